"""The difference between two states of the data, in Dutch sentences. Knows what a reader notices; persons never by name."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from toolbox import catalog, dutch, models, people, references
from toolbox.models import entity, fields, marks

SHORT = 60  # values up to this length are told, longer ones are only said to be different
UNTOLD = ("id", "remark", "draft", "aliases")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different: `sentence` ends with a full stop, `url` is the page that shows it, or ""."""

    sentence: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """The data at one moment; `moved` has the ids that were renamed since then, by kind and former id."""

    book: catalog.Catalog
    links: references.Links
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def get(self, kind: str, id: str) -> Any:
        entry = self.book.entries.get(kind, {}).get(id)
        return entry.entity if entry else None


def tell(old: State, new: State) -> tuple[Change, ...]:
    """Every change: by kind and id, then what nobody names any more, then the site and its texts."""
    old = replace(old, moved=_moved(old, new))
    return (
        *(change for kind in models.KINDS for change in _of_kind(kind, old, new)),
        *_unnamed(old, new),
        *_of_site(old, new),
        *_of_texts(old, new),
    )


def _moved(old: State, new: State) -> dict[tuple[str, str], str]:
    """Which ids of then are now an alias of another entry."""
    return {
        (name, alias): id
        for name, entries in new.book.entries.items()
        for id, entry in entries.items()
        for alias in entry.entity.aliases
        if alias in old.book.entries[name] and alias not in entries
    }


def _of_kind(kind: models.Kind, old: State, new: State) -> Iterator[Change]:
    before, after = ({id: e.entity for id, e in state.book.entries[kind.name].items()} for state in (old, new))
    moved = {id: new_id for (name, id), new_id in old.moved.items() if name == kind.name}
    former = {id: alias for alias, id in moved.items()}
    for id in sorted({*before, *after} - {*moved}):
        url = f"/{kind.url}/{id}/" if id in after and not after[id].draft else ""
        was = before.get(id) or before.get(former.get(id, ""))
        if id not in after:
            yield Change(f"Weggehaald: {_called(kind, was)}.")
        elif was is None:
            extra = " (concept)" if after[id].draft else ""
            yield Change(f"{_new(kind)}: {_name(kind, after[id])}{extra}.", url)
        else:
            parts = [
                *([f"webadres gewijzigd in {url}"] if id in former else []),
                *_parts(kind, was, after[id], new, old),
            ]
            if parts:
                yield Change(f"{dutch.upper_first(_called(kind, after[id]))}: {'; '.join(parts)}.", url)


def _new(kind: models.Kind) -> str:
    return f"{'Nieuw' if kind.article == 'het' else 'Nieuwe'} {kind.one}"


def _name(kind: models.Kind, one: Any) -> str:
    return f"een persoon ({one.id})" if kind.name == "experts" and people.is_person(one) else str(one.name)


def _called(kind: models.Kind, one: Any) -> str:
    return f"{kind.one} {_name(kind, one)}"


def _parts(kind: models.Kind, was: Any, now: Any, new: State, old: State) -> Iterator[str]:
    """What is different about one entry, field by field; of a person only which field."""
    discreet = kind.name == "experts" and (people.is_person(was) or people.is_person(now))
    if was.draft != now.draft:
        yield "is nu een concept" if now.draft else "staat nu op de site"
    for name in models.key_order(kind.model):
        before, after = _followed(kind.model, name, getattr(was, name), old), getattr(now, name)
        if before != after and name not in UNTOLD:
            title = kind.model.model_fields[name].title or name
            yield f"{title} gewijzigd" if discreet else _field(kind.model, name, (before, after), (old, new))


def _followed(model: type[entity.Block], name: str, value: Any, old: State) -> Any:
    """A value of then with references under the ids of now, so that a rename is told once."""
    if isinstance(value, tuple):
        return tuple(_followed(model, name, item, old) for item in value)
    if isinstance(value, entity.Block):
        fields_ = {
            inner: _followed(type(value), inner, getattr(value, inner), old) for inner in type(value).model_fields
        }
        return value.model_copy(update=fields_)
    return old.moved.get((_target_of(model, name), value), value) if isinstance(value, str) else value


def _target_of(model: type[entity.Block], name: str) -> str:
    return next((found.mark.to for found in marks.marked(model, entity.Ref) if found.path[0] == name), "")


