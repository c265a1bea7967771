"""Ten things that people come for, done by keyboard alone: Tab, Enter, Space, Escape, arrows and typing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests import written
from tests.site import engines, watching
from tests.site.engines import Window, Windows, until
from tests.site.entries import Entry

Visit = Callable[..., Page]
Facts = Callable[[str], list[dict[str, Any]]]
NAME = """(() => {
  const one = document.activeElement;
  return [one.getAttribute("aria-label"), one.labels?.[0]?.textContent, one.textContent].find(text => text?.trim())?.trim() ?? "";
})()"""
SCHEME = "getComputedStyle(document.documentElement).colorScheme"
OPTIONS = "document.querySelectorAll('[data-search] [role=option]').length"
CHOSEN = "document.querySelector('[data-search] [role=option][aria-selected=true]')"
TITLE = "document.querySelector('h1')?.textContent.replaceAll('\\u00AD', '').trim()"
FAR = 120  # presses of Tab: who needs more than that has lost the way


def there(selector: str) -> str:
    return f"[...document.querySelectorAll({json.dumps(selector)})].some((element) => element.getClientRects().length)"


@dataclass
class Visitor:
    """Somebody with a keyboard and no mouse, in any engine."""

    window: Window
    host: str

    def at(self, url: str) -> Visitor:
        self.window.open(f"{self.host}/{url}")
        until(self.window, there("[data-search] [role=combobox]"))
        return self

    def to(self, name: str) -> Visitor:
        """Tab on until the thing that has focus is called so."""
        for _ in range(FAR):
            self.window.press("Tab")
            if self.window.ask(NAME).startswith(name):
                return self
        raise AssertionError(f"{self.window.ask('location.href')}: {FAR} times Tab, and no {name!r}")

    def press(self, *keys: str) -> Visitor:
        for key in keys:
            self.window.press(key)
        return self

    def type(self, text: str) -> Visitor:
        self.window.write(text)
        return self

    def choose(self, url: str) -> Visitor:
        """With the arrow down to the suggestion that leads there, and Enter."""
        before = ""
        for _ in range(self.window.ask(OPTIONS)):
            self.window.press("ArrowDown")
            before = until(self.window, f"{CHOSEN}?.id !== {json.dumps(before)} && {CHOSEN}?.id")
            if self.window.ask(f"{CHOSEN}.dataset.url").endswith(f"/{url}"):
                return self.press("Enter")
        raise AssertionError(f"no suggestion leads to {url}")

    def sees(self, selector: str) -> Visitor:
        until(self.window, there(selector))
        return self

    def arrives(self, url: str, title: str) -> Visitor:
        until(self.window, f"location.href === {json.dumps(f'{self.host}/{url}')} && {TITLE} === {json.dumps(title)}")
        return self


@pytest.fixture
def facts(root: Path) -> Facts:
    """The entries of a kind as they are written: whom a journey leads to is taken from what is there."""
    return lambda kind: written.entries(root / "data", kind)


@pytest.fixture(scope="module")
def windows(engine: str, playwright: Playwright) -> Iterator[Windows]:
    with engines.engine(engine, playwright) as windows:
        yield windows


@pytest.fixture
def visitor(windows: Windows, built: Path, mount: str) -> Iterator[Visitor]:
    with watching.watched(built) as host, windows() as window:
        window.resize(1280, 800)
        yield Visitor(window, host + mount)


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
    visitor.window.resize(320, 640)
    visitor.at(region.url).to("Menu").press("Enter").sees("#mao-menu:popover-open")
    visitor.press("Escape")
    assert visitor.window.ask(NAME) == "Menu"
    visitor.press("Enter").to("Thema's").press("Enter").arrives("themas/", "Thema's")


def test_somebody_with_tired_eyes_makes_the_pages_dark_and_gets_the_colours_of_the_device_back(
    visitor: Visitor,
) -> None:
    """One switch, three states: each time it is called by what it does next."""
    visitor.at("contact/").to("Donkere kleuren").press("Space")
    assert (visitor.window.ask(NAME), visitor.window.ask(SCHEME)) == ("Lichte kleuren", "dark")
    visitor.at("over/").to("Lichte kleuren").press("Space")
    assert (visitor.window.ask(NAME), visitor.window.ask(SCHEME)) == ("Kleuren van uw apparaat", "light")
    visitor.press("Space")
    assert (visitor.window.ask(NAME), visitor.window.ask(SCHEME)) == ("Donkere kleuren", "light")


def test_a_device_that_turns_dark_takes_a_page_along(host: str, visit: Visit) -> None:
    page = visit(f"{host}/over/")
    page.emulate_media(color_scheme="dark")
    expect(page.locator("[data-scheme-switch]")).to_have_accessible_name(
        "Lichte kleuren"
    )  # told in the browser's own time
    assert page.evaluate(SCHEME) == "dark"


def test_somebody_proposes_an_example_and_mends_a_mistake(visitor: Visitor) -> None:
    visitor.at("bijdragen/voorstel/praktijkvoorbeelden/").sees("form[data-proposal]:not([hidden])")
    visitor.to("Volgende").press("Enter").sees("[data-errors]")
    visitor.to("Naam van het praktijkvoorbeeld: Vul dit in.").press("Enter").type("Voorbeeldplein")
    assert visitor.window.ask("document.querySelector('#v-name').value") == "Voorbeeldplein"
