"""The map of the country: whole, and drawn well."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

from tests import written
from toolbox.site import outlines
from toolbox.site.outlines import Outlines, map_file

PATH = "data/geo/gemeenten_kaart.json"


@pytest.fixture(scope="module")
def country(root: Path) -> Outlines:
    shapes, _, found = map_file.read(PATH, (root / PATH).read_bytes())
    assert found == ()
    return shapes


def test_every_municipality_has_an_outline(root: Path, country: Outlines) -> None:
    """One of which the entry was taken away may still be drawn: the map is renewed on another day."""
    codes = {town["code"] for town in written.entries(root / "data", "municipalities")}
    assert sorted(codes - country.rings.keys()) == []


def test_neighbours_share_the_points_of_their_border(country: Outlines) -> None:
    """Otherwise lines remain between joined shapes, and the country falls into more pieces than it has."""
    land = country.joined(country.rings)
    assert len(land) < 30
    assert sum(map(len, land)) < 1100


def test_a_path_leads_back_to_the_points_it_was_made_from(country: Outlines) -> None:
    for rings in list(country.rings.values())[::20]:
        drawn = outlines.path(rings)
        read = [list(map(float, re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part))) for part in drawn.split("M")[1:]]
        for numbers, ring in zip(read, rings, strict=True):
            x, y = sum(numbers[0::2]), sum(numbers[1::2])  # the last point but one closes the ring
            assert math.dist((x * outlines.SCALE, y * outlines.SCALE), ring[-2]) < 0.01
