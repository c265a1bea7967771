"""The program for the browser: what a first search moves, how long a second question takes, and the first paint."""

from __future__ import annotations

import gzip
import os
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks import process, project, recipe
from tests.benchmarks.project import Project

HEADS = ("site", "first paint ms", "first search kB", "requests", "in a row", "second question ms", "slowest ms")
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIRST = "onderwijszorgarrangement"
QUESTIONS = recipe.WORDS[:20]  # the commonest words of generated entries
SLOWER = 4  # times, of the processor: as on a phone
DELAY = (
    0.05  # seconds that an answer of the host takes in a first search, so that one sees which requests wait for others
)
PAINT = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") done(startTime);
}).observe({ type: "paint", buffered: true }))"""
ASK = """async (words) => {
  const finder = document.querySelector("[data-finder]");
  const times = [];
  for (const word of words) {
    const state = new URLSearchParams({ q: word }).toString();
    const start = performance.now();
    await new Promise((done) => {
      const watch = new MutationObserver(() => {
        if (finder.dataset.shown === state) { watch.disconnect(); done(); }
      });
      watch.observe(finder, { attributes: true });
      location.hash = state;
    });
    times.push(performance.now() - start);
  }
  return times;
}"""


class Visit(NamedTuple):
    """One visit to a site. `row` is the longest row of requests that each began when the one before it had ended."""

    paint: float
    moved: int
    requests: int
    row: int
    median: float
    slowest: float


def measure(projects: Sequence[Project], folder: Path, more: int, turns: int, words: str) -> dict[str, list[Visit]]:
    data = recipe.grow(projects[0].folder / "data", folder / "data", more, words)
    builds = [each.build(project.WHOLE, data, folder) for each in projects]
    for build in builds:
        process.measure(build)
    visits: dict[str, list[Visit]] = {build.name: [] for build in builds}
    with chromium() as browser:
        for build in builds * turns:
            assert build.output
            visits[build.name].append(visit(browser, build.output))
            process.say(f"  {build.name}: {visits[build.name][-1]}")
    return visits


def rows(more: int, visits: dict[str, list[Visit]]) -> Iterator[tuple[str, ...]]:
    for name, figures in visits.items():
        middle = Visit(*map(statistics.median, zip(*figures, strict=True)))
        cells = (f"{middle.paint:.0f}", f"{middle.moved / 1000:.0f}", f"{middle.requests:.0f}", f"{middle.row:.0f}")
        yield f"{name}, {more:,} entries more", *cells, f"{middle.median:.0f}", f"{middle.slowest:.0f}"


def visit(browser: Any, site: Path) -> Visit:
    with serving(site, DELAY) as host:
        moved, requests, row = first_search(browser, host)
    with serving(site) as host:
        times = second_questions(browser, host)
        return Visit(first_paint(browser, host), moved, requests, row, statistics.median(times), max(times))


def first_search(browser: Any, host: str) -> tuple[int, int, int]:
    """Up to the first results: bytes (each file compressed as a host does), requests, and those in a row."""
    with opened(browser) as page:
        responses: list[Any] = []
        page.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - Playwright asks a bound method too much
        page.goto(f"{host}zoeken/#q={FIRST}", wait_until="networkidle")
        page.wait_for_selector("[data-finder][data-shown]")
        size = sum(len(gzip.compress(response.body(), 6)) for response in responses)
        return size, len(responses), in_a_row([span(response.request.timing) for response in responses])


def span(timing: dict[str, float]) -> tuple[float, float]:
    return timing["startTime"], timing["startTime"] + max(timing["responseEnd"], timing["responseStart"])


def in_a_row(spans: Sequence[tuple[float, float]]) -> int:
    """The most of these that do not overlap: always the next that ends first."""
    count, last = 0, float("-inf")
    for start, end in sorted(spans, key=lambda each: each[1]):
        if start >= last:
            count, last = count + 1, end
    return count


def second_questions(browser: Any, host: str) -> list[float]:
    """Milliseconds from a question to its results, after a first one."""
    with opened(browser) as page:
        page.goto(f"{host}zoeken/#q={FIRST}")
        page.wait_for_selector("[data-finder][data-shown]")
        slow(page)
        times: list[float] = page.evaluate(ASK, QUESTIONS)
        return times


def first_paint(browser: Any, host: str) -> float:
    with opened(browser) as page:
        slow(page)
        page.goto(host)
        paint: float = page.evaluate(PAINT)
        return paint


def slow(page: Any) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


@contextmanager
def opened(browser: Any) -> Iterator[Any]:
    """A page in a window that remembers nothing of others."""
    context = browser.new_context(locale="nl-NL")
    page = context.new_page()
    page.set_default_timeout(600_000)
    yield page
    context.close()


@contextmanager
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    names = (os.environ.get("TOOLBOX_CHROMIUM", ""), *BROWSERS)
    path = next((path for name in names if name and (path := shutil.which(name))), None)
    if not path:
        sys.exit("Chromium is not there: `make setup-test` brings it in")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


class Host(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, delay: float, **options: Any) -> None:
        self.delay = delay
        super().__init__(*arguments, **options)

    def do_GET(self) -> None:
        time.sleep(self.delay)
        super().do_GET()

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@contextmanager
def serving(folder: Path, delay: float = 0.0) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder), delay=delay)) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
