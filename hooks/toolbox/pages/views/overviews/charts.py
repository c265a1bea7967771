"""Pictures of numbers as SVG, drawn when the site is made. Each stands beside a table with the same facts, so it is silent for
those who listen. Knows numbers and names, not where they come from."""

from collections.abc import Sequence

import markupsafe

WIDE, ROW = 340, 44  # units, as wide as a telephone shows pixels: letters have the size they have in text; one row
END = 44  # room for the number behind the longest bar
_SVG = markupsafe.Markup('<svg class="mao-chart" viewBox="0 0 {} {}" aria-hidden="true" focusable="false">{}</svg>')
_TEXT = markupsafe.Markup('<text class="mao-chart__text" x="{}" y="{}">{}</text>')
_BAR = markupsafe.Markup('<rect class="mao-chart__bar" x="0" y="{}" width="{}" height="14" rx="3"/>')


def bars(rows: Sequence[tuple[str, int]]) -> markupsafe.Markup:
    """A bar per row below its name, in the order given, with its number at its end. Nothing without a number above zero."""
    most = max((count for _, count in rows), default=0)
    if not most:
        return markupsafe.Markup()
    drawn = markupsafe.Markup().join(_bar(y * ROW, name, count, most) for y, (name, count) in enumerate(rows))
    return _SVG.format(WIDE, len(rows) * ROW, drawn)


def _bar(top: int, name: str, count: int, most: int) -> markupsafe.Markup:
    width = round(count / most * (WIDE - END))
    return _TEXT.format(0, top + 15, name) + _BAR.format(top + 21, width) + _TEXT.format(width + 6, top + 33, count)
