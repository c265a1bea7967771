"""The same pages found by others: a stock Material site with Dutch lunr, and Pagefind by its own command over the HTML.

Knows how each of them is set up and asked, not what must be found.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

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
EMPTY = "leeg.html"  # a page without a policy, to ask Pagefind from


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
    _run(folder, "pagefind", "--site", str(folder), "--quiet")
    (folder / EMPTY).write_text("<!doctype html><title>Leeg</title>", "utf-8")
    return folder


def pages(built: Path) -> Iterator[Path]:
    return (page for page in sorted(built.rglob("index.html")) if "zoeken" not in page.parts)


def _run(cwd: Path, module: str, *options: str) -> None:
    world = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([sys.executable, "-m", module, *options], cwd=cwd, env=world, check=True)


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
