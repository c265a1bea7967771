"""The exports of the made-up data, and those of the real data."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.toolbox.exports import made_up

from toolbox import pipeline


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Build:
    root = tmp_path_factory.mktemp("small")
    return made_up.build(root, made_up.write(root / "data"))


@pytest.fixture(scope="session")
def files(small: pipeline.Build) -> dict[str, bytes]:
    return made_up.files(small)


@pytest.fixture(scope="session")
def real(root: Path) -> pipeline.Build:
    return made_up.build(root, root / "data", site_url=f"{made_up.SITE}/")


@pytest.fixture(scope="session")
def real_files(real: pipeline.Build) -> dict[str, bytes]:
    return made_up.files(real)
