"""What somebody types in a form is neither lost nor kept wrongly: drafts of this device, and pages that a browser translates."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
NEW = "/bijdragen/voorstel/praktijkvoorbeelden/"
DAY = 24 * 60 * 60 * 1000
READY = "form[data-proposal]:not([hidden])"
DRAFTS = "Object.fromEntries(Object.entries(localStorage).map(([key, text]) => [key, text]))"
# As a translator of a browser does it: every text of the page becomes another one, in elements of its own.
TRANSLATE = """() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const parent = text.parentElement;
    if (!text.data.trim() || parent.closest("[translate=no], script, style, textarea")) continue;
    if (parent instanceof HTMLOptionElement) text.data = "çeviri";
    else {
      const font = document.createElement("font");
      font.textContent = "çeviri";
      text.replaceWith(font);
    }
  }
}"""


def opened(visit: Visit, address: str) -> Page:
    return ready(visit(address))


def ready(page: Page) -> Page:
    page.wait_for_selector(READY)
    return page


def drafts(page: Page) -> dict[str, str]:
    kept: dict[str, str] = page.evaluate(DRAFTS)
    return kept


def keep(page: Page, **texts: str) -> None:
    page.evaluate("texts => { for (const name in texts) localStorage.setItem(name, texts[name]) }", texts)


def draft(page: Page, saved: int, name: str) -> str:
    """A draft of so many milliseconds from now."""
    return json.dumps({"saved": page.evaluate("Date.now()") + saved, "answers": {"name": name}})


def test_a_draft_stays_until_it_is_wiped_also_after_a_way_back(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    page.fill("#v-name", "Voorbeeldplein")
    page.reload()
    assert ready(page).input_value("#v-name") == "Voorbeeldplein"
    expect(page.locator("[data-draft]")).to_be_visible()
    page.fill("#v-summary", "Samen")
    page.goto(f"{host}/contact/")
    page.go_back()
    assert ready(page).input_value("#v-summary") == "Samen"
    page.click("[data-draft] [data-wipe]")
    assert [page.input_value("#v-name"), page.input_value("#v-summary")] == ["", ""]
    assert drafts(page) == {}
    page.goto(f"{host}/contact/")
    page.go_back()
    assert ready(page).input_value("#v-name") == ""


def test_what_is_too_old_or_unreadable_goes_and_stops_no_other_draft(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    key = "mao-voorstel-practices//"
    keep(page, **{"mao-voorstel-a": "{", "mao-voorstel-b": "null", f"{key}c": '{"saved": 1}', "of-another": "{"})
    keep(page, **{f"{key}old": draft(page, -31 * DAY, "Oud"), f"{key}new": draft(page, -29 * DAY, "Nieuw")})
    page.reload()
    assert ready(page).input_value("#v-name") == "Nieuw"
    assert sorted(drafts(page)) == sorted(
        {page.evaluate(f"'{key}' + sessionStorage['mao-voorstel-tab']"), "of-another"}
    )


def test_a_clock_that_was_ahead_keeps_a_draft_no_longer(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    keep(page, **{"mao-voorstel-practices//x": draft(page, 900 * DAY, "Toekomst")})
    page.reload()
    assert ready(page).input_value("#v-name") == "Toekomst"
    (kept,) = drafts(page).values()
    assert json.loads(kept)["saved"] <= page.evaluate("Date.now()")


def test_the_same_form_in_two_tabs_loses_nothing_and_says_so(host: str, visit: Visit) -> None:
    first = opened(visit, host + NEW)
    first.fill("#v-name", "Eerste")
    second = first.context.new_page()
    second.goto(host + NEW)
    assert ready(second).input_value("#v-name") == "Eerste"
    expect(first.locator("[data-twice]")).to_be_visible()
    expect(second.locator("[data-twice]")).to_be_visible()
    second.fill("#v-name", "Tweede")
    first.fill("#v-summary", "Samen")
    for page, name, goal in ((first, "Eerste", "Samen"), (second, "Tweede", "")):
        page.reload()
        assert [ready(page).input_value("#v-name"), page.input_value("#v-summary")] == [name, goal]


def test_a_copied_tab_gets_a_draft_of_its_own(host: str, visit: Visit) -> None:
    first = opened(visit, host + NEW)
    first.fill("#v-name", "Eerste")
    with first.context.expect_page() as copied:
        first.evaluate("open(location.href, '_blank')")  # a window that a page opens has what its tab had
    ready(copied.value).fill("#v-name", "Kopie")
    expect(first.locator("[data-twice]")).to_be_visible()
    for page, name in ((first, "Eerste"), (copied.value, "Kopie")):
        page.reload()
        assert ready(page).input_value("#v-name") == name


def test_a_draft_holds_what_was_changed_alone(host: str, visit: Visit, region: Any) -> None:
    """What the page says meanwhile is not undone by what it said when the draft was made."""
    page = opened(visit, f"{host}/bijdragen/regio/{region.id}/")
    page.fill("#v-until", "2031")
    (kept,) = drafts(page).values()
    assert json.loads(kept)["answers"] == {"until": "2031"}


def test_a_browser_that_keeps_nothing_says_so(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    expect(page.locator("[data-unkept]")).to_be_hidden()
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    page.fill("#v-name", "Voorbeeldplein")
    expect(page.locator("[data-unkept]")).to_be_visible()


def test_a_page_that_the_browser_translated_sends_what_the_data_know(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    page.evaluate(TRANSLATE)
    page.fill("#v-name", "Voorbeeldplein")
    page.fill("#v-summary", "School en jeugdhulp praten elke week.")
    page.select_option("#v-status", index=1)
    page.click("[data-next]")
    page.check("input[name=themes] >> nth=0")
    page.click("[data-next]")
    page.click("[data-next]")
    page.fill("#v-sources-0-0", "Verslag")
    page.fill("#v-sources-0-1", "https://www.voorbeeld.nl/verslag")
    page.click("[data-next]")
    assert "çeviri" not in page.input_value("[data-result]")
    assert page.get_attribute("input[name=themes] >> nth=0", "data-label") in page.input_value("[data-result]")
