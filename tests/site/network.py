"""A second network: made by `toolbox init`, changed, built and asked what it says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site import building
from toolbox import cli

NAME = "Kenniskring Voorbeeld"
NOON = {"SOURCE_DATE_EPOCH": building.EPOCH}


def lay_out(folder: Path) -> None:
    assert cli.main(["init", str(folder), "--name", NAME], environ=NOON, root=folder.parent) == 0


def said(project: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """What `python -m …` does in the project."""
    own = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "TOOLBOX"))}
    world = own | NOON | {"NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=project, env=world, capture_output=True, text=True, check=False
    )


def run(project: Path, *command: str) -> str:
    """The same, and it must succeed."""
    result = said(project, *command)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout
