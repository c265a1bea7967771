"""How far places are from each other. Knows municipalities and regions by their coordinates, nothing of roads."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from toolbox import site

EARTH = 6371.0  # kilometres


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees north and east."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Near:
    """The nearest municipality of a region, and how many kilometres away it is in a straight line."""

    region: site.Node
    municipality: site.Node
    distance: float


def haversine(one: Point, other: Point) -> float:
    """Kilometres between two points over the globe (the haversine formula)."""
    phi, other_phi = math.radians(one.lat), math.radians(other.lat)
    across = math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    half = math.sin((other_phi - phi) / 2) ** 2 + math.cos(phi) * math.cos(other_phi) * across
    return 2 * EARTH * math.asin(math.sqrt(min(1.0, half)))


def point(municipality: site.Node) -> Point:
    return Point(municipality.entity.lat, municipality.entity.lon)


def middle(points: Iterable[Point]) -> Point | None:
    """The mean of some points in one country; None without any."""
    found = list(points)
    if not found:
        return None
    return Point(sum(p.lat for p in found) / len(found), sum(p.lon for p in found) / len(found))


class Atlas:
    """Where the regions of a site lie."""

    def __init__(self, shown: site.Site) -> None:
        self._towns = {
            region.id: [town for id in region.entity.municipalities if (town := shown.get("municipalities", id))]
            for region in shown.all("regions")
        }
        middles = {region.id: middle(map(point, self._towns[region.id])) for region in shown.all("regions")}
        self._middles = [(region, found) for region in shown.all("regions") if (found := middles[region.id])]

    def nearest(self, municipality: site.Node) -> Near | None:
        """The region with a municipality nearest to this one, which is in none of it."""
        here = point(municipality)
        outside = (region for region, _ in self._middles if municipality.id not in region.entity.municipalities)
        found = (
            Near(region, town, haversine(here, point(town))) for region in outside for town in self._towns[region.id]
        )
        return min(found, key=lambda near: near.distance, default=None)

    def neighbours(self, region: site.Node, count: int) -> tuple[site.Node, ...]:
        """The regions whose middle is nearest to the middle of this one."""
        here = next((spot for other, spot in self._middles if other.id == region.id), None)
        if here is None:
            return ()
        others = [(haversine(here, spot), other) for other, spot in self._middles if other.id != region.id]
        return tuple(other for _, other in sorted(others, key=lambda pair: pair[0])[:count])
