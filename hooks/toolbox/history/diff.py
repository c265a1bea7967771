"""What is different about one entry, in Dutch sentences: for who reviews a change, and for who follows the site.

A reviewer reads what was and what is. A follower reads no value of then, and one of now only while the site still shows
it: what someone took back, or no longer agrees to, is not told again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from toolbox.model import BY_NAME, Kind
from toolbox.model.field import Block, Field
from toolbox.text import dutch

SHORT = 60  # values up to this length are told, longer ones are only said to be different
SKIPPED = frozenset(("id", "remark", "draft", "aliases"))
SOMETHING = "gegevens gewijzigd"  # when it may not be told what
Moved = Mapping[tuple[str, str], str]  # kind and former id to the id of now
Called = Callable[[str, str], str]  # kind and id to "thema Preventie", or "" when that may not be told


@dataclass(frozen=True, slots=True)
class Perspective:
    """Who is told: how entries that are named were and are called, and whether values of then may be told."""

    past: Called
    present: Called
    tells_past: bool = True


@dataclass(frozen=True, slots=True)
class Values:
    """A value then and now; `published` is what may be told of the value now: the same, or what the site shows today."""

    before: Any
    after: Any
    published: Any

    def inside(self, name: str) -> Values:
        return Values(*(getattr(value, name, None) for value in (self.before, self.after, self.published)))


def new(kind: Kind, name: str, extra: str = "") -> str:
    return f"{'Nieuw' if kind.article == 'het' else 'Nieuwe'} {kind.one}: {name}{extra}."


def gone(kind: Kind, name: str) -> str:
    return f"Niet meer in de toolbox: {kind.one} {name}."


def changed(kind: Kind, name: str, parts: Iterable[str]) -> str:
    return f"{dutch.upper_first(kind.one)} {name}: {'; '.join(parts)}."


def parts(values: Values, perspective: Perspective, skipped: frozenset[str] = SKIPPED) -> Iterator[str]:
    """Every field of an entry that differs."""
    for field, inner in _changed(values, skipped):
        yield _field(field, inner, perspective)


def titles(values: Values, skipped: frozenset[str] = SKIPPED) -> Iterator[str]:
    """The same without any value: of a person it is told which field differs."""
    for field, _ in _changed(values, skipped):
        yield f"{field.title} gewijzigd"


def _changed(values: Values, skipped: frozenset[str]) -> Iterator[tuple[Field, Values]]:
    for field in type(values.after).in_file_order():
        inner = values.inside(field.name)
        if inner.before != inner.after and field.name not in skipped:
            yield field, inner


def done(before: Any, after: Any) -> str:
    return "weggehaald" if not after else "gewijzigd" if before else "ingevuld"


def followed(entity: Any, moved: Moved) -> Any:
    """An entry with references and links under the ids of now, so that a rename is told once."""
    return _followed(entity, "", moved) if moved else entity


def _followed(value: Any, target: str, moved: Moved) -> Any:
    if isinstance(value, tuple):
        return tuple(_followed(item, target, moved) for item in value)
    if isinstance(value, Block):
        fields = type(value).fields()
        return value.model_copy(
            update={f.name: _followed(getattr(value, f.name), f.refers_to(value), moved) for f in fields}
        )
    if not isinstance(value, str):
        return value
    return moved.get((target, value)) or _moved_links(value, moved)


def _moved_links(text: str, moved: Moved) -> str:
    for (kind, former), id in moved.items():
        url = BY_NAME[kind].url
        text = text.replace(f"/{url}/{former}/", f"/{url}/{id}/")
    return text


def _field(field: Field, values: Values, perspective: Perspective) -> str:
    title, target = field.title, field.reference.to if field.reference else ""
    if field.many:
        return _list(title, target, values, perspective)
    if isinstance(values.before, Block) and isinstance(values.after, Block):
        return f"{title} ({dutch.joined(list(parts(values, perspective, frozenset())))})"
    if field.name == "reviewed" and values.after and values.after == values.published:
        return f"{title} {dutch.day(values.after)}"
    if not values.after or not values.before:
        return f"{title} {done(values.before, values.after)}"
    if target:
        named = perspective.present(target, values.after) if values.after == values.published else ""
        return f"{title} gewijzigd{f' in {named}' if named else ''}"
    return f"{title} gewijzigd{_old_and_new(field, values, perspective)}"


def _old_and_new(field: Field, values: Values, perspective: Perspective) -> str:
    """ " van 'x' in 'y'", as far as that may be told."""
    before, after = _short(values.before), _short(values.after)
    if field.type.name == "prose" or after is None or values.after != values.published:
        return ""
    if not perspective.tells_past:
        return f" in {after}"
    return f" van {before} in {after}" if before is not None else ""


def _short(value: Any) -> str | None:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = dutch.day(value) if hasattr(value, "isoformat") else str(value)
    return f"'{text}'" if len(text) <= SHORT and "\n" not in text and "@" not in text else None


def _list(title: str, target: str, values: Values, perspective: Perspective) -> str:
    """What came and what went; references by name, other things by number."""
    added = [item for item in values.after if item not in values.before]
    removed = [item for item in values.before if item not in values.after]
    if not added and not removed:
        return f"volgorde van {title} gewijzigd"
    current = values.published or ()
    items = [(_name(target, item, perspective.present) if item in current else "", "toegevoegd") for item in added]
    items += [(_name(target, item, perspective.past), "weggehaald") for item in removed]
    named = [f"{name} {verb}" for name, verb in items if name]
    counts = _counts(
        *(items.count(("", verb)) for verb in ("toegevoegd", "weggehaald")),
        is_edited=not (target and isinstance([*added, *removed][0], str)),
    )
    return ", ".join([*named, *([f"{title}: {dutch.joined(counts)}"] if counts else [])])


def _counts(added: int, removed: int, *, is_edited: bool) -> list[str]:
    """Of what has no name of its own, one that came and one that went are one that was edited."""
    edited = min(added, removed) if is_edited else 0
    counts = (("gewijzigd", edited), ("toegevoegd", added - edited), ("weggehaald", removed - edited))
    return [f"{count} {verb}" for verb, count in counts if count]


def _name(target: str, item: Any, called: Called) -> str:
    return called(target, item) if target and isinstance(item, str) else ""
