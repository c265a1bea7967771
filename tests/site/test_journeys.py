"""Ten things that people come for, done by keyboard alone: Tab, Enter, Space, Escape, arrows and typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests import written
from tests.site.entries import Entry

Visit = Callable[..., Page]
Facts = Callable[[str], list[dict[str, Any]]]
NAME = """() => {
  const one = document.activeElement;
  return [one.getAttribute("aria-label"), one.labels?.[0]?.textContent, one.textContent].find(text => text?.trim())?.trim() ?? "";
}"""
FAR = 120  # presses of Tab: who needs more than that has lost the way


@dataclass
class Visitor:
    """Somebody with a keyboard and no mouse."""

    page: Page
    host: str

    def at(self, url: str) -> Visitor:
        self.page.goto(f"{self.host}/{url}", wait_until="load")
        self.page.wait_for_selector("[data-search] [role=combobox]")
        return self

    def to(self, name: str) -> Visitor:
        """Tab on until the thing that has focus is called so."""
        for _ in range(FAR):
            self.page.keyboard.press("Tab")
            if self.page.evaluate(NAME).startswith(name):
                return self
        raise AssertionError(f"{self.page.url}: {FAR} times Tab, and no {name!r}")

    def press(self, *keys: str) -> Visitor:
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def type(self, text: str) -> Visitor:
        self.page.keyboard.type(text)
        return self

    def choose(self, url: str) -> Visitor:
        """With the arrow down to the suggestion that leads there, and Enter."""
        for _ in range(self.page.locator("[data-search] [role=option]").count()):
            self.page.keyboard.press("ArrowDown")
            chosen = self.page.locator("[data-search] [role=option][aria-selected=true]")
            expect(chosen).to_have_count(1)
            if (chosen.get_attribute("data-url") or "").endswith(f"/{url}"):
                return self.press("Enter")
        raise AssertionError(f"no suggestion leads to {url}")

    def sees(self, selector: str) -> Visitor:
        expect(self.page.locator(selector).first).to_be_visible()
        return self

    def arrives(self, url: str, title: str) -> Visitor:
        self.page.wait_for_url(f"{self.host}/{url}")
        expect(self.page.locator("h1")).to_have_text(title)
        return self


@pytest.fixture
def facts(root: Path) -> Facts:
    """The entries of a kind as they are written: whom a journey leads to is taken from what is there."""
    return lambda kind: written.entries(root / "data", kind)


@pytest.fixture
def visitor(browser: Browser, host: str) -> Iterator[Visitor]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL", reduced_motion="reduce")
    yield Visitor(context.new_page(), host)
    context.close()


def test_who_in_a_region_knows_more(visitor: Visitor, facts: Facts) -> None:
    expert = next(entry for entry in facts("experts") if entry.get("regions") and entry["type"] != "persoon")
    visitor.at("").to("Uw plaats, postcode, thema of vraag").type(expert["name"].lower()).press("Enter").sees(
        "[data-result]"
    )
    visitor.to(expert["name"]).press("Enter").arrives(f"experts/{expert['id']}/", expert["name"])


def test_a_parent_finds_who_can_help_now(visitor: Visitor, theme: Entry) -> None:
    visitor.at(theme.url).to("Hulp").press("Enter").arrives("hulp/", "Hulp nodig?")


def test_a_parent_opens_the_answer_to_a_question(visitor: Visitor, facts: Facts) -> None:
    """And goes to a word that is explained: some question of some group has a link to one."""
    audience, question, link = next(
        (entry, question, link)
        for entry in facts("audiences")
        for question in entry.get("questions", ())
        for link in question.get("links", ())
        if link["url"].startswith("/begrippen/") and link["url"].count("/") == 3
    )
    visitor.at("").to(audience["name"]).press("Enter").arrives(f"voor/{audience['id']}/", audience["name"])
    visitor.to(question["question"]).press("Enter").to(link["title"]).press("Enter")
    term = next(entry for entry in facts("terms") if f"/begrippen/{entry['id']}/" == link["url"])
    visitor.arrives(link["url"][1:], term["name"])


def test_a_council_member_goes_to_the_questions_for_her(visitor: Visitor, facts: Facts) -> None:
    audience = [entry for entry in facts("audiences") if entry.get("questions")][-1]
    visitor.at("").to(audience["name"]).press("Enter").arrives(f"voor/{audience['id']}/", audience["name"])
    visitor.to("Uw vragen").press("Enter").to(audience["questions"][0]["question"]).press("Space")
    visitor.sees("details.mao-question[open]")


def test_somebody_from_a_village_finds_the_municipality(visitor: Visitor, facts: Facts) -> None:
    towns = facts("municipalities")
    names = [name for town in towns for name in (town["name"], *(place["name"] for place in town.get("places", ())))]
    town, village = next(
        (town, place["name"])
        for town in towns
        for place in town.get("places", ())
        if len(place["name"]) > 8 and sum(place["name"] in name for name in names) == 1
    )
    visitor.at("").to("Uw plaats, postcode, thema of vraag").type(village).sees(".mao-choices__option")
    visitor.press("ArrowDown", "Enter").arrives(f"gemeenten/{town['id']}/", town["name"])


def test_a_teacher_looks_up_an_abbreviation(visitor: Visitor, facts: Facts) -> None:
    term = next(entry for entry in facts("terms") if "abbreviation" in entry)
    visitor.at("regios/").to("Zoeken").type(term["abbreviation"].lower()).sees("[data-search] [role=option]")
    visitor.choose(f"begrippen/{term['id']}/").arrives(f"begrippen/{term['id']}/", term["name"])


def test_a_coordinator_narrows_the_list_of_examples(visitor: Visitor, facts: Facts) -> None:
    practice = facts("practices")[-1]
    word = max(practice["name"].split(), key=len)
    visitor.at("praktijkvoorbeelden/").sees(".mao-filter")
    visitor.to("Zoek in deze lijst").type(word).to(practice["name"]).press("Enter")
    visitor.arrives(f"praktijkvoorbeelden/{practice['id']}/", practice["name"])


def test_somebody_with_a_small_window_uses_the_menu(visitor: Visitor, region: Entry) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    visitor.at(region.url).to("Menu").press("Enter").sees("#mao-menu:popover-open")
    visitor.press("Escape")
    assert visitor.page.evaluate(NAME) == "Menu"
    visitor.press("Enter").to("Thema's").press("Enter").arrives("themas/", "Thema's")


def test_somebody_with_tired_eyes_makes_the_pages_dark_and_gets_the_colours_of_the_device_back(
    visitor: Visitor,
) -> None:
    """One switch, three states: each time it is called by what it does next."""
    scheme = "getComputedStyle(document.documentElement).colorScheme"
    visitor.at("contact/").to("Donkere kleuren").press("Space")
    assert (visitor.page.evaluate(NAME), visitor.page.evaluate(scheme)) == ("Lichte kleuren", "dark")
    visitor.at("over/").to("Lichte kleuren").press("Space")
    assert (visitor.page.evaluate(NAME), visitor.page.evaluate(scheme)) == ("Kleuren van uw apparaat", "light")
    visitor.press("Space")
    visitor.page.emulate_media(color_scheme="dark")
    expect(visitor.page.locator(":focus")).to_have_accessible_name("Lichte kleuren")  # told in the browser's own time
    assert visitor.page.evaluate(scheme) == "dark"


def test_somebody_proposes_an_example_and_mends_a_mistake(visitor: Visitor) -> None:
    visitor.at("bijdragen/voorstel/praktijkvoorbeelden/").sees("form[data-proposal]:not([hidden])")
    visitor.to("Volgende").press("Enter").sees("[data-errors]")
    visitor.to("Naam: Vul dit in.").press("Enter").type("Voorbeeldplein")
    assert visitor.page.input_value("#v-name") == "Voorbeeldplein"
