"""A line that falls away in the middle of something: it is told, nothing typed is lost, and it goes on with the line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.site.entries import Entry

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
FIELD = "#mao-zoekveld"
FORM = "/bijdragen/voorstel/praktijkvoorbeelden/"
NAMES = (
    "U hebt nu geen internet. Dit zijn de pagina's met uw woorden in hun naam. Zodra het er weer is, zoeken wij verder."
)


def test_a_search_without_a_line_finds_names_and_goes_on_by_itself(host: str, visit: Visit, region: Entry) -> None:
    page = visit(f"{host}/zoeken/")
    page.wait_for_selector("[data-finder][data-shown]")
    page.context.set_offline(True)
    page.fill(FIELD, region.name)
    expect(page.locator("[data-finder-notes] p").first).to_have_text(NAMES)
    result = page.locator(f"[data-result][href$='/{region.url}']")
    expect(result).to_be_visible()
    assert page.locator(".mao-result__summary").count() == 0
    page.context.set_offline(False)
    expect(page.locator(".mao-result__summary").first).to_be_visible()
    expect(result).to_be_visible()
    assert NAMES not in page.inner_text("[data-finder-notes]")


def test_suggestions_come_again_after_an_outage(host: str, visit: Visit, region: Entry) -> None:
    page = visit(f"{host}/contact/")
    page.wait_for_selector("[data-search] [role=combobox]")
    page.route("**/zoeken/*/*", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.locator(FIELD).press_sequentially(region.name[:3])
    page.unroute("**/zoeken/*/*")
    page.fill(FIELD, "")
    page.locator(FIELD).press_sequentially(region.name)
    expect(page.locator("[data-search] [role=option]", has_text=region.name).first).to_be_visible()


def test_a_form_says_that_there_is_no_line(host: str, visit: Visit) -> None:
    page = visit(host + FORM)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    told = page.locator("[data-offline]")
    expect(told).to_be_hidden()
    page.context.set_offline(True)
    expect(told).to_be_visible()
    page.fill("#v-name", "Voorbeeldplein")
    page.context.set_offline(False)
    expect(told).to_be_hidden()
    assert page.input_value("#v-name") == "Voorbeeldplein"


def test_a_page_that_is_left_while_it_loads_says_nothing(host: str, visit: Visit) -> None:
    page = visit("")
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    for part in ("zoeken/*/*", "gemeenten/*.json"):
        page.route(f"**/{part}", lambda _: None)  # an answer that never comes
    for url in ("/zoeken/#q=school", "/praktijkvoorbeelden/", "/regios/"):
        page.goto(host + url, wait_until="commit")
        page.wait_for_selector("[data-search] [role=combobox]")
        page.focus(FIELD)
        page.goto(f"{host}/colofon/")
    assert said == []
