"""The same questions asked of three searches over the same pages. `make audit` prints the three figures side by side."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.search import rivals
from tests.search.conftest import ask, serving

pytestmark = pytest.mark.audit
Queries = list[tuple[str, set[str]]]


def asked_of(browser: Browser, folder: Path, start: str, script: str, asked: list[str]) -> list[list[str]]:
    with serving(folder) as host:
        page = browser.new_page(locale="nl-NL")
        page.goto(f"{host}/{start}", wait_until="load")
        found: Any = page.evaluate(script, [asked, 3])
        page.close()
    return [list(first) for first in found]


def missed(queries: Queries, found: list[list[str]]) -> list[str]:
    return [query for (query, wanted), first in zip(queries, found, strict=True) if not wanted & set(first)]


def test_more_is_found_than_by_stock_material_or_plain_pagefind(
    browser: Browser,
    built: Path,
    finder: Page,
    queries: Queries,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = [query for query, _ in queries]
    material, plain = rivals.material(built, tmp_path / "material"), rivals.pagefind(built, tmp_path / "plain")
    found = {
        "this site": ask(finder, *asked),
        "stock Material (lunr nl)": asked_of(browser, material, "", rivals.ASK_MATERIAL, asked),
        "plain Pagefind": asked_of(browser, plain, rivals.EMPTY, rivals.ASK_PAGEFIND, asked),
    }
    lacks = {name: missed(queries, first) for name, first in found.items()}
    shares = {name: 1 - len(lack) / len(queries) for name, lack in lacks.items()}
    lines = [f"  {name:<26}{share:6.1%}  missed: {', '.join(lacks[name][:8])}" for name, share in shares.items()]
    with capsys.disabled():
        sys.stdout.write("\n".join((f"\n{len(queries)} queries, the right page among the first three:", *lines, "")))
    ours = shares.pop("this site")
    assert ours >= 0.95
    assert all(0.05 < other < ours for other in shares.values())  # a rival that finds nothing was set up wrong
