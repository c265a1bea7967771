"""Where lines end: no word is cut without a hyphen, and no title is a tower. A browser without Dutch hyphenation shows most."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.site import documents, kinds

Visit = Callable[..., Page]
WIDTHS = (320, 360, 768, 1280)
SOME = ("", "publicaties/", "agenda/", "experts/", "samenwerkingsverbanden/")
# Of addresses that one reads a cut says nothing; what is hidden from the eye has no lines.
CUTS = r"""() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange(), cut = [];
  const box = (node, start, end) => { range.setStart(node, start); range.setEnd(node, end); return range.getBoundingClientRect(); };
  const isHidden = one => !one.checkVisibility() || one.closest("svg, code, pre")
    || [...ancestors(one)].some(above => getComputedStyle(above).clipPath !== "none" || above.offsetWidth === 1);
  function* ancestors(one) { for (; one !== document.body; one = one.parentElement) yield one; }
  for (let node; (node = texts.nextNode());) {
    for (const word of node.data.matchAll(/\S+/gu)) {
      if (/@|\w[./]\w/.test(word[0])) continue;
      for (const part of word[0].matchAll(/[\p{L}\p{M}\u00AD]{5,}/gu)) {
        const start = word.index + part.index;
        if (box(node, start, start + part[0].length) && range.getClientRects().length < 2) continue;
        let before = null;
        for (let at = start; at < start + part[0].length; at++) {
          const now = box(node, at, at + 1), isJoint = node.data[at] === "\u00AD";
          if (!isJoint && before && !before.isJoint && now.top > before.bottom - 4) {
            if (!isHidden(node.parentElement)) cut.push(part[0]);
            break;
          }
          before = { isJoint, bottom: isJoint && before ? before.bottom : now.bottom };
        }
      }
    }
  }
  return cut;
}"""
LINES = """() => {
  const title = document.querySelector("h1");
  return Math.round(title.offsetHeight / parseFloat(getComputedStyle(title).lineHeight));
}"""


def cut_words(page: Page, address: str) -> list[str]:
    page.goto(address, wait_until="load")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    cut = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 740})
        cut += [f"{address} {width}px: {word}" for word in page.evaluate(CUTS)]
    return cut


def test_a_word_that_is_cut_would_be_found(visit: Visit) -> None:
    page = visit("about:blank")
    page.set_content(
        "<p style='width: 6em; overflow-wrap: anywhere'>Woordenboekenplank Boeken\u00adplank voorbeeld.nl/woordenboek</p>"
    )
    assert page.evaluate(CUTS) == ["Woordenboekenplank"]


def test_no_word_is_cut_without_a_hyphen(host: str, sample: list[str], visit: Visit) -> None:
    page = visit("")
    regions = [url for url in sample if kinds.type_of(url) == "regios/*"]
    assert [cut for url in (*SOME, *regions) for cut in cut_words(page, f"{host}/{url}")] == []


@pytest.mark.audit
def test_no_word_is_cut_without_a_hyphen_on_any_page_type(host: str, sample: list[str], visit: Visit) -> None:
    page = visit("")
    assert [cut for url in sample for cut in cut_words(page, f"{host}/{url}")] == []


def test_the_longest_titles_take_three_lines_on_the_narrowest_screen(
    host: str, pages: dict[str, documents.Document], visit: Visit
) -> None:
    """A title of more than 85 letters has one line more: smaller than the text below it, it would be no title."""
    page, towers = visit("", width=320), []
    for url, title in longest(pages)[:5]:
        page.goto(f"{host}/{url}", wait_until="load")
        lines = page.evaluate(LINES)
        towers += [f"{url}: {lines}"] if lines > 3 + (len(title) > 85) else []
    assert towers == []


def longest(pages: dict[str, documents.Document]) -> list[tuple[str, str]]:
    titles = {url: page.headings[0][1].replace("\u00ad", "") for url, page in pages.items() if page.headings}
    return sorted(titles.items(), key=lambda item: (-len(item[1]), item[0]))
