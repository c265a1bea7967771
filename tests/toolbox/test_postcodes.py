"""Postcodes of municipalities and alliances: read from their file, or told what is wrong with it."""

from __future__ import annotations

import json

import pytest

from toolbox.site import postcodes
from toolbox.site.postcodes import Postcodes, postcode_file

PATH = "data/geo/gemeenten_postcodes.json"
FILE = {
    "sources": [{"fields": ["url"], "title": "Lijst", "publisher": "Voorbeeld", "date": "2026", "licence": "CC0"}],
    "municipalities": {"GM0001": "1000-1002 1010"},
    "partly": {"GM0001": "1005"},
    "alliances": {"PO2001": "1002-1009"},
}


def read() -> Postcodes:
    known, problems = postcode_file.read(PATH, json.dumps(FILE).encode())
    assert problems == ()
    return known


def test_a_municipality_has_its_own_postcodes_and_those_it_shares() -> None:
    assert read().of("GM0001") == (1000, 1001, 1002, 1005, 1010)
    assert read().of("GM0002") == ()


def test_a_postcode_lies_in_the_area_of_an_alliance() -> None:
    assert read().shared("GM0001", "PO2001") == (1002, 1005)
    assert read().shared("GM0001", "VO2001") == ()


def test_the_source_of_a_field_has_a_date() -> None:
    assert (read().dated("url"), read().dated("places")) == ("2026", "")


def test_a_stretch_goes_on_over_numbers_that_are_no_postcode() -> None:
    assert postcodes.ranges((1000, 1002, 1005), among=(1000, 1002, 1003, 1005)) == ((1000, 1002), (1005, 1005))
    assert postcodes.ranges((), among=(1000,)) == ()


def test_without_a_file_nothing_is_known_and_nothing_is_wrong() -> None:
    assert postcode_file.read(PATH, None) == (postcodes.NONE, ())


@pytest.mark.parametrize(
    ("raw", "column"),
    [
        (b"[]", 1),
        (b"{", 1),
        (b"\xff", 1),
        (b'{"sources": [], "municipalities": {}, "partly": {}, "alliances": {"XX1": "1000"}}', 68),
        (b'{"sources": [], "municipalities": {}, "partly": {"GM0001": "100"}, "alliances": {}}', 51),
        (b'{"sources": 1, "municipalities": {}, "partly": {}, "alliances": {}}', 3),
    ],
)
def test_what_cannot_be_read_is_told_with_its_place(raw: bytes, column: int) -> None:
    known, problems = postcode_file.read(PATH, raw)
    assert known == postcodes.NONE
    assert [(problem.place.line, problem.place.column) for problem in problems] == [(1, column)]
