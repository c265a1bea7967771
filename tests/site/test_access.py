"""What axe can't see: the order of the parts, focus that is seen, and honest words about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.site import building, test_browser

Visit = Callable[..., Page]
LIST = building.ROOT / "tests/accessibility.md"
ROW = re.compile(r"^\| (\d\.\d\.\d+) \| [^|]+ \| (A|AA) \| (automatic|by hand|not tested) \| [^|]*\|$", re.MULTILINE)
FOCUS = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect();
  const seen = [getComputedStyle(one), getComputedStyle(one, '::after')].some(
    style => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
  const line = one.getClientRects()[0] ?? box;
  const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
  const name = one.outerHTML.slice(0, 80);
  return {name, seen, free: one === document.body || one.contains(top) || (top?.contains(one) ?? false)};
}"""


def test_focus_is_seen_lies_on_top_and_walks_on(host: str, visit: Visit) -> None:
    page = visit(f"{host}/regios/twente/", reduced_motion="reduce")
    names, wrong = [], []
    for _ in range(30):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        names.append(state["name"])
        if not (state["seen"] and state["free"]):
            wrong.append(state)
    assert wrong == []
    assert len(set(names)) > 20


@pytest.mark.audit
def test_axe_finds_nothing_in_six_modes(host: str, sample: list[str], visit: Visit) -> None:
    """Light, dark and forced colours, narrow and wide, with everything that folds open."""
    page = visit("")
    said = []
    for url in sample:
        page.goto(f"{host}/{url}", wait_until="load")
        page.evaluate(Axe().axe_script)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            for mode in ({"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}):
                page.emulate_media(**{"forced_colors": "none", "reduced_motion": "reduce", **mode})  # type: ignore[arg-type]
                said += [f"{url} {width} {mode}: {text}" for text in test_browser.violations(page)]
    assert said == []


def test_the_list_has_every_criterion_once_and_the_page_tells_the_same() -> None:
    rows = ROW.findall(LIST.read_text("utf-8"))
    assert len(rows) == len({number for number, _, _ in rows}) == 55
    assert Counter(level for _, level, _ in rows) == {"A": 31, "AA": 24}
    count = Counter(state for _, _, state in rows)
    told = (building.ROOT / "content/toegankelijkheid.md").read_text("utf-8")
    assert f"iets van {count['automatic']} eisen. De andere {count['not tested']} zijn niet getest" in told
    assert ("Geen enkele eis is met de hand nagelopen" in told) == (count["by hand"] == 0)
