"""The outlines of municipalities as shapes: joined to one, their borders, and where to put a mark."""

import functools
import itertools
import operator
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

Point = tuple[int, int]  # in tenths of the drawing's unit, so that points of two neighbours are equal
Edge = tuple[Point, Point]
Line = tuple[Point, ...]  # it goes around when it ends where it began

SCALE = 10
_RING = re.compile(r"M([^MZ]+)Z")


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the drawing: where it begins, and its size."""

    x: float
    y: float
    width: float
    height: float

    def __str__(self) -> str:
        return " ".join(f"{value:g}" for value in (self.x, self.y, self.width, self.height))


@dataclass(frozen=True, slots=True)
class Outlines:
    """The rings of each municipality by its CBS code. Neighbours share the points of their border."""

    box: Box
    rings: Mapping[str, tuple[Line, ...]]

    def joined(self, codes: Iterable[str]) -> tuple[Line, ...]:
        """The outline of municipalities together: what lies between two of them is gone."""
        edges = Counter(_key(edge) for code in codes for ring in self.rings.get(code, ()) for edge in _edges(ring))
        return tuple(_around(edge for edge, count in edges.items() if count == 1))

    def borders(self, group: Callable[[str], str] = str) -> tuple[Line, ...]:
        """The lines between municipalities whose `group` differs, each line once; without what is sea or abroad."""
        sides = self._sides()
        return tuple(_chained(edge for edge, codes in sides.items() if len({group(code) for code in codes}) > 1))

    def neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """The municipalities that each has a border with, over land or water; an island has none."""
        beside: dict[str, dict[str, None]] = {code: {} for code in self.rings}
        for codes in self._sides().values():
            for code in codes:
                beside[code] |= dict.fromkeys(other for other in codes if other != code)
        return {code: tuple(others) for code, others in beside.items()}

    def _sides(self) -> Mapping[Edge, list[str]]:
        """The municipalities on either side of each edge; one at the sea and abroad."""
        sides: defaultdict[Edge, list[str]] = defaultdict(list)
        for code, rings in self.rings.items():
            for ring in rings:
                for edge in _edges(ring):
                    sides[_key(edge)].append(code)
        return sides


NONE = Outlines(Box(0, 0, 0, 0), {})


def make(box: Iterable[float], paths: Mapping[str, str]) -> Outlines:
    """From what stands in `data/geo/gemeenten_kaart.json`: the drawing space, and an SVG path per municipality."""
    return Outlines(Box(*box), {code: tuple(_rings(path)) for code, path in paths.items()})


def _rings(path: str) -> Iterator[Line]:
    for ring in _RING.findall(path):
        points = (point.split() for point in ring.split("L"))
        corners = [(round(float(x) * SCALE), round(float(y) * SCALE)) for x, y in points]
        yield (*corners, corners[0])


def _edges(line: Line) -> Iterator[Edge]:
    return ((point, other) for point, other in itertools.pairwise(line) if point != other)


def steps(line: Line) -> set[Edge]:
    """The pieces of a line, whichever way it goes."""
    return {_key(edge) for edge in _edges(line)}


def _key(edge: Edge) -> Edge:
    return (min(edge), max(edge))


Ways = Mapping[Point, dict[Point, None]]


def _ways(edges: Iterable[Edge]) -> Ways:
    """Where one can go from each point; a dict of nothing keeps the order."""
    ways: defaultdict[Point, dict[Point, None]] = defaultdict(dict)
    for point, other in edges:
        ways[point][other] = ways[other][point] = None
    return ways


def _around(edges: Iterable[Edge]) -> Iterator[Line]:
    """Edges around areas put together to rings; at each point as many come as go."""
    ways = _ways(edges)
    for start in ways:
        while ways[start]:
            yield tuple(_walk(ways, start, functools.partial(operator.eq, start)))


def _chained(edges: Iterable[Edge]) -> Iterator[Line]:
    """Edges put together to lines from crossing to crossing, then those that go around."""
    ways = _ways(edges)
    crossings = {point for point, others in ways.items() if len(others) != 2}
    for start in (*sorted(crossings), *ways):
        while ways[start]:
            yield tuple(_walk(ways, start, lambda point: point in crossings or not ways[point]))


def _walk(ways: Ways, start: Point, is_end: Callable[[Point], bool]) -> Iterator[Point]:
    """From `start` until the end, taking each edge away."""
    here = start
    yield here
    while True:
        there = next(iter(ways[here]))
        del ways[here][there], ways[there][here]
        here = there
        yield here
        if is_end(here):
            return


def path(lines: Iterable[Line]) -> str:
    """Lines as the `d` of an SVG path, in steps from point to point: much shorter than places."""
    return "".join(map(_drawn, lines))


def _drawn(line: Line) -> str:
    closed = len(line) > 2 and line[0] == line[-1]
    points = line[:-1] if closed else line
    steps = [(x - before_x, y - before_y) for (before_x, before_y), (x, y) in itertools.pairwise(points)]
    numbers = "".join(_number(value) for step in steps for value in step)
    return f"M{_number(points[0][0]).strip()}{_number(points[0][1])}l{numbers.strip()}{'z' if closed else ''}"


def _number(value: int) -> str:
    """With a space before it, unless its sign parts it from what precedes."""
    whole, tenth = divmod(abs(value), SCALE)
    digits = f"{whole or ''}.{tenth}" if tenth else str(whole)
    return f"-{digits}" if value < 0 else f" {digits}"


def box_of(lines: Iterable[Line]) -> Box:
    points = [point for line in lines for point in line]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    right, bottom = max(x for x, _ in points), max(y for _, y in points)
    return Box(left / SCALE, top / SCALE, (right - left) / SCALE, (bottom - top) / SCALE)


def middle(lines: Iterable[Line]) -> tuple[float, float]:
    """The centre of gravity of the largest ring, in the drawing's units."""
    area, ring = max(((_area(line), line) for line in lines), key=lambda ring: abs(ring[0]))
    if not area:
        return ring[0][0] / SCALE, ring[0][1] / SCALE
    x = sum((ax + bx) * (ax * by - bx * ay) for (ax, ay), (bx, by) in _edges(ring)) / (6 * area)
    y = sum((ay + by) * (ax * by - bx * ay) for (ax, ay), (bx, by) in _edges(ring)) / (6 * area)
    return round(x / SCALE, 1), round(y / SCALE, 1)


def size(lines: Iterable[Line]) -> float:
    """How much a shape covers, in square units of the drawing."""
    return sum(abs(_area(line)) for line in lines) / SCALE**2


def _area(line: Line) -> float:
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in _edges(line)) / 2
