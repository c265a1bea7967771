"""Help above everything when what is typed sounds like danger: in every search field, on a telephone, without a word sent away."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.kinds import files
from tests.site.test_browser import violations
from tests.site.test_page_types import READY

Visit = Callable[..., Page]
HEADER = "[data-search] input"
# What one can type words into and see, by how it looks. The questions of a form for contributors are none: above the first of them
# stands where help is.
FIELDS = """() => Object.fromEntries(
  [...document.querySelectorAll("input, textarea, [contenteditable], [role=searchbox], [role=combobox]")]
    .filter(field => !["radio", "checkbox", "hidden"].includes(field.type) && !field.readOnly)
    .filter(field => field.checkVisibility({ visibilityProperty: true }))
    .filter(field => field.matches("[type=search], [role=searchbox], [role=combobox]") || !field.closest(".mao-form"))
    .map((field, place) => {
      field.dataset.place = place;
      return [`${field.closest("form, search, article, body").className} ${field.id}`, `[data-place="${place}"]`];
    }))"""
FIELD = re.compile(r'<(?:input|textarea) class="([^"]*)"')
FEWEST = 5  # header, home, list, place and the page that is not there
SURE, NEAR = "Mijn VADER slaad mij", "protocol suïcide"
TEXTS = (SURE, NEAR)
# What a field fetches, whatever is typed: no part of the index, no postcodes.
WHATEVER = re.compile(
    r"/(js/\w+/[a-z-]+\.js|zoeken/(hulpwoorden|stand|\w+/register)\.json|gemeenten/(plaatsen|vormen)\.json)$"
)
MORE = (*TEXTS, "zelfmoort", "dood paard", "Suicidaal!", "de slag om de school", "ik wil dóód", "weg met de wachtlijst")


def on_a_phone(visit: Visit, address: str, **options: str) -> Page:
    return visit(address, width=360, height=740, **options)


def type_in(page: Page, field: str, text: str) -> None:
    page.wait_for_selector(field)
    page.focus(field)
    page.keyboard.type(text)


def looks(page: Page, address: str) -> dict[str, str]:
    """Each field for words on a page, with what it is found by."""
    page.goto(address, wait_until="load")
    page.wait_for_function(READY)
    known: dict[str, str] = page.evaluate(FIELDS)
    return known


def type_all(page: Page, field: str, texts: Sequence[str]) -> None:
    """In turns words in danger, which bring a number on the screen and nothing beside it, and words of people at work."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.focus(field)
    for place, text in enumerate(texts):
        page.fill(field, "")
        page.keyboard.type(text)
        if place % 2:
            expect(page.locator("[data-urgent]")).to_have_count(0)
            continue
        first = page.locator("[data-urgent] a").first
        expect(first).to_have_attribute("href", re.compile("^tel:"))
        expect(first).to_be_in_viewport(ratio=0.99)
        expect(page.locator("[role=listbox]:visible")).to_have_count(0)
        assert page.locator(field).input_value() == text
    assert [url for url in asked if not WHATEVER.search(url)] == []


def with_fields(built: Path, urls: Sequence[str]) -> Iterator[str]:
    """Of the pages those with a field that none before them has."""
    known: set[str] = set()
    for path, url in zip(files(urls, built), urls, strict=True):
        held = set(FIELD.findall(path.read_text("utf-8")))
        if held - known:
            yield url
        known |= held


def test_every_field_for_words_on_any_page_shows_the_number_on_the_screen_while_one_types(
    built: Path, host: str, sample: list[str], visit: Visit
) -> None:
    page = on_a_phone(visit, "")
    tried: set[str] = set()
    for url in with_fields(built, sample):
        for look, field in looks(page, f"{host}/{url}").items():
            if look not in tried:
                tried.add(look)
                type_all(page, field, TEXTS)
    assert len(tried) >= FEWEST


@pytest.mark.audit
def test_each_field_does_on_each_page_type_with_slips_accents_and_capitals(
    host: str, sample: list[str], visit: Visit
) -> None:
    page = on_a_phone(visit, "")
    for url in sample:
        for field in looks(page, f"{host}/{url}").values() if url != "zoeken/" else ():
            type_all(page, field, MORE)


