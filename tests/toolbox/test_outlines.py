"""Shapes: joined, parted and drawn, on two squares."""

from __future__ import annotations

from itertools import pairwise

from toolbox.site import outlines
from toolbox.site.outlines import Outlines

LEFT = "M0.0 0.0L10.0 0.0L10.0 10.0L0.0 10.0Z"
RIGHT = "M10.0 0.0L20.0 0.0L20.0 10.0L10.0 10.0Z"
APART = "M30.0 0.0L31.0 0.0L31.0 1.0Z"


def drawing(**paths: str) -> Outlines:
    return outlines.make((0, 0, 40, 10), paths)


def area(lines: tuple[outlines.Line, ...]) -> float:
    """In square units of the drawing; holes count as well."""
    rings = ((ax * by - bx * ay for (ax, ay), (bx, by) in pairwise(line)) for line in lines)
    return sum(abs(sum(ring)) / 2 for ring in rings) / outlines.SCALE**2


def test_no_outlines_join_to_nothing() -> None:
    assert outlines.NONE.joined(["GM0001"]) == ()


def test_what_lies_between_two_neighbours_is_gone_when_they_are_joined() -> None:
    found = drawing(a=LEFT, b=RIGHT, c=APART).joined(["a", "b"])
    assert len(found) == 1
    assert found[0][0] == found[0][-1]
    assert area(found) == 200
    assert {(100, 50)} & set(found[0]) == set()


def test_parts_that_do_not_touch_stay_apart() -> None:
    assert len(drawing(a=LEFT, b=RIGHT, c=APART).joined("abc")) == 2


def test_a_border_is_drawn_once_and_the_coast_is_none() -> None:
    found = drawing(a=LEFT, b=RIGHT, c=APART).borders()
    assert [sorted(line) for line in found] == [[(100, 0), (100, 100)]]


def test_borders_within_a_group_are_left_out() -> None:
    assert drawing(a=LEFT, b=RIGHT).borders(lambda _: "the same") == ()


def test_a_path_goes_in_steps_and_closes_a_ring() -> None:
    assert outlines.path(drawing(a=LEFT).rings["a"]) == "M0 0l10 0 0 10-10 0z"
    assert outlines.path([((5, -15), (0, 0))]) == "M.5-1.5l-.5 1.5"


def test_the_middle_is_the_centre_of_gravity_of_the_largest_ring() -> None:
    shapes = drawing(a=LEFT + APART).rings["a"]
    assert outlines.middle(shapes) == (5, 5)
    assert str(outlines.box_of(shapes)) == "0 0 31 10"


def test_neighbours_share_an_edge_and_a_corner_is_not_enough() -> None:
    corner = "M20.0 10.0L30.0 10.0L30.0 20.0Z"
    found = drawing(a=LEFT, b=RIGHT, c=APART, d=corner).neighbours()
    assert {code: set(others) for code, others in found.items()} == {"a": {"b"}, "b": {"a"}, "c": set(), "d": set()}


def test_the_size_of_a_shape_is_that_of_its_parts_together() -> None:
    assert outlines.size(drawing(a=LEFT + APART).rings["a"]) == 100.5
