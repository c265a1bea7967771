"""How soon suggestions are there after a letter is typed, and what a first search moves, in an open browser."""

from __future__ import annotations

import gzip
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from tests.benchmarks import ground, growing, parts, showing

HEADS = ("entries more", "median", "most", "a slip", "first search")
SOON, LIGHT = 100, 450  # milliseconds, and kB
WORDS = (
    "thuiszitters",
    "twente",
    "onderwijszorgarrangement",
    "voorbeeldpublicatie",
    "den haag",
    "samenwerkingsverband",
)
SLIPS = ("thuiszittres", "twenthe", "samenwerkingsverbant", "voorbeeldpubliactie", "leerplichtambtenar", "xqzwvxqzwv")
SEARCH = "zoeken/#q=onderwijszorgarrangement+thuiszitters"
# Types letter by letter, and tells of each the milliseconds until its suggestions have their place on the page.
TYPE = """
async (texts) => {
  const field = document.querySelector("[data-search] input[name=q]");
  const type = async (text) => {
    const shown = new Promise((done) => new MutationObserver(done).observe(field, { attributeFilter: ["aria-expanded"] }));
    const start = performance.now();
    field.value = text;
    field.dispatchEvent(new InputEvent("input"));
    await shown;
    document.querySelector("[data-search] [role=listbox]").getBoundingClientRect();
    return performance.now() - start;
  };
  field.focus();
  await type("school");
  const taken = [];
  for (const text of texts) for (let end = 2; end <= text.length; end++) taken.push(await type(text.slice(0, end)));
  return taken;
}
"""


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    rows = []
    with ground.memory() as folder, showing.browser() as open_page:
        built = folder / "built"
        subprocess.run([sys.executable, "-m", "mkdocs", "-q", "build", "-d", str(built)], cwd=ground.ROOT, check=True)
        for more in sizes:
            site = growing.site(built, folder / str(more), more)
            with hosted(site) as host:
                rows.append(
                    (more, times(open_page, host, WORDS), times(open_page, host, SLIPS), moved(open_page, host))
                )
    told = tuple(
        (
            f"{more:,}",
            f"{statistics.median(found):.0f} ms",
            f"{max(found):.0f} ms",
            f"{max(slips):.0f} ms",
            f"{bytes_ / 1000:.0f} kB",
        )
        for more, found, slips, bytes_ in rows
    )
    more, found, slips, bytes_ = rows[-1]
    targets = (
        parts.Target(f"a letter typed → suggestions, {more:,} more", SOON, max(*found, *slips), unit=" ms"),
        parts.Target(f"moved by a first search, compressed, {more:,} more", LIGHT, bytes_ / 1000, unit=" kB"),
    )
    return parts.Part("Finding", HEADS, told, targets=targets)


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


def times(open_page: Any, host: str, texts: Sequence[str]) -> list[float]:
    page: Any = open_page(host)
    page.wait_for_selector("[data-search] [role=combobox]")
    taken: list[float] = page.evaluate(TYPE, list(texts))
    page.close()
    return taken


def moved(open_page: Any, host: str) -> int:
    """Everything up to the first results, each file compressed as a host does."""
    page: Any = open_page("about:blank")
    answers: list[Any] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright asks a bound method too much
    page.goto(f"{host}{SEARCH}", wait_until="networkidle")
    page.wait_for_selector("[data-result]")
    size = sum(len(gzip.compress(answer.body(), 6)) for answer in answers if answer.ok)
    page.close()
    return size
