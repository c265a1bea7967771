"""The map of the regions of the country. Knows outlines and entries, no colours."""

from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.pages.views.context import ViewContext
from toolbox.site import outlines
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown


@dataclass(frozen=True, slots=True)
class Pattern:
    """How regions of one type are filled, now or earlier: areas and the legend refer to its `id`.

    `hatch` is the place of the type in the list of types: the first three are filled each in their own way.
    `title` is said of each region, `legend` explains it once.
    """

    id: str
    hatch: int
    past: bool
    title: str
    legend: str


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


def country(context: ViewContext) -> CountryMap | None:
    """All regions on one map; None when there is nothing to draw."""
    areas: list[Area] = []
    patterns: dict[str, Pattern] = {}
    for node in context.site.of(Region):
        if lines := joined(context.site, node):
            pattern = _pattern(context, node)
            patterns[pattern.id] = pattern
            areas.append(_area(context, node, lines, pattern, len(areas) + 1))
    if not areas:
        return None
    box = context.site.outlines.box
    return CountryMap(str(box), round(box.width), round(box.height), tuple(areas), tuple(patterns.values()))


def towns(site: Site, node: Node[Region]) -> Iterator[Node[Municipality]]:
    return (town for id in node.entity.municipalities if (town := site.get(Municipality, id)))


def joined(site: Site, node: Node[Region]) -> tuple[outlines.Line, ...]:
    return site.outlines.joined(town.entity.code for town in towns(site, node))


def _area(
    context: ViewContext, node: Node[Region], lines: tuple[outlines.Line, ...], pattern: Pattern, number: int
) -> Area:
    words, path, (x, y) = _said(context, node, pattern), outlines.path(lines), outlines.middle(lines)
    return Area(node.id, number, node.name, node.url, words, pattern.past, pattern.id, path, x, y)


def _said(context: ViewContext, node: Node[Region], pattern: Pattern) -> str:
    """What the map shows of a region, in words."""
    inside = tuple(towns(context.site, node))
    provinces = dutch.joined(tuple(dict.fromkeys(town.entity.province for town in inside)))
    return f"{pattern.title}, {dutch.plural(len(inside), 'gemeente', 'gemeenten')} in {provinces}"


def _pattern(context: ViewContext, node: Node[Region]) -> Pattern:
    past = not context.goes_on(node)
    kind, when = node.entity.type, "eerder" if past else "nu"
    hatch = context.site.lists.region_types.index(kind)
    title = f"{dutch.upper_first(kind)}, {when}"
    legend = f"{title}: gestopt, of niet bekend of die nog bestaat" if past else title
    return Pattern(f"kaart-{markdown.slug(kind)}-{when}", hatch, past, title, legend)
