"""Finding by keyboard alone, and no key that does something by itself."""

from __future__ import annotations

import string
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests import written
from tests.site.entries import Entry

Visit = Callable[..., Page]
FIELD = "#mao-zoekveld"


def opened(page: Page) -> bool:
    return page.locator("[data-search] [role=listbox]").is_visible()


def type_in(page: Page, text: str) -> None:
    page.wait_for_selector("[data-search] [role=combobox]")
    page.focus(FIELD)
    page.keyboard.type(text)
    page.wait_for_selector("[data-search] [role=option]")


def test_suggestions_come_with_typing_and_are_chosen_with_arrows(host: str, visit: Visit, region: Entry) -> None:
    page = visit(f"{host}/themas/")
    type_in(page, region.name[:-1].lower())
    options = page.locator("[data-search] [role=option]")
    assert 2 <= options.count() <= 9  # the last one leads to all results
    assert options.last.inner_text() == f"Zoek naar ‘{region.name[:-1].lower()}’"
    assert page.locator("[data-search] [role=group]").first.inner_text().startswith("Regio's")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    assert page.get_attribute(FIELD, "aria-activedescendant") == options.first.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert page.get_attribute(FIELD, "aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/{region.url}")


@pytest.mark.parametrize(
    ("url", "answer"), [("themas/", "[data-search] [role=option]"), ("zoeken/", "[data-shown='q=school']")]
)
def test_what_was_typed_before_the_scripts_came_is_answered(host: str, visit: Visit, url: str, answer: str) -> None:
    page = visit("")
    held: list[Route] = []
    page.route("**/main.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright asks a bound method too much
    with page.expect_request("**/main.js"):
        page.goto(f"{host}/{url}", wait_until="commit")
    page.focus(FIELD)
    page.keyboard.type("school ")
    held.pop().continue_()
    page.wait_for_selector(answer)
    assert page.input_value(FIELD) == "school "


def test_enter_without_a_choice_goes_to_the_list(host: str, visit: Visit) -> None:
    page = visit(f"{host}/themas/")
    type_in(page, "scho")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/zoeken/#q=scho")
    page.wait_for_selector("[data-result]")


def test_escape_clears_and_closes(host: str, visit: Visit) -> None:
    page = visit(f"{host}/themas/")
    type_in(page, "prev")
    page.keyboard.press("Escape")
    assert page.input_value(FIELD) == ""
    assert not opened(page)
    assert page.evaluate("document.activeElement.id") == "mao-zoekveld"


def test_leaving_the_field_closes_the_suggestions(host: str, visit: Visit) -> None:
    page = visit(f"{host}/themas/")
    type_in(page, "prev")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert not opened(page)


def test_suggestions_forgive_a_slip_and_know_other_names(root: Path, host: str, visit: Visit, region: Entry) -> None:
    page = visit(f"{host}/")
    town = next(town for town in written.entries(root / "data", "municipalities") if "also_known_as" in town)
    type_in(page, town["also_known_as"][0].lower())
    assert town["name"] in page.locator("[data-search] [role=listbox]").inner_text()
    page.fill(FIELD, "")
    type_in(page, f"{region.name[:3]}{region.name[2:]}".lower())
    assert page.locator("[data-search] [role=option]").first.inner_text() == region.name


def test_facets_and_results_are_reached_with_tab_and_focus_stays(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=school")
    page.wait_for_selector("[data-result]")
    page.locator("summary", has_text="Soort").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.wait_for_selector("[data-shown*=soort]")
    assert page.evaluate("document.activeElement.type") == "checkbox"
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('[data-result]')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(f"{host}/*/*/")


def test_the_first_stop_after_the_field_leads_to_the_results_that_there_are(host: str, visit: Visit) -> None:
    page = visit(f"{host}/zoeken/#q=school")
    page.wait_for_selector("[data-shown='q=school']")
    page.focus(FIELD)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Naar de resultaten"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Resultaten"
    assert page.url.endswith("/zoeken/#q=school")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('[data-finder-order] input')")
    page.goto(f"{host}/zoeken/#q=qqqxyz")
    page.wait_for_selector("[data-shown='q=qqqxyz']")
    page.focus(FIELD)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Zoek"


def test_no_key_does_anything_outside_a_field(host: str, visit: Visit) -> None:
    settled = {
        "": "[data-search] [role=combobox]",
        "zoeken/#q=school": "[data-shown]",
        "praktijkvoorbeelden/": ".mao-filter",
    }
    for url, sign in settled.items():
        page = visit(f"{host}/{url}")
        page.wait_for_selector(sign)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.activeElement.blur()")
        before = page.evaluate("[document.body.innerHTML, location.href, scrollY, document.activeElement.tagName]")
        for key in string.ascii_letters + string.digits + "/?.,;'[]\\-=`<>:\"{}|_+~!@#$%^&*()":
            page.keyboard.press(key)
        assert (
            page.evaluate("[document.body.innerHTML, location.href, scrollY, document.activeElement.tagName]") == before
        )
