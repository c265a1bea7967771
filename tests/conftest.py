"""What every test may use: the root of the repository, the profiles of hypothesis, and what all workers share."""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import sys
from collections.abc import Callable, Generator, Hashable, Sequence
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
EARLY = ROOT / "tests/site/test_browsers_open.py"  # without these, nothing in a browser works
Item = TypeVar("Item")
PROJECT = ROOT / "tests/fixtures/project"
os.environ.pop("CI", None)  # there a build without the whole history ends, and most of those here have none

# `make test` takes a small sample, the same every time; `make audit` a large one, another each time.
settings.register_profile(
    "test",
    max_examples=50,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "audit", deadline=None, max_examples=2000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "test"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--order", type=int, help="a number: the tests in another order, the same for the same number")


def shuffled(items: Sequence[Item], number: int, module_of: Callable[[Item], Hashable]) -> list[Item]:
    """Modules in another order and the tests within each; those of a module stay together, as they share what is slow to make."""
    dice = random.Random(number)
    groups: dict[Hashable, list[Item]] = {}
    for item in items:
        groups.setdefault(module_of(item), []).append(item)
    modules = list(groups.values())
    dice.shuffle(modules)
    return [item for group in modules for item in dice.sample(group, len(group))]


def dealt(items: Sequence[Item], workers: int, is_short: Callable[[Item], bool]) -> list[Item]:
    """The long tests first for each worker, who gets one part of the list: what is then left over at the end is short."""
    long = [item for item in items if not is_short(item)]
    short = [item for item in items if is_short(item)]
    return [item for part in range(workers) for group in (long, short) for item in share(group, part, workers)]


def share(items: Sequence[Item], part: int, parts: int) -> Sequence[Item]:
    """One of so many parts in a row."""
    return items[len(items) * part // parts : len(items) * (part + 1) // parts]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if number := config.getoption("order"):
        items[:] = shuffled(items, number, lambda item: item.path)
    mark_content(items)
    if not number:
        items[:] = dealt(items, getattr(config, "workerinput", {}).get("workercount", 1), is_short)
    items.sort(key=lambda item: item.path != EARLY)


def is_short(item: pytest.Item) -> bool:
    """Of the code alone: it builds no site and opens no browser."""
    return item.path.is_relative_to(ROOT / "tests/toolbox")


def mark_content(items: list[pytest.Item]) -> None:
    """Of the real data, or of the site that is built from it; what counts how much there is stops no change of facts."""
    for item in items:
        if item.get_closest_marker("goal"):
            continue
        if "built" in getattr(item, "fixturenames", ()) or item.path.is_relative_to(ROOT / "tests/data"):
            item.add_marker("content")


REAL = tuple(f"{ROOT / name}{os.sep}" for name in ("data", "content"))
OF_THE_REAL_DATA = [
    ROOT / "tests" / name for name in ("data", "site", "search", "spelling", "test_handbook.py", "ci/test_content.py")
]
opened: set[str] = set()


def note(event: str, arguments: tuple[object, ...]) -> None:
    """Python calls this at each file that is opened, and at much else."""
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith(REAL):
        opened.add(arguments[0])


sys.addaudithook(note)


@pytest.fixture(autouse=True)
def _facts_of_its_own(request: pytest.FixtureRequest) -> Generator[None, None, None]:
    """A test of the code reads made-up facts, or what contributors write would make it fail."""
    yield
    if not any(request.path.is_relative_to(place) for place in OF_THE_REAL_DATA):
        assert not opened, f"reads the real data, which has tests of its own in tests/data: {sorted(opened)}"


def pytest_runtest_setup() -> None:
    opened.clear()


def shared_folder(factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of this run; a run that a test of a worker starts has one of its own."""
    base = factory.getbasetemp()
    return base.parent if base.name == f"popen-{os.environ.get('PYTEST_XDIST_WORKER')}" else base


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder that `make` fills, once for all workers of this run: the first one makes it, the others wait."""
    folder = shared_folder(factory) / name
    with folder.with_name(f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = folder.with_name(f"{name}.done")
        if not done.exists():
            make(folder)
            done.touch()
    return folder


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository, with the real data."""
    return ROOT


def lay_out(folder: Path) -> Path:
    """A small complete repository: made-up facts and texts in a copy, the program itself is this one."""
    shutil.copytree(PROJECT, folder)
    for name in ("mkdocs.yml", "hooks"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the small project, to change and to build."""
    return lay_out(tmp_path / "project")
