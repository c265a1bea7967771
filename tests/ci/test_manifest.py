"""A folder that a set-up made is whole as long as each file is there and the same; no time stamp and no extra file matters."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import manifest

MADE_FROM = {"voorbeeld.lock": "a1"}
LATER = 4_000_000_000  # the year 2096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As an environment is: packages, programs, a link to a program elsewhere and one to a folder."""
    files = {
        "env/lib/pakket/module.py": "A = 1\n",
        "env/lib/pip/__main__.py": "",
        "env/bin/toolbox": "#!\n",
        "python": "x",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "env/bin/toolbox").chmod(0o755)
    (tmp_path / "env/bin/python").symlink_to(tmp_path / "python")
    (tmp_path / "env/lib64").symlink_to("lib")
    manifest.write(tmp_path / "env", MADE_FROM)
    return tmp_path / "env"


def test_what_was_set_up_is_whole(folder: Path) -> None:
    assert manifest.read(folder) == MADE_FROM


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "lib/pakket/module.py").unlink(),
        lambda folder: (folder / "lib/pip/__main__.py").unlink(),
        lambda folder: (folder / "bin/toolbox").unlink(),
        lambda folder: (folder / "bin/python").unlink(),
        lambda folder: (folder / "bin/python").resolve().unlink(),
        lambda folder: (folder / "bin/toolbox").write_text("", "utf-8"),
        lambda folder: (folder / "lib/pakket/module.py").write_text("A = 2\n", "utf-8"),
        lambda folder: (folder / "bin/toolbox").chmod(0o644),
        lambda folder: (folder / manifest.NAME).unlink(),
        lambda folder: (folder / manifest.NAME).write_text("{", "utf-8"),
        lambda folder: (folder / manifest.NAME).write_text("{}", "utf-8"),
        lambda folder: (folder / "lib").rename(folder / "elsewhere"),
        manifest.remove,
    ],
)  # fmt: skip
def test_what_is_damaged_is_not_whole(folder: Path, damage: Callable[[Path], object]) -> None:
    damage(folder)
    assert manifest.read(folder) == {}


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: [os.utime(path, (LATER, LATER)) for path in folder.rglob("*")],
        lambda folder: (folder / "lib/meer.py").touch(),
        lambda folder: (folder / "lib/pakket/__pycache__").mkdir(),
    ],
)
def test_time_stamps_and_more_files_do_no_harm(folder: Path, change: Callable[[Path], object]) -> None:
    change(folder)
    assert manifest.read(folder) == MADE_FROM


def test_what_was_touched_is_read_once_and_the_rest_never(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.utime(folder / "lib/pakket/module.py", (LATER, LATER))
    assert manifest.read(folder) == MADE_FROM
    monkeypatch.setattr(manifest, "digest", lambda path: f"{path} is read")
    assert manifest.read(folder) == MADE_FROM


def test_compiled_files_may_go(folder: Path) -> None:
    compiled = folder / "lib/pakket/__pycache__/module.pyc"
    compiled.parent.mkdir()
    compiled.touch()
    manifest.write(folder, MADE_FROM)
    compiled.unlink()
    assert manifest.read(folder) == MADE_FROM


def test_what_is_not_there_has_no_digest(tmp_path: Path) -> None:
    assert manifest.digest(tmp_path / "weg.lock") == ""
    (tmp_path / "leeg.lock").touch()
    assert manifest.digest(tmp_path / "leeg.lock") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
