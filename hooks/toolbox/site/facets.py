"""The facets by which lists and results are filtered, and the values of each entry. FACETS is the table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from toolbox import model
from toolbox.model.blocks import Ages
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.lists import AgeGroup
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown

Titles = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Facet:
    """`name` is the parameter of /zoeken/, `title` what people read; the record of a kind names the `fields` that it is of.

    `titles` are the values as words of an address, each with what people read, in the order of a list. Those that are `proper` are
    names, which a browser must not translate.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    titles: Callable[[Site], Mapping[str, str]]
    proper: bool = False


def _values(site: Site, field: str, value: Any) -> Iterable[str]:
    """What an entry names in a field, as words of an address."""
    if isinstance(value, Ages):
        groups = site.lists.ages
        return (_span(group) for group in groups if value.min <= group.max and value.max >= group.min)
    if field == "municipalities":
        towns = (site.get(Municipality, id) for id in value)
        value = tuple(dict.fromkeys(town.entity.province for town in towns if town))
    return (markdown.slug(text) for text in ((value,) if isinstance(value, str) else value or ()) if text)


def _span(ages: Ages | AgeGroup) -> str:
    return f"{ages.min}-{ages.max}"


def _of_kind(name: str, title: str, kind: str) -> Facet:
    """By the entries of a kind that others name, in a field that is called as that kind."""
    proper = kind in model.BY_NAME and model.BY_NAME[kind].proper
    return Facet(name, title, (kind,), lambda site: {node.id: node.name for node in site.all(kind)}, proper)


def _titles(values: Iterable[str]) -> Mapping[str, str]:
    return {markdown.slug(value): dutch.upper_first(value) for value in values}


def _all_provinces(site: Site) -> Mapping[str, str]:
    names = sorted({town.entity.province for town in site.of(Municipality)})
    return {markdown.slug(name): name for name in names}


STATUSES = ("idee", "gepland", "loopt", "afgerond", "gaat niet door", "onbekend")
FACETS = (
    _of_kind("thema", "Thema", "themes"),
    _of_kind("regio", "Regio", "regions"),
    _of_kind("voor", "Voor wie", "audiences"),
    Facet("sector", "Sector", ("sector",), lambda site: _titles(site.lists.sectors)),
    Facet("leeftijd", "Leeftijd", ("ages",), lambda site: {_span(group): group.title for group in site.lists.ages}),
    Facet("provincie", "Provincie", ("municipalities", "province"), _all_provinces, proper=True),
    Facet("status", "Stand", ("status",), lambda _: _titles(STATUSES)),
)


def _named(site: Site, facet: Facet, node: Node) -> Iterator[str]:
    for field in facet.fields:
        if field in node.kind.list.facets:
            yield from _values(site, field, getattr(node.entity, field))


def of(site: Site, node: Node, known: Titles) -> dict[str, tuple[str, ...]]:
    """The values of every facet that the entry names; those of entries that may not be shown are left out."""
    named = {facet.name: tuple(_named(site, facet, node)) for facet in FACETS}
    return {name: kept for name, values in named.items() if (kept := tuple(v for v in values if v in known[name]))}


def titles(site: Site) -> Titles:
    """What people read for each value, facet by facet, in the order of a list."""
    return {facet.name: facet.titles(site) for facet in FACETS}


def used(site: Site, nodes: Iterable[Node]) -> tuple[Facet, ...]:
    """The facets by which a list can be filtered: those of which its entries name a value."""
    known, listed = titles(site), tuple(nodes)
    return tuple(
        facet
        for facet in FACETS
        if any(value in known[facet.name] for node in listed for value in _named(site, facet, node))
    )
