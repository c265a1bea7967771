"""What Windows does not have is not needed: every command and `mkdocs build` do the same without it, and without libyaml."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.toolbox import pairs

BARE = Path(__file__).with_name("bare.py")
OTHERS = (["check"], ["check", "--taal"], ["schema"], ["consent"], ["worklist"], ["tidy", "--check"], ["write", "uit"])


def said(root: Path, lacking: str, commands: list[list[str]], place: Path) -> str:
    """What a checkout that nothing was installed from says to commands one after the other; all end well."""
    ended = subprocess.run(
        [sys.executable, "-W", "ignore:only soft file lock", str(BARE), lacking, json.dumps(commands)],
        cwd=place,
        env={**os.environ, **pairs.NOON, "PYTHONPATH": str(root / "hooks") + os.pathsep + str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout + ended.stderr


def contents(place: Path) -> dict[str, bytes]:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and path.name != ".toolbox-lock"
    }


@pytest.mark.parametrize("lacking", ["posix", "libyaml"])
def test_every_command_does_the_same(root: Path, tmp_path: Path, lacking: str) -> None:
    results = []
    for name in ("nothing", lacking):
        place = tmp_path / name
        place.mkdir()
        pairs.lay_out(place)
        own = [change.words("links", place) for change in pairs.CHANGES.values()]
        told = said(root, name, [["toolbox", *words] for words in (*own, *OTHERS)], place)
        results.append((told.replace(str(place), ""), {**contents(place)}))
    assert results[0][0].count("exit 0\n") == len(pairs.CHANGES) + len(OTHERS)
    assert results[0] == results[1]


def test_mkdocs_builds_without_a_second_process(root: Path, tmp_path: Path) -> None:
    """With so many files that helpers start where they can."""
    said(root, "posix", [["mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]], root)
    assert len(list((tmp_path / "site").rglob("index.html"))) > 200
    assert (tmp_path / "site/zoeken/index.html").is_file()
