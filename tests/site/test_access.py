"""What axe can't see: the order of the parts, focus that is seen, and honest words about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.engine import compat
from tests.site import building, test_browser
from tests.site.entries import Entry

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


def test_focus_is_seen_lies_on_top_and_walks_on(host: str, visit: Visit, region: Entry) -> None:
    page = visit(f"{host}/{region.url}", reduced_motion="reduce")
    names, wrong = [], []
    for _ in range(30):
        page.keyboard.press("Tab")
        state = page.evaluate(FOCUS)
        names.append(state["name"])
        if not (state["seen"] and state["free"]):
            wrong.append(state)
    assert wrong == []
    assert len(set(names)) > 20


MODES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
# States that a visitor brings about: the page, what to do there, and what is then to be seen.
STATES: dict[str, tuple[str, Callable[[Page], object], str]] = {
    "menu": ("over/tijdlijn/", lambda page: page.locator(".mao-menu__open:visible").click(), ".mao-menu__link"),
    "suggestions": (
        "themas/",
        lambda page: page.locator("#mao-zoekveld").press_sequentially("scho"),
        "[data-search] [role=option]",
    ),
    "no results": ("zoeken/#q=qqqxyz", lambda _: None, "[data-finder][data-shown]"),
    "results": ("zoeken/#soort=begrippen", lambda _: None, "[data-result]"),
    "filter": (
        "praktijkvoorbeelden/",
        lambda page: page.locator(".mao-filter__input").fill("coach"),
        ".mao-filter__status",
    ),
    "place": (
        "regios/",
        lambda page: page.locator("#mijn-gemeente").press_sequentially("Berg"),
        ".mao-choices__option",
    ),
    "card on the map": ("regios/", lambda page: page.locator("[data-map] a:visible").first.focus(), "[data-map]"),
    "errors": ("bijdragen/voorstel/praktijkvoorbeelden/", lambda page: page.click("[data-next]"), "[data-errors]"),
    "lost": ("bestaat-niet/", lambda _: None, "form[data-lost]"),
}


@pytest.mark.audit
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_six_modes(host: str, sample: list[str], visit: Visit, mode: str, width: int) -> None:
    """With everything that folds open, and in each state that a visitor can bring about."""
    page = visit("", width=width, reduced_motion="reduce", **MODES[mode])
    said = []
    for url in sample:
        page.goto(f"{host}/{url}", wait_until="load")
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        said += [f"{url}: {text}" for text in judged(page)]
    for name, (url, act, sign) in STATES.items():
        if name != "menu" or width == 320:  # a wide page has its menu in sight
            page.goto("about:blank")
            page.goto(f"{host}/{url}", wait_until="networkidle")
            act(page)
            page.locator(sign).first.wait_for()
            said += [f"{name}: {text}" for text in judged(page)]
    if mode == "forced":  # axe reads what we asked for; what is shown instead are colours that the visitor chose
        said = [text for text in said if ": color-contrast: " not in text]
    assert said == []


def judged(page: Page) -> list[str]:
    page.evaluate(Axe().axe_script)
    return test_browser.violations(page)


def test_the_page_names_the_same_oldest_browsers_as_the_readme() -> None:
    texts = [(building.ROOT / name).read_text("utf-8") for name in ("content/toegankelijkheid.md", "README.md")]
    assert compat.floor(texts[0]) == compat.floor(texts[1])


def test_the_list_has_every_criterion_once_and_the_page_tells_the_same() -> None:
    rows = ROW.findall(LIST.read_text("utf-8"))
    assert len(rows) == len({number for number, _, _ in rows}) == 55
    assert Counter(level for _, level, _ in rows) == {"A": 31, "AA": 24}
    count = Counter(state for _, _, state in rows)
    told = (building.ROOT / "content/toegankelijkheid.md").read_text("utf-8")
    assert f"iets van {count['automatic']} eisen. Naar {count['by hand']} andere eisen keken de makers zelf." in told
    assert f"De andere {count['not tested']} zijn niet getest" in told
