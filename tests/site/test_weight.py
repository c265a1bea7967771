"""What a visitor's telephone has to fetch: bytes as a host that compresses sends them, and how many requests a page makes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from tests.site import documents, folders, kinds

ENTRY, LIST, STYLES = 25_000, 40_000, 18_500  # bytes, compressed
SHEETS = 6
LETTERS = 17_000  # bytes: woff2 is compressed already
PRELOADED = re.compile(r'rel="modulepreload" href="([^"]+)"')


def packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 6))


def test_a_page_is_light(built: Path, pages: dict[str, documents.Document]) -> None:
    heavy = {}
    for url in pages:
        limit = ENTRY if "*" in kinds.type_of(url) else LIST
        size = packed(built / (url if url.endswith(".html") else f"{url}index.html"))
        if size > limit:
            heavy[url] = size
    assert heavy == {}


def test_style_sheets_and_scripts_that_a_page_names_are_light_and_few(
    built: Path, pages: dict[str, documents.Document], sample: list[str]
) -> None:
    heavy = {}
    for url in sample:
        if url == "404.html":
            continue
        early = PRELOADED.findall(
            (built / url / "index.html").read_text("utf-8")
        )  # by its scripts; test_looks weighs these
        asked_for = [link for link in pages[url].loads if link not in early and not documents.is_outside(link)]
        files = {pages[url].resolve(link)[0] for link in asked_for}
        asked = [built / file for file in files if file.endswith((".css", ".js"))]
        size = sum(map(packed, asked))
        if size > STYLES or len(asked) > SHEETS:
            heavy[url] = (size, len(asked))
    assert heavy == {}


def test_each_page_asks_early_for_the_letters_that_its_sheet_names(
    built: Path, pages: dict[str, documents.Document], sample: list[str]
) -> None:
    """The second file holds letters of other languages: a browser takes it only where one of them stands."""
    sheet = (folders.theme(built, "css") / "site.css").read_text("utf-8")
    first, second = re.findall(r'url\("\.\./\.\./(fonts/[^"]+)"\)', sheet)
    assert {
        url for url in sample if first not in {pages[url].resolve(link)[0].lstrip("/") for link in pages[url].loads}
    } == set()
    assert (built / first).stat().st_size <= LETTERS
    assert (built / second).exists()
    assert "SIL Open Font License" in (built / "fonts/OFL.txt").read_text("utf-8")
