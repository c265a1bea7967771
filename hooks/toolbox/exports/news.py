"""What is new, in words: each change that git remembers as an item of a feed. Knows what may be told, not how a feed looks.

Only what is on the site today is told, by the name it has today and never in words of an older version: what someone took
back, or no longer agrees to, is not told again. Of a person it is told that something changed, not what.
"""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolbox import chronicle, dutch, models, people, site
from toolbox.exports.api import shape
from toolbox.exports.stock import Stock

SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "toolbox-met-andere-ogen/nieuw")
MOST = 50  # items in a feed
MANY = 8  # more entries of a kind that one commit brings are told in one item
QUIET = shape.HIDDEN | {"aliases", "sources", "also_known_as", "maintained_by"}  # changes in these alone are no news
NEW, CHANGED, GONE = "nieuw", "gewijzigd", "weggehaald"


@dataclass(frozen=True, slots=True)
class Item:
    """`about` are the kinds and ids in whose feeds it belongs. `url` starts at the root."""

    commit: str
    kind: str
    entry: str
    when: datetime.datetime
    title: str
    sentences: tuple[str, ...]
    url: str
    label: str
    about: frozenset[tuple[str, str]]

    @property
    def id(self) -> str:
        return urn(self.commit, self.kind, self.entry or self.label)


def items(stock: Stock) -> tuple[Item, ...]:
    """All there is to tell, newest first."""
    return tuple(item for change in stock.chronicle.changes if (item := _item(stock, change)))


def _item(stock: Stock, change: chronicle.Change) -> Item | None:
    kind = models.BY_NAME[change.kind]
    node = stock.site.get(change.kind, change.id)
    if node is None or change.is_gone:  # what is not there (any more) is not told again
        return None
    if change.is_new and node.entity.aliases:  # it only got another id
        return None
    label = NEW if change.is_new else CHANGED
    sentences = _new(kind, node) if change.is_new else _changed(kind, node, change)
    if not sentences:
        return None
    title = f"{dutch.upper_first(label)}: {node.name} ({kind.one})"
    about = frozenset(_about(node))
    return Item(change.commit, change.kind, change.id, change.when, title, sentences, node.url, label, about)


def urn(*parts: str) -> str:
    """A name that no other thing has, the same on every machine."""
    return uuid.uuid5(SPACE, "/".join(parts)).urn


def _new(kind: models.Kind, node: site.Node) -> tuple[str, ...]:
    text = node.entity.summary or getattr(node.entity, "definition", "")
    return tuple(
        part for part in (f"{dutch.upper_first(kind.the_one)} '{node.name}' staat nu in de toolbox.", text) if part
    )


def _changed(kind: models.Kind, node: site.Node, change: chronicle.Change) -> tuple[str, ...]:
    """Which fields changed, by their Dutch titles; nothing when only what no reader sees did."""
    known = kind.model.model_fields
    names = [name for name in change.fields() if name in known and name not in QUIET]
    if not names:
        return ()
    if people.is_person(node.entity):
        return (f"De gegevens van {node.name} zijn gewijzigd.",)
    found: list[str] = []
    others = [f"'{known[name].title}'" for name in names if name not in ("reviewed", "status")]
    if "status" in names:
        found.append(f"De stand is nu: {node.entity.status}.")
    if others:
        verb = "is" if len(others) == 1 else "zijn"
        found.append(f"Bij {kind.the_one} '{node.name}' {verb} {dutch.joined(others)} gewijzigd.")
    if "reviewed" in names and node.entity.reviewed:
        found.append(f"Iemand heeft de gegevens gecontroleerd op {dutch.day(node.entity.reviewed)}.")
    return tuple(found)


def _about(node: site.Node) -> Iterator[tuple[str, str]]:
    """The entry itself and the regions, themes and organisations that it names."""
    yield node.kind.name, node.id
    found = node.entity
    for kind, fields in FIELDS:
        for name in fields:
            value = getattr(found, name, ())
            yield from ((kind, id) for id in (value if isinstance(value, tuple) else (value,)) if id)
    yield from (("organisations", partner.organisation) for partner in getattr(found, "partners", ()))


FIELDS = (
    ("regions", ("regions",)),
    ("themes", ("themes", "related")),
    ("organisations", ("publishers", "organiser", "organisation", "successor")),
)


def gathered(found: Iterable[Item], most: int = MOST) -> tuple[Item, ...]:
    """The newest items; many entries of one kind from one commit become one item, so that nobody is flooded."""
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in found:
        groups.setdefault(_burst(item), []).append(item)
    kept: list[Item] = []
    for inside in groups.values():
        kept += [_together(inside)] if len(inside) > MANY else inside
    return tuple(kept[:most])


def _burst(item: Item) -> tuple[str, ...]:
    """What belongs together: entries of one kind that are new (or changed) in one commit."""
    return item.commit, item.kind, item.label


def _together(inside: list[Item]) -> Item:
    first = inside[0]
    kind = models.BY_NAME[first.kind]
    title = f"{dutch.upper_first(first.label)}: {dutch.plural(len(inside), kind.one, kind.many)}"
    names = dutch.joined([item.title.partition(": ")[2].rpartition(" (")[0] for item in inside[:MANY]])
    more = len(inside) - MANY
    sentence = f"Onder meer {names}." if more > 0 else f"{names}."
    about = frozenset().union(*(item.about for item in inside))
    return Item(first.commit, kind.name, "", first.when, title, (sentence,), f"/{kind.url}/", first.label, about)
