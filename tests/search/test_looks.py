"""axe on what appears while searching, light and dark, and how much a first search moves."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Response, Route

from tests.benchmarks import recipe
from tests.search.conftest import serving
from tests.site.conftest import build
from tests.site.test_browser import violations

Visit = Callable[..., Page]
Looks = tuple[tuple[int, str], ...]
LOOKS: Looks = ((1280, "light"), (360, "dark"))
OTHERS: Looks = ((1280, "dark"), (360, "light"))
BUDGET, GROWN = 200_000, 400_000  # bytes: with the data of today, and with 10,000 generated entries more
REQUESTS = 30
NAMES = ["hulpwoorden.json", "register.json", "stand.json", "woorden.txt"]
FIRST = re.compile("|".join(f"/{re.escape(name)}$" for name in NAMES))


def results(page: Page, host: str) -> None:
    page.goto(f"{host}/zoeken/#q=school", wait_until="load")
    page.wait_for_selector("[data-result]")
    for fold in page.locator("[data-facet] summary").all():
        if fold.is_visible() and not fold.evaluate("fold => fold.parentElement.open"):
            fold.click()


def nothing(page: Page, host: str) -> None:
    page.goto(f"{host}/zoeken/#q=xqzwv", wait_until="load")
    page.wait_for_selector("[data-finder][data-shown]")


def slip(page: Page, host: str) -> None:
    page.goto(f"{host}/zoeken/#q=schooll+xqzwv", wait_until="load")
    page.wait_for_selector("[data-finder][data-shown]")


def suggestions(page: Page, host: str) -> None:
    page.goto(f"{host}/", wait_until="load")
    page.wait_for_selector("[data-search] [role=combobox]")
    page.fill("#mao-zoekveld", "")
    page.type("#mao-zoekveld", "scho")
    page.wait_for_selector("[data-search] [role=option]")
    page.keyboard.press("ArrowDown")


def filtered(page: Page, host: str) -> None:
    page.goto(f"{host}/praktijkvoorbeelden/#sector=gemeente", wait_until="load")
    page.wait_for_selector(".mao-filter__status:not(:empty)")


@pytest.mark.parametrize("looks", [LOOKS, pytest.param(OTHERS, marks=pytest.mark.audit)])
@pytest.mark.parametrize("state", [results, nothing, slip, suggestions, filtered])
def test_axe_finds_nothing_in(state: Callable[[Page, str], None], looks: Looks, host: str, visit: Visit) -> None:
    page = visit("", reduced_motion="reduce")
    said = []
    for width, scheme in looks:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        page.goto("about:blank")
        state(page, host)
        page.evaluate(Axe().axe_script)
        said += [f"{width} {scheme} {text}" for text in violations(page)]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        said += [f"{width}: sticks out {wide}px"] if wide > 0 else []
    assert said == []


def moved(host: str, visit: Visit, query: str = "onderwijszorgarrangement+thuiszitters") -> dict[str, int]:
    """Everything to the first result, compressed: page, styles, scripts and all parts of the index."""
    bodies: list[Response] = []
    page = visit("")
    page.on("response", lambda response: bodies.append(response))  # noqa: PLW0108 - Playwright asks a bound method too much
    page.goto(f"{host}/zoeken/#q={query}", wait_until="networkidle")
    page.wait_for_selector("[data-result]")
    found = {one.url.removeprefix(host): len(gzip.compress(one.body(), 6)) for one in bodies if one.ok}
    assert any("/woorden-" in url for url in found)
    return found


def test_a_first_search_moves_little(host: str, visit: Visit) -> None:
    found = moved(host, visit)
    assert sum(found.values()) < BUDGET, sorted(found.items(), key=lambda one: -one[1])
    assert len(moved(host, visit, "onderwijszorgarrangement")) <= REQUESTS


def test_no_part_of_the_index_waits_for_one_that_it_does_not_follow_from(host: str, visit: Visit) -> None:
    page = visit("")
    held: list[Route] = []
    page.route(FIRST, lambda route: held.append(route))  # noqa: PLW0108 - Playwright asks a bound method too much
    page.route("**/woorden-*.txt", lambda route: held.append(route))  # noqa: PLW0108
    with ExitStack() as all_asked:
        for name in NAMES:
            all_asked.enter_context(page.expect_request(f"**/{name}"))
        page.goto(f"{host}/zoeken/#q=onderwijszorgarrangement", wait_until="load")
    with page.expect_request("**/samenvattingen-0.txt"), page.expect_request("**/woorden-*.txt"):
        for route in held.copy():
            route.continue_()
    page.unroute_all(behavior="ignoreErrors")


@pytest.mark.audit
def test_a_first_search_among_ten_thousand_more_entries_moves_little(root: Path, visit: Visit, tmp_path: Path) -> None:
    data = recipe.grow(root / "data", tmp_path / "data", 10_000)
    build(tmp_path / "site", TOOLBOX_DATA=str(data))
    with serving(tmp_path / "site") as host:
        found = moved(host, visit)
    assert sum(found.values()) < GROWN, sorted(found.items(), key=lambda one: -one[1])