def _field(model: type[entity.Block], name: str, values: tuple[Any, Any], states: tuple[State, State]) -> str:
    title = model.model_fields[name].title or name
    target = _target_of(model, name)
    before, after = values
    if isinstance(after, tuple):
        return _list(title, target, values, states)
    if isinstance(before, entity.Block) and isinstance(after, entity.Block):
        inner = [
            _field(type(after), n, (getattr(before, n), getattr(after, n)), states) for n in _differing(before, after)
        ]
        return f"{title} ({dutch.joined(inner)})"
    if not after or not before:
        return f"{title} {_done(before, after)}"
    if isinstance(after, str) and target and "." not in target:
        return f"{title} gewijzigd in {_target(target, after, states[1])}"
    said = (_short(before), _short(after))
    is_prose = fields.PROSE in _marks(model, name)
    return f"{title} gewijzigd" if is_prose or None in said else f"{title} gewijzigd van {said[0]} in {said[1]}"


def _differing(before: entity.Block, after: entity.Block) -> list[str]:
    return [name for name in type(after).model_fields if getattr(before, name) != getattr(after, name)]


def _marks(model: type[entity.Block], name: str) -> tuple[Any, ...]:
    hint = typing.get_type_hints(model, include_extras=True)[name]
    return tuple(getattr(hint, "__metadata__", ()))


def _short(value: Any) -> str | None:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = dutch.day(value) if hasattr(value, "isoformat") else str(value)
    return f"'{text}'" if len(text) <= SHORT and "\n" not in text and "@" not in text else None


def _list(title: str, target: str, values: tuple[Any, Any], states: tuple[State, State]) -> str:
    """What came and what went; references by name, other things by number."""
    before, after = values
    came = [item for item in after if item not in before]
    went = [item for item in before if item not in after]
    if not came and not went:
        return f"volgorde van {title} gewijzigd"
    if target and all(isinstance(item, str) for item in (*came, *went)):
        said = [f"{_target(target, id, states[1])} toegevoegd" for id in came]
        said += [f"{_target(target, id, states[0])} weggehaald" for id in went]
        return ", ".join(said)
    counts = [f"{len(came)} toegevoegd"] * bool(came) + [f"{len(went)} weggehaald"] * bool(went)
    return f"{title}: {dutch.joined(counts)}"


def _target(kind_name: str, id: str, state: State) -> str:
    kind = models.BY_NAME.get(kind_name)
    one = state.get(kind_name, id)
    return _called(kind, one) if kind and one is not None else f"'{id}'"


def _unnamed(old: State, new: State) -> Iterator[Change]:
    """What others named before and nobody names now."""
    for kind in models.KINDS:
        for id, entry in new.book.entries[kind.name].items():
            if old.links.back(kind.name, id) and not new.links.back(kind.name, id):
                yield Change(f"Nergens meer genoemd: {_called(kind, entry.entity)}.", f"/{kind.url}/{id}/")


def _of_site(old: State, new: State) -> Iterator[Change]:
    was, now = old.book.settings, new.book.settings
    titles = {name: models.Settings.model_fields[name].title or name for name in _differing(was, now)}
    parts = [f"{title} {_done(getattr(was, name), getattr(now, name))}" for name, title in titles.items()]
    if parts:
        yield Change(f"De site: {'; '.join(parts)}.", "/")


def _done(before: Any, after: Any) -> str:
    return "weggehaald" if not after else "gewijzigd" if before else "ingevuld"


def _of_texts(old: State, new: State) -> Iterator[Change]:
    before, after = ({page.url: page for page in state.book.contents} for state in (old, new))
    for url in sorted({*before, *after}):
        if url not in after:
            yield Change(f"Weggehaald: pagina '{before[url].title}'.")
        elif url not in before:
            yield Change(f"Nieuwe pagina: '{after[url].title}'.", f"/{url}")
        elif (before[url].title, before[url].description, before[url].text) != (
            after[url].title,
            after[url].description,
            after[url].text,
        ):
            yield Change(f"Pagina '{after[url].title}': tekst gewijzigd.", f"/{url}")


def text(changes: Iterable[Change]) -> str:
    rows = [f"{one.sentence}{f'  {one.url}' if one.url else ''}\n" for one in changes]
    return "".join(rows) or "Er verandert niets aan wat de site vertelt.\n"


def markdown(changes: Iterable[Change], site_url: str = "") -> str:
    """For the summary of a check on GitHub; what people wrote is text there, never markup."""
    rows = [f"- {_escaped(one.sentence)}{_link(one.url, site_url)}\n" for one in changes]
    return "### Wat verandert er?\n\n" + ("".join(rows) or "Er verandert niets aan wat de site vertelt.\n")


def _link(url: str, site_url: str) -> str:
    if not url:
        return ""
    return f" [{url}]({site_url.rstrip('/')}{url})" if site_url else f" `{url}`"


def _escaped(sentence: str) -> str:
    words_ = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+!|~@" else c for c in " ".join(words_.split()))
