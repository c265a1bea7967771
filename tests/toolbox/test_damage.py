"""Thirty ways in which people type, paste and merge wrong: each is told at its line, or read as it was meant; none is silent."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import ROOT
from tests.toolbox.damages import READ, TABLE, entry

from toolbox import build
from toolbox.site.catalog import Files

BASE = ROOT / "tests/cases/base"
TODAY = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def base() -> Files:
    return build.on_disk(BASE, BASE / "data")


def checked(base: Files, lines: list[str]) -> build.Checked:
    raw = "".join(f"{line}\n" for line in lines).encode()
    return build.check(replace(base, data={**base.data, "resources": {"data/resources.yaml": raw}}), TODAY)


def codes(result: build.Checked) -> set[tuple[int, str]]:
    return {(p.place.line, p.code) for p in result.problems if p.place.path == "data/resources.yaml"}


def meant(text: str) -> str:
    return " ".join(text.split())


def test_there_are_thirty_ways() -> None:
    assert len(TABLE) >= 30


@given(number=st.integers(0, 2**32))
def test_nothing_is_told_of_an_entry_without_damage(base: Files, number: int) -> None:
    right = entry(random.Random(number))
    result = checked(base, list(right.lines))
    read = result.catalog.entries["resources"]["gids"].entity
    assert (codes(result), read.name, read.summary) == (set(), right.name, right.summary)


@pytest.mark.parametrize("way", TABLE)
@settings(max_examples=settings.default.max_examples * 2 // 5)
@given(number=st.integers(0, 2**32))
def test_a_damage_is_told_at_its_line_or_read_as_it_was_meant(base: Files, way: str, number: int) -> None:
    chance = random.Random(number)
    right = entry(chance)
    damage, code = TABLE[way]
    lines, line = damage(right, chance)
    result = checked(base, lines)
    if code == READ:
        read = result.catalog.entries["resources"]["gids"].entity
        assert (codes(result), read.name, read.summary) == (
            set(),
            right.name,
            meant(lines[2].removeprefix("  summary: ")),
        )
    else:
        assert (line, code) in codes(result)


# One way for each field, of signs that nobody sees or that look right; what comes before a field or an item is another place.
AT_ONCE = (
    ("soft hyphen", "zero width space", "place of a picture", "letter in another coding"),  # within a name or summary
    ("hard space as indent", "hard space behind a colon", "letter of another alphabet in a field"),
    ("wide space as indent", "thin space behind a colon", "wide colon", "letter of another alphabet"),
    ("long dash as list mark", "star as list mark"),
    ("bullet as list mark", "arrow as list mark"),
    ("dash of a word processor", "hard space behind a dash"),
    ("hyphen that does not break", "wide digits"),
    ("quote behind an address", "words before an address"),
)


@given(number=st.integers(0, 2**32))
def test_what_can_not_be_seen_is_told_at_all_places_at_once(base: Files, number: int) -> None:
    chance = random.Random(number)
    right = entry(chance)
    lines, expected = right.lines, set()
    for ways in chance.sample(AT_ONCE, chance.randint(2, len(AT_ONCE))):
        damage, code = TABLE[chance.choice(ways)]
        changed, line = damage(replace(right, lines=lines), chance)
        lines = tuple(changed)
        expected.add((line, code))
    assert expected <= codes(checked(base, list(lines)))


def test_two_ways_at_once_are_told_in_one_run(base: Files) -> None:
    right = entry(random.Random(1))
    lines = list(right.lines)
    for start, old, new in (("type", ": ", ":\u00a0"), ("Boek", "- ", "• "), ("publisher", "Bond", "Bo\u00adnd")):
        number = right.line(start)
        lines[number] = lines[number].replace(old, new, 1)
    assert codes(checked(base, lines)) == {
        (4, "verkeerd-teken"), (5, "onzichtbaar-teken"), (8, "verkeerd-teken"),
    }  # fmt: skip
