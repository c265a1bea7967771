"""From a saved file to the changed page in an open browser: this project, and an empty site on Material."""

from __future__ import annotations

import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks import ground, parts, server, serving, stock

PORTS = {"this project": 8766, "empty Material site": 8767}
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HEADS = ("site", "least", "median", "most")
REACH = 1.5
LONG = 600_000  # milliseconds


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    """One size, the smallest that is not the real data alone."""
    more = min((size for size in sizes if size), default=0)
    with ground.memory() as folder:
        at = ground.Ground(folder, more)
        empty = stock.write(folder / "empty", 1)
        with browser() as open_page, both(at, empty) as (ours, theirs):
            times = edits(at.data, empty, open_page, (ours, theirs), turns)
    rows = tuple(
        (name, *(f"{pick(taken):.2f} s" for pick in (min, statistics.median, max))) for name, taken in times.items()
    )
    one, other = (statistics.median(taken) for taken in times.values())
    what = f"saved YAML → changed page in an open browser under `serve`, {more:,} more / the same on an empty Material site"
    notes = (
        "MkDocs looks for changes twice a second and waits a quarter of a second for more of them, on both sites.",
    )
    return parts.Part("From a saved file to the page", HEADS, rows, notes, (parts.Target(what, REACH, one / other),))


@contextmanager
def both(at: ground.Ground, empty: Path) -> Iterator[tuple[server.Server, server.Server]]:
    mine, other = PORTS.values()
    with (
        server.serving(ground.ROOT, mine, {"TOOLBOX_DATA": str(at.data)}) as ours,
        server.serving(empty, other) as theirs,
    ):
        yield ours, theirs


@contextmanager
def browser() -> Iterator[Callable[[str], object]]:
    """A function that opens a page in Chromium."""
    from playwright.sync_api import sync_playwright

    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if not path:
        sys.exit("Chromium is not there: `make setup-test` brings it in")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])

        def opened(address: str) -> object:
            page = chromium.new_page()
            page.goto(address)
            return page

        yield opened
        chromium.close()


def edits(
    data: Path, empty: Path, open_page: Callable[[str], object], servers: Sequence[server.Server], turns: int
) -> dict[str, list[float]]:
    """Each site in turn; the page shows the word that was written."""
    urls = f"{servers[0].address}/publicaties/{first_id(data)}/", f"{servers[1].address}/"
    pages = [open_page(url) for url in urls]
    changes = (serving.change, lambda _, turn: changed(empty, turn))
    times: dict[str, list[float]] = {name: [] for name in PORTS}
    for turn in range(turns):
        for taken, page, change in zip(times.values(), pages, changes, strict=True):
            page.bring_to_front()
            for one in servers:
                one.rest()
            start = time.perf_counter()
            word = change(data, turn)
            page.get_by_text(word).first.wait_for(timeout=LONG)
            taken.append(time.perf_counter() - start)
            ground.say(f"  turn {turn + 1}: {taken[-1]:.2f} s")
    return times


def first_id(data: Path) -> str:
    """The entry that `serving.change` changes."""
    return serving.edited(data).read_text("utf-8").partition("- id: ")[2].partition("\n")[0]


def changed(empty: Path, turn: int) -> str:
    word = f"Wijziging{turn}"
    (empty / "docs/index.md").write_text(f"# Home\n\n{word} is hier gemaakt.\n", "utf-8")
    return word
