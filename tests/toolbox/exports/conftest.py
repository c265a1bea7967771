"""The exports of a few made-up entries, and those of a whole project."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import PROJECT
from tests.toolbox.exports import made_up

from toolbox.build import Build


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Build:
    root = tmp_path_factory.mktemp("small")
    return made_up.build(root, made_up.write(root / "data"))


@pytest.fixture(scope="session")
def files(small: Build) -> dict[str, bytes]:
    return made_up.files(small)


@pytest.fixture(scope="session")
def facts() -> Path:
    """The root of a whole project: here the made-up one, in tests/data the real one."""
    return PROJECT


@pytest.fixture(scope="session")
def whole(facts: Path) -> Build:
    return made_up.build(facts, facts / "data", site_url=f"{made_up.SITE}/")


@pytest.fixture(scope="session")
def whole_files(whole: Build) -> dict[str, bytes]:
    return made_up.files(whole)
