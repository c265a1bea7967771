"""A browser of the end of 2021, played by a new one that forgets what came later: one can read, fill in a form and search."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site.entries import Entry

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
FORM = "/bijdragen/voorstel/praktijkvoorbeelden/"
YOUNG = (":has(", ":popover-open", "light-dark(", "color-mix(", "dvh", "::details-content", "text-wrap:")
FORGET = """() => {
  for (const name of ["at", "findLast", "findLastIndex", "toSorted", "toReversed", "with"]) delete Array.prototype[name];
  for (const name of ["at", "isWellFormed", "toWellFormed"]) delete String.prototype[name];
  for (const name of ["hidePopover", "showPopover", "togglePopover", "popover"]) delete HTMLElement.prototype[name];
  for (const name of ["timeout", "any"]) delete AbortSignal[name];
  for (const name of ["union", "intersection", "difference", "isSubsetOf"]) delete Set.prototype[name];
  for (const name of ["structuredClone", "requestIdleCallback", "navigation", "scheduler"]) delete window[name];
  for (const [owner, name] of [[Object, "hasOwn"], [Object, "groupBy"], [URL, "canParse"]]) delete owner[name];
  for (const name of ["checkVisibility", "setHTML"]) delete Element.prototype[name];
}"""


def aged(route: Route) -> None:
    """A style sheet in which what is young is no longer a word of the language."""
    text = route.fetch().text()
    for word in YOUNG:
        text = text.replace(word, f"{word[:-1]}-x{word[-1]}")
    route.fulfill(content_type="text/css", body=text)


@pytest.fixture
def old(visit: Visit) -> Page:
    page = visit("")
    page.add_init_script(f"({FORGET})()")
    page.route("**/*.css", aged)
    return page


def test_an_old_browser_reads_searches_and_fills_in_a_form(host: str, old: Page, region: Entry) -> None:
    wrong: list[str] = []
    old.on("pageerror", lambda error: wrong.append(str(error)))
    old.goto(f"{host}/{region.url}")
    assert old.evaluate(
        "!('hasOwn' in Object) && !('timeout' in AbortSignal) && !('hidePopover' in HTMLElement.prototype)"
    )
    expect(old.locator("h1")).to_be_visible()
    assert old.evaluate("getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"
    old.locator("#mao-zoekveld").press_sequentially(region.name)
    expect(old.locator("[data-search] [role=option]", has_text=region.name).first).to_be_visible()
    old.keyboard.press("Enter")
    expect(old.locator(f"[data-result][href$='/{region.url}']").first).to_be_visible()
    old.goto(host + FORM)
    old.fill("#v-name", "Voorbeeldplein")
    old.click("[data-next]")
    expect(old.locator("[data-errors]")).to_be_visible()
    assert wrong == []


def test_the_menu_of_a_phone_is_there_without_popovers(host: str, old: Page) -> None:
    old.set_viewport_size({"width": 360, "height": 740})
    old.goto(f"{host}/over/")
    expect(old.locator(".mao-menu__link").first).to_be_visible()
    assert old.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def test_the_land_of_the_map_is_not_black(host: str, old: Page) -> None:
    old.goto(f"{host}/regios/")
    assert old.evaluate("getComputedStyle(document.querySelector('.mao-map__land')).fill") != "rgb(0, 0, 0)"
