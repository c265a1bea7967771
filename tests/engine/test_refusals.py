"""What the machine or its environment does not let us do ends `mkdocs build` with one Dutch sentence; the old site stays."""

from __future__ import annotations

import functools
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

FULL = "is niet te lezen of te schrijven: de schijf is vol."


def build(root: Path, site: Path, limit: int = resource.RLIM_INFINITY, **environ: str) -> str:
    """What a build says that does not succeed."""
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=root,
        env={**os.environ, "TOOLBOX_SEARCH": "0", "NO_MKDOCS_2_WARNING": "1", **environ},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (limit, limit)),
    )
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    return ended.stderr


@pytest.mark.parametrize(
    ("environ", "refusal"),
    [
        ({"SOURCE_DATE_EPOCH": "99999999999999"}, "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970."),
        ({"TOOLBOX_DATA": "dat"}, "De map {root}/dat bestaat niet. Bedoelt u 'data'?"),
        (
            {"TOOLBOX_DATA": ".."},
            "De map {root.parent} ligt buiten {root}. Geef haar hele pad, of zet de map hier neer.",
        ),
        (
            {"TOOLBOX_DATA": "mkdocs.yml"},
            "Op de plaats van {root}/mkdocs.yml staat een bestand. Geef de map met gegevens.",
        ),
        ({"TOOLBOX_DTA": "data"}, "TOOLBOX_DTA is geen instelling van de toolbox. Bedoelt u TOOLBOX_DATA?"),
    ],
    ids=lambda value: "=".join(*value.items()) if isinstance(value, dict) else "",
)
def test_a_wrong_variable_leaves_the_old_site(
    root: Path, tmp_path: Path, environ: dict[str, str], refusal: str
) -> None:
    (tmp_path / "index.html").write_text("oud", "utf-8")
    assert refusal.format(root=root) in build(root, tmp_path, **environ)
    assert {path.name: path.read_text("utf-8") for path in tmp_path.iterdir()} == {"index.html": "oud"}


def test_a_full_disk_is_told_in_one_sentence(root: Path, tmp_path: Path) -> None:
    assert FULL in build(root, tmp_path / "site", limit=3_000)
