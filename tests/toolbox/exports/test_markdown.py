"""Entries, lists and texts as Markdown, compared with what stands in the files; and the guide for programs that read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from markdown_it import MarkdownIt
from tests import written
from tests.toolbox.exports import made_up

from toolbox import model
from toolbox.build import Build
from toolbox.exports.api import shape
from toolbox.model import Kind

TOLD_OTHERWISE = shape.HIDDEN | {
    "id",
    "aliases",
    "reviewed",
    "as_of",
    "start",
    "end",
    "lat",
    "lon",
    "online",
    "status",
    "accessed",
    "date",
}


def texts(value: Any) -> Iterator[str]:
    """Every text in an entry that is not an id, a date, or yes or no."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in TOLD_OTHERWISE | {"kind"}:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    elif value not in {"true", "false"}:
        yield value


def words(text: str) -> str:
    return " ".join(text.replace(f"]({made_up.SITE}/", "](/").split())


def test_entries_lists_and_texts_have_one_and_no_page_that_is_made_from_data(
    whole: Build, whole_files: dict[str, bytes]
) -> None:
    entries = {node.url.lstrip("/") for kind in model.KINDS for node in whole.site.shareable().all(kind.name)}
    lists = {f"{kind.url}/" for kind in whole.site.kinds}
    texts = {page.url for page in whole.site.contents} - {"", "404.html"}
    twins = {url.removesuffix("index.md") for url in whole_files if url.endswith("index.md")}
    assert twins == entries | lists | texts


def test_a_head_leads_to_a_twin_just_where_there_is_one(whole: Build, whole_files: dict[str, bytes]) -> None:
    for page in (page.make() for page in whole.pages if page.listed):
        links = re.findall(r'<link rel="alternate" type="text/markdown"[^>]* href="/([^"]*)">', page.head)
        assert links == [url for url in [f"{page.url}index.md"] if url in whole_files], page.url


def test_every_text_of_every_entry_is_in_it(facts: Path, whole_files: dict[str, bytes]) -> None:
    known = {id for kind in model.KINDS for id in ids(facts, kind)}
    lost = []
    for kind in model.KINDS:
        for entry in written.entries(facts / "data", kind.name):
            told = words(whole_files[f"{kind.url}/{entry['id']}/index.md"].decode())
            lost += [
                f"{kind.name}/{entry['id']}: {text[:60]}"
                for text in texts(entry)
                if text not in known and words(text) not in told
            ]
    assert lost == []


def ids(facts: Path, kind: Kind) -> list[str]:
    return [entry["id"] for entry in written.entries(facts / "data", kind.name)]


def test_it_begins_with_the_title_and_every_link_is_absolute(whole_files: dict[str, bytes]) -> None:
    parser = MarkdownIt("commonmark").enable("table")
    wrong = []
    for url, raw in whole_files.items():
        if url.endswith("index.md"):
            tokens = parser.parse(raw.decode())
            assert (tokens[0].type, tokens[0].tag) == ("heading_open", "h1"), url
            links = (
                str(child.attrGet("href"))
                for token in tokens
                for child in token.children or ()
                if child.type == "link_open"
            )
            wrong += [f"{url}: {link}" for link in links if not re.match("(https?|mailto|tel|webcal):|#", link)]
    assert wrong == []


def test_the_guide_leads_to_files_that_are_there(whole: Build, whole_files: dict[str, bytes]) -> None:
    guide = whole_files["llms.txt"].decode()
    assert guide.startswith(f"# {whole.site.settings.name}\n\n> ")
    links = [
        link.removeprefix(f"{made_up.SITE}/") for link in re.findall(r"\]\((.*?)\)", guide) if made_up.SITE in link
    ]
    assert len(links) > 10
    assert [link for link in links if link not in whole_files] == []
