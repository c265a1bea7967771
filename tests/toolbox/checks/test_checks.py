"""The table of rules: each finds only what it declares, and no error depends on the day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from tests.toolbox import test_cases

from toolbox import build, checks
from toolbox.checks.context import Context
from toolbox.site import catalog, references
from toolbox.source import problem
from toolbox.source.problem import Problem

Make = Callable[..., Context]


def codes(found: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_no_two_checks_have_the_same_name() -> None:
    assert len({check.name for check in checks.CHECKS}) == len(checks.CHECKS)


@pytest.mark.parametrize("case", test_cases.BAD, ids=lambda case: case.name)
def test_a_check_finds_only_what_it_declares(case: Path, tmp_path: Path) -> None:
    root = test_cases.lay_out(case, tmp_path / "root")
    book, _ = catalog.read(build.on_disk(root, root / "data"))
    context = Context(book, references.resolve(book)[0], dt.date(2026, 11, 22))
    found = {check.name: set(codes(check.function(context))) - set(check.codes) for check in checks.CHECKS}
    assert {name: other for name, other in found.items() if other} == {}


@pytest.mark.parametrize("case", test_cases.BAD, ids=lambda case: case.name)
def test_no_error_depends_on_the_day(case: Path, tmp_path: Path) -> None:
    root = test_cases.lay_out(case, tmp_path / "root")
    book, _ = catalog.read(build.on_disk(root, root / "data"))
    links = references.resolve(book)[0]
    early, late = (
        problem.errors(checks.run(Context(book, links, day))) for day in (dt.date(1990, 1, 1), dt.date(2090, 1, 1))
    )
    assert early == late
