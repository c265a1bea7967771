"""Each page as Markdown, compared with what stands in the files; and the guide for programs that read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from tests.toolbox.exports import made_up

from toolbox import model
from toolbox.build import Build
from toolbox.exports import reader
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


def test_every_page_has_one(whole: Build, whole_files: dict[str, bytes]) -> None:
    pages = [page.url for page in whole.pages if page.listed and not page.url.endswith(".html")]
    assert [url for url in pages if f"{url}index.md" not in whole_files] == []
    assert len([url for url in whole_files if url.endswith("index.md")]) == len(pages)


def test_every_text_of_every_entry_is_in_it(facts: Path, whole_files: dict[str, bytes]) -> None:
    lost = []
    for kind in model.KINDS:
        known = {id for other in model.KINDS for id in ids(facts, other)}
        for entry in yaml.load((facts / f"data/{kind.name}.yaml").read_text("utf-8"), yaml.CBaseLoader) or []:
            told = words(whole_files[f"{kind.url}/{entry['id']}/index.md"].decode())
            lost += [
                f"{kind.name}/{entry['id']}: {text[:60]}"
                for text in texts(entry)
                if text not in known and words(text) not in told
            ]
    assert lost == []


def ids(facts: Path, kind: Kind) -> list[str]:
    return re.findall(r"^- id: (\S+)$", (facts / f"data/{kind.name}.yaml").read_text("utf-8"), re.MULTILINE)


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


def test_html_of_ours_comes_back_as_markdown() -> None:
    body = (
        '<h1>Titel</h1>\n<nav><a href="/">Home</a></nav>\n<p>Zie <a href="/hulp/">hulp</a> en <strong>meer</strong>.</p>\n'
        "<ul><li>een</li><li>twee</li></ul><table><caption>T</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr>"
        "</table><pre><code>a\n  b</code></pre><form><button>Nee</button></form>"
    )
    assert reader.markdown(body) == (
        "# Titel\n\nZie [hulp](/hulp/) en **meer**.\n- een\n- twee\n\nT\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\n```\na\n  b\n```"
    )
