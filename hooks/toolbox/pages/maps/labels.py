"""Where in a shape on a map a word has room. Knows outlines, not what they are of."""

import itertools
from collections.abc import Iterable, Iterator

from toolbox.site import outlines
from toolbox.site.outlines import Box, Line

WIDE = 0.62  # how wide a letter is on average, as a part of its size
HIGH = 0.8  # and how high
ROOM = 0.2  # what is free at both ends of a word together
ROWS = 15  # heights at which a place is looked for

Stretch = tuple[float, float]


def place(word: str, lines: Iterable[Line], box: Box, size: float) -> tuple[float, float] | None:
    """The middle of a word in letters of `size`, wholly inside the shape and within `box`; None where there is no such place.

    It stands where the shape is widest, and where that is so at several heights, in the middle of these.
    """
    rings = tuple(lines)
    whole, width, half = outlines.box_of(rings), (len(word) * WIDE + ROOM) * size, HIGH * size / 2
    top, bottom = max(whole.y, box.y) + half, min(whole.y + whole.height, box.y + box.height) - half
    rows = ROWS if bottom > top else 0
    heights = (top + (bottom - top) * (row + 0.5) / ROWS for row in range(rows))
    free = [(end - start, (start + end) / 2, y) for y in heights for start, end in _free(rings, box, y, half)]
    fitting = [(min(room, 2 * width), x, y) for room, x, y in free if room >= width]
    if not fitting:
        return None
    most = max(room for room, _, _ in fitting)
    widest = [(x, y) for room, x, y in fitting if room == most]
    x, y = widest[len(widest) // 2]
    return round(x, 1), round(y, 1)


def _free(rings: tuple[Line, ...], box: Box, y: float, half: float) -> list[Stretch]:
    """Where the shape is all around a line of text at `y`."""
    free = [(box.x, box.x + box.width)]
    for height in (y - half, y, y + half):
        free = [(max(a, c), min(b, d)) for a, b in free for c, d in _inside(rings, height) if min(b, d) > max(a, c)]
    return free


def _inside(rings: tuple[Line, ...], y: float) -> Iterator[Stretch]:
    """The stretches of a horizontal line that lie in the shape, holes left out."""
    level = y * outlines.SCALE
    crossed = []
    for ring in rings:
        for (ax, ay), (bx, by) in itertools.pairwise(ring):
            if (ay > level) != (by > level):
                crossed.append((ax + (level - ay) * (bx - ax) / (by - ay)) / outlines.SCALE)
    crossed.sort()
    return zip(crossed[::2], crossed[1::2], strict=True)
