"""MkDocs with the hook and the real theme."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine import made_up
from toolbox import build

ENVIRONMENT = ("TOOLBOX_DATA", "TOOLBOX_PAGES", "TOOLBOX_SITE_URL", "TOOLBOX_REPOSITORY", "SOURCE_DATE_EPOCH")


@pytest.fixture
def real(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[made_up.Engine]:
    """MkDocs on the small project."""
    for name in ENVIRONMENT:
        monkeypatch.delenv(name, raising=False)
    made = made_up.Engine(project, tmp_path / "site")
    made.start("build")
    yield made
    made.start("build")
    logging.getLogger("mkdocs").handlers.clear()


@pytest.fixture
def engine(real: made_up.Engine, monkeypatch: pytest.MonkeyPatch) -> made_up.Engine:
    """The same with the answer of the toolbox made up."""
    monkeypatch.setattr(build, "load", real.load)
    return real
