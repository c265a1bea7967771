"""The program for the browser: what a first search moves, how long a second question takes, and the first paint."""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import statistics
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks import process, project, recipe, serve
from tests.benchmarks.process import Program
from tests.benchmarks.project import Project

HEADS = (
    "site", "first paint ms", "first search kB", "requests", "in a row", "second question ms", "slowest ms",
    "3G: paint ms", "3G: first result ms", "changed page again kB",
)  # fmt: skip
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
KEPT = re.compile(
    r"^/(?:css|js|zoeken)/[0-9a-f]{8}/"
)  # folders named by their content, as hosting/ lets a browser keep them
PACKED = re.compile(r"text/|application/(?:json|javascript)|image/svg")  # what a host sends compressed
FIRST = "onderwijszorgarrangement"
QUESTIONS = recipe.WORDS[:20]  # the commonest words of generated entries
SLOWER = 4  # times, of the processor: as on a phone
OLD_PHONE = 6
LINE = {
    "offline": False,
    "latency": 300,
    "downloadThroughput": 700_000 / 8,
    "uploadThroughput": 700_000 / 8,
}  # ms, bytes a second
DELAY = (
    0.05  # seconds that an answer of the host takes in a first search, so that one sees which requests wait for others
)
PAINT = """() => new Promise((done) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") done(startTime);
}).observe({ type: "paint", buffered: true }))"""
RESULT = """new MutationObserver((_, observer) => {
  if (!document.querySelector("[data-finder][data-shown]")) return;
  window.firstResult = performance.now();
  observer.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true });"""
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
    paint_3g: float
    result_3g: float
    again: int


def measure(projects: Sequence[Project], folder: Path, more: int, turns: int, words: str) -> dict[str, list[Visit]]:
    facts = [each.grow(folder, more, words) for each in projects]
    builds = [each.build(project.WHOLE, data, folder) for each, data in zip(projects, facts, strict=True)]
    befores = {build.name: built_before(build, folder) for build in builds}
    urls = {build.name: changed(data) for build, data in zip(builds, facts, strict=True)}
    for build in builds:
        process.measure(build)
    visits: dict[str, list[Visit]] = {build.name: [] for build in builds}
    with chromium() as browser:
        for build in builds * turns:
            assert build.output
            visits[build.name].append(visit(browser, build.output, befores[build.name], urls[build.name]))
            process.say(f"  {build.name}: {visits[build.name][-1]}")
    return visits


def built_before(build: Program, folder: Path) -> Path:
    """The site before one entry changed."""
    process.measure(build)
    assert build.output
    return build.output.rename(folder / f"before-{build.output.name}")


def changed(data: Path) -> str:
    """Changes one entry; gives the address of its page."""
    path = serve.change(data, 1)
    return "publicaties/" + re.findall("^- id: (.+)$", path.read_text("utf-8"), re.MULTILINE)[0] + "/"


def rows(more: int, visits: dict[str, list[Visit]]) -> Iterator[tuple[str, ...]]:
    for name, figures in visits.items():
        middle = Visit(*map(statistics.median, zip(*figures, strict=True)))
        cells = (f"{middle.paint:.0f}", f"{middle.moved / 1000:.0f}", f"{middle.requests:.0f}", f"{middle.row:.0f}")
        times = (middle.median, middle.slowest, middle.paint_3g, middle.result_3g)
        again = f"{middle.again / 1000:.1f}"
        yield f"{name}, {more:,} entries more", *cells, *(f"{time:.0f}" for time in times), again


def visit(browser: Any, site: Path, before: Path, url: str) -> Visit:
    with serving(site, DELAY) as host:
        moved, requests, row = first_search(browser, host)
    with serving(site) as host:
        times = second_questions(browser, host)
        paint, paint_3g = first_paint(browser, host), first_paint(browser, host, on_3g)
        result_3g = first_result(browser, host)
    again = second_visit(browser, before, site, url)
    return Visit(paint, moved, requests, row, statistics.median(times), max(times), paint_3g, result_3g, again)


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


def slow(page: Any, times: int = SLOWER) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": times})


def on_3g(page: Any) -> None:
    """An old phone on a bad line; the host compresses what it sends."""
    slow(page, OLD_PHONE)
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", LINE)


def first_paint(browser: Any, host: str, hamper: Callable[[Any], None] = slow) -> float:
    with opened(browser) as page:
        hamper(page)
        page.goto(host)
        paint: float = page.evaluate(PAINT)
        return paint


def first_result(browser: Any, host: str) -> float:
    """Milliseconds on 3G from the address of a search to its first result."""
    with opened(browser) as page:
        on_3g(page)
        page.add_init_script(RESULT)
        page.goto(f"{host}zoeken/#q={FIRST}", wait_until="commit")
        page.wait_for_selector("[data-finder][data-shown]")
        moment: float = page.evaluate("window.firstResult")
        return moment


def second_visit(browser: Any, before: Path, after: Path, url: str) -> int:
    """Bytes on the line for a page that was seen before its entry changed."""
    place = before.with_name("published")
    place.unlink(missing_ok=True)
    place.symlink_to(before)
    with serving(place) as host, opened(browser) as page:
        page.goto(host + url, wait_until="networkidle")
        place.unlink()
        place.symlink_to(after)
        sizes: list[float] = []
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto("about:blank")
        page.goto(host + url, wait_until="networkidle")
        return round(sum(sizes))


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
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        kind = self.guess_type(path)
        if not path.is_file():
            return super().do_GET()
        is_packed = bool(PACKED.match(kind))
        body = gzip.compress(path.read_bytes(), 6, mtime=0) if is_packed else path.read_bytes()
        mark = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        is_known = self.headers.get("If-None-Match") == mark
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", mark)
        self.send_header("Cache-Control", "max-age=31536000, immutable" if KEPT.match(self.path) else "no-cache")
        if is_packed:
            self.send_header("Content-Encoding", "gzip")
        if not is_known:
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not is_known:
            self.wfile.write(body)
        return None

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
