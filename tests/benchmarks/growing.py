"""A built site with the index of grown data in place of its own: what a search then costs. Knows files, no browser."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

from tests.benchmarks import recipe
from toolbox import build

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2026, 11, 22)


def site(built: Path, folder: Path, more: int) -> Path:
    """The pages of `built`, with everything that the search reads made from the real data and `more` generated entries."""
    data = recipe.grow(ROOT / "data", folder / "data", more)
    made = build.load(ROOT, data, DAY).build
    assert made, "the recipe makes entries with mistakes"
    assert made.search
    grown = shutil.copytree(built, folder / "site")
    made.search.write(grown)
    return grown
