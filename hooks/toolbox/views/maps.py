"""What maps show: the regions of the country, one region, or where a municipality lies. Knows outlines and entries, no colours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox import dutch, outlines, site
from toolbox.views import desk

AROUND = 0.3  # how much of its surroundings a region's own map shows, as a part of the region's size
SMALLEST = 40.0  # the least that such a map shows, in the drawing's units
RATIO = 4 / 3
RING = 16.0  # around a municipality, which can be too small to be seen
DETAIL = (480, 360)  # the size of a region's own map
NUMBER = 15  # and that of a number on it


@dataclass(frozen=True, slots=True)
class Pattern:
    """How regions of one type are filled, now or earlier: areas and the legend refer to its `id`."""

    id: str
    type: str
    past: bool
    title: str


@dataclass(frozen=True, slots=True)
class Area:
    """A region on the map and in the list beside it; the number tells which is which."""

    id: str
    number: int
    name: str
    url: str
    said: str
    past: bool
    pattern: str
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class CountryMap:
    box: str
    width: int
    height: int
    areas: tuple[Area, ...]
    patterns: tuple[Pattern, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A municipality in the drawing and in the list below it; the number, at `x`, `y`, tells which is which."""

    number: int
    name: str
    url: str
    path: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Detail:
    """The part of the country around some municipalities; `size` is that of their numbers, in the drawing's units."""

    box: str
    width: int
    height: int
    title: str
    size: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class SmallMap:
    """Where something lies in the country: its shape, and a ring around it (radius 0: none)."""

    box: str
    width: int
    height: int
    title: str
    path: str
    x: float
    y: float
    ring: float
    detail: Detail | None = None


def country(at: desk.Desk) -> CountryMap | None:
    """All regions on one map; None when there is nothing to draw."""
    areas: list[Area] = []
    patterns: dict[str, Pattern] = {}
    for node in at.site.all("regions"):
        if lines := _joined(at.site, node):
            pattern = _pattern(at, node)
            patterns[pattern.id] = pattern
            areas.append(_area(at, node, lines, pattern, len(areas) + 1))
    if not areas:
        return None
    box = at.site.outlines.box
    return CountryMap(str(box), round(box.width), round(box.height), tuple(areas), tuple(patterns.values()))


def of_region(at: desk.Desk, node: site.Node) -> SmallMap | None:
    """A region in the country, and closer by with its municipalities."""
    lines = _joined(at.site, node)
    if not lines:
        return None
    x, y = outlines.middle(lines)
    box = _around(outlines.box_of(lines))
    size = round(NUMBER * box.width / DETAIL[0], 2)
    detail = Detail(str(box), *DETAIL, f"De gemeenten van {node.name}", size, tuple(_shapes(at, node)))
    title = f"Waar {node.name} ligt in Nederland"
    return _small(at, title, outlines.path(lines), (x, y), ring=0, detail=detail)


def of_municipality(at: desk.Desk, node: site.Node) -> SmallMap | None:
    """A municipality in the country."""
    lines = at.site.outlines.rings.get(node.entity.code, ())
    if not lines:
        return None
    path = outlines.path(lines)
    return _small(at, f"Waar {node.name} ligt in Nederland", path, outlines.middle(lines), ring=RING)


def _small(
    at: desk.Desk, title: str, path: str, spot: tuple[float, float], *, ring: float, detail: Detail | None = None
) -> SmallMap:
    box = at.site.outlines.box
    return SmallMap(str(box), round(box.width / 2), round(box.height / 2), title, path, *spot, ring, detail)


def _towns(shown: site.Site, node: site.Node) -> Iterator[site.Node]:
    return (town for id in node.entity.municipalities if (town := shown.get("municipalities", id)))


def _joined(shown: site.Site, node: site.Node) -> tuple[outlines.Line, ...]:
    return shown.outlines.joined(town.entity.code for town in _towns(shown, node))


def _shapes(at: desk.Desk, node: site.Node) -> Iterator[Shape]:
    for number, town in enumerate(_towns(at.site, node), 1):
        if rings := at.site.outlines.rings.get(town.entity.code, ()):
            yield Shape(number, town.name, town.url, outlines.path(rings), *outlines.middle(rings))


def _area(at: desk.Desk, node: site.Node, lines: tuple[outlines.Line, ...], pattern: Pattern, number: int) -> Area:
    x, y = outlines.middle(lines)
    return Area(
        id=node.id,
        number=number,
        name=node.name,
        url=node.url,
        said=_said(at, node, pattern),
        past=pattern.past,
        pattern=pattern.id,
        path=outlines.path(lines),
        x=x,
        y=y,
    )


def _said(at: desk.Desk, node: site.Node, pattern: Pattern) -> str:
    """What the map shows of a region, in words."""
    towns = tuple(_towns(at.site, node))
    provinces = dutch.joined(tuple(dict.fromkeys(town.entity.province for town in towns)))
    return f"{pattern.title}, {dutch.plural(len(towns), 'gemeente', 'gemeenten')} in {provinces}"


def _pattern(at: desk.Desk, node: site.Node) -> Pattern:
    past = not at.goes_on(node)
    kind, when = node.entity.type, "eerder" if past else "nu"
    return Pattern(f"kaart-{kind}-{when}", kind, past, f"{dutch.upper_first(kind)}, {when}")


def _around(box: outlines.Box) -> outlines.Box:
    """The part of the drawing with `box` in its middle, in the shape of a picture."""
    height = max(box.height * (1 + 2 * AROUND), box.width * (1 + 2 * AROUND) / RATIO, SMALLEST)
    width = height * RATIO
    x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
    return outlines.Box(round(x, 1), round(y, 1), round(width, 1), round(height, 1))
