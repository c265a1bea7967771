"""Help above everything when what is typed sounds like danger: in every search field, on a telephone, without a word sent away."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.site.test_browser import violations

Visit = Callable[..., Page]
HEADER = "[data-search] input"
# Each search field of the site: a page, and the field once its script is there.
FIELDS = {
    "header": ("/themas/", f"{HEADER}[role=combobox]"),
    "home": ("/", ".mao-search--large input[role=combobox]"),
    "list": ("/praktijkvoorbeelden/", "#mao-filter"),
    "place": ("/regios/", "[data-picker] [role=combobox]"),
    "lost": ("/404.html", "#mao-lost"),
}


def on_a_phone(visit: Visit, address: str, **options: str) -> Page:
    return visit(address, width=360, height=740, **options)


def type_in(page: Page, field: str, text: str) -> None:
    page.wait_for_selector(field)
    page.focus(field)
    page.keyboard.type(text)


@pytest.mark.parametrize("name", FIELDS)
def test_each_search_field_shows_the_number_on_the_screen_while_one_types(name: str, host: str, visit: Visit) -> None:
    address, field = FIELDS[name]
    page = on_a_phone(visit, f"{host}{address}")
    page.wait_for_load_state("networkidle")
    type_in(page, field, "ik wil dood")
    first = page.locator("[data-urgent] a").first
    expect(first).to_have_attribute("href", "tel:113")
    expect(first).to_be_in_viewport(ratio=0.99)
    assert page.evaluate("document.activeElement.matches('input')")
    expect(page.locator("[role=listbox]:visible")).to_have_count(0)


def test_no_other_field_for_words_is_forgotten(host: str, visit: Visit) -> None:
    """Forms for contributors ask for what is on the site, and say above their first question where help is."""
    page = visit(f"{host}/")
    for address in ("/", "/zoeken/", "/gemeenten/", "/regios/", "/hulp/", "/404.html"):
        page.goto(f"{host}{address}", wait_until="networkidle")
        fields = page.locator("input:not([type=radio], [type=checkbox]), textarea")
        known = page.locator("input[type=search], [data-picker] input")
        assert fields.count() == known.count() >= 1


def test_the_box_says_whom_to_call_or_chat_with_and_leads_to_all_help(host: str, visit: Visit) -> None:
    page = on_a_phone(visit, f"{host}/zoeken/#q=zelfmoord")
    box = page.get_by_role("region", name="Hulp", exact=True)
    expect(box.get_by_role("heading")).to_have_text("Denk je aan zelfmoord? Je hoeft dit niet alleen te dragen.")
    expect(box.get_by_role("link", name="Bel 113 113 Zelfmoordpreventie")).to_have_attribute("href", "tel:113")
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
    expect(result).to_be_visible()
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


@pytest.mark.parametrize("text", ["mijn kind zit thuis", "van school gestuurd", "gepest", "waar kan ik bellen"])
def test_words_of_need_put_a_question_of_the_help_page_first(text: str, host: str, visit: Visit) -> None:
    page = on_a_phone(visit, f"{host}/themas/")
    type_in(page, f"{HEADER}[role=combobox]", text)
    option = page.locator("[data-search] [role=option]").first
    expect(option).to_have_attribute("data-url", page_of_help(host))
    page.keyboard.press("Enter")
    expect(page.locator("[data-result]").first).to_have_attribute("href", page_of_help(host))
    expect(page.locator("[data-urgent]")).to_have_count(0)


def page_of_help(host: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(host)}/hulp/#[a-z-]+")


def test_no_request_follows_from_what_is_typed(host: str, visit: Visit) -> None:
    """All that is fetched is fetched when the field gets the focus, whatever comes after."""
    page = visit(f"{host}/themas/")
    page.wait_for_selector(f"{HEADER}[role=combobox]")
    with page.expect_response("**/zoeken/hulpwoorden.json"):
        page.focus(HEADER)
    page.wait_for_load_state("networkidle")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.keyboard.type("mijn vader slaat mij")
    expect(page.locator("[data-urgent]")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert requests == []


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
