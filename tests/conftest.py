"""What every test may use: the root of the repository, the profiles of hypothesis, and what coverage leaves alone."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import coverage
import hypothesis
import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
EARLY = ROOT / "tests/site/test_browsers_open.py"  # without these, nothing in a browser works

# `make test` gives the same answer every time; `make audit` looks further each time.
settings.register_profile(
    "test", derandomize=True, database=None, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "audit", deadline=None, max_examples=2000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def pytest_configure(config: pytest.Config) -> None:
    """In a worker pytest-cov follows every line twice: as a master that it is not, which nobody stops, and as the worker."""
    if hasattr(config, "workerinput") and (followed := coverage.Coverage.current()):
        followed.stop()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.path != EARLY)
    leave_out_of_coverage(items)


def leave_out_of_coverage(items: list[pytest.Item]) -> None:
    """Following lines doubles the time of a test. Those of whole sites, of browsers and of a thousand examples reach none more."""
    for item in items:
        follows = item.path.is_relative_to(ROOT / "tests/toolbox") and "browser" not in getattr(
            item, "fixturenames", ()
        )
        if not follows or hypothesis.is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker("no_cover")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """A test without coverage has fixtures without it: pytest-cov looks at the call alone."""
    followed = coverage.Coverage.current() if item.get_closest_marker("no_cover") else None
    if followed:
        followed.stop()
    try:
        yield
    finally:
        if followed:
            followed.start()


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository, with the real data."""
    return ROOT
