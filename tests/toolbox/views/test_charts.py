"""Pictures say what the table beside them says, no more and no less, and nothing to those who listen to the table."""

from __future__ import annotations

import re

from tests.toolbox.views import made_up

from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.overviews import charts, overview


def test_a_bar_is_as_long_as_its_number_and_says_it() -> None:
    svg = str(charts.bars([("Zeeland", 2), ("Drenthe <b>", 4), ("Utrecht", 0)]))
    widths = [int(width) for width in re.findall(r'width="(\d+)"', svg)]
    assert widths[0] * 2 == widths[1]
    assert widths[2] == 0
    assert [re.sub("<[^>]+>", "", text) for text in re.findall(r"<text.*?</text>", svg)] == [
        "Zeeland", "2", "Drenthe &lt;b&gt;", "4", "Utrecht", "0",
    ]  # fmt: skip
    assert 'aria-hidden="true"' in svg


def test_a_picture_without_numbers_is_no_picture() -> None:
    assert charts.bars([]) == charts.bars([("Zeeland", 0)]) == charts.grid([], []) == ""


def test_the_grid_has_a_full_dot_where_the_table_says_yes() -> None:
    shown = made_up.make(
        themes=[{"id": "a"}, {"id": "b"}, {"id": "c"}],
        regions=[
            {"id": "een", "themes": ["a", "b"]},
            {"id": "twee", "themes": ["b", "a"]},
            {"id": "drie", "themes": ["c"]},
        ],
    )
    tables = {table.id: table for table in overview.view(ViewContext(shown), made_up.route(shown, "in-beeld/")).tables}
    known = tables["regios-en-themas"]
    yes = sum(cell == overview.WORKS for row in known.rows for cell in row)
    assert known.picture.count("mao-chart__yes") == yes == 5
    assert len(known.points) == 3
    pairs = tables["van-elkaar-leren"]
    assert len(pairs.rows) == 1
    assert pairs.picture.count("mao-chart__yes") == 2 * len(pairs.rows)
