"""Ten things that people come for, done by keyboard alone: Tab, Enter, Space, Escape, arrows and typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

Visit = Callable[..., Page]
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

    def sees(self, selector: str) -> Visitor:
        expect(self.page.locator(selector).first).to_be_visible()
        return self

    def arrives(self, url: str, title: str) -> Visitor:
        self.page.wait_for_url(f"{self.host}/{url}")
        expect(self.page.locator("h1")).to_have_text(title)
        return self


@pytest.fixture
def visitor(browser: Browser, host: str) -> Iterator[Visitor]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nl-NL", reduced_motion="reduce")
    yield Visitor(context.new_page(), host)
    context.close()


def test_who_in_almere_knows_more_about_children_who_stay_at_home(visitor: Visitor) -> None:
    visitor.at("").to("Zoeken").type("almere thuiszitten").press("Enter").sees("[data-result]")
    visitor.to("Passend Onderwijs Almere").press("Enter")
    visitor.arrives("experts/passend-onderwijs-almere/", "Passend Onderwijs Almere")


def test_a_parent_finds_who_can_help_now(visitor: Visitor) -> None:
    visitor.at("themas/thuiszitters/").to("Hulp").press("Enter").arrives("hulp/", "Hulp nodig?")


def test_a_parent_opens_the_answer_to_a_question(visitor: Visitor) -> None:
    visitor.at("").to("Ouders").press("Enter").arrives("voor/ouders/", "Ouders")
    visitor.to("School zegt dat er geen plek is").press("Enter").to("Begrip: zorgplicht").press("Enter")
    visitor.arrives("begrippen/zorgplicht/", "Zorgplicht")


def test_a_council_member_goes_to_the_questions_for_her(visitor: Visitor) -> None:
    visitor.at("").to("Raadsleden").press("Enter").arrives("voor/raadsleden/", "Raadsleden")
    visitor.to("Uw vragen").press("Enter").to("Vraag 2").press("Space").sees("details[open] a[href$='advies-2/']")


def test_somebody_from_a_village_finds_the_municipality(visitor: Visitor) -> None:
    visitor.at("").to("Uw plaats of gemeente").type("Bergum").sees(".mao-choices__option")
    visitor.press("ArrowDown", "Enter").arrives("gemeenten/tytsjerksteradiel/", "Tytsjerksteradiel")


def test_a_teacher_looks_up_an_abbreviation(visitor: Visitor) -> None:
    visitor.at("regios/").to("Zoeken").type("oogo").sees("[data-search] [role=option]")
    visitor.press("ArrowDown", "ArrowDown", "Enter").arrives("begrippen/oogo/", "OOGO")


def test_a_coordinator_narrows_the_list_of_examples(visitor: Visitor) -> None:
    visitor.at("praktijkvoorbeelden/").sees(".mao-filter")
    visitor.to("Zoek in deze lijst").type("coach").to("Een eigen CJG-coach").press("Enter")
    visitor.arrives("praktijkvoorbeelden/cjg-coach/", "Een eigen CJG-coach voor elke basisschool")


def test_somebody_with_a_small_window_uses_the_menu(visitor: Visitor) -> None:
    visitor.page.set_viewport_size({"width": 320, "height": 640})
    visitor.at("regios/twente/").to("Menu").press("Enter").sees("#mao-menu:popover-open")
    visitor.press("Escape")
    assert visitor.page.evaluate(NAME) == "Menu"
    visitor.press("Enter").to("Thema's").press("Enter").arrives("themas/", "Thema's")


def test_somebody_with_tired_eyes_makes_the_pages_dark(visitor: Visitor) -> None:
    visitor.at("contact/").to("Donker").press("Space").sees("[data-scheme-switch][aria-pressed=true]")
    visitor.at("over/").sees("[data-scheme-switch][aria-pressed=true]")


def test_somebody_proposes_an_example_and_mends_a_mistake(visitor: Visitor) -> None:
    visitor.at("bijdragen/voorstel/praktijkvoorbeelden/").sees("form[data-proposal]:not([hidden])")
    visitor.to("Volgende").press("Enter").sees("[data-errors]")
    visitor.to("Naam: Vul dit in.").press("Enter").type("Voorbeeldplein")
    assert visitor.page.input_value("#v-name") == "Voorbeeldplein"
