"""What a hand-out says at its head: the address of the page and a code that leads there, or that there is none yet."""

from __future__ import annotations

import re

import segno
from tests.toolbox.views import made_up

from toolbox.pages.views import handout
from toolbox.pages.views.handout import Handout

ADDRESS = "https://voorbeeld.example/toolbox/regios/voorbeeld/"


def test_the_code_is_the_address_of_the_page() -> None:
    """Read back dot by dot: the picture has a dark stroke exactly where the code has a dark module."""
    expected = segno.make(ADDRESS, error="m", boost_error=False, mask=handout.MASK, micro=False)
    svg = handout.code(ADDRESS)
    assert 'aria-hidden="true"' in svg
    path = re.search(r' d="([^"]+)"', svg)
    assert path
    assert dots(path[1]) == {
        (x + 2, y + 2) for y, row in enumerate(expected.matrix) for x, dark in enumerate(row) if dark
    }


def dots(path: str) -> set[tuple[int, int]]:
    """The modules that an SVG path of horizontal strokes covers."""
    found, x, y = set(), 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", path):
        values = [float(number) for number in numbers.split()]
        if command == "h":
            found |= {(int(x) + step, int(y)) for step in range(int(values[0]))}
            x += values[0]
        else:
            x, y = (values[0], values[1]) if command == "M" else (x + values[0], y + values[1])
    return found


def test_only_the_kinds_that_people_take_to_a_meeting_have_one() -> None:
    shown = made_up.make(regions=[{"id": "voorbeeld"}], experts=[{"id": "voorbeeld"}])
    region, expert = shown.get("regions", "voorbeeld"), shown.get("experts", "voorbeeld")
    assert region
    assert expert
    assert handout.of(shown, expert) is None
    assert handout.of(shown, region) == Handout("", handout.NOTHING)
