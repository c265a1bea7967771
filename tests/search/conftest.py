"""The built site and its host, as in tests/site, and the search page with a way to ask it many things at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import (
    browser_type_launch_args,
    built,
    host,
    host_below,
    pages,
    region,
    sample,
    serving,
    theme,
    visit,
)
from tests.site.entries import is_there

__all__ = [
    "browser_type_launch_args",
    "built",
    "host",
    "host_below",
    "is_there",
    "pages",
    "region",
    "sample",
    "serving",
    "theme",
    "visit",
]

TABLE = Path(__file__).with_name("queries.tsv")  # the one to tune on
# Written from the pages by somebody who had not read the rules. Nobody tunes on it, but its answers were read more than once since.
FRESH = Path(__file__).with_name("fresh.tsv")
# Written before the rules of one day, with their figures: what those rules do for questions that nobody had read.
UNSEEN = Path(__file__).with_name("unseen.tsv")
# Written later and asked once, by somebody who knew the rules: what they do for what nobody tried first.
UNTRIED = Path(__file__).with_name("untried.tsv")
# Puts each state behind the # and waits until the page has shown it: the first results of each, as addresses from the root.
ASK = """
async ([asked, count]) => {
  const finder = document.querySelector("[data-finder]");
  const found = [];
  for (const query of asked) {
    const state = new URLSearchParams({ q: query }).toString();
    if (finder.dataset.shown !== state) {
      const shown = new Promise((done) => {
        const watch = new MutationObserver(() => {
          if (finder.dataset.shown === state) { watch.disconnect(); done(); }
        });
        watch.observe(finder, { attributes: true });
      });
      location.hash = state;
      await shown;
    }
    const links = [...document.querySelectorAll("[data-result]")].slice(0, count);
    found.push(links.map((link) => link.pathname));
  }
  return found;
}
"""
Ask = Callable[..., list[list[str]]]


Queries = list[tuple[str, set[str]]]


def read(path: Path, group: str = "") -> Queries:
    """What is typed, and the pages of which one must come first, of the rows below a remark that begins with `group`."""
    remark, rows = "", []
    for line in filter(None, path.read_text("utf-8").splitlines()):
        if line.startswith("#"):
            remark = line.removeprefix("# ")
        elif remark.startswith(group):
            query, _, wanted = line.partition("\t")
            rows.append((query, set(wanted.split())))
    return rows


@pytest.fixture(scope="session")
def table() -> Queries:
    return read(TABLE)


@pytest.fixture(scope="session")
def queries(table: Queries, built: Path) -> Queries:
    return there(table, built)


def there(table: Queries, built: Path) -> Queries:
    """The queries of which a page is there: an entry may be taken away."""
    rows = [(query, {url for url in wanted if is_there(built, url)}) for query, wanted in table]
    return [(query, wanted) for query, wanted in rows if wanted]


@pytest.fixture(scope="module")
def finder(browser: Browser, host: str) -> Iterator[Page]:
    """The page /zoeken/, open for all tests of a module that only ask and look."""
    page = browser.new_page(locale="nl-NL")
    page.goto(f"{host}/zoeken/", wait_until="load")
    page.wait_for_selector("[data-finder][data-shown]")
    yield page
    page.close()


def ask(page: Page, *queries: str, count: int = 3) -> list[list[str]]:
    """The first results of each query, as the page shows them."""
    result: Any = page.evaluate(ASK, [list(queries), count])
    return [list(found) for found in result]


def go(page: Page, address: str) -> None:
    """Opens an address of the search page and waits for what it shows."""
    page.goto("about:blank")
    page.goto(address, wait_until="load")
    page.wait_for_selector("[data-finder][data-shown]")
