"""Makes the Site, which may be shown, from a Catalog and its links. Consent is applied here alone.

Entity (what was written) and Node (what follows) are two types; a person's public entity holds only what `consent` allows.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, cast, overload

from typing_extensions import TypeVar

from toolbox import model
from toolbox.model import Entity, Kind, Lists, Settings, Words, lists, words
from toolbox.model.kinds.expert import Expert
from toolbox.model.types import Moment
from toolbox.site import consent, content, freshness, media, outlines, postcodes, prose
from toolbox.site.catalog import Catalog, Entry
from toolbox.site.content import ContentPage
from toolbox.site.media import shelf
from toolbox.site.media.shelf import Shelf
from toolbox.site.outlines import Outlines
from toolbox.site.postcodes import Postcodes
from toolbox.site.references import Links, Reference
from toolbox.text import dutch

Public_co = TypeVar("Public_co", bound=Entity, covariant=True, default=Entity)
E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True)
class Backlinks:
    """The nodes that refer to a node for one reason, and that reason in words."""

    heading: str
    nodes: tuple[Node, ...]


@dataclass(slots=True, eq=False)
class Node(Generic[Public_co]):
    """An entry as the public may see it, with its address and what links to it (filled once all nodes are there).

    `reusable` is false for a person who did not agree to reuse: on pages only, in no export.
    """

    kind: Kind
    entity: Public_co
    edit: str
    reusable: bool = True
    backlinks: tuple[Backlinks, ...] = field(default=(), repr=False)
    id: str = field(init=False)
    name: str = field(init=False)
    url: str = field(init=False)

    def ids(self, field: str) -> tuple[str, ...]:
        """The ids that a field names; none where the kind has no such field."""
        value: tuple[str, ...] = getattr(self.entity, field, ())
        return value

    def back(self, model: type[E]) -> tuple[Node[E], ...]:
        """The nodes with this model that refer to this one, each once."""
        nodes = (node for group in self.backlinks for node in group.nodes if node.kind.model is model)
        return cast("tuple[Node[E], ...]", tuple(dict.fromkeys(nodes)))

    def __post_init__(self) -> None:
        """What every page asks of its neighbours, looked up once."""
        self.id, self.name = str(self.entity.id), str(self.entity.name)
        self.url = f"/{self.kind.url}/{self.id}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that pages, indexes and exports are made of. `nodes` by kind and id, in the order of a list page.

    `removed` are the addresses (`/experts/expert-0012/`) of what was taken away for good; `outlines` the map and
    `postcodes` those of municipalities and alliances, if there are any; `words` those of people in need, `lists` what one can
    choose from. `kinds` are those that have entries: of the others there is no list, form or file. `shelf` has the pictures
    and files to download.
    """

    settings: Settings
    today: datetime.date
    nodes: Mapping[str, Mapping[str, Node]]
    contents: tuple[ContentPage, ...]
    removed: tuple[str, ...] = ()
    outlines: Outlines = outlines.NONE
    postcodes: Postcodes = postcodes.NONE
    words: Words = words.NONE
    lists: Lists = field(default_factory=lists.defaults)
    kinds: tuple[Kind, ...] = ()
    shelf: Shelf = shelf.NONE

    @overload
    def get(self, kind: str, id: str) -> Node | None: ...
    @overload
    def get(self, kind: type[E], id: str) -> Node[E] | None: ...
    def get(self, kind: str | type[E], id: str) -> Node | Node[E] | None:
        """The node of a kind, by its name or its model."""
        name = kind if isinstance(kind, str) else model.name_of(kind)
        return self.nodes.get(name, {}).get(id)

    def all(self, kind: str) -> tuple[Node, ...]:
        return tuple(self.nodes.get(kind, {}).values())

    def every(self) -> Iterator[Node]:
        """All nodes, kind by kind."""
        return (node for nodes in self.nodes.values() for node in nodes.values())

    def of(self, written_by: type[E]) -> tuple[Node[E], ...]:
        """The nodes of the kind with this model; none when there is no such kind."""
        return cast("tuple[Node[E], ...]", self.all(model.name_of(written_by)))

    def shareable(self) -> Site:
        """What others may take along. Exports, feeds and data inside pages get their nodes here and nowhere else."""
        if all(node.reusable for node in self.every()):
            return self
        copies = {id(node): replace(node) for node in self.every() if node.reusable}
        for copy in copies.values():
            copy.backlinks = tuple(_kept(copy.backlinks, copies))
        kept = {
            kind: {name: copies[id(node)] for name, node in nodes.items() if node.reusable}
            for kind, nodes in self.nodes.items()
        }
        return replace(self, nodes=kept)


