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
    assert charts.bars([]) == charts.bars([("Zeeland", 0)]) == ""


def test_names_stand_above_their_bars_within_the_width_of_a_telephone() -> None:
    svg = str(charts.bars([("Samenwerking van gemeenten en scholen", 7), ("Kort", 1)]))
    assert 'viewBox="0 0 340 ' in svg
    assert "rotate" not in svg
    bars = [tuple(map(int, sizes)) for sizes in re.findall(r'x="(\d+)" y="\d+" width="(\d+)"', svg)]
    assert all(x + width < charts.WIDE for x, width in bars)
    assert svg.count('<text class="mao-chart__text" x="0"') == 2


def test_each_picture_has_its_numbers_in_a_fold_and_says_the_same() -> None:
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
    counted = [sum(cell == overview.WORKS for cell in row) for row in known.rows]
    drawn = [re.sub("<[^>]+>", "", text) for text in re.findall(r"<text.*?</text>", str(known.picture))]
    assert drawn == ["A", str(counted[0]), "B", str(counted[1]), "C", str(counted[2])]
    assert (counted, len(tables["van-elkaar-leren"].rows)) == ([2, 2, 1], 1)
    page = made_up.asked(shown, "in-beeld/")
    assert {len(page.section(id).all("details")) for id in tables} == {1}
    assert len(page.all("svg", "mao-chart")) == len(tables) - 1  # which regions share themes is a list alone
