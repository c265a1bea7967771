"""The way out: other engines make the same pages. `make audit` sets them up in .venv-bench, from a lock."""

from __future__ import annotations

import os
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.site import building, entries
from toolbox import cli

pytestmark = pytest.mark.audit
PYTHON = building.ROOT / ".venv-bench/bin/python"
FIXED = (
    "index.html",
    "regios/index.html",
    "hulp/index.html",
    "experts/index.html",
    "over/tijdlijn/index.html",
    "404.html",
)


def ten(built: Path) -> list[str]:
    kinds = ("regions", "themes", "terms", "municipalities")
    return [*FIXED, *(f"{entries.first(built, kind).url}index.html" for kind in kinds)]


class Words(HTMLParser):
    """The words of a page: those of its own part where it stands in our frame, else all."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.silent = 0
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if ("class", "mao-body") in attrs:
            self.words.clear()
            self.depth = 1
        elif tag == "article" and self.depth:
            self.depth += 1
        self.silent += tag in {"script", "style", "title"}

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in {"script", "style", "title"}
        if tag == "article" and self.depth:
            self.depth -= 1
            self.silent += 1000 * (not self.depth)  # what follows is the frame

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words += data.split()


def words(path: Path) -> list[str]:
    page = Words()
    page.feed(path.read_text("utf-8"))
    return page.words


def pages(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}


def run(engine: str, *arguments: str, cwd: Path) -> None:
    world = {**os.environ, "SOURCE_DATE_EPOCH": building.EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    command = [PYTHON, "-m", engine, *arguments]
    result = subprocess.run(command, cwd=cwd, env=world, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_properdocs_makes_the_same_site(built: Path, tmp_path: Path) -> None:
    """It runs our hook as MkDocs does; of a page only the line that names the generator may differ."""
    run("properdocs", "build", "-f", "mkdocs.yml", "-d", str(tmp_path / "site"), cwd=building.ROOT)
    assert pages(tmp_path / "site") == pages(built)
    assert [name for name in ten(built) if words(tmp_path / "site" / name) != words(built / name)] == []


def test_zensical_takes_over_what_the_toolbox_writes(built: Path, tmp_path: Path) -> None:
    """It knows no hooks, but puts the folder of `toolbox write` on the web as it is, once it has no Markdown to render."""
    world = {"SOURCE_DATE_EPOCH": building.EPOCH}
    assert cli.main(["write", str(tmp_path / "docs")], environ=world, root=building.ROOT) == 0
    for twin in (tmp_path / "docs").rglob("*.md"):  # of each page; Zensical would make pages of them, over ours
        twin.unlink()
    (tmp_path / "mkdocs.yml").write_text("site_name: Toolbox\ndocs_dir: docs\nsite_dir: site\n", "utf-8")
    run("zensical", "build", "-f", "mkdocs.yml", cwd=tmp_path)
    shutil.copy(tmp_path / "docs/404.html", tmp_path / "site/404.html")  # it puts one of its own there
    assert pages(tmp_path / "site") == pages(built)
    assert [name for name in ten(built) if words(tmp_path / "site" / name) != words(built / name)] == []