def _kept(backlinks: Iterable[Backlinks], copies: Mapping[int, Node]) -> Iterator[Backlinks]:
    for back in backlinks:
        nodes = tuple(copies[id(node)] for node in back.nodes if node.reusable)
        if nodes:
            yield Backlinks(back.heading, nodes)


def make(catalog: Catalog, links: Links, today: datetime.date, *, drafts: bool = False) -> Site:
    """The site of `today`; entries marked `draft` only with `drafts`."""
    relative = prose.relative(catalog.sources)
    nodes = {kind.name: _nodes(catalog, kind, today, relative, drafts=drafts) for kind in model.KINDS}
    places = {name: {id: place for place, id in enumerate(of_kind)} for name, of_kind in nodes.items()}
    for kind in model.KINDS:
        for node in nodes[kind.name].values():
            node.backlinks = _backlinks(nodes, places, links.back(kind.name, node.id), today)
    return Site(
        settings=catalog.settings,
        words=catalog.words,
        lists=catalog.lists,
        today=today,
        nodes=nodes,
        kinds=tuple(kind for kind in model.KINDS if nodes[kind.name]),
        contents=tuple(prose.page(content.for_status(page, catalog.settings)) for page in catalog.contents),
        removed=_removed(catalog),
        outlines=catalog.outlines,
        postcodes=catalog.postcodes,
        shelf=_shelf(catalog, nodes),
    )


def _shelf(catalog: Catalog, nodes: Mapping[str, Mapping[str, Node]]) -> Shelf:
    experts = (node.entity for node in nodes.get(consent.PERSONS, {}).values())
    photos = [expert.photo for expert in experts if isinstance(expert, Expert) and expert.photo]
    pictures, documents = (media.by_address(catalog, some) for some in (catalog.pictures, catalog.documents))
    return shelf.make((item.entity for item in catalog.gallery), photos, pictures, documents)


def _nodes(
    catalog: Catalog, kind: Kind, today: datetime.date, relative: frozenset[str], *, drafts: bool
) -> dict[str, Node]:
    """The entries of a kind as the public may see them, in the order of a list page; of `relative` files with other links."""
    nodes = (
        Node(
            kind,
            prose.entity(kind, entity) if entry.source.path in relative else entity,
            entry.edit,
            reusable=consent.is_reusable(entry.entity, today),
        )
        for entry in _published(catalog, kind, drafts=drafts)
        for entity in (public(entry.entity, today, catalog),)
    )
    return {node.id: node for node in sorted(nodes, key=_order)}


def _removed(catalog: Catalog) -> tuple[str, ...]:
    return tuple(f"/{model.BY_NAME[gone.entity.kind].url}/{gone.id}/" for gone in catalog.removed)


def _published(catalog: Catalog, kind: Kind, *, drafts: bool) -> Iterable[Entry]:
    return (entry for entry in catalog.entries[kind.name].values() if drafts or not entry.entity.draft)


def _order(node: Node) -> tuple[Any, ...]:
    """The place in a list: days and moments from the last one back, within a day from early to late."""
    value = getattr(node.entity, node.kind.list.order)
    if isinstance(value, datetime.date):
        value = Moment(value)
    if isinstance(value, Moment):
        return (-value.day.toordinal(), value.time, node.id)
    return (*(dutch.sort_key(value) if isinstance(value, str) else (value, *dutch.sort_key(node.name))), node.id)


def _backlinks(
    nodes: Mapping[str, Mapping[str, Node]],
    places: Mapping[str, Mapping[str, int]],
    back: Iterable[Reference],
    today: datetime.date,
) -> tuple[Backlinks, ...]:
    """By kind and reason, each in the order of a list; `places` are those of the nodes in the list of their kind."""
    groups: dict[tuple[str, str], dict[str, Node]] = {}
    for reference in back:
        kind = reference.entry.kind.name
        node = nodes[kind].get(reference.entry.id)
        if node is not None:
            groups.setdefault((kind, reference.back), {})[node.id] = node
    names = [kind.name for kind in model.KINDS]
    ordered = sorted(groups.items(), key=lambda group: (names.index(group[0][0]), group[0][1]))
    return tuple(
        _of_one_reason(heading, [group[id] for id in sorted(group, key=places[kind].__getitem__)], today)
        for (kind, heading), group in ordered
    )


def _of_one_reason(heading: str, nodes: list[Node], today: datetime.date) -> Backlinks:
    return Backlinks(freshness.in_tense(heading, (node.entity for node in nodes), today), tuple(nodes))


def public(entity: Entity, today: datetime.date, catalog: Catalog) -> Entity:
    """`entity` as the public may see it."""
    employer = catalog.entries.get("organisations", {}).get(vars(entity).get("organisation", ""))
    return consent.public(entity, today, employer.entity.name if employer else "")
