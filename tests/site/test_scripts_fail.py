"""Where a script does not come, or can't run, a page says what one can do instead, and no button is dead."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
FORM = "/bijdragen/voorstel/praktijkvoorbeelden/"
OTHER_WAY = {"/zoeken/": "Zoeken werkt nu niet in uw browser", FORM: "Dit formulier werkt nu niet in uw browser"}
SCRIPT = {"/zoeken/": "finder", FORM: "proposal"}
OVERLAP = """() => {
  const [list, text] = [...document.querySelectorAll(".mao-toc, .mao-body")].map((part) => part.getBoundingClientRect());
  return list.left < text.right && text.left < list.right && list.top < text.bottom && text.top < list.bottom;
}"""


def without(visit: Visit, *names: str) -> Page:
    """A window to which these scripts do not come."""
    page = visit("")
    for name in names:
        page.route(f"**/{name}.js", lambda route: route.fulfill(status=404))
    return page


@pytest.mark.parametrize("url", OTHER_WAY)
def test_what_a_page_is_for_has_another_way_without_its_script(host: str, visit: Visit, url: str) -> None:
    page = without(visit, SCRIPT[url])
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(host + url)
    expect(page.locator("[data-unless]")).to_be_visible()
    assert OTHER_WAY[url] in page.inner_text("[data-unless]")
    assert wrong == []


@pytest.mark.parametrize("url", OTHER_WAY)
@pytest.mark.parametrize(
    "answer",
    [{"status": 404}, {"body": "export {};", "content_type": "text/plain"}],
    ids=["absent", "of a host that knows no .js"],
)
def test_the_other_way_comes_by_itself_where_no_module_runs(
    host: str, visit: Visit, answer: dict[str, Any], url: str
) -> None:
    page = visit("")
    page.route("**/main.js", lambda route: route.fulfill(**answer))
    page.goto(host + url)
    expect(page.locator("[data-unless]")).to_be_hidden()
    page.evaluate("document.getAnimations().forEach((waiting) => waiting.finish())")
    expect(page.locator("[data-unless]")).to_be_visible()


@pytest.mark.parametrize("url", OTHER_WAY)
def test_the_other_way_is_there_at_once_where_a_host_s_policy_refuses_scripts(
    host: str, built: Path, visit: Visit, url: str
) -> None:
    page = visit("")
    html = (built / url.strip("/") / "index.html").read_text("utf-8")
    policy = {"content-security-policy": "script-src 'none'", "content-type": "text/html"}
    page.route(f"**{url}", lambda route: route.fulfill(body=html, headers=policy))
    page.goto(host + url)
    expect(page.locator("[data-unless]")).to_be_visible()
    expect(page.locator("html")).not_to_have_class(re.compile("mao-js"))


def test_without_scripts_the_other_way_is_there_at_once_and_with_them_never(host: str, visit: Visit) -> None:
    expect(visit(host + FORM, java_script_enabled=False).locator("[data-unless]")).to_be_visible()
    page = visit(host + FORM)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    expect(page.locator("[data-unless]")).to_have_count(0)


def test_no_part_that_stays_away_goes_wrong_unseen(host: str, visit: Visit) -> None:
    page = without(visit, "fields", "region-map", "urgent", "built", "place-index")
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    for url in ("/", "/regios/", "/praktijkvoorbeelden/"):
        page.goto(host + url)
        page.focus("#mao-zoekveld")
        page.mouse.wheel(0, 9000)
        page.wait_for_load_state("networkidle")
    assert wrong == []


def test_a_check_that_a_browser_lacks_stops_nobody(host: str, visit: Visit) -> None:
    page = visit("")
    page.add_init_script(
        "window.RegExp = class extends RegExp { constructor(text, flags) { if (flags) throw new SyntaxError(); super(text); } }"
    )
    page.goto(host + FORM)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    page.fill("#v-name", "Voorbeeldplein")
    page.click("[data-next]")
    expect(page.locator("[data-step] >> nth=1")).to_be_visible()


def test_sharing_that_is_refused_says_so(host: str, visit: Visit) -> None:
    page = visit("")
    page.add_init_script("navigator.share = async () => { throw new TypeError('refused'); }")
    page.goto(f"{host}/hulp/")
    page.click("text=Deel met een app")
    expect(page.get_by_role("button", name="Deel met een app: dat lukte niet")).to_be_visible()


def test_a_browser_without_has_keeps_the_contents_off_the_text(host: str, visit: Visit) -> None:
    """As Firefox 115 to 120: of a style sheet it leaves out what it can't read."""
    page = visit("")
    page.route(
        "**/site.css",
        lambda route: route.fulfill(content_type="text/css", body=route.fetch().text().replace(":has(", ":unknown(")),
    )
    page.goto(f"{host}/hulp/")
    expect(page.locator(".mao-toc__list")).to_be_visible()
    page.evaluate("scrollTo(0, 2000)")
    assert not page.evaluate(OVERLAP)
