"""How far places are from each other. Knows municipalities and regions by their coordinates, nothing of roads."""

import functools
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolbox.model import Entity
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.site.site import Node, Site

EARTH = 6371.0  # kilometres


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees north and east."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Near:
    """An entry, its municipality that is near, and how many kilometres away that is in a straight line."""

    entry: Node
    municipality: Node[Municipality]
    distance: float


def haversine(start: Point, end: Point) -> float:
    """Kilometres between two points over the globe (the haversine formula)."""
    start_phi, end_phi = math.radians(start.lat), math.radians(end.lat)
    across = math.sin(math.radians(end.lon - start.lon) / 2) ** 2
    half = math.sin((end_phi - start_phi) / 2) ** 2 + math.cos(start_phi) * math.cos(end_phi) * across
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


def point(municipality: Node[Municipality]) -> Point:
    return Point(municipality.entity.lat, municipality.entity.lon)


def middle(points: Iterable[Point]) -> Point | None:
    """The mean of some points in one country; None without any."""
    spots = list(points)
    if not spots:
        return None
    return Point(sum(p.lat for p in spots) / len(spots), sum(p.lon for p in spots) / len(spots))


@dataclass(frozen=True, slots=True)
class _Town:
    """A municipality with entries, as a direction from the middle of the globe: the nearer, the larger the product."""

    node: Node[Municipality]
    direction: tuple[float, float, float]
    entries: tuple[Node, ...]


def _direction(spot: Point) -> tuple[float, float, float]:
    lat, lon = math.radians(spot.lat), math.radians(spot.lon)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


class Nearby:
    """The entries of a kind by the municipalities that they name."""

    def __init__(self, site: Site, model: type[Entity]) -> None:
        entries: dict[str, list[Node]] = {}
        for node in site.of(model):
            for id in dict.fromkeys(node.ids("municipalities")):
                entries.setdefault(id, []).append(node)
        self._towns = [
            _Town(town, _direction(point(town)), tuple(entries[town.id]))
            for town in site.of(Municipality)
            if town.id in entries
        ]

    def around(self, municipality: Node[Municipality]) -> Iterator[Near]:
        """All of them, those of the nearest municipality first; its own too."""
        here = point(municipality)
        x, y, z = _direction(here)
        ordered = sorted(self._towns, key=lambda t: -(x * t.direction[0] + y * t.direction[1] + z * t.direction[2]))
        for town in ordered:
            distance = haversine(here, point(town.node))
            yield from (Near(entry, town.node, distance) for entry in town.entries)


class Atlas:
    """Where the regions of a site lie."""

    def __init__(self, site: Site) -> None:
        self._outlines = site.outlines
        self._regions = Nearby(site, Region)
        self._middles: list[tuple[Node, Point]] = []
        for region in site.of(Region):
            towns = (town for id in region.entity.municipalities if (town := site.get(Municipality, id)))
            if spot := middle(map(point, towns)):
                self._middles.append((region, spot))

    @functools.cached_property
    def beside(self) -> Mapping[str, tuple[str, ...]]:
        """The codes of the municipalities that each has a border with."""
        return self._outlines.neighbours()

    def nearest(self, municipality: Node[Municipality]) -> Near | None:
        """The region with a municipality nearest to this one, which is in none of it."""
        around = self._regions.around(municipality)
        return next((near for near in around if municipality.id not in near.entry.ids("municipalities")), None)

    def neighbours(self, region: Node, count: int) -> tuple[Node, ...]:
        """The regions whose middle is nearest to the middle of this one."""
        here = next((spot for other, spot in self._middles if other.id == region.id), None)
        if here is None:
            return ()
        others = [(haversine(here, spot), other) for other, spot in self._middles if other.id != region.id]
        return tuple(other for _, other in sorted(others, key=lambda pair: pair[0])[:count])
