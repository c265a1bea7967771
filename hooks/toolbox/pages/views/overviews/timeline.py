"""A table of what happened when, as points on a line. Knows the HTML that a text becomes, and nothing of what happened."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import markupsafe

_HEADS = "".join(f"<th>{name}</th>\n" for name in ("Wanneer", "Wat", "Bron"))
TABLE = rf"<table>\n<thead>\n<tr>\n{_HEADS}</tr>\n</thead>\n<tbody>\n(?:(?!</tbody>).)*</tbody>\n</table>\n"
_ROW = re.compile(r"<tr>\n<td>(.*?)</td>\n<td>(.*?)</td>\n<td>(.*?)</td>\n</tr>", re.DOTALL)
_YEAR = re.compile(r"\b\d{4}\b")
_NOW = "nu"  # what stands at `when` of the point that the line ends in
STRANDS = ("left", "right", "both")  # of the first phase, of the second, and of all that come after


class Point(NamedTuple):
    """`year` stands on the rail, and once: it is "" where the point before it has the same. A point `now` is not certain."""

    year: str
    when: markupsafe.Markup
    what: markupsafe.Markup
    source: markupsafe.Markup
    now: bool


def points(table: markupsafe.Markup) -> tuple[Point, ...]:
    """The rows of a table that `TABLE` matches; nothing of anything else."""
    return tuple(_points(table))


def _points(table: markupsafe.Markup) -> Iterator[Point]:
    before = ""
    for cells in _ROW.findall(table):
        when, what, source = map(markupsafe.Markup, cells)
        now = when.casefold() == _NOW
        year = "Nu" if now else _year(when)
        yield Point("" if year == before else year, when, what, source, now)
        before = year


def _year(when: str) -> str:
    years = _YEAR.findall(when)
    return years[-1] if years else ""


def strand(phase: int) -> str:
    """How the line of a phase looks, counted from 0."""
    return STRANDS[min(phase, len(STRANDS) - 1)]
