"""The page of results fetches its scripts side by side: each that the first one leads to is named in its head."""

from __future__ import annotations

import re
from pathlib import Path


def imported(folder: Path, name: str, known: set[str]) -> set[str]:
    """The scripts that one brings in, itself included."""
    if name not in known:
        known.add(name)
        for other in re.findall(r'\bfrom "\./([\w-]+)\.js"', (folder / f"{name}.js").read_text("utf-8")):
            imported(folder, other, known)
    return known


def test_all_scripts_of_the_search_are_named_in_the_head_of_its_page(root: Path, built: Path) -> None:
    page = (built / "zoeken/index.html").read_text("utf-8")
    named = re.findall(r'rel="modulepreload" href="../js/\w+/([\w-]+)\.js"', page)
    assert named == sorted(imported(root / "hooks/toolbox_mkdocs/theme/js", "finder", set()))
    assert "modulepreload" not in (built / "hulp/index.html").read_text("utf-8")
