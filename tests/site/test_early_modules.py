"""Scripts come side by side and are few: the head of a page names those that it will load, and joins what always goes together."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.site.test_page_types import READY

Visit = Callable[..., Page]
NAMED = re.compile(r'<link rel="modulepreload" href="[^"]*?([\w-]+)\.js">\n')
SCRIPT = re.compile(r'<script[^>]* src="([^"]*\.js)"')
LOADED = """() => performance.getEntriesByType("resource").map(({ name }) => /([\\w-]+)\\.js$/.exec(name)?.[1])
  .filter((name) => name && !["scheme", "main"].includes(name)).sort()"""
COME = f"(names) => names.every((name) => ({LOADED})().includes(name))"
MOST = 6  # scripts of a page that is not asked to search
ASKED = {"data-finder": 21, "data-listing": 10, "data-proposal": 13, "data-from-page": 13, "data-lost": 10}
USUAL = ("", "regios/", "praktijkvoorbeelden/", "zoeken/", "bijdragen/voorstel/praktijkvoorbeelden/", "404.html")


def text(built: Path, url: str) -> str:
    return (built / (url if url.endswith(".html") else f"{url}index.html")).read_text("utf-8")


def asked_for(html: str) -> list[int]:
    """How many scripts what a page is asked for may bring."""
    return [number for name, number in ASKED.items() if re.search(rf"<[^<>]*\s{name}[\s=>]", html)]


def test_no_page_type_loads_more_scripts_than_it_needs(built: Path, sample: list[str]) -> None:
    many = {}
    for url in set(sample) - {"stijlgids/"}:  # which shows all there is
        html = text(built, url)
        addresses = {address.lstrip("./") for address in SCRIPT.findall(html)}
        if len(NAMED.findall(html)) + len(addresses) > max(asked_for(html), default=MOST):
            many[url] = (*NAMED.findall(html), *addresses)
    assert many == {}


def missed(page: Page, host: str, urls: list[str]) -> dict[str, tuple[list[str], list[str]]]:
    """Of each page what it names and what a browser loads that gets no names, where these are not the same."""
    named: list[str] = []

    def without_names(route: Route) -> None:
        answer = route.fetch()
        named[:] = NAMED.findall(answer.text())
        route.fulfill(response=answer, body=NAMED.sub("", answer.text()))

    wrong = {}
    for url in urls:
        page.route(f"{host}/{url}", without_names)
        page.goto(f"{host}/{url}", wait_until="load")
        page.wait_for_function(READY)
        page.wait_for_function(COME, arg=named)
        if named != (loaded := page.evaluate(LOADED)):
            wrong[url] = (named.copy(), loaded)
    return wrong


def test_the_names_in_a_head_are_what_a_browser_loads(host: str, visit: Visit) -> None:
    assert missed(visit(""), host, list(USUAL)) == {}


@pytest.mark.audit
def test_the_names_in_the_head_of_every_page_type_are_what_a_browser_loads(
    host: str, visit: Visit, sample: list[str]
) -> None:
    assert missed(visit(""), host, sample) == {}
