"""The same pages found by others: a stock Material site with Dutch lunr, Pagefind by its own command over the HTML, and MiniSearch.

Knows how each of them is set up and asked, not what must be found.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.benchmarks import peers

LIBRARY = Path(__file__).resolve().parents[1] / "node_modules/minisearch/dist/es/index.js"

MATERIAL = """site_name: Toolbox Met Andere Ogen
theme: {name: material, language: nl, font: false}
plugins: [{search: {lang: nl}}]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
# Types each query in Material's own field and reads the first pages of its list.
ASK_MATERIAL = """
async ([asked, count]) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  const type = (text) => {
    field.value = text;
    field.dispatchEvent(new KeyboardEvent("keyup"));
  };
  const until = (test) => new Promise((done) => {
    const look = () => (test(meta.textContent) ? done() : requestAnimationFrame(look));
    look();
  });
  field.focus();
  await until((text) => text.startsWith("Typ"));
  const found = [];
  for (const query of asked) {
    type(query);
    await until((text) => !text.startsWith("Typ"));
    const links = [...list.querySelectorAll(":scope > .md-search-result__item > a")].slice(0, count);
    found.push(links.map((link) => new URL(link.href).pathname));
    type("");
    await until((text) => text.startsWith("Typ"));
  }
  return found;
}
"""
ASK_PAGEFIND = """
async ([asked, count]) => {
  const pagefind = await import(new URL("/pagefind/pagefind.js", location.href));
  await pagefind.init();
  const found = [];
  for (const query of asked) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.slice(0, count).map((result) => result.data()));
    found.push(pages.map(({ url }) => new URL(url, location.href).pathname));
  }
  return found;
}
"""
# As its own manual begins: titles count double, words that begin so count, and a fifth of the letters may differ.
ASK_MINISEARCH = """
async ([asked, count]) => {
  const { default: MiniSearch } = await import("/minisearch.js");
  const pages = await (await fetch("/pages.json")).json();
  const index = new MiniSearch({
    idField: "url",
    fields: ["title", "text"],
    searchOptions: { boost: { title: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(pages);
  return asked.map((query) => index.search(query).slice(0, count).map(({ id }) => id));
}
"""
EMPTY = "leeg.html"  # a page without a policy, to ask from


def material(built: Path, folder: Path) -> Path:
    """A stock site with the text of each page of `built`, at the same addresses."""
    docs = folder / "docs"
    for page in pages(built):
        target = docs / page.relative_to(built).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n\n".join(Text.of(page)) + "\n", "utf-8")
    (folder / "mkdocs.yml").write_text(MATERIAL, "utf-8")
    _run(folder, "mkdocs", "build", "-q", "-d", str(folder / "site"))
    return folder / "site"


def pagefind(built: Path, folder: Path) -> Path:
    """The HTML of `built` alone, with the index that Pagefind's own command makes of it."""
    for page in pages(built):
        target = folder / page.relative_to(built)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(page, target)
    _run(folder, "pagefind", "--site", str(folder), "--quiet", python=peers.python())
    return _with_empty_page(folder)


def minisearch(built: Path, folder: Path) -> Path:
    """The text of each page of `built` in one file, and the library as it comes from npm."""
    folder.mkdir(parents=True)
    shutil.copy(LIBRARY, folder / "minisearch.js")
    texts = ((page, Text.of(page)) for page in pages(built))
    listed = [
        {
            "url": f"/{page.parent.relative_to(built)}/".replace("/./", "/"),
            "title": text[0],
            "text": "\n".join(text[1:]),
        }
        for page, text in texts
        if text
    ]
    (folder / "pages.json").write_text(json.dumps(listed), "utf-8")
    return _with_empty_page(folder)


def _with_empty_page(folder: Path) -> Path:
    (folder / EMPTY).write_text("<!doctype html><title>Leeg</title>", "utf-8")
    return folder


def pages(built: Path) -> Iterator[Path]:
    return (page for page in sorted(built.rglob("index.html")) if "zoeken" not in page.parts)


def _run(cwd: Path, module: str, *options: str, python: str = sys.executable) -> None:
    world = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([python, "-m", module, *options], cwd=cwd, env=world, check=True)


class Text(HTMLParser):
    """What stands in the article of a page, as paragraphs and headings of Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = False
        self.blocks = [""]

    @classmethod
    def of(cls, page: Path) -> list[str]:
        reader = cls()
        reader.feed(page.read_text("utf-8"))
        return [words for block in reader.blocks if (words := " ".join(block.split())).strip("#")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's
        self.inside = self.inside or tag == "article"
        if tag in ("p", "li", "div", "section", "dt", "dd", "td", "th", "figure", "summary"):
            self.blocks.append("")
        elif tag in ("h1", "h2", "h3"):
            self.blocks.append("#" * int(tag[1]) + " ")

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "article"
        if tag in ("h1", "h2", "h3", "p", "li"):
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.blocks[-1] += html.escape(data)
