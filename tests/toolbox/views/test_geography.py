"""Distances over the globe."""

from __future__ import annotations

import dataclasses

import pytest
from tests.toolbox.views import made_up

from toolbox.pages.maps import geography
from toolbox.pages.maps.geography import Atlas, Point


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    south, north = Point(52.0, 5.0), Point(53.0, 5.0)
    assert geography.haversine(south, north) == pytest.approx(111.2, abs=0.1)


def test_nowhere_is_no_distance() -> None:
    here = Point(52.0, 5.0)
    assert geography.haversine(here, here) == 0


def test_nothing_has_no_middle() -> None:
    assert geography.middle([]) is None


def test_a_region_without_places_has_no_neighbours() -> None:
    shown = made_up.make(regions=[{"id": "a"}, {"id": "b"}])
    nowhere = dataclasses.replace(shown, nodes={**shown.nodes, "municipalities": {}})
    assert Atlas(nowhere).neighbours(shown.nodes["regions"]["a"], 2) == ()
