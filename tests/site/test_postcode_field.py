"""Postcodes and villages: each field where one can type a place understands them, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.site.test_where import FIELD, OPTION, home, type_in

__all__ = ["home"]

Visit = Callable[..., Page]


def test_a_postcode_shows_the_sure_municipality_first_and_the_other_as_or(home: Page) -> None:
    type_in(home, "1096 ab")
    assert home.locator(OPTION).all_inner_texts() == [
        "Amsterdam postcode 1096, gemeente in Noord-Holland",
        "of Ouder-Amstel een deel van postcode 1096, gemeente in Noord-Holland",
        "Staat uw plaats er niet bij? Kies uw gemeente.",
    ]


def test_postcodes_are_fetched_at_the_first_digit_and_one_that_is_not_whole_is_no_mistake(home: Page) -> None:
    asked: list[str] = []
    home.on("request", lambda request: asked.append(request.url.rsplit("/", 1)[-1]))
    type_in(home, "almere")
    assert "postcodes.json" not in asked
    with home.expect_response("**/postcodes.json"):
        home.fill(FIELD, "1")
    home.fill(FIELD, "131")
    expect(home.locator(FIELD)).to_have_attribute("aria-expanded", "false")


def test_enter_after_a_postcode_leads_to_the_alliances_of_that_postcode(home: Page, host: str) -> None:
    type_in(home, "1381")
    home.keyboard.press("Enter")
    home.wait_for_url(f"{host}/gemeenten/amsterdam/#postcode-1381")
    expect(home.locator("[data-postcodes]:visible")).to_have_text(
        [re.compile("Samenwerkingsverband PO 27-09"), re.compile("Samenwerkingsverband VO 27-10")]
    )
    expect(home.locator("[data-postcodes] .mao-facts__note:visible")).to_have_count(
        0
    )  # which postcode it is, one knows
    for place in range(2):  # no gap is left where others stood
        expect(home.locator("[data-postcodes]:visible").nth(place)).to_have_css("margin-top", "0px")
    expect(home.locator("[data-postcode-note]")).to_have_text(
        "U ziet de samenwerkingsverbanden voor postcode 1381. Toon alle samenwerkingsverbanden"
    )
    home.get_by_role("button", name="Toon alle samenwerkingsverbanden").click()
    expect(home.locator("[data-postcodes]:visible")).to_have_count(4)
    expect(home.locator("[data-postcodes] .mao-facts__note:visible")).to_have_count(2)


def test_the_search_field_understands_places_and_postcodes_in_the_same_way(host: str, visit: Visit) -> None:
    page = visit(f"{host}/over/")
    page.wait_for_selector("[data-search] [role=combobox]")
    suggested = page.locator("[data-search] [role=option]")
    page.fill("#mao-zoekveld", "malden")
    expect(suggested.first).to_have_text("Malden gemeente Heumen, Gelderland")
    page.fill("#mao-zoekveld", "1315ab")
    expect(suggested.first).to_have_text("Almere postcode 1315, gemeente in Flevoland")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/gemeenten/almere/#postcode-1315")


def test_results_say_by_which_place_a_municipality_was_found_and_where_a_postcode_lies(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=malden")
    first = page.locator(".mao-result").first
    expect(first.locator("[data-result]")).to_have_text("Heumen")
    expect(first).to_contain_text("Plaats: Malden")
    page.goto(f"{host}/zoeken/#q=1315 AB")
    expect(first.locator("[data-result][href$='/gemeenten/almere/#postcode-1315']")).to_have_text("Almere")
    expect(first).to_contain_text("Gevonden op: postcode 1315")
    expect(page.locator("[data-finder-notes]")).to_have_text("")


def test_the_list_of_municipalities_can_be_filtered_by_place_and_postcode(host: str, visit: Visit) -> None:
    page = visit(f"{host}/gemeenten/")
    field = page.locator("#mao-filter")
    names = page.locator(".mao-letters__links > li:visible")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field.focus()
    for text, name, has_postcodes in (("malden", "Heumen", False), ("1315 AB", "Almere", True)):
        field.fill(text)
        expect(names).to_have_text([name])
        assert any(url.endswith("/postcodes.json") for url in asked) == has_postcodes
