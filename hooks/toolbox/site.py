"""Catalog and links to the Site: what may be shown, and what follows from what was written. Consent is applied here alone.

Entity (what was written) and Node (what follows) are two types; a person's public entity holds only what consent covers.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from toolbox import catalog, content, dutch, models, references
from toolbox.models import expert

RUNS_OUT = datetime.timedelta(days=7)  # a page can be read, copied or printed a week after the build


@dataclass(frozen=True, slots=True)
class Backlinks:
    """The nodes that refer to a node for one reason, and that reason in words."""

    heading: str
    nodes: tuple[Node, ...]


@dataclass(slots=True, eq=False)
class Node:
    """An entry as the public may see it, with its address and what links to it (filled once all nodes are there)."""

    kind: models.Kind
    entity: Any
    edit: str
    backlinks: tuple[Backlinks, ...] = field(default=(), repr=False)

    @property
    def id(self) -> str:
        return str(self.entity.id)

    @property
    def name(self) -> str:
        return str(self.entity.name)

    @property
    def url(self) -> str:
        return f"/{self.kind.url}/{self.entity.id}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that pages, indexes and exports are made of. `nodes` by kind and id, in the order of a list page."""

    settings: models.Settings
    today: datetime.date
    nodes: Mapping[str, Mapping[str, Node]]
    contents: tuple[content.ContentPage, ...]

    def get(self, kind: str, id: str) -> Node | None:
        return self.nodes[kind].get(id)

    def all(self, kind: str) -> tuple[Node, ...]:
        return tuple(self.nodes[kind].values())


def make(book: catalog.Catalog, links: references.Links, today: datetime.date, *, drafts: bool = False) -> Site:
    """The site of `today`; entries marked `draft` only with `drafts`."""
    nodes = {
        kind.name: {
            node.id: node
            for node in sorted(
                (
                    Node(kind, public(kind, entry.entity, today, book), entry.edit)
                    for entry in _shown(book, kind, drafts=drafts)
                ),
                key=_order,
            )
        }
        for kind in models.KINDS
    }
    for kind in models.KINDS:
        for node in nodes[kind.name].values():
            node.backlinks = _backlinks(nodes, links.back(kind.name, node.id))
    return Site(settings=book.settings, today=today, nodes=nodes, contents=book.contents)


def _shown(book: catalog.Catalog, kind: models.Kind, *, drafts: bool) -> Iterable[catalog.Entry]:
    return (entry for entry in book.entries[kind.name].values() if drafts or not entry.entity.draft)


def _order(node: Node) -> tuple[Any, ...]:
    if node.kind.name == "events":
        return (-node.entity.start.day.toordinal(), node.entity.start.time, node.id)
    number = node.entity.number if node.kind.name == "recommendations" else 0
    return (number, *dutch.sort_key(node.name), node.id)


def _backlinks(nodes: Mapping[str, Mapping[str, Node]], back: Iterable[references.Reference]) -> tuple[Backlinks, ...]:
    groups: dict[tuple[str, str], dict[str, Node]] = {}
    for reference in back:
        kind = reference.entry.kind.name
        node = nodes[kind].get(reference.entry.id)
        if node is not None:
            groups.setdefault((kind, reference.back), {})[node.id] = node
    names = [kind.name for kind in models.KINDS]
    ordered = sorted(groups.items(), key=lambda group: (names.index(group[0][0]), group[0][1]))
    return tuple(Backlinks(heading, tuple(sorted(found.values(), key=_order))) for (_, heading), found in ordered)


def consents(entity: expert.Expert, today: datetime.date) -> frozenset[str]:
    """What a person's consent covers on a site that is built `today` and read in the week after."""
    given = entity.consent
    if given is None or given.withdrawn is not None or today < given.given or given.until < today + RUNS_OUT:
        return frozenset()
    return frozenset(given.covers)


def public(kind: models.Kind, entity: Any, today: datetime.date, book: catalog.Catalog) -> Any:
    """`entity` as the public may see it: of a person only what consent covers; remarks and the agreement never."""
    hidden: dict[str, Any] = {"remark": ""}
    if kind.name == "experts" and entity.type == "persoon":
        hidden |= _uncovered(entity, consents(entity, today), book)
    return entity.model_copy(update=hidden)


def _uncovered(entity: expert.Expert, covered: frozenset[str], book: catalog.Catalog) -> dict[str, Any]:
    """The fields of a person to blank out. Role and organisation stay; free text can name a person, so it goes with the name."""
    hidden: dict[str, Any] = {"consent": None}
    if "name" not in covered:
        employer = book.entries["organisations"].get(entity.organisation)
        role = entity.role or "Contactpersoon"
        hidden["name"] = f"{role} bij {employer.entity.name}" if employer else role
        hidden |= {
            "summary": f"{hidden['name']}.",
            "body": "",
            "note": "",
            "also_known_as": (),
            "sources": (),
            "topics": (),
            "not_for": "",
        }
    if "photo" not in covered:
        hidden["photo"] = None
    if entity.contact is not None:
        hidden["contact"] = entity.contact.model_copy(
            update={name: "" for name in ("email", "phone") if name not in covered}
            | ({} if "name" in covered else {"url": "", "role": ""})
        )
    return hidden
