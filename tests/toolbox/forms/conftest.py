"""A project that takes a message over."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "toolbox"
    shutil.copytree(root / "tests" / "cases" / "base", folder)
    return folder
