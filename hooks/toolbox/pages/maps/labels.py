"""Which names fit on a map: within its edges, and none over another."""

from collections.abc import Iterable

from toolbox.site.outlines import Box

WIDE = 0.58  # how wide a letter is on average, as a part of its size
HIGH = 1.15


def fitting(names: Iterable[tuple[str, float, float]], box: Box, size: float) -> frozenset[str]:
    """The names, each with its middle, that can stand there in letters of `size`: who comes first has the room."""
    placed: dict[str, Box] = {}
    for name, x, y in names:
        label = _label(name, x, y, size)
        if _is_inside(label, box) and not any(_overlap(label, other) for other in placed.values()):
            placed[name] = label
    return frozenset(placed)


def _label(name: str, x: float, y: float, size: float) -> Box:
    width, height = len(name) * size * WIDE, size * HIGH
    return Box(x - width / 2, y - height / 2, width, height)


def _is_inside(label: Box, box: Box) -> bool:
    across = box.x <= label.x and label.x + label.width <= box.x + box.width
    return across and box.y <= label.y and label.y + label.height <= box.y + box.height


def _overlap(label: Box, other: Box) -> bool:
    beside = label.x + label.width <= other.x or other.x + other.width <= label.x
    return not (beside or label.y + label.height <= other.y or other.y + other.height <= label.y)
