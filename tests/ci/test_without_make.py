"""The three lines of the README set up what a build and the command need, in a clone and without `make` or bash."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

LINES = re.compile(r"^    (python -m venv .*|\.venv/bin/python .*)$", re.MULTILINE)


@pytest.mark.audit
def test_the_three_lines_of_the_readme_are_enough(root: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    programs = os.fspath(clone / ".venv/bin")
    world = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def run(*command: str) -> None:
        subprocess.run(command, cwd=clone, env=world, check=True)

    subprocess.run(("git", "clone", "--quiet", str(root), str(clone)), check=True)
    first, second, third = (line.split() for line in LINES.findall((root / "README.md").read_text("utf-8")))
    run(sys.executable, *first[1:])
    run(*second)
    run(f"{programs}/mkdocs", "build", "--quiet", "--site-dir", "site")  # finds its hook without the third
    run(*third)
    run(f"{programs}/toolbox", "check")
    assert (clone / "site/zoeken/index.html").is_file()
