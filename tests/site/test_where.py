"""Where: the field that leads to a municipality and the map of regions, in a real browser, by pointer and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests import written
from tests.site import entries, test_browser
from tests.site.entries import Entry, is_there

Visit = Callable[..., Page]
FIELD = "#mijn-gemeente"
OPTION = ".mao-choices__option"
CARD = ".mao-map__card"

# What people type, and the municipality that must be the first suggestion.
TYPED = {
    "Enschede": "enschede", "enschde": "enschede", "Den Haag": "den-haag", "s gravenhage": "den-haag",
    "'s-Gravenhage": "den-haag", "den hag": "den-haag", "Den Bosch": "s-hertogenbosch", "shertogenbosch": "s-hertogenbosch",
    "hertogenbos": "s-hertogenbosch", "Bergum": "tytsjerksteradiel", "Burgum": "tytsjerksteradiel", "Ljouwert": "leeuwarden",
    "leeuwaarden": "leeuwarden", "sudwest fryslan": "sudwest-fryslan", "Sneek": "sudwest-fryslan", "snits": "sudwest-fryslan",
    "Schijndel": "meierijstad", "st oedenrode": "meierijstad", "St. Oedenrode": "meierijstad", "Graft-De Rijp": "alkmaar",
    "ysselmuiden": "kampen", "IJsselstein": "ijsselstein", "ijselstein": "ijsselstein", "alphen a/d rijn": "alphen-aan-den-rijn",
    "alphen aan de rijn": "alphen-aan-den-rijn", "capele aan den ijssel": "capelle-aan-den-ijssel", "amstrdam": "amsterdam",
    "weesp": "amsterdam", "jordaan": "amsterdam", "zwole": "zwolle", "maastrich": "maastricht", "maastircht": "maastricht",
    "gemeente utrecht": "utrecht", "goerle": "goirle", "oegsgeest": "oegstgeest", "nijmgen": "nijmegen", "bergen limburg":
    "bergen-limburg", "hengelo": "hengelo", "katwijk aan zee": "katwijk", "dokkum": "noardeast-fryslan",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a municipality of another name."""

    name: str
    municipality: str


@pytest.fixture(scope="session")
def place(root: Path) -> Place:
    """One whose name no other place or municipality has, or begins with."""
    towns = written.entries(root / "data", "municipalities")
    places = [Place(place["name"], town["id"]) for town in towns for place in town.get("places", ())]
    names = [*(town["name"] for town in towns), *(place.name for place in places)]
    return next(place for place in places if len(place.name) > 8 and sum(place.name in name for name in names) == 1)


def type_in(page: Page, text: str) -> list[str]:
    """The addresses that are suggested for a text, the last line excepted."""
    page.fill(FIELD, text)
    page.wait_for_function(
        "([field, text]) => document.querySelector(field).value === text"
        " && document.querySelector(field).getAttribute('aria-expanded') === 'true'",
        arg=[FIELD, text],
    )
    page.evaluate("() => new Promise(done => setTimeout(done))")
    urls: list[str] = page.locator(OPTION).evaluate_all("options => options.map(option => option.dataset.url)")
    return [url.split("/gemeenten/")[1].strip("/") for url in urls][:-1]


@pytest.fixture
def home(host: str, visit: Visit) -> Page:
    page = started(visit(f"{host}/regios/"))
    page.focus(FIELD)
    return page


def started(page: Page) -> Page:
    """The page once its field and its map listen: their scripts may come after everything else has loaded."""
    page.wait_for_selector(f"{FIELD}[role=combobox]")
    page.wait_for_selector(CARD, state="attached")
    return page


@pytest.fixture(scope="session")
def typed(built: Path) -> dict[str, str]:
    """What leads to a municipality that is there: one may be taken away."""
    return {text: id for text, id in TYPED.items() if is_there(built, f"gemeenten/{id}/")}


@pytest.fixture
def two_of_a_name(built: Path) -> None:
    """A town that is a municipality, and a village in another one."""
    if not all(is_there(built, f"gemeenten/{id}/") for id in ("hengelo", "bronckhorst")):
        pytest.skip("one of the two places called Hengelo is not there: let these tests name another pair")


def test_what_people_type_finds_their_municipality(home: Page, typed: dict[str, str]) -> None:
    found = {text: type_in(home, text) for text in typed}
    assert len(typed) > len(TYPED) / 2
    assert {text: urls[:1] for text, urls in found.items() if urls[:1] != [typed[text]]} == {}


@pytest.mark.audit  # the editors of this table then tidy it
def test_what_people_type_names_municipalities_that_are_there(typed: dict[str, str]) -> None:
    assert sorted(TYPED.keys() - typed.keys()) == []


