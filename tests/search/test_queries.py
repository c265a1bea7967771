"""What people type leads to the right page, in a real browser on the index as it is shipped."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.search.conftest import ask, is_there
from tests.site import index_parts
from toolbox.text import stems

Queries = list[tuple[str, set[str]]]
GOAL = 0.95


def test_the_table_holds_no_query_twice_and_most_of_its_pages_are_there(table: Queries, queries: Queries) -> None:
    assert [query for query, count in Counter(query for query, _ in table).items() if count > 1] == []
    assert len(queries) >= 150


@pytest.mark.audit  # an entry may be taken away, and the editors then tidy the table
def test_the_table_names_pages_that_exist(table: Queries, built: Path) -> None:
    wanted = set().union(*(pages for _, pages in table))
    assert sorted(url for url in wanted if not is_there(built, url)) == []


def test_the_right_page_is_among_the_first_three(queries: Queries, finder: Page) -> None:
    found = ask(finder, *(query for query, _ in queries))
    missed = [
        f"{query}: {' '.join(first)} instead of {' '.join(sorted(wanted))}"
        for (query, wanted), first in zip(queries, found, strict=True)
        if not wanted & set(first)
    ]
    assert len(missed) <= len(queries) * (1 - GOAL), missed


def test_browser_and_toolbox_cut_and_compare_words_alike(finder: Page, built: Path) -> None:
    """`js/words.js` beside `text/stems.py`, on every word of the index and some that are written oddly."""
    known = list(index_parts.words(built))
    odd = [
        "Ĳsselstein ’s Ｗijk",
        "REGIO’S: Zuid-Limburg",
        "ÉÉN-loket",
        "ß ﬁn",
        "a--b -c- d'e",
        "naïeve\tcoördinatie",
        "O.Z.A. 1.2.a bso+",
        "",
    ]
    script = """async ([words, texts]) => {
      const { stem, tokens } = await import(new URL("./words.js", document.querySelector("script[type=module]").src));
      return [words.map(stem), texts.map(tokens)];
    }"""
    roots, tokens = finder.evaluate(script, [known, odd])
    assert dict(zip(known, roots, strict=True)) == {word: stems.stem(word) for word in known}
    assert tokens == [stems.tokens(text) for text in odd]
