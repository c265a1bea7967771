"""The small maps: where a region or a municipality lies, and what it borders on. Knows outlines and entries, no colours."""

from collections.abc import Iterable
from dataclasses import dataclass

from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.pages.maps import areas, labels
from toolbox.pages.views.context import ViewContext
from toolbox.site import outlines
from toolbox.site.outlines import Box
from toolbox.site.site import Node

AROUND = 0.12  # how much of its surroundings a region's own map shows, as a part of the region's size
BESIDE = 0.4  # and that of a municipality, whose neighbours must be told apart
SMALLEST = 40.0  # the least that such a map shows, in the drawing's units
RATIO = 4 / 3
RING = 16.0  # around a municipality, which can be too small to be seen
DETAIL = (480, 360)  # the size of such a map
LETTERS = 21  # and that of what is written on it: 14 pixels where the map is as wide as a telephone


@dataclass(frozen=True, slots=True)
class Shape:
    """A municipality in the drawing and in the list beside it.

    `mark` stands at `x`, `y`: its number in the list, its name where the map is about it alone, or nothing where there is no
    room for that. `own` is what the map is about; a shape without `url` is the page itself, and not in the list.
    """

    number: int
    name: str
    url: str
    own: bool
    path: str
    mark: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Detail:
    """The part of the country around some municipalities; `size` is that of what is written, in the drawing's units."""

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
    detail: Detail


def of_region(context: ViewContext, node: Node[Region]) -> SmallMap | None:
    """A region in the country, and closer by with its municipalities."""
    lines = areas.joined(context.site, node)
    if not lines:
        return None
    box = _around(outlines.box_of(lines), AROUND)
    towns = enumerate(areas.towns(context.site, node), 1)
    shapes = tuple(shape for number, town in towns if (shape := _shape(context, town, number, box, own=True)))
    detail = Detail(str(box), *DETAIL, f"De gemeenten van {node.name}", _size(box), shapes)
    return _small(context, node, lines, detail, ring=0)


def of_municipality(context: ViewContext, node: Node[Municipality]) -> SmallMap | None:
    """A municipality in the country, and closer by with those it borders on."""
    lines = context.site.outlines.rings.get(node.entity.code, ())
    if not lines:
        return None
    box = _around(outlines.box_of(lines), BESIDE)
    beside = context.atlas.beside[node.entity.code]
    towns = sorted((town for town in context.site.of(Municipality) if town.entity.code in beside), key=lambda t: t.name)
    around = [_shape(context, town, number, box, own=False) for number, town in enumerate(towns, 1)]
    shapes = tuple(filter(None, (*around, _shape(context, node, 0, box, own=True))))
    detail = Detail(str(box), *DETAIL, f"{node.name} en de gemeenten eromheen", _size(box), shapes)
    return _small(context, node, lines, detail, ring=RING)


def _small(
    context: ViewContext, node: Node, lines: Iterable[outlines.Line], detail: Detail, *, ring: float
) -> SmallMap:
    box, title = context.site.outlines.box, f"Waar {node.name} ligt in Nederland"
    width, height = round(box.width / 2), round(box.height / 2)
    return SmallMap(str(box), width, height, title, outlines.path(lines), *outlines.middle(lines), ring, detail)


def _shape(context: ViewContext, town: Node[Municipality], number: int, box: Box, *, own: bool) -> Shape | None:
    """None for a municipality without an outline."""
    rings = context.site.outlines.rings.get(town.entity.code, ())
    if not rings:
        return None
    mark, url = str(number or town.name), town.url if number else ""
    place = labels.place(mark, rings, box, _size(box))
    return Shape(number, town.name, url, own, outlines.path(rings), mark if place else "", *(place or (0.0, 0.0)))


def _size(box: Box) -> float:
    return round(LETTERS * box.width / DETAIL[0], 2)


def _around(box: Box, part: float) -> Box:
    """The part of the drawing with `box` in its middle, in the shape of a picture."""
    height = max(box.height * (1 + 2 * part), box.width * (1 + 2 * part) / RATIO, SMALLEST)
    width = height * RATIO
    x, y = box.x + (box.width - width) / 2, box.y + (box.height - height) / 2
    return Box(round(x, 1), round(y, 1), round(width, 1), round(height, 1))