def test_what_was_typed_before_the_script_came_gets_suggestions_too(host: str, visit: Visit, place: Place) -> None:
    page = visit("")
    held: list[Route] = []
    page.route("**/fields.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright asks a bound method too much
    page.goto(f"{host}/regios/", wait_until="commit")
    page.focus(FIELD)
    page.fill(FIELD, place.name)
    assert page.get_attribute(FIELD, "role") is None
    page.wait_for_selector(".mao-map__card", state="attached")  # the other scripts are there
    for route in held:
        route.continue_()
    expect(page.locator(OPTION).first).to_contain_text(place.name)


@pytest.mark.usefixtures("two_of_a_name")
def test_the_same_name_is_told_apart_and_a_quarter_comes_last(home: Page) -> None:
    type_in(home, "hengelo")
    texts = home.locator(OPTION).all_inner_texts()
    assert texts == [
        "Hengelo gemeente in Overijssel",
        "Hengelo gemeente Bronckhorst, Gelderland",
        "Staat uw plaats er niet bij? Kies uw gemeente.",
    ]
    assert "amsterdam" not in type_in(home, "noord")
    assert type_in(home, "xqzxqz") == []
    assert type_in(home, "<b>&") == []


@pytest.mark.usefixtures("two_of_a_name")
def test_the_field_works_by_keyboard(home: Page, host: str) -> None:
    type_in(home, "hengelo")
    field = home.locator(FIELD)
    home.keyboard.press("Enter")  # two places have this name: the list stays
    expect(field).to_have_attribute("aria-expanded", "true")
    assert home.url == f"{host}/regios/"
    home.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("")
    home.keyboard.insert_text("hengelo")
    expect(field).to_have_attribute("aria-expanded", "true")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    selected = home.locator(f"{OPTION}[aria-selected=true]")
    expect(field).to_have_attribute("aria-activedescendant", selected.get_attribute("id") or "none")
    home.keyboard.press("Enter")
    home.wait_for_url(f"{host}/gemeenten/bronckhorst/")


def test_a_name_that_means_one_municipality_leads_straight_on(home: Page, host: str, place: Place) -> None:
    type_in(home, place.name)
    home.keyboard.press("Enter")
    home.wait_for_url(f"{host}/gemeenten/{place.municipality}/")


def test_without_scripts_the_field_leads_to_the_list_and_sends_nothing(
    host: str, visit: Visit, region: Entry, place: Place
) -> None:
    page = visit(f"{host}/regios/", java_script_enabled=False)
    page.fill(FIELD, place.name)
    page.click(".mao-picker button")
    assert page.url.rstrip("?") == f"{host}/gemeenten/"
    page.goto(f"{host}/regios/")
    page.locator(f"[data-area={region.id}] circle").click()
    assert page.url == f"{host}/{region.url}"


def test_the_map_works_by_keyboard(host: str, visit: Visit) -> None:
    page = started(visit(f"{host}/regios/"))
    page.focus(".mao-map__skip")
    page.keyboard.press("Tab")
    expect(page.locator("[data-area]").first).to_be_focused()
    expect(page.locator(CARD)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(CARD)).to_be_hidden()
    expect(page.locator("[data-area]").first).to_be_focused()
    page.keyboard.press("Tab")
    second = page.locator("[data-area]").nth(1)
    expect(second).to_be_focused()
    expect(page.locator(CARD)).to_be_visible()
    href = second.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/regios/{href.rstrip('/').rsplit('/', 1)[-1]}/")


def test_the_map_can_be_skipped(host: str, visit: Visit) -> None:
    page = visit(f"{host}/")
    page.focus(".mao-map__skip")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused: Any = page.evaluate("document.activeElement.closest('.mao-map__list') !== null")
    assert focused
    regions = page.locator("[data-area]").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    listed = page.locator(".mao-map__name").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert regions == listed


def test_a_card_can_be_hovered_stays_and_can_be_put_away(host: str, visit: Visit, region: Entry) -> None:
    page = started(visit(f"{host}/regios/"))
    spot, card = page.locator(f"[data-area={region.id}] circle"), page.locator(CARD)
    spot.scroll_into_view_if_needed()
    spot.hover()
    expect(card).to_contain_text(region.name)
    around, area = card.bounding_box(), page.locator(f"[data-area={region.id}] .mao-map__area").bounding_box()
    assert around
    assert area
    page.mouse.move(area["x"] + area["width"] / 2, area["y"] + 2, steps=3)
    page.mouse.move(area["x"] + area["width"] / 2, around["y"] + around["height"] - 5, steps=3)
    page.clock.install()
    page.clock.run_for(2000)
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    spot.hover()
    expect(card).to_be_visible()
    page.mouse.move(1, 1)
    expect(card).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_suggestions_and_a_card(host: str, visit: Visit, region: Entry, scheme: str) -> None:
    said = []
    for url in ("regios/",):
        page = started(visit(f"{host}/{url}", color_scheme=scheme, reduced_motion="reduce"))
        page.evaluate(Axe().axe_script)
        page.focus(f"[data-area={region.id}]")
        expect(page.locator(CARD)).to_be_visible()
        said += test_browser.violations(page)
        page.focus(FIELD)
        type_in(page, "bergen")
        page.keyboard.press("ArrowDown")
        said += test_browser.violations(page)
    assert said == []


def test_the_map_is_drawn_below_a_sub_path_and_nothing_shifts(built: Path, host_below: str, visit: Visit) -> None:
    page = visit(f"{host_below}/{entries.entries(built, 'municipalities')[-1].url}")
    box: Any = page.evaluate("document.querySelector('.mao-map__land').getBBox().width")
    assert box > 300
    shift: Any = page.evaluate(
        "() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().map(entry => entry.value)))"
        ".observe({type: 'layout-shift', buffered: true}) || requestAnimationFrame(() => requestAnimationFrame(() => done([]))))"
    )
    assert sum(shift) < 0.1
