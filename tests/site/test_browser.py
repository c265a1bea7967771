"""The pages in a real browser: nothing from elsewhere, nothing in the console, nothing that sticks out."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site import documents

Visit = Callable[..., Page]
SCHEMES = ("light", "dark")
LOOKS = ((320, "dark"), (1280, "light"))  # `make audit` has all combinations, forced colours too
# Requests and bytes of a page, as a host that compresses sends them. The search page brings its index, the style guide the names
# of its suggestions, the list of regions its map, home ten small drawings.
# Each page weighs its letters too (17,000), which the next one has already.
BUDGET = (24, 100_000)
BUDGETS = {"": (30, 100_000), "zoeken/": (40, 200_000), "regios/": (30, 100_000), "stijlgids/": (33, 150_000)}
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
PARTS = 5  # odd, so that each part has both looks; in one test, all other processes would wait for its end
# A link to help that is seen without scrolling; on the page itself, and where nothing is, it is told in another way.
HELP_ON_SCREEN = """() => [...document.querySelectorAll("a[href$='hulp/']")].some(link => {
  const box = link.getBoundingClientRect();
  return link.checkVisibility() && box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
})"""
WITHOUT_HELP = ("hulp/", "hulp/en/", "404.html")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# A fifth of the time goes into naming spots that are right: they are named when something is wrong, in a second run.
AXE = """async rules => {
  const asked = { runOnly: rules, resultTypes: ["violations"] };
  const found = await axe.run({ ...asked, selectors: false });
  return found.violations.length ? await axe.run(asked) : found;
}"""


def violations(page: Page) -> list[str]:
    """What axe finds on the page as it is now: the rule and the first three spots."""
    result = page.evaluate(AXE, RULES)
    return [
        f"{found['id']}: {', '.join(str(node['target'][0]) for node in found['nodes'][:3])} ({len(found['nodes'])}x)"
        for found in result["violations"]
    ]


def look(page: Page, address: str, *looks: tuple[int, str]) -> list[str]:
    """Everything axe says about one page in each look: a width in px and a colour scheme."""
    page.goto(address, wait_until="load")
    page.evaluate(Axe().axe_script)
    said = []
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        said += [f"{address} {width}px {scheme}: {text}" for text in violations(page)]
    return said


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page_type(host: str, sample: list[str], visit: Visit, part: int) -> None:
    """Each page type in one of the looks, in turn: axe takes a second for each. `make audit` sees every page in both."""
    page = visit("")
    turns = list(enumerate(sample))[part::PARTS]
    assert turns
    said = [look(page, f"{host}/{url}", LOOKS[number % 2]) for number, url in turns]
    assert [text for found in said for text in found] == []


@pytest.mark.audit
def test_axe_finds_nothing_on_any_page(host: str, pages: dict[str, documents.Document], visit: Visit) -> None:
    page = visit("")
    stay = [url for url, document in pages.items() if not document.leads_on]
    assert len(stay) > 100
    assert [text for url in stay for text in look(page, f"{host}/{url}", *LOOKS)] == []


def test_dark_is_really_dark(host: str, visit: Visit) -> None:
    colours = []
    for scheme in SCHEMES:
        page = visit(f"{host}/", color_scheme=scheme)
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


def test_pages_below_a_sub_path_ask_little_of_no_other_host_say_nothing_and_none_sticks_out(
    built: Path, host: str, host_below: str, sample: list[str], visit: Visit
) -> None:
    asked: list[str] = []
    lost: list[str] = []
    heavy: dict[str, tuple[int, int]] = {}
    said: list[str] = []
    wide: list[str] = []
    page = visit("", width=768)  # 320 px: test_page_types.py
    page.on("request", lambda request: asked.append(request.url))
    page.on("response", lambda response: lost.append(response.url) if response.status >= 400 else None)
    page.on(
        "console",
        lambda message: said.append(f"{page.url}: {message.text}") if message.type in {"error", "warning"} else None,
    )
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    for url in sample:
        before = len(asked)
        start = host if url == "404.html" else host_below  # shown at any depth, it has rooted links: see test_build
        page.goto(f"{start}/{url}", wait_until="networkidle")
        wide += [url] if page.evaluate(WIDE) else []
        page.goto("about:blank")  # what a busy machine asks for late still counts for the page that asked
        heavy[url] = weight(built, start, asked[before:])
        assert [url for url in asked[before:] if not url.startswith((f"{start}/", "data:"))] == []
    assert (lost, said, wide) == ([], [], [])
    allowed = {url: BUDGETS.get(url, BUDGET) for url in heavy}
    assert {
        url: size for url, size in heavy.items() if any(a > b for a, b in zip(size, allowed[url], strict=True))
    } == {}


def weight(built: Path, host: str, asked: list[str]) -> tuple[int, int]:
    """How many files were asked for, and their bytes when compressed."""
    names = [urlsplit(url.removeprefix(host)).path.lstrip("/") for url in asked if url.startswith(host)]
    paths = [built / (f"{name}index.html" if not name or name.endswith("/") else name) for name in names]
    return len(paths), sum(len(gzip.compress(path.read_bytes(), 6)) for path in paths if path.is_file())


def test_a_lost_address_gets_the_page_that_says_so(host: str, visit: Visit) -> None:
    page = visit("")
    lost: list[str] = []
    page.on("response", lambda response: lost.append(response.url) if response.status >= 400 else None)
    answer = page.goto(f"{host}/deze-pagina-is-er-niet", wait_until="load")
    assert answer
    assert answer.status == 404
    assert page.locator("h1").count() == 1
    assert lost == [f"{host}/deze-pagina-is-er-niet"]


def test_the_first_tab_leads_to_the_content(host: str, visit: Visit) -> None:
    page = visit(f"{host}/regios/")
    page.keyboard.press("Tab")
    link: Any = page.evaluate("({text: document.activeElement.textContent.trim(), href: document.activeElement.hash})")
    assert link["href"], link
    page.keyboard.press("Enter")
    assert page.locator(link["href"]).count() == 1


def test_pages_are_whole_without_javascript_and_help_is_on_the_first_screen_of_a_phone(
    host: str, sample: list[str], visit: Visit
) -> None:
    page, missing = visit("", width=360, height=740, java_script_enabled=False), []
    for url in sample:
        page.goto(f"{host}/{url}", wait_until="load")
        assert page.locator("h1").inner_text().strip()
        assert page.locator("main a[href], main p").count()
        missing += [] if url in WITHOUT_HELP or page.evaluate(HELP_ON_SCREEN) else [url]
    assert missing == []
