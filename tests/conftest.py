"""What every test may use: the root of the repository, the profiles of hypothesis, and what coverage leaves alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# `make test` gives the same answer every time; `make audit` looks further each time.
settings.register_profile(
    "test", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "audit", deadline=None, max_examples=2000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a browser does tells nothing of the toolbox's branches, and coverage would follow every line of Playwright."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("no_cover")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository, with the real data."""
    return ROOT
