"""On paper a region, theme, municipality or audience is a hand-out of at most two sheets, with the way back to its page."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Page

from tests import written
from tests.site import documents
from tests.site.entries import Entry

Visit = Callable[..., Page]
SHEETS, FOUR = 2, 4  # of a hand-out, and of the page of numbers
LICENCE = "Teksten en gegevens: CC BY 4.0"
ALWAYS = ("regios/", "themas/", "voor/")


def towns(pages: dict[str, documents.Document]) -> list[str]:
    """The municipalities with the longest page and the shortest: in a region, and in none."""
    towns = (url for url in pages if url.startswith("gemeenten/") and url.count("/") == 2)
    urls = sorted(towns, key=lambda url: len(pages[url].links))
    return [urls[0], urls[-1]]


def printed(page: Page, address: str) -> pypdf.PdfReader:
    page.goto(address, wait_until="load")
    return pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))


def run_together(text: str) -> str:
    """Without what the end of a line adds to a word or takes from it."""
    return re.sub(r"[\s\u00ad-]", "", text)


def longest(built: Path, start: str, count: int | None) -> list[str]:
    urls = [f"{start}{path.parent.name}/" for path in sorted((built / start).glob("*/index.html"))]
    return sorted(urls, key=lambda url: -len((built / url / "index.html").read_bytes()))[:count]


@pytest.mark.parametrize("count", [4, pytest.param(None, marks=pytest.mark.audit)])
def test_a_hand_out_fits_on_two_sheets(
    host: str, built: Path, pages: dict[str, documents.Document], visit: Visit, count: int | None
) -> None:
    """And says at its head where it stands on the web: at its end that stood on a sheet of its own. The longest of each kind;
    `make audit` prints them all."""
    wanted = [url for start in ALWAYS for url in longest(built, start, count)]
    page = visit("")
    sheets = {
        url: [sheet.extract_text() for sheet in printed(page, f"{host}/{url}").pages]
        for url in (*wanted, *towns(pages))
    }
    assert len(wanted) > len(ALWAYS)
    assert {url: len(texts) for url, texts in sheets.items() if len(texts) > SHEETS} == {}
    assert {url for url, texts in sheets.items() if LICENCE not in " ".join(texts[0].split())} == set()
    assert {url for url, texts in sheets.items() if not texts[-1].strip()} == set()


def test_pictures_of_numbers_stand_beside_their_numbers_on_paper(host: str, visit: Visit) -> None:
    assert len(printed(visit(""), f"{host}/in-beeld/").pages) <= FOUR


def test_the_map_of_a_region_is_on_paper_with_the_number_of_each_municipality(
    host: str, visit: Visit, region: Entry, root: Path
) -> None:
    entry = next(entry for entry in written.entries(root / "data", "regions") if entry["id"] == region.id)
    names = {town["id"]: town["name"] for town in written.entries(root / "data", "municipalities")}
    text = " ".join(" ".join(side.extract_text() for side in printed(visit(""), f"{host}/{region.url}").pages).split())
    numbered = [f"{number}. {names[id]}" for number, id in enumerate(entry["municipalities"], 1)]
    assert [line for line in numbered if line not in text] == []


def test_help_is_one_sheet_of_paper_with_every_number_and_address_on_it(host: str, built: Path, visit: Visit) -> None:
    sides = printed(visit(""), f"{host}/hulp/").pages
    text = " ".join(" ".join(side.extract_text() for side in sides).split())
    source = (built / "hulp/index.html").read_text("utf-8")
    numbers = set(re.findall(r'href="tel:[^>]*>(Bel [^<]*)<', source))
    assert len(sides) <= 2  # the two sides of one sheet
    assert len(numbers) > 10
    assert {number for number in numbers if number not in text} == set()
    assert "Chat: https://www.113.nl" in text


def test_folded_answers_are_on_paper_and_ways_through_the_site_are_not(host: str, visit: Visit) -> None:
    text = " ".join(page.extract_text() for page in printed(visit(""), f"{host}/voor/ouders/").pages)
    assert "Vraag school" in text
    assert "Hoofdmenu" not in text
    assert "Menu sluiten" not in text


CHANGES = """() => document.querySelector("main > article").insertAdjacentHTML("beforeend",
    '<details class="mao-foot mao-changes"><summary>Wat?</summary><p>Een bron kwam erbij.</p></details>')"""


def test_what_changed_is_on_paper_too_but_not_on_a_hand_out(host: str, visit: Visit, region: Entry, root: Path) -> None:
    term = next(iter(written.entries(root / "data", "terms")))["id"]
    page, told = visit(""), []
    for url in (f"begrippen/{term}/", region.url):
        page.goto(f"{host}/{url}", wait_until="load")
        page.evaluate(CHANGES)
        page.emulate_media(media="print")
        told.append(page.get_by_text("Een bron kwam erbij.").is_visible())
    assert told == [True, False]
    assert page.locator(".mao-footer").is_hidden(), "it would stand on a sheet of its own"


def test_sources_are_folded_on_the_screen_and_whole_on_paper(
    host: str, built: Path, visit: Visit, region: Entry
) -> None:
    page = visit("")
    text = run_together(" ".join(side.extract_text() for side in printed(page, f"{host}/{region.url}").pages))
    folds = page.locator("details.mao-foot")
    assert folds.evaluate_all("folds => folds.map(fold => fold.open)") == [False] * folds.count()
    source = (built / region.url / "index.html").read_text("utf-8")
    titles = re.findall(r'<li class="mao-sources__item"><(?:a|cite)[^>]*>([^<]+)<', source)
    assert titles
    assert [title for title in titles if run_together(html.unescape(title)) not in text] == []
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folds.evaluate_all("folds => folds.every(fold => fold.open)")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not folds.evaluate_all("folds => folds.some(fold => fold.open)")


def test_the_numbers_of_the_pictures_are_on_paper(host: str, built: Path, visit: Visit) -> None:
    text = " ".join(" ".join(side.extract_text() for side in printed(visit(""), f"{host}/in-beeld/").pages).split())
    captions = re.findall(r"<caption[^>]*>([^<]+)<", (built / "in-beeld/index.html").read_text("utf-8"))
    assert captions
    assert [caption for caption in captions if html.unescape(caption) not in text] == []


def test_without_an_address_the_hand_out_says_so_and_has_no_code(built: Path, region: Entry) -> None:
    source = (built / region.url / "index.html").read_text("utf-8")
    foot = re.search(r'<div class="mao-handout">.*?</div>', source, re.DOTALL)
    assert foot
    assert "nog geen vast adres" in foot[0]
    assert "mao-qr" not in foot[0]
