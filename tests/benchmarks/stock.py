"""A stock MkDocs + Material site of a given number of pages, to measure beside. Knows nothing of the toolbox.

Kind to the other side: no menu of all pages, which would cost far more. Search is left out, as it is in what is measured of
ours. Its pages are as large as the generated ones of ours are on average: words, headings and links.
"""

from __future__ import annotations

import random
from pathlib import Path

from tests.benchmarks import recipe

SECTIONS, SENTENCES, LINKS = 6, 6, 3  # on each page, and in each section

CONFIG = """site_name: ExportContext
theme: {name: material, language: nl, font: false}
plugins: []
nav: [index.md]
not_in_nav: "/pages/"
"""


def write(folder: Path, pages: int) -> Path:
    """The source of a site with `pages` pages, home included."""
    docs = folder / "docs"
    (docs / "pages").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG)
    (docs / "index.md").write_text("# Home\n")
    for number in range(pages - 1):
        (docs / "pages" / f"{number:06}.md").write_text(page(number, pages - 1))
    return folder


def page(number: int, count: int) -> str:
    dice = random.Random(number)
    sections = "\n\n".join(section(dice, count) for _ in range(SECTIONS))
    return f"# Voorbeeld {number}\n\n{recipe.sentences(dice, 2)}\n\n{sections}\n"


def section(dice: random.Random, count: int) -> str:
    """A heading, a passage and a few links with the reason why."""
    title = " ".join(dice.choices(recipe.WORDS, k=3)).capitalize()
    links = (f"- [Voorbeeld {other}]({other:06}.md)" for other in (dice.randrange(count) for _ in range(LINKS)))
    return "\n\n".join((f"## {title}", recipe.sentences(dice, SENTENCES), "\n".join(links)))
