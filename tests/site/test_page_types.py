"""Each page type once, on a phone, on the narrowest screen and with wide text: nothing jumps, sticks out or is hard to hit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests import written
from tests.site.test_browser import HELP_ON_SCREEN, WITHOUT_HELP
from toolbox import model

Visit = Callable[..., Page]
# WCAG 1.4.12, and 2.5.8 with its exceptions: a link in a sentence, and a small target with room of its own around it.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }
"""
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
SPACED = (
    """text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text); document.adoptedStyleSheets = [sheet]; }"""
)
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one), box = one.getBoundingClientRect();
  const clips = [style.overflowX, style.overflowY].some(flow => flow === "hidden" || flow === "clip");
  const hidden = style.clipPath !== "none" || box.width < 2 || box.height < 2 || one.closest("svg, [hidden]");
  return clips && !hidden && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map(one => one.outerHTML.slice(0, 90))"""
SMALL = """() => {
  const inBox = one => { // what is scrolled out of the box of filters lies over nothing
    const box = one.getBoundingClientRect(), frame = one.closest(".mao-filter__fold > div")?.getBoundingClientRect();
    return !frame || (box.bottom > frame.top && box.top < frame.bottom);
  };
  const seen = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']")]
    .filter(one => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg, .mao-skip") && inBox(one));
  const boxes = new Map(seen.map(one => [one, one.getBoundingClientRect()]));
  const inline = one => getComputedStyle(one).display === "inline"
    && one.parentElement.textContent.trim() !== one.textContent.trim();
  const labelled = one => one.labels && [...one.labels].some(label => label.getBoundingClientRect().height >= 24);
  const near = (one, box) => seen.some(other => {
    if (other === one || one.contains(other) || other.contains(one)) return false;
    const its = boxes.get(other), x = box.x + box.width / 2, y = box.y + box.height / 2;
    const dx = Math.max(its.left - x, 0, x - its.right), dy = Math.max(its.top - y, 0, y - its.bottom);
    return Math.hypot(dx, dy) < 12;
  });
  return [...boxes].filter(([one, box]) => box.width && (box.width < 24 || box.height < 24)
    && !inline(one) && !labelled(one) && near(one, box)).map(([one, box]) =>
    `${Math.round(box.width)}x${Math.round(box.height)} ${one.outerHTML.slice(0, 80)}`);
}"""
# What scripts add is there: the suggestions everywhere, the filters on lists and on the search page, a form, cards on the map.
READY = """() => document.querySelector("[data-search] [role=combobox]")
  && (!document.querySelector("[data-listing]") || document.querySelector(".mao-filter:not(.mao-filter--coming)"))
  && (!document.querySelector("[data-finder]") || document.querySelector("[data-finder][data-shown]"))
  && (!document.querySelector("[data-map]") || document.querySelector(".mao-map__card"))
  && (!document.querySelector("form[data-proposal]") || document.querySelector("form[data-proposal]:not([hidden])"))"""
# On a telephone the end of a page is shorter than its screen, and the name of the site is no tower.
END = "() => [...document.querySelectorAll('.mao-aid, .mao-footer')].reduce((sum, one) => sum + one.offsetHeight, 0)"
SHORT = 450
# Ways to help that a thumb must not miss: in the header, at the end of a page, in boxes with help, and every number to call.
HELP_LINKS = """() => [...document.querySelectorAll(
    ".mao-header__help a, .mao-aid__part--help a, .mao-calls a, .mao-helpline__ways a, .mao-notice--help a, main a[href^='tel:']")]
  .filter(link => link.checkVisibility({ visibilityProperty: true }) && link.getBoundingClientRect().height < 44)
  .map(link => link.outerHTML.slice(0, 90))"""
TITLE_LINES = """() => {
  const title = document.querySelector("h1");
  return Math.round(title.offsetHeight / parseFloat(getComputedStyle(title).lineHeight));
}"""
MOST_LINES = 3
NAME_LINES = """() => {
  const name = document.querySelector(".mao-brand__name");
  return Math.round(name.offsetHeight / parseFloat(getComputedStyle(name).lineHeight));
}"""
HELP = "[...document.querySelectorAll('main > *')].at(-1).querySelector('a')?.textContent"
# Of what scripts bring in, the place is kept: lists, the search, a form.
SHIFTS = """() => {
  window.shifted = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) window.shifted += one.value; })
    .observe({ type: "layout-shift", buffered: true });
}"""
SHIFTED = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.shifted))))"
JUMP = 0.001  # where a line of letters is a fraction of a pixel higher


def jumps(page: Page, address: str) -> list[str]:
    """A busy machine may draw a header in two goes, which moves its name: only what moves again does so by itself."""
    for _ in range(2):
        page.goto("about:blank")
        page.goto(address, wait_until="load")
        page.wait_for_function(READY)
        if (shifted := page.evaluate(SHIFTED)) <= JUMP:
            return []
    return [f"{address} jumps by {shifted:.4f}"]


def test_each_page_type_holds_on_a_phone_on_a_narrow_screen_and_with_wide_text(
    host: str, sample: list[str], visit: Visit
) -> None:
    page, wrong = visit("", reduced_motion="reduce"), []
    page.add_init_script(f"({SHIFTS})()")
    for url in (*sample, "voor/ouders/", "voor/jongeren/"):
        page.set_viewport_size({"width": 360, "height": 740})
        wrong += jumps(page, f"{host}/{url}")
        wrong += [] if url in WITHOUT_HELP or page.evaluate(HELP_ON_SCREEN) else [f"{url}: no help on the first screen"]
        wrong += [f"{url}: {end} px at its end"] if (end := page.evaluate(END)) > SHORT else []
        page.set_viewport_size({"width": 320, "height": 740})
        wrong += (
            [f"{url}: the name of the site takes {lines} lines"] if (lines := page.evaluate(NAME_LINES)) > 2 else []
        )
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        wrong += [f"{url}: wider than 320 px"] if page.evaluate(WIDE) else []
        wrong += [f"{url}: small target {spot}" for spot in page.evaluate(SMALL)]
        hard = page.evaluate(HELP_LINKS) if url != "stijlgids/" else []  # whose numbers are samples
        wrong += [f"{url}: help is hard to hit {spot}" for spot in hard]
        wrong += [f"{url}: a title of {lines} lines"] if (lines := page.evaluate(TITLE_LINES)) > MOST_LINES else []
        there = url == "hulp/" or page.evaluate(HELP) == "Kijk wie nu kan helpen"  # no page leads to itself
        wrong += [] if there else [f"{url}: help is elsewhere"]
        page.evaluate(SPACED, SPACING)
        wrong += [f"{url}: wider than 320 px with wide text"] if page.evaluate(WIDE) else []
        wrong += [f"{url}: cut off {spot}" for spot in page.evaluate(CUT_OFF)]
    assert wrong == []


def test_the_longest_titles_take_three_lines_on_the_narrowest_screen(host: str, visit: Visit, root: Path) -> None:
    entries = [(kind, entry) for kind in model.KINDS for entry in written.entries(root / "data", kind.name)]
    longest = sorted(entries, key=lambda pair: -len(pair[1]["name"]))[:4]
    page, lines = visit("", width=320), {}
    for kind, entry in longest:
        page.goto(f"{host}/{kind.url}/{entry['id']}/", wait_until="load")
        lines[entry["name"]] = page.evaluate(TITLE_LINES)
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_nothing_jumps_on_a_wide_screen_nor_where_something_is_asked(host: str, visit: Visit) -> None:
    page = visit("")
    page.add_init_script(f"({SHIFTS})()")
    moved = [
        jumps(page, f"{host}/{url}") for url in ("regios/", "experts/", "begrippen/", "zoeken/", "zoeken/#q=school")
    ]
    page.set_viewport_size({"width": 360, "height": 740})
    moved.append(jumps(page, f"{host}/zoeken/#q=school"))
    assert [text for found in moved for text in found] == []


# A browser without Dutch hyphenation cuts a word that is too wide anywhere.
CUT = """() => {
  const title = document.querySelector("h1");
  title.textContent = "Samenwerkingsverband";
  const words = document.createRange();
  words.selectNodeContents(title);
  return words.getClientRects().length;
}"""


def test_a_word_of_twenty_letters_stands_whole_in_a_title(host: str, visit: Visit) -> None:
    lines = {}
    for width in (320, 360, 768, 1280):
        page = visit(f"{host}/themas/", width=width)
        lines[width] = page.evaluate(CUT)
    assert lines == dict.fromkeys(lines, 1)
