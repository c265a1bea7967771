"""MkDocs with the hook and the real theme; what the toolbox answers is made up."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine import made_up
from toolbox import pipeline


@pytest.fixture
def engine(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[made_up.Engine]:
    for name in ("TOOLBOX_DATA", "TOOLBOX_PAGES", "TOOLBOX_SITE_URL", "TOOLBOX_REPOSITORY", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    made = made_up.Engine(root, tmp_path / "site")
    monkeypatch.setattr(pipeline, "load", made.load)
    made.start("build")
    yield made
    made.start("build")
    logging.getLogger("mkdocs").handlers.clear()
