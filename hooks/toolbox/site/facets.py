"""By which facets an entry can be found: what it names itself. FACETS is the table; provinces come from municipalities."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from toolbox.model import blocks
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown

AGES = ((0, 3), (4, 11), (12, 17), (18, 27))
AGE_NAMES = ("0 tot en met 3 jaar", "4 tot en met 11 jaar", "12 tot en met 17 jaar", "18 jaar en ouder")

Values = Callable[[Site, Any], Iterable[str]]
Titles = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """`name` is the parameter of /zoeken/, `title` what people read, `values` what an entry names (as words of an address)."""

    name: str
    title: str
    values: Values
    titles: Callable[[Site], Mapping[str, str]]


def _field(name: str) -> Values:
    def values(_: Site, entity: Any) -> Iterable[str]:
        found = vars(entity).get(name, ())
        return (markdown.slug(value) for value in ((found,) if isinstance(found, str) else found) if value)

    return values


def _ages(_: Site, entity: Any) -> Iterable[str]:
    given = vars(entity).get("ages")
    return (f"{low}-{high}" for low, high in AGES if given and given.min <= high and given.max >= low)


def _provinces(site: Site, entity: Any) -> Iterable[str]:
    towns = (site.get("municipalities", id) for id in vars(entity).get("municipalities", ()))
    named = [vars(entity).get("province", ""), *(town.entity.province for town in towns if town)]
    return dict.fromkeys(markdown.slug(name) for name in named if name)


def _of_kind(kind: str) -> Callable[[Site], Mapping[str, str]]:
    return lambda shown: {node.id: node.name for node in shown.all(kind)}


def _words(values: Iterable[str]) -> Callable[[Site], Mapping[str, str]]:
    titles = {markdown.slug(value): dutch.upper_first(value) for value in values}
    return lambda _: titles


def _all_provinces(site: Site) -> Mapping[str, str]:
    names = sorted({town.entity.province for town in site.all("municipalities")})
    return {markdown.slug(name): name for name in names}


STATUSES = ("idee", "gepland", "loopt", "afgerond", "gaat niet door", "onbekend")
FACETS = (
    Facet("thema", "Thema", _field("themes"), _of_kind("themes")),
    Facet("regio", "Regio", _field("regions"), _of_kind("regions")),
    Facet("voor", "Voor wie", _field("audiences"), _of_kind("audiences")),
    Facet("sector", "Sector", _field("sector"), _words(blocks.SECTORS)),
    Facet("leeftijd", "Leeftijd", _ages, lambda _: {f"{a}-{b}": t for (a, b), t in zip(AGES, AGE_NAMES, strict=True)}),
    Facet("provincie", "Provincie", _provinces, _all_provinces),
    Facet("status", "Stand", _field("status"), _words(STATUSES)),
)


def of(site: Site, node: Node, known: Titles) -> dict[str, tuple[str, ...]]:
    """The values of every facet that the entry names; those of entries that may not be shown are left out."""
    found = {facet.name: tuple(facet.values(site, node.entity)) for facet in FACETS}
    return {name: kept for name, values in found.items() if (kept := tuple(v for v in values if v in known[name]))}


def titles(site: Site) -> Titles:
    """What people read for each value, facet by facet, in the order of a list."""
    return {facet.name: facet.titles(site) for facet in FACETS}


def used(site: Site, nodes: Iterable[Node]) -> tuple[Facet, ...]:
    """The facets by which a list can be filtered: those of which its entries name a value."""
    known, listed = titles(site), tuple(nodes)
    return tuple(
        facet
        for facet in FACETS
        if any(value in known[facet.name] for node in listed for value in facet.values(site, node.entity))
    )
