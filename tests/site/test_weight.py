"""What a visitor's telephone has to fetch: bytes as a host that compresses sends them, and how many requests a page makes."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from tests.site import documents, folders, kinds
from tests.site import test_early_modules as early

ENTRY, LIST, STYLES, SCRIPTS = 25_000, 40_000, 17_000, 9_000  # bytes, compressed
OWN = 1_000  # of a sheet that only a few pages have, as that of numbers and pictures
COMMON = {"site.css", "print.css"}
SHEETS = 3
LETTERS = 14_000  # bytes: woff2 is compressed already; what is sent before a host waits for an answer (RFC 6928)
PLAIN, NEXT, ANSWERS = 70_000, 15_000, 18_000  # a page for a group of people has all its answers


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
    """A page names all of its scripts, which test_early_modules.py sees; test_looks.py weighs those of a search."""
    heavy = {}
    for url in set(sample) - {"404.html", "stijlgids/"}:  # these two show at any depth, and all there is
        html = (built / url / "index.html").read_text("utf-8")
        files = {pages[url].resolve(link)[0] for link in pages[url].loads if not documents.is_outside(link)}
        sheets, scripts = ([built / file for file in files if file.endswith(end)] for end in (".css", ".js"))
        most = SCRIPTS if not early.asked_for(html) else None
        sizes = (sum(map(packed, sheets)), sum(map(packed, scripts)))
        styles = STYLES if {sheet.name for sheet in sheets} <= COMMON else STYLES + OWN
        if sizes[0] > styles or len(sheets) > SHEETS or (most and sizes[1] > most):
            heavy[url] = (*sizes, len(sheets))
    assert heavy == {}


def test_a_plain_page_is_light_with_all_it_needs_and_the_next_one_more_so(
    built: Path, pages: dict[str, documents.Document], sample: list[str]
) -> None:
    """Where nothing is searched, picked on a map or filled in. A second page has the letters, styles and scripts of the first."""
    plain = [
        url
        for url in sample
        if "*" in kinds.type_of(url) and not early.asked_for((built / url / "index.html").read_text("utf-8"))
    ]
    first, second = {}, {}
    for url in plain:
        loads = {pages[url].resolve(link)[0] for link in pages[url].loads if not documents.is_outside(link)}
        second[url] = packed(built / url / "index.html")
        first[url] = second[url] + sum(packed(built / file) for file in loads if not file.endswith(".html"))
    assert len(plain) > 10
    assert {url: size for url, size in first.items() if size > PLAIN} == {}
    assert {url: size for url, size in second.items() if size > (ANSWERS if url.startswith("voor/") else NEXT)} == {}


def test_each_page_asks_early_for_the_letters_that_its_sheet_names(
    built: Path, pages: dict[str, documents.Document], sample: list[str]
) -> None:
    """The others hold what Dutch hardly needs: a browser takes them only where one of their letters stands."""
    sheet = (folders.theme(built, "css") / "site.css").read_text("utf-8")
    *others, first = re.findall(r'url\("\.\./\.\./(fonts/[^"]+)"\)', sheet)
    assert {
        url for url in sample if first not in {pages[url].resolve(link)[0].lstrip("/") for link in pages[url].loads}
    } == set()
    assert (built / first).stat().st_size <= LETTERS
    assert len(others) == 2
    assert all((built / file).is_file() for file in others)
    assert "SIL Open Font License" in (built / "fonts/OFL.txt").read_text("utf-8")
