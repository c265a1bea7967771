"""What is new, in words: each change that git remembers as an item of a feed, and of the page that it is of.

The sentences are those of `history.diff`, for a follower: only what is on the site today is told, by the name it has today
and never in words of an older version. Of a person it is told that something changed, not what, and never that one is gone.
"""

import datetime
import functools
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pydantic

from toolbox import model
from toolbox.history import diff, entry_changes
from toolbox.history.diff import Perspective, Values
from toolbox.history.entry_changes import Change, EntryHistory
from toolbox.model import Kind, field
from toolbox.site import consent
from toolbox.site.site import Node, Site
from toolbox.text import dutch

SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "toolbox-met-andere-ogen/nieuw")
MOST = 50  # items in a feed
MANY = 8  # more entries of a kind that one commit brings are told in one item
# These alone are no news, or are for editors.
QUIET = diff.SKIPPED | {"consent", "photo", "picture", "sources", "also_known_as", "maintained_by"}
NEW, CHANGED, GONE = "nieuw", "gewijzigd", "weggehaald"
TITLES = {NEW: "Nieuw", CHANGED: "Gewijzigd", GONE: "Niet meer in de toolbox"}


@dataclass(frozen=True, slots=True)
class Item:
    """`about` are the kinds and ids in whose feeds it belongs. `url` starts at the root."""

    commit: str
    kind: str
    entry: str
    when: datetime.datetime
    name: str
    sentences: tuple[str, ...]
    url: str
    label: str
    about: frozenset[tuple[str, str]]

    @property
    def id(self) -> str:
        return urn(self.commit, self.kind, self.entry or self.label)

    @property
    def title(self) -> str:
        what = f"{self.name} ({model.BY_NAME[self.kind].one})" if self.entry else self.name
        return f"{TITLES[self.label]}: {what}"


@dataclass(frozen=True, slots=True)
class Memory:
    """What is asked of the whole history again and again: what moved and went, and which names were a person's."""

    moved: diff.Moved
    gone: frozenset[tuple[str, str, str]]
    last: Mapping[tuple[str, str], Change]
    persons: Mapping[str, str]

    def is_person(self, change: Change) -> bool:
        return change.kind == consent.PERSONS and change.id in self.persons

    def names_a_person(self, text: str) -> bool:
        return any(consent.names(name, text) for name in self.persons.values())


def items(site: Site, history: EntryHistory) -> tuple[Item, ...]:
    """All there is to tell of what stands on `site`, newest first."""
    memory = _memory(site, history)
    perspective = Perspective(lambda *_: "", functools.partial(_called, site), tells_past=False)
    all_items = (
        _there(change, node, memory, perspective)
        if (node := site.get(change.kind, change.id))
        else _gone(site, change, memory)
        for change in history.changes
    )
    return tuple(item for item in all_items if item)


def _memory(site: Site, history: EntryHistory) -> Memory:
    changes = history.changes
    texts = [
        (change.id, values)
        for change in changes
        if change.kind == consent.PERSONS
        for values in map(entry_changes.values, (change.after, change.before))
    ]
    return Memory(
        moved={
            (name, alias): id
            for name, nodes in site.nodes.items()
            for id, node in nodes.items()
            for alias in node.entity.aliases
            if "/" not in alias
        },
        gone=frozenset((change.commit, change.kind, change.id) for change in changes if change.is_gone),
        last={(change.kind, change.id): change for change in reversed(changes)},
        persons={id: str(values.get("name", "")) for id, values in texts if values.get("type") == "persoon"},
    )


def _called(site: Site, kind: str, id: str) -> str:
    node = site.get(kind, id) if kind in model.BY_NAME else None
    return f"{node.kind.one} {node.name}" if node else ""


def _there(change: Change, node: Node, memory: Memory, perspective: Perspective) -> Item | None:
    """A change of an entry that is on the site today; that it went is no news, as it came back."""
    if change.is_gone or any((change.commit, change.kind, former) in memory.gone for former in node.entity.aliases):
        return None
    sentences = _new(node) if change.is_new else _changed(node, change, memory, perspective)
    label = NEW if change.is_new else CHANGED
    about = frozenset(((node.kind.name, node.id), *_about(node.entity)))
    item = Item(change.commit, change.kind, change.id, change.when, node.name, sentences, node.url, label, about)
    return item if sentences else None


