"""A toolbox with fewer kinds: what is not in KINDS is nowhere, and nothing asks for it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.toolbox.views import made_up

ROOT = Path(__file__).resolve().parents[3]
GONE = {"communities": "community", "recommendations": "recommendation"}
ADDRESSES = re.compile(
    r"/(?:leergemeenschappen|adviezen|communities|recommendations)[/.\"]|leergemeenschap", re.IGNORECASE
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program without two kinds, with an entry of each other one."""
    folder = tmp_path_factory.mktemp("fewer")
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "tests/fixtures/project/data/geo", folder / "data/geo")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    (folder / "content").mkdir()
    (folder / "data/site.yaml").write_text("name: Toolbox Voorbeeld\nstatus: concept\n", "utf-8")
    for kind in made_up.KINDS:
        if kind not in GONE:
            id = "voorbeeldstad" if kind == "municipalities" else "voorbeeld"
            (folder / f"data/{kind}.yaml").write_text(f"{json.dumps([made_up.entry(kind, id)])}\n", "utf-8")
    table = folder / "hooks/toolbox/model/kinds/__init__.py"
    lines = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text("".join(line for line in lines if not any(name in line for name in GONE.values())), "utf-8")
    return folder


def run(tree: Path, *command: str) -> None:
    world = {**os.environ, "PYTHONPATH": str(tree / "hooks"), "NO_MKDOCS_2_WARNING": "1", "TOOLBOX_SEARCH": "0"}
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=tree, env=world, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_data_are_sound(tree: Path) -> None:
    run(tree, "toolbox", "check")


@pytest.mark.parametrize("command", [("toolbox", "write"), ("mkdocs", "build", "--quiet", "--site-dir")])
def test_no_page_and_no_file_knows_of_the_kinds_that_are_gone(tree: Path, command: tuple[str, ...]) -> None:
    built = tree / command[0]
    run(tree, *command, str(built))
    files = {path.relative_to(built).as_posix(): path for path in built.rglob("*") if path.is_file()}
    assert {"regios/index.html", "regios/voorbeeld/index.html", "tabellen/regions.csv"} <= files.keys()
    texts = {f"/{name}": path.read_bytes().decode("utf-8", "replace") for name, path in files.items()}
    assert [name for name, text in texts.items() if ADDRESSES.search(name) or ADDRESSES.search(text)] == []
