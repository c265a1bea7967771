"""A toolbox with fewer kinds: what is not in KINDS is nowhere, and nothing asks for it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from tests.toolbox.models import trees
from tests.toolbox.views import made_up

GONE = {"communities": "community", "recommendations": "recommendation"}
ADDRESSES = re.compile(
    r"/(?:leergemeenschappen|adviezen|communities|recommendations)[/.\"]|leergemeenschap", re.IGNORECASE
)


NAMED = {"regions": "region", "experts": "expert", "organisations": "organisation"}  # by rules and views


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return without(GONE, tmp_path_factory.mktemp("fewer"))


def without(gone: Mapping[str, str], folder: Path) -> Path:
    """A copy of the program without some kinds, with an entry of each other one."""
    trees.program(folder)
    shutil.copytree(trees.FIXTURES / "project/data/geo", folder / "data/geo")
    (folder / "content").mkdir()
    (folder / "data/site.yaml").write_text("name: Toolbox Voorbeeld\nstatus: concept\n", "utf-8")
    for kind in made_up.KINDS:
        if kind not in gone:
            id = "voorbeeldstad" if kind == "municipalities" else "voorbeeld"
            (folder / f"data/{kind}.yaml").write_text(f"{json.dumps([made_up.entry(kind, id)])}\n", "utf-8")
    table = folder / "hooks/toolbox/model/kinds/__init__.py"
    lines = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text("".join(line for line in lines if not any(name in line for name in gone.values())), "utf-8")
    return folder


def test_the_data_are_sound(tree: Path) -> None:
    trees.run(tree, "toolbox", "check")


@pytest.mark.parametrize("command", [("toolbox", "write"), ("mkdocs", "build", "--quiet", "--site-dir")])
def test_no_page_and_no_file_knows_of_the_kinds_that_are_gone(tree: Path, command: tuple[str, ...]) -> None:
    built = tree / command[0]
    trees.run(tree, *command, str(built), TOOLBOX_SEARCH="0")
    files = {path.relative_to(built).as_posix(): path for path in built.rglob("*") if path.is_file()}
    assert {"regios/index.html", "regios/voorbeeld/index.html", "tabellen/regions.csv"} <= files.keys()
    texts = {f"/{name}": path.read_bytes().decode("utf-8", "replace") for name, path in files.items()}
    assert [name for name, text in texts.items() if ADDRESSES.search(name) or ADDRESSES.search(text)] == []


def test_nothing_asks_for_a_kind_that_is_gone(tmp_path: Path) -> None:
    folder = without(NAMED, tmp_path)
    trees.run(folder, "toolbox", "check")
    assert trees.run(folder, "toolbox", "consent") == "0 personen in de bestanden.\n"
    trees.run(folder, "toolbox", "worklist")
    trees.run(folder, "toolbox", "schema")
    trees.run(folder, "toolbox", "write", "built", TOOLBOX_SEARCH="0")
    assert (folder / "built/begrippen/voorbeeld/index.html").is_file()