def test_on_the_page_of_results_no_request_tells_which_words_in_danger_were_typed(host: str, visit: Visit) -> None:
    asked = []
    for text in ("zelfmoord", "mijn vader slaat mij"):
        page = on_a_phone(visit, "")
        page.on("request", lambda request: asked[-1].add(request.url))
        asked.append(set())
        page.goto(f"{host}/zoeken/#{urlencode({'q': text})}", wait_until="networkidle")
        expect(page.locator("[data-result]").first).to_be_visible()
    assert asked[0] == asked[1]


def test_the_box_says_whom_to_call_or_chat_with_and_leads_to_all_help(host: str, visit: Visit) -> None:
    page = on_a_phone(visit, f"{host}/zoeken/#q=zelfmoord")
    box = page.get_by_role("region", name="Hulp", exact=True)
    expect(box.get_by_role("heading")).to_have_text("Denk je aan zelfmoord? Je hoeft dit niet alleen te dragen.")
    expect(box.get_by_role("link", name="Bel 113 Zelfmoordpreventie")).to_have_attribute("href", "tel:113")
    expect(box.get_by_role("link", name="Chat met 113 Zelfmoordpreventie")).to_have_attribute(
        "href", "https://www.113.nl"
    )
    expect(box.get_by_role("link", name="Alle hulp op een rij")).to_have_attribute("href", f"{host}/hulp/")
    expect(page.get_by_role("status").filter(has_text="Hulp gevonden")).to_have_text(
        "Hulp gevonden. De nummers staan onder het zoekveld."
    )
    links = box.locator("a")
    assert min(links.nth(place).bounding_box()["height"] for place in range(links.count())) >= 44  # type: ignore[index]


def test_after_enter_it_stands_above_the_results_and_nothing_is_corrected(host: str, visit: Visit) -> None:
    page = on_a_phone(visit, f"{host}/themas/")
    type_in(page, f"{HEADER}[role=combobox]", "zelfmoort")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/zoeken/#q=zelfmoort")
    expect(page.locator("[data-urgent] a").first).to_be_in_viewport(ratio=0.99)
    page.wait_for_selector("[data-finder][data-shown]")
    result = page.locator("[data-result]").first
    expect(result).to_be_in_viewport(ratio=0.99)  # one sees that results follow
    assert result.bounding_box()["y"] > page.locator("[data-urgent]").bounding_box()["y"]  # type: ignore[index]
    told = page.locator("[data-finder]").inner_text()
    assert "Bedoelde u" not in told
    assert "thema's" not in told


def test_the_box_goes_when_the_words_go(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=verkracht")
    expect(page.locator("[data-urgent]")).to_have_count(1)
    page.fill(HEADER, "vergadering")
    expect(page.locator("[data-urgent]")).to_have_count(0)


def test_professionals_are_not_alarmed(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=protocol+su%C3%AFcide")
    page.wait_for_selector("[data-finder][data-shown]")
    page.fill(HEADER, "ik wil dood")
    expect(page.locator("[data-urgent]")).to_have_count(1)
    page.fill(HEADER, "meldcode huiselijk geweld")
    expect(page.locator("[data-urgent]")).to_have_count(0)


def test_words_of_need_put_a_question_of_the_help_page_first(host: str, visit: Visit) -> None:
    page = on_a_phone(visit, "")
    for text in ("mijn kind zit thuis", "van school gestuurd", "gepest", "waar kan ik bellen"):
        page.goto(f"{host}/themas/", wait_until="load")
        type_in(page, f"{HEADER}[role=combobox]", text)
        option = page.locator("[data-search] [role=option]").first
        expect(option).to_have_attribute("data-url", page_of_help(host))
        page.keyboard.press("Enter")
        expect(page.locator("[data-result]").first).to_have_attribute("href", page_of_help(host))
        expect(page.locator("[data-urgent]")).to_have_count(0)


def page_of_help(host: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(host)}/hulp/#[a-z-]+")


def test_english_words_get_english_help(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=i+want+to+die")
    box = page.locator("[data-urgent]")
    expect(box).to_have_attribute("lang", "en")
    expect(box.get_by_role("link").first).to_have_attribute("href", "tel:113")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_box_is_accessible(scheme: str, host: str, visit: Visit) -> None:
    page = on_a_phone(visit, f"{host}/zoeken/#q=mijn+vader+slaat+mij", color_scheme=scheme)
    page.wait_for_selector("[data-urgent]")
    page.wait_for_selector("[data-finder][data-shown]")
    page.evaluate(Axe().axe_script)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
