"""The map of the country: whatever stands in its file is a map or a Problem with a place, never an exception."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolbox.site import outlines
from toolbox.site.outlines import map_file
from toolbox.source.problem import Problem

PATH = "data/geo/gemeenten_kaart.json"
SQUARE = "M0 0L9 0L9 9Z"


def told(raw: bytes | None) -> Problem:
    """The one problem with it, or the first of signs that nobody sees; nothing is drawn then."""
    shapes, _, problems = map_file.read(PATH, raw)
    assert shapes == outlines.NONE
    assert len(problems) == 1 or {problem.code for problem in problems} == {"onzichtbaar-teken"}
    return problems[0]


def told_of(**said: Any) -> Problem:
    return told(json.dumps({"view_box": [0, 0, 9, 9], "paths": {"GM0001": SQUARE}} | said).encode())


@pytest.mark.parametrize(
    ("raw", "line", "column"),
    [(b"", 1, 1), (b"[]", 1, 1), (b'{\n "view_box": [0,\n', 2, 16), (b"{" * 100_000, 1, 2), (b"[" * 100_000, 1, 1)],
    ids=["nothing", "a list", "breaks off", "braces", "brackets"],
)
def test_what_is_no_json_of_a_map_is_told_where_it_goes_wrong(raw: bytes, line: int, column: int) -> None:
    problem = told(raw)
    assert problem.code == "kaart-onleesbaar"
    assert (problem.place.path, problem.place.line, problem.place.column) == (PATH, line, column)


@pytest.mark.parametrize(
    "box", [None, [], [0, 0, 9], [0, 0, 9, "9"], [0, 0, 0, 9], [0, 0, True, 9], [0, 0, 9, float("nan")]]
)
def test_a_map_has_a_box_of_four_numbers(box: Any) -> None:
    assert "'view_box'" in told_of(view_box=box).message


@pytest.mark.parametrize(
    "paths", [None, {}, [], {"GM1": SQUARE}, {"GM0001": None}, {"GM0001": "M0 0Z"}, {"GM0001": "<g>"}]
)
def test_a_map_has_outlines_that_can_be_drawn(paths: Any) -> None:
    assert told_of(paths=paths).code == "kaart-onleesbaar"


def test_bytes_that_are_no_text_are_told_as_in_other_files() -> None:
    assert told(b'{"view_box": "\xff"}').code == "verkeerde-codering"
    assert told(None).code == "kaart-ontbreekt"


@given(
    st.binary(max_size=60)
    | st.recursive(st.none() | st.floats() | st.text(), st.lists).map(lambda x: json.dumps(x).encode())
)
def test_nothing_at_all_is_an_exception(raw: bytes) -> None:
    shapes, _, found = map_file.read(PATH, raw)
    assert shapes == outlines.NONE
    assert {problem.place.path for problem in found} == {PATH}  # more than one where several signs can't be seen
