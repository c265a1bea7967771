"""The program copied to a folder of its own, with other kinds than ours, and commands that run there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import once

ROOT = Path(__file__).resolve().parents[3]
HALF_WRITTEN = shutil.ignore_patterns("*.pyc.*")  # what another process compiles at this moment
FIXTURES = ROOT / "tests/fixtures"
KINDS = "hooks/toolbox/model/kinds"
AUTHOR = ("-c", "user.name=Voorbeeld", "-c", "user.email=redactie@voorbeeld.nl", "-c", "commit.gpgsign=false")
REMOVED = "- id: rekendoos\n  kind: tools\n  removed: 2026-06-01\n"


def program(folder: Path) -> Path:
    """The program alone, without data and texts, and compiled as it is here."""
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=HALF_WRITTEN)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    edit(
        folder / "mkdocs.yml", lambda text: text.replace("Toolbox Met Andere Ogen", "Toolbox Voorbeeld")
    )  # as in the data
    return folder


def edit(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def with_tools(folder: Path) -> Path:
    """The small project with one kind more: a file with its data, a file with its model, and its line in `KINDS`."""
    program(folder)
    shutil.copytree(FIXTURES / "project", folder, dirs_exist_ok=True)
    (folder / "data/removed.yaml").write_text(REMOVED, "utf-8")
    shutil.copy(FIXTURES / "new_kind/tool.py", folder / KINDS)
    edit(
        folder / KINDS / "__init__.py",
        lambda text: text.replace("    theme,\n)", "    theme,\n    tool,\n)").replace(
            "KIND,\n)", "KIND,\n    tool.KIND,\n)"
        ),
    )
    commit(folder, "Het begin")
    shutil.copy(FIXTURES / "new_kind/tools.yaml", folder / "data")
    commit(folder, "Gereedschap erbij")
    return folder


def tools(factory: pytest.TempPathFactory) -> Path:
    """The small project with one kind more, and its site in `built`: one for all tests of a run."""

    def make(folder: Path) -> None:
        run(with_tools(folder), "mkdocs", "build", "--strict", "--quiet", "--site-dir", "built")

    return once(factory, "tools", make)


def commit(folder: Path, message: str) -> None:
    for command in (("init", "--quiet"), ("add", "--all"), (*AUTHOR, "commit", "--quiet", "--message", message)):
        subprocess.run(["git", "-C", str(folder), *command], check=True, capture_output=True)


def run(tree: Path, *command: str, **environ: str) -> str:
    """What `python -m …` says in the copy; it must succeed."""
    world = {**os.environ, "PYTHONPATH": str(tree / "hooks"), "NO_MKDOCS_2_WARNING": "1", **environ}
    result = subprocess.run(
        [sys.executable, "-m", *command], cwd=tree, env=world, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
