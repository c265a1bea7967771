"""What a screen reader gets of each page type, in order and by name, beside what was agreed. Knows made-up data alone.

The agreed trees stand in `trees/`. After a change on purpose: TOOLBOX_REWRITE_TREES=1 make test ARGS=tests/site/tree
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright

from tests import browsers
from tests.site import building, conftest

HERE = Path(__file__).parent
ENTRIES = (
    "regios/voorbeeldregio/", "experts/voorbeeldloket/", "themas/schrijven/", "praktijkvoorbeelden/letterplein/",
    "publicaties/schriftboek/", "organisaties/voorbeeldbestuur/", "leergemeenschappen/schrijfgroep/", "agenda/schrijfdag/",
    "begrippen/voorbeeldregel/", "voor/ouders/", "adviezen/samen-schrijven/", "gemeenten/voorbeeldstad/",
    "hulplijnen/voorbeeldlijn/", "nieuws/boek-verschenen/",
)  # fmt: skip
LISTS = tuple(f"{url.split('/')[0]}/" for url in ENTRIES)
ALONE = ("", "in-beeld/", "stijlgids/", "bijdragen/voorstel/regios/", "bijdragen/regio/voorbeeldregio/")
URLS = (*ENTRIES, *LISTS, *ALONE)
TOGETHER = 6
WINDOW: dict[str, Any] = {"locale": "nl-NL", "reduced_motion": "reduce", "viewport": {"width": 1280, "height": 800}}
TEXT = re.compile(r"^ *- (?:text|paragraph|code|time|emphasis|strong)\b.*\n|^ *- /url:.*\n", re.MULTILINE)
PICTURE = re.compile(r'^( *- img "[^"\n]*"): .*', re.MULTILINE)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A small made-up site in which each page type has all its parts: what contributors change makes no test fail."""
    folder = tmp_path_factory.mktemp("tree")
    data = building.small(folder.with_name("tree-data"))
    result = building.mkdocs(folder, TOOLBOX_DATA=str(data), TOOLBOX_SEARCH="0")
    assert result.returncode == 0, result.stdout + result.stderr
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(conftest.Host, directory=str(folder))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def tree(page: Page, part: str) -> str:
    """Roles and names in order; texts are content, and so are addresses and what stands in a picture."""
    return PICTURE.sub(r"\1", TEXT.sub("", page.locator(part).aria_snapshot() + "\n"))


def compare(name: str, found: str) -> list[str]:
    """The first line that is not as agreed; with TOOLBOX_REWRITE_TREES the new tree becomes what was agreed."""
    agreed = HERE / "trees" / f"{name or 'home'}.txt"
    if os.environ.get("TOOLBOX_REWRITE_TREES"):
        agreed.parent.mkdir(exist_ok=True)
        agreed.write_text(found, "utf-8")
    lines = agreed.read_text("utf-8").splitlines() if agreed.exists() else []
    pairs = zip([*lines, ""], [*found.splitlines(), ""], strict=False)
    wrong = next((f"{name}:{n}: agreed {a!r}, found {b!r}" for n, (a, b) in enumerate(pairs, 1) if a != b), None)
    return [wrong] if wrong else []


def trees(address: str, context: BrowserContext) -> Iterator[tuple[str, str]]:
    """Each page type and its tree. Some pages at a time: each is still for half a second before it counts as done."""
    windows = [context.new_page() for _ in range(TOGETHER)]
    for start in range(0, len(URLS), TOGETHER):
        batch = list(zip(URLS[start : start + TOGETHER], windows, strict=False))
        for url, page in batch:
            page.goto(f"{address}/{url}", wait_until="commit")
        for url, page in batch:
            page.wait_for_load_state("networkidle")
            yield url.strip("/").replace("/", "--"), tree(page, "main")
    yield from ((part, tree(windows[0], f"body > {part}")) for part in ("header", "footer"))


def test_each_page_type_tells_the_same_to_a_screen_reader(address: str, browser: Browser) -> None:
    with browser.new_context(**WINDOW) as context:
        wrong = [text for name, lines in trees(address, context) for text in compare(name, lines)]
    assert wrong == [], "on purpose? TOOLBOX_REWRITE_TREES=1 make test ARGS=tests/site/tree, and look at the difference"


@pytest.mark.audit
def test_firefox_tells_what_chromium_does(address: str, playwright: Playwright) -> None:
    with browsers.firefox(playwright) as browser, browser.new_context(**WINDOW) as context:
        wrong = [text for name, lines in trees(address, context) for text in compare(name, lines)]
    assert wrong == []


def test_each_agreed_tree_belongs_to_a_page_type() -> None:
    names = {url.strip("/").replace("/", "--") or "home" for url in URLS} | {"header", "footer"}
    assert {path.stem for path in (HERE / "trees").iterdir()} == names
