"""What every page must be: valid, Dutch, with one heading at the top, a title of its own and nothing empty."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site import building, documents, kinds

# Read from disk a page has no origin, so to the validator nothing is 'self', and it takes data blocks for scripts.
# The policy itself is tried in a browser, by test_policy.py.
POLICY = "Content Security Policy (meta tag)"
GLUED = re.compile(r"[^\s(<]</(?:a|span|strong|time|abbr)><(?:a|span|strong|time|abbr)\b[^>]*>\w[^<]*")
VALIDATOR = building.ROOT / "tests/node_modules/vnu-jar/build/dist/vnu.jar"


def chosen(pages: Iterable[str], sample: list[str], *, every: bool) -> list[str]:
    """All pages, or one of each type and each tenth."""
    urls = sorted(pages)
    return urls if every else sorted({*sample, *urls[::10]})


@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.audit)])
def test_html_is_valid(built: Path, pages: dict[str, documents.Document], sample: list[str], *, every: bool) -> None:
    """By the Nu Html Checker, an independent reader of the HTML standard. Of a site that is to be published, every page."""
    assert shutil.which("java"), "No Java on this machine: `make setup-test` installs it (as root)"
    assert VALIDATOR.is_file(), "The validator is not here: `make setup-test` brings it in"
    quick = "-XX:TieredStopAtLevel=1"  # for so short a run the best code takes longer to make than it saves
    command = ["java", "-Xss4m", quick, "-jar", str(VALIDATOR), "--skip-non-html", "--format", "json"]
    urls = chosen(pages, sample, every=every or "TOOLBOX_BUILT" in os.environ)
    command += [str(path) for path in kinds.files(urls, built)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(result.stderr)["messages"]
    errors = [message for message in messages if message["type"] != "info" or message.get("subType") == "warning"]
    errors = [message for message in errors if POLICY not in message["message"]]
    said = Counter(message["message"] for message in errors)
    first = {message["message"]: f"{message.get('url', '')}:{message.get('lastLine')}" for message in reversed(errors)}
    assert [f"{count}x {text} ({first[text]})" for text, count in said.most_common()] == []


def test_what_stands_side_by_side_is_not_one_word(built: Path, sample: list[str]) -> None:
    """A gap that the style sheet makes is lost where somebody copies the text, or has no style sheet."""
    mains = {
        url: path.read_text("utf-8").partition("<main")[2]
        for url, path in zip(sample, kinds.files(sample, built), strict=True)
    }
    assert {url: glued for url, main in mains.items() if (glued := GLUED.findall(main))} == {}


def test_every_page_says_its_language_and_only_what_lies_in_en_is_english(pages: dict[str, documents.Document]) -> None:
    strange = {page.url: page.lang for page in pages.values() if page.lang != "nl"}
    assert strange == {url: "en" for url in pages if url.endswith("/en/")}


def test_every_page_has_one_h1_and_it_comes_first(pages: dict[str, documents.Document]) -> None:
    levels = {page.url: [level for level, _ in page.headings] for page in pages.values()}
    assert [url for url, found in levels.items() if found.count("h1") != 1 or found[0] != "h1"] == []


def test_no_heading_is_empty(pages: dict[str, documents.Document]) -> None:
    assert [page.url for page in pages.values() if any(not text for _, text in page.headings)] == []


def test_headings_go_down_one_level_at_a_time(pages: dict[str, documents.Document]) -> None:
    steps = {page.url: [int(level[1]) for level, _ in page.headings] for page in pages.values()}
    assert [url for url, found in steps.items() if any(b > a + 1 for a, b in pairwise(found))] == []


def test_titles_are_there_and_unique(pages: dict[str, documents.Document]) -> None:
    assert [page.url for page in pages.values() if len(page.titles) != 1 or not page.title] == []
    gone = "Deze pagina is weggehaald"  # it tells nothing of what was there
    titles = Counter(page.title for page in pages.values() if not page.leads_on and ("h1", gone) not in page.headings)
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_page_says_in_a_sentence_what_it_is(pages: dict[str, documents.Document]) -> None:
    assert [page.url for page in pages.values() if not page.meta.get("description", "").strip()] == []


def test_a_concept_asks_engines_to_stay_away_and_an_open_site_does_not(pages: dict[str, documents.Document]) -> None:
    closed = {page.url for page in pages.values() if "noindex" in page.meta.get("robots", "")}
    assert closed == set(pages) if building.settings().is_concept else len(closed) < len(pages) / 2


def test_no_page_has_markup_of_the_template_or_of_python_in_it(built: Path) -> None:
    """The style guide alone shows templates, as text."""
    traces = ("{{", "{%", "Undefined", "None</", ">None<", "&lt;toolbox", "object at 0x", "mao:")
    texts = {path.relative_to(built).as_posix(): path.read_text("utf-8") for path in built.rglob("*.html")}
    del texts["stijlgids/index.html"]
    assert [f"{url}: {trace}" for url, text in sorted(texts.items()) for trace in traces if trace in text] == []
