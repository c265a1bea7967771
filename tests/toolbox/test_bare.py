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
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout + ended.stderr


def contents(place: Path) -> dict[str, bytes]:
    return {
        path.relative_to(place).as_posix(): path.read_bytes()
        for path in place.rglob("*")
        if path.is_file() and path.name != ".toolbox-lock"
    }


def test_every_command_does_the_same(root: Path, tmp_path: Path) -> None:
    results = {}
    for lacking in ("nothing", "posix", "libyaml"):
        place = tmp_path / lacking
        place.mkdir()
        pairs.lay_out(place)
        own = [change.words("links", place) for change in pairs.CHANGES.values()]
        told = said(root, lacking, [["toolbox", *words] for words in (*own, *OTHERS)], place)
        results[lacking] = (told.replace(str(place), ""), contents(place))
    assert results["nothing"][0].count("exit 0\n") == len(pairs.CHANGES) + len(OTHERS)
    assert results["posix"] == results["nothing"]
    assert results["libyaml"] == results["nothing"]


@pytest.mark.audit  # `toolbox write` above makes the same files in one process
def test_mkdocs_builds_without_a_second_process(root: Path, tmp_path: Path) -> None:
    """With so many files that helpers start where they can."""
    said(root, "posix", [["mkdocs", "build", "--quiet", "--site-dir", str(tmp_path / "site")]], root)
    assert len(list((tmp_path / "site").rglob("index.html"))) > 200
    assert (tmp_path / "site/zoeken/index.html").is_file()
