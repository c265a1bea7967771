"""What maps show: the regions of the country, one region, or where a municipality lies. Knows outlines and entries, no colours."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.pages.views.context import ViewContext
from toolbox.site import outlines
from toolbox.site.outlines import Box
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown

AROUND = 0.3  # how much of its surroundings a region's own map shows, as a part of the region's size
SMALLEST = 40.0  # the least that such a map shows, in the drawing's units
RATIO = 4 / 3
RING = 16.0  # around a municipality, which can be too small to be seen
DETAIL = (480, 360)  # the size of a region's own map
NUMBER = 15  # and that of a number on it


@dataclass(frozen=True, slots=True)
class Pattern:
    """How regions of one type are filled, now or earlier: areas and the legend refer to its `id`.

    `hatch` is the place of the type in the list of types: the first three are filled each in their own way.
    """

    id: str
    hatch: int
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


def country(context: ViewContext) -> CountryMap | None:
    """All regions on one map; None when there is nothing to draw."""
    areas: list[Area] = []
    patterns: dict[str, Pattern] = {}
    for node in context.site.of(Region):
        if lines := _joined(context.site, node):
            pattern = _pattern(context, node)
            patterns[pattern.id] = pattern
            areas.append(_area(context, node, lines, pattern, len(areas) + 1))
    if not areas:
        return None
    box = context.site.outlines.box
    return CountryMap(str(box), round(box.width), round(box.height), tuple(areas), tuple(patterns.values()))


def of_region(context: ViewContext, node: Node[Region]) -> SmallMap | None:
    """A region in the country, and closer by with its municipalities."""
    lines = _joined(context.site, node)
    if not lines:
        return None
    x, y = outlines.middle(lines)
    box = _around(outlines.box_of(lines))
    size = round(NUMBER * box.width / DETAIL[0], 2)
    detail = Detail(str(box), *DETAIL, f"De gemeenten van {node.name}", size, tuple(_shapes(context, node)))
    title = f"Waar {node.name} ligt in Nederland"
    return _small(context, title, outlines.path(lines), (x, y), ring=0, detail=detail)


def of_municipality(context: ViewContext, node: Node[Municipality]) -> SmallMap | None:
    """A municipality in the country."""
    lines = context.site.outlines.rings.get(node.entity.code, ())
    if not lines:
        return None
    path = outlines.path(lines)
    return _small(context, f"Waar {node.name} ligt in Nederland", path, outlines.middle(lines), ring=RING)


def _small(
    context: ViewContext, title: str, path: str, spot: tuple[float, float], *, ring: float, detail: Detail | None = None
) -> SmallMap:
    box = context.site.outlines.box
    return SmallMap(str(box), round(box.width / 2), round(box.height / 2), title, path, *spot, ring, detail)


def _towns(site: Site, node: Node[Region]) -> Iterator[Node[Municipality]]:
    return (town for id in node.entity.municipalities if (town := site.get(Municipality, id)))


def _joined(site: Site, node: Node[Region]) -> tuple[outlines.Line, ...]:
    return site.outlines.joined(town.entity.code for town in _towns(site, node))


def _shapes(context: ViewContext, node: Node[Region]) -> Iterator[Shape]:
    for number, town in enumerate(_towns(context.site, node), 1):
        if rings := context.site.outlines.rings.get(town.entity.code, ()):
            yield Shape(number, town.name, town.url, outlines.path(rings), *outlines.middle(rings))


def _area(
    context: ViewContext, node: Node[Region], lines: tuple[outlines.Line, ...], pattern: Pattern, number: int
) -> Area:
    words, path, (x, y) = _said(context, node, pattern), outlines.path(lines), outlines.middle(lines)
    return Area(node.id, number, node.name, node.url, words, pattern.past, pattern.id, path, x, y)


def _said(context: ViewContext, node: Node[Region], pattern: Pattern) -> str:
    """What the map shows of a region, in words."""
    towns = tuple(_towns(context.site, node))
    provinces = dutch.joined(tuple(dict.fromkeys(town.entity.province for town in towns)))
    return f"{pattern.title}, {dutch.plural(len(towns), 'gemeente', 'gemeenten')} in {provinces}"


def _pattern(context: ViewContext, node: Node[Region]) -> Pattern:
    past = not context.goes_on(node)
    kind, when = node.entity.type, "eerder" if past else "nu"
    hatch = context.site.lists.region_types.index(kind)
    return Pattern(f"kaart-{markdown.slug(kind)}-{when}", hatch, past, f"{dutch.upper_first(kind)}, {when}")


def _around(box: Box) -> Box:
    """The part of the drawing with `box` in its middle, in the shape of a picture."""
    height = max(box.height * (1 + 2 * AROUND), box.width * (1 + 2 * AROUND) / RATIO, SMALLEST)
    width = height * RATIO
    x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
    return Box(round(x, 1), round(y, 1), round(width, 1), round(height, 1))
