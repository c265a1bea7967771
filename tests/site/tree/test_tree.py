"""What a screen reader gets of each page type, in order and by name, beside what was agreed. Knows made-up data alone.

The agreed trees stand in `trees/`. After a change on purpose: TOOLBOX_REWRITE_TREES=1 make test ARGS=tests/site/tree
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

from tests.site import building, conftest

Visit = Callable[..., Page]
HERE = Path(__file__).parent
ENTRIES = (
    "regios/voorbeeldregio/", "experts/voorbeeldloket/", "themas/schrijven/", "praktijkvoorbeelden/letterplein/",
    "publicaties/schriftboek/", "organisaties/voorbeeldbestuur/", "leergemeenschappen/schrijfgroep/", "agenda/schrijfdag/",
    "begrippen/voorbeeldregel/", "voor/ouders/", "adviezen/samen-schrijven/", "gemeenten/voorbeeldstad/",
    "hulplijnen/voorbeeldlijn/", "nieuws/boek-verschenen/",
)  # fmt: skip
LISTS = tuple(f"{url.split('/')[0]}/" for url in ENTRIES)
ALONE = ("", "in-beeld/", "stijlgids/", "bijdragen/voorstel/regios/", "bijdragen/regio/voorbeeldregio/")
TEXT = re.compile(r"^ *- (?:text|paragraph|code|time|emphasis|strong)\b.*\n|^ *- /url:.*\n", re.MULTILINE)


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
    """Roles and names in order; texts are content, and so are addresses."""
    return TEXT.sub("", page.locator(part).aria_snapshot() + "\n")


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


def test_each_page_type_tells_the_same_to_a_screen_reader(address: str, visit: Visit) -> None:
    page, wrong = visit("", reduced_motion="reduce"), []
    for url in (*ENTRIES, *LISTS, *ALONE):
        page.goto(f"{address}/{url}", wait_until="networkidle")
        wrong += compare(url.strip("/").replace("/", "--"), tree(page, "main"))
    wrong += [text for part in ("header", "footer") for text in compare(part, tree(page, f"body > {part}"))]
    assert wrong == [], "on purpose? TOOLBOX_REWRITE_TREES=1 make test ARGS=tests/site/tree, and look at the difference"


def test_each_agreed_tree_belongs_to_a_page_type() -> None:
    names = {url.strip("/").replace("/", "--") or "home" for url in (*ENTRIES, *LISTS, *ALONE)} | {"header", "footer"}
    assert {path.stem for path in (HERE / "trees").iterdir()} == names