def _new(node: Node) -> tuple[str, ...]:
    text = node.entity.summary or getattr(node.entity, "definition", "")
    return tuple(part for part in (diff.new(node.kind, node.name), text) if part)


def _changed(node: Node, change: Change, memory: Memory, perspective: Perspective) -> tuple[str, ...]:
    """Nothing when only what no reader sees did."""
    if QUIET.issuperset(change.fields()):
        return ()
    was, now = (_entity(node.kind, text) for text in (change.before, change.after))
    parts: tuple[str, ...] = (diff.SOMETHING,)
    if was is not None and now is not None:
        was, now = (diff.followed(entity, memory.moved) for entity in (was, now))
        differences = tuple(diff.parts(Values(was, now, node.entity), perspective, QUIET))
        parts = parts if differences and memory.is_person(change) else differences
    return (diff.changed(node.kind, node.name, parts),) if parts else ()


def _gone(site: Site, change: Change, memory: Memory) -> Item | None:
    """What is no longer there, told once; not what has another id now, nor what is or names a person, or was taken away as one."""
    key, kind = (change.kind, change.id), model.BY_NAME[change.kind]
    name = str(entry_changes.values(change.before).get("name", ""))
    is_last = change.is_gone and memory.last[key] is change
    is_forgotten = change.kind == consent.PERSONS and f"/{kind.url}/{change.id}/" in site.removed
    if not is_last or key in memory.moved or is_forgotten:
        return None
    if not name or memory.is_person(change) or memory.names_a_person(name):
        return None
    about = frozenset(_about(_entity(kind, change.before)))
    sentences = (diff.gone(kind, name),)
    return Item(change.commit, kind.name, change.id, change.when, name, sentences, f"/{kind.url}/", GONE, about)


def _entity(kind: Kind, text: str) -> Any:
    """What an older text says, in the words of today's models; None when it can't be said in them."""
    known = {name: value for name, value in entry_changes.values(text).items() if kind.model.field(name)}
    try:
        return kind.model.model_validate(known)
    except pydantic.ValidationError:
        return None


def urn(*parts: str) -> str:
    """A name that no other thing has, the same on every machine."""
    return uuid.uuid5(SPACE, "/".join(parts)).urn


def _about(entity: Any) -> Iterator[tuple[str, str]]:
    """The entries that one can follow, and that an entry names."""
    if entity is not None:
        for ref, path, kind, id in field.references(entity):
            if path[0] not in QUIET and ref.to and model.BY_NAME[kind].feeds.news:
                yield kind, id


def gathered(items: Iterable[Item], most: int = MOST) -> tuple[Item, ...]:
    """The newest items; many entries of one kind from one commit become one item, so that nobody is flooded."""
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        groups.setdefault(_burst(item), []).append(item)
    kept: list[Item] = []
    for inside in groups.values():
        kept += [_together(inside)] if len(inside) > MANY else inside
    return tuple(kept[:most])


def by_entry(items: Iterable[Item]) -> Mapping[tuple[str, str], tuple[Item, ...]]:
    """The items that tell of one entry itself, newest first, by its kind and id."""
    own: dict[tuple[str, str], list[Item]] = {}
    for item in items:
        own.setdefault((item.kind, item.entry), []).append(item)
    return {key: tuple(inside) for key, inside in own.items()}


def _burst(item: Item) -> tuple[str, ...]:
    """What belongs together: entries of one kind that are new (or changed) in one commit."""
    return item.commit, item.kind, item.label


def _together(inside: list[Item]) -> Item:
    first = inside[0]
    kind = model.BY_NAME[first.kind]
    names = dutch.joined([item.name for item in inside[:MANY]])
    sentence = f"Onder meer {names}." if len(inside) > MANY else f"{names}."
    about = frozenset().union(*(item.about for item in inside))
    title = dutch.plural(len(inside), kind.one, kind.many)
    return Item(first.commit, kind.name, "", first.when, title, (sentence,), f"/{kind.url}/", first.label, about)
