"""Pictures of numbers as SVG, drawn when the site is made. Each stands beside a table with the same facts, so it is silent for
those who listen. Knows numbers and names, not where they come from."""

from collections.abc import Iterable, Sequence

import markupsafe

NAMES, WIDE, ROW = 250, 640, 28  # units: room for the names, the whole picture, one row
HEAD = 170  # room above a grid for the names of its columns, which stand on end
_SVG = markupsafe.Markup('<svg class="mao-chart" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>')
_TEXT = markupsafe.Markup('<text class="mao-chart__text{}" x="{}" y="{}">{}</text>')
_BAR = markupsafe.Markup('<rect class="mao-chart__bar" x="{}" y="{}" width="{}" height="16" rx="3"/>')
_DOT = markupsafe.Markup('<circle class="mao-chart__{}" cx="{}" cy="{}" r="{}"/>')
_TURNED = markupsafe.Markup('<text class="mao-chart__text" transform="translate({} {}) rotate(-60)">{}</text>')


def bars(rows: Sequence[tuple[str, int]]) -> markupsafe.Markup:
    """A bar per row, in the order given, with its number at its end. Nothing without a number above zero."""
    most = max((count for _, count in rows), default=0)
    if not most:
        return markupsafe.Markup()
    drawn = markupsafe.Markup().join(_bar(y * ROW, name, count, most) for y, (name, count) in enumerate(rows))
    return _SVG.format(WIDE, len(rows) * ROW, drawn)


def _bar(top: int, name: str, count: int, most: int) -> markupsafe.Markup:
    width = round(count / most * (WIDE - NAMES - 60))
    label = _TEXT.format(" mao-chart__text--end", NAMES - 10, top + 19, name)
    return label + _BAR.format(NAMES, top + 6, width) + _TEXT.format("", NAMES + width + 8, top + 19, count)


def grid(columns: Sequence[str], rows: Sequence[tuple[str, Iterable[bool]]]) -> markupsafe.Markup:
    """A full dot where row and column belong together, a small one where that is not known."""
    if not columns or not rows:
        return markupsafe.Markup()
    step = (WIDE - NAMES) / (len(columns) + 2)  # the last name leans out to the right
    xs = [round(NAMES + step * (number + 0.5)) for number in range(len(columns))]
    titles = (_TURNED.format(x + 4, HEAD - 8, name) for x, name in zip(xs, columns, strict=True))
    lines = (_line(HEAD + y * ROW, name, marks, xs) for y, (name, marks) in enumerate(rows))
    return _SVG.format(WIDE, HEAD + len(rows) * ROW, markupsafe.Markup().join((*titles, *lines)))


def _line(top: int, name: str, marks: Iterable[bool], xs: list[int]) -> markupsafe.Markup:
    dots = (
        _DOT.format("yes" if mark else "no", x, top + 14, 9 if mark else 2) for x, mark in zip(xs, marks, strict=True)
    )
    return _TEXT.format(" mao-chart__text--end", NAMES - 10, top + 19, name) + markupsafe.Markup().join(dots)
