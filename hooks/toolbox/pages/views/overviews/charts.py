"""Pictures of numbers as SVG, drawn when the site is made. Each stands beside a table with the same facts, so it is silent for
those who listen. Knows numbers and names, not where they come from."""

from collections.abc import Mapping, Sequence

import markupsafe

ROW = 44  # pixels for one row; widths are parts of that of the picture, so that letters have the size they have in text
WIDEST = 76  # percent of the width for the longest bar: behind it there is room for its number
_SVG = markupsafe.Markup(
    '<svg class="mao-chart" width="100%" height="{}" aria-hidden="true" focusable="false">{}</svg>'
)
_NAME = markupsafe.Markup('<text class="mao-chart__text" x="0" y="{}">{}</text>')
_LINK = markupsafe.Markup('<a href="{}" tabindex="-1">{}</a>')
_NUMBER = markupsafe.Markup('<text class="mao-chart__text" x="{}%" dx="6" y="{}">{}</text>')
_BAR = markupsafe.Markup('<rect class="mao-chart__bar{}" x="0" y="{}" width="{}%" height="14" rx="3"/>')


def bars(
    rows: Sequence[tuple[str, int]],
    totals: Mapping[str, int] | None = None,
    *,
    links: Mapping[str, str] | None = None,
    ordered: bool = False,
    nothing: str = "",
) -> markupsafe.Markup:
    """A bar per row below its name, the longest first unless they are `ordered`, with its number at its end. Of a row with a
    total the rest is drawn too. Nothing without a number above zero. `links` lead from a name to its page, as the table does.
    `nothing` stands in the place of a zero that only tells what is known."""
    most = max((count for _, count in rows), default=0)
    if not most:
        return markupsafe.Markup()
    known = totals or {}
    longest = max(most, *known.values()) if known else most
    sorted_rows = rows if ordered else sorted(rows, key=lambda row: -row[1])
    urls = links or {}
    drawn = (
        _name(y * ROW, name, urls.get(name, "")) + _bar(y * ROW, count, known.get(name), longest, nothing)
        for y, (name, count) in enumerate(sorted_rows)
    )
    return _SVG.format(len(rows) * ROW, markupsafe.Markup().join(drawn))


def _name(top: int, name: str, url: str) -> markupsafe.Markup:
    text = _NAME.format(top + 15, name)
    return _LINK.format(url, text) if url else text


def _bar(top: int, count: int, total: int | None, longest: int, nothing: str) -> markupsafe.Markup:
    width, whole = (round(part / longest * WIDEST, 1) for part in (count, total or count))
    rest = _BAR.format(" mao-chart__bar--rest", top + 21, whole) if total else ""
    known = f"{count} van {total}" if total else str(count)
    number = nothing if nothing and not count else known
    bar = _BAR.format("", top + 21, width) if count else ""
    return rest + bar + _NUMBER.format(whole, top + 33, number)
