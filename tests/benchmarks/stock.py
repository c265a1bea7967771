"""A stock MkDocs + Material site of a given number of pages, to measure beside. Knows nothing of the toolbox.

Kind to the other side on purpose: no plugins (so no search), no nav (a menu of thousands of pages would cost far more),
and pages with less on them than ours have: a title, five short sections and a handful of links.
"""

from __future__ import annotations

import random
from pathlib import Path

from tests.benchmarks import recipe

CONFIG = """site_name: Stock
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
    links = [f"[{other}]({other:06}.md)" for other in (dice.randrange(count) for _ in range(5))]
    sections = [
        f"## {' '.join(dice.choices(recipe.WORDS, k=3)).capitalize()}\n\n{recipe.sentences(dice, 3)}" for _ in range(5)
    ]
    return "\n\n".join((f"# Voorbeeld {number}", recipe.sentences(dice, 2), *sections, *links)) + "\n"
