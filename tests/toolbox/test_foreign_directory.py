"""A directory in other words is told in one run, and what the hints ask makes a site of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from tests.conftest import PROJECT
from tests.toolbox.foreign_directory import Directory, directory
from tests.toolbox.test_every_hint import HANDS, TODAY, Files, Hand, line, place
from tests.toolbox.test_examples import laid
from tests.toolbox.test_hints import followed

from toolbox import build
from toolbox.build import Checked
from toolbox.source.problem import Problem

ROUNDS = 6  # of checking and doing what the hints ask


def cut(value: str) -> str:
    return value[:250]


def to_contact(text: str) -> str:
    return re.sub(r"^( +)(.*)", r"\1contact:\n\1  \2", text)


# What one does here where many entries have the same mistake, or where a hint names no letters to type.
OURS: dict[str, tuple[str, Hand]] = {
    "dubbel-id": ("Kies een ander id", lambda files, problem, match: _with_number(files, problem, match, "-")),
    "dubbele-naam": ("Zet er iets bij", lambda files, problem, match: _with_number(files, problem, match, " ")),
    "te-lang": ("Er passen 300 tekens", line(cut)),
    "onbekend-veld": ("Dit veld hoort in 'contact', twee spaties verder", line(to_contact)),
}
UNKNOWN = ("Past het in geen daarvan, haal het dan weg", line(lambda _: ""))


def _with_number(files: Files, problem: Problem, match: re.Match[str], sign: str) -> None:
    place(lambda text: f"{text}{sign}{problem.place.line}")(files, problem, match)


def follow(files: Files, problem: Problem) -> None:
    for hint, hand in filter(None, (OURS.get(problem.code), UNKNOWN, HANDS.get(problem.code))):
        if match := re.search(hint, problem.hint):
            hand(files, problem, match)
            return
    text = followed(files[problem.place.path], problem)
    assert text is not None, problem.hint
    files[problem.place.path] = text


def errors(result: Checked) -> list[Problem]:
    return [problem for problem in result.problems if problem.severity == "error"]


@dataclass(frozen=True)
class Mended:
    files: Files
    first: list[Problem]
    last: list[Problem]


def mended(given: Directory) -> Mended:
    """The files after doing, from below, what the hint of each error asks, until there is none."""
    base = build.on_disk(PROJECT, PROJECT / "data")
    there = {
        path: raw.decode() for of_kind in base.data.values() for path, raw in of_kind.items() if path in given.files
    }
    files = {path: f"{text}\n{there[path]}" for path, text in given.files.items()}
    wrong = first = errors(build.check(laid(base, files), TODAY))
    for _ in range(ROUNDS):
        for problem in sorted(wrong, key=lambda problem: problem.place, reverse=True):
            follow(files, problem)
        wrong = errors(build.check(laid(base, files), TODAY))
        if not wrong:
            break
    return Mended(files, first, wrong)


@pytest.mark.parametrize(("resources", "contributors"), [(30, 10), pytest.param(600, 200, marks=pytest.mark.audit)])
def test_each_mistake_is_told_in_one_run_and_the_hints_alone_mend_all(resources: int, contributors: int) -> None:
    given = directory(resources, contributors, seed=22)
    result = mended(given)
    assert {(p.place.path, p.place.line, p.code) for p in result.first} == given.wrong
    assert result.last == []
