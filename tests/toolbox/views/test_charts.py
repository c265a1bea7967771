"""Pictures say what the table beside them says, no more and no less, and nothing to those who listen to the table."""

from __future__ import annotations

import re

import pytest
from tests.toolbox.views import made_up

from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.overviews import charts, overview


def texts(svg: object) -> list[str]:
    return [re.sub("<[^>]+>", "", text) for text in re.findall(r"<text.*?</text>", str(svg))]


def test_a_bar_is_as_long_as_its_number_and_says_it_and_the_longest_comes_first() -> None:
    svg = str(charts.bars([("Zeeland", 2), ("Drenthe <b>", 4), ("Utrecht", 0)]))
    widths = [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)%"', svg)]
    assert widths == [charts.WIDEST, charts.WIDEST / 2]
    assert texts(svg) == ["Drenthe &lt;b&gt;", "4", "Zeeland", "2", "Utrecht", "0"]
    assert 'aria-hidden="true"' in svg


def test_years_keep_their_order() -> None:
    assert texts(charts.bars([("2025", 2), ("2024", 4)], ordered=True)) == ["2025", "2", "2024", "4"]


def test_of_how_many_is_drawn_and_said_where_it_is_known() -> None:
    svg = str(charts.bars([("Zeeland", 1), ("Drenthe", 4)], {"Zeeland": 16, "Drenthe": 8}))
    widths = [float(width) for width in re.findall(r'<rect[^>]* width="([\d.]+)%"', svg)]
    assert widths == [charts.WIDEST / 2, charts.WIDEST / 4, charts.WIDEST, pytest.approx(charts.WIDEST / 16, abs=0.1)]
    assert texts(svg) == ["Drenthe", "4 van 8", "Zeeland", "1 van 16"]


def test_a_picture_without_numbers_is_no_picture() -> None:
    assert charts.bars([]) == charts.bars([("Zeeland", 0)]) == ""


def test_names_stand_above_their_bars_and_numbers_have_room_behind_them() -> None:
    svg = str(charts.bars([("Samenwerking van gemeenten en scholen", 7), ("Kort", 1)]))
    assert "rotate" not in svg
    assert svg.count('<text class="mao-chart__text" x="0"') == 2
    assert max(float(x) for x in re.findall(r' x="([\d.]+)%"', svg)) == charts.WIDEST < 80


def test_a_name_leads_to_its_page_for_who_points_and_keys_have_the_table() -> None:
    svg = str(charts.bars([("Samen", 2), ("Kort", 1)], links={"Samen": "/themas/samen/"}))
    assert re.findall(r"<a [^>]*>", svg) == ['<a href="/themas/samen/" tabindex="-1">']


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
    assert texts(known.picture) == ["A", f"{counted[0]} van 3", "B", f"{counted[1]} van 3", "C", f"{counted[2]} van 3"]
    assert (counted, len(tables["van-elkaar-leren"].rows)) == ([2, 2, 1], 1)
    page = made_up.asked(shown, "in-beeld/")
    assert {len(page.section(id).all("details")) for id in tables} == {1}
    assert len(page.all("svg", "mao-chart")) == len(tables) - 1  # which regions share themes is a list alone


def test_where_nothing_is_known_no_zero_is_told() -> None:
    drawn = charts.bars([("Zeeland", 2), ("Utrecht", 0)], {"Zeeland": 13, "Utrecht": 13}, nothing="niet bekend")
    assert texts(drawn) == ["Zeeland", "2 van 13", "Utrecht", "niet bekend"]
    assert texts(charts.bars([("Zeeland", 2), ("Utrecht", 0)], {"Utrecht": 26}))[-1] == "0 van 26"
