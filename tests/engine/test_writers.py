"""Several processes write the files of a build: each file once, and what goes wrong in one of them ends the build in words."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork here")


def write(root: Path, site: Path, manner: str) -> str:
    """What the program says, "" when all went well."""
    site.mkdir()
    command = (sys.executable, "-m", "tests.engine.writers", str(site), manner)
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False).stderr


def test_every_file_is_written_and_other_processes_do_their_share(root: Path, tmp_path: Path) -> None:
    assert write(root, tmp_path / "site", "right") == ""
    makers = [path.read_text("utf-8") for path in (tmp_path / "site").glob("*/index.html")]
    assert len(makers) == 1_000
    assert set(makers) <= {"here", "elsewhere"}
    assert "elsewhere" in makers
    assert (tmp_path / "site" / "beside").read_text("utf-8") == "elsewhere"


@pytest.mark.parametrize(
    ("manner", "sentence"),
    [
        ("full", "index.html is niet te lezen of te schrijven: de schijf is vol."),
        ("killed", "Een deel van de site is niet geschreven: een proces is afgebroken."),
    ],
)
def test_what_goes_wrong_in_another_process_ends_the_build(
    manner: str, sentence: str, root: Path, tmp_path: Path
) -> None:
    assert write(root, tmp_path / "site", manner) == f"{sentence}\n"
