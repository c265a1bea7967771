"""Lists in words what differs between two states of the data, for who reviews a change."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from toolbox import model
from toolbox.history import diff
from toolbox.history.diff import Perspective, Values
from toolbox.model import Kind, Settings, Words
from toolbox.site import consent
from toolbox.site.catalog import Catalog
from toolbox.site.references import Links
from toolbox.text import dutch


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different: `sentence` ends with a full stop, `url` is the page that shows it, or ""."""

    sentence: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """The data at one moment; `moved` has the ids that were renamed since then, by kind and former id."""

    catalog: Catalog
    links: Links
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def get(self, kind: str, id: str) -> Any:
        entry = self.catalog.entries.get(kind, {}).get(id)
        return entry.entity if entry else None


def compare(old: State, new: State) -> tuple[Change, ...]:
    """Every change: by kind and id, then what nobody names any more, then the site and its texts."""
    old = replace(old, moved=_moved(old, new))
    return (
        *(change for kind in model.KINDS for change in _of_kind(kind, old, new)),
        *_unnamed(old, new),
        *_of_site(old, new),
        *_of_words(old, new),
        *_of_lists(old, new),
        *_of_texts(old, new),
    )


def _moved(old: State, new: State) -> dict[tuple[str, str], str]:
    """Which ids of then are now an alias of another entry."""
    return {
        (name, alias): id
        for name, entries in new.catalog.entries.items()
        for id, entry in entries.items()
        for alias in entry.entity.aliases
        if alias in old.catalog.entries[name] and alias not in entries
    }


def _of_kind(kind: Kind, old: State, new: State) -> Iterator[Change]:
    before, after = ({id: e.entity for id, e in state.catalog.entries[kind.name].items()} for state in (old, new))
    moved = {id: new_id for (name, id), new_id in old.moved.items() if name == kind.name}
    former = {id: alias for alias, id in moved.items()}
    for id in sorted({*before, *after} - {*moved}):
        url = f"/{kind.url}/{id}/" if id in after and not after[id].draft else ""
        was = before.get(id) or before.get(former.get(id, ""))
        if id not in after:
            yield Change(diff.gone(kind, _name(was)))
        elif was is None:
            extra = " (concept)" if after[id].draft else ""
            yield Change(diff.new(kind, _name(after[id]), extra), url)
        else:
            renamed = [f"webadres gewijzigd in {url}"] if id in former else []
            if parts := [*renamed, *_parts(was, after[id], new, old)]:
                yield Change(diff.changed(kind, _name(after[id]), parts), url)


def _name(entity: Any) -> str:
    return f"een persoon ({entity.id})" if consent.is_person(entity) else str(entity.name)


def _called(kind: Kind, entity: Any) -> str:
    return f"{kind.one} {_name(entity)}"


def _parts(was: Any, now: Any, new: State, old: State) -> Iterator[str]:
    """What is different about one entry, field by field; of a person only which field."""
    if was.draft != now.draft:
        yield "is nu een concept" if now.draft else "staat nu op de site"
    values = Values(diff.followed(was, old.moved), now, now)
    if consent.is_person(was) or consent.is_person(now):
        yield from diff.titles(values)
    else:
        past, present = (functools.partial(_target, state) for state in (old, new))
        yield from diff.parts(values, Perspective(past, present))


def _target(state: State, kind_name: str, id: str) -> str:
    kind = model.BY_NAME.get(kind_name)
    entity = state.get(kind_name, id)
    return _called(kind, entity) if kind and entity is not None else f"'{id}'"


def _unnamed(old: State, new: State) -> Iterator[Change]:
    """What others named before and nobody names now."""
    for kind in model.KINDS:
        for id, entry in new.catalog.entries[kind.name].items():
            if old.links.back(kind.name, id) and not new.links.back(kind.name, id):
                yield Change(f"Nergens meer genoemd: {_called(kind, entry.entity)}.", f"/{kind.url}/{id}/")


def _of_site(old: State, new: State) -> Iterator[Change]:
    was, now = old.catalog.settings, new.catalog.settings
    values = ((field.title, getattr(was, field.name), getattr(now, field.name)) for field in Settings.fields())
    parts = [f"{title} {diff.done(before, after)}" for title, before, after in values if before != after]
    if parts:
        yield Change(f"De site: {'; '.join(parts)}.", "/")


def _of_words(old: State, new: State) -> Iterator[Change]:
    """The words of people in need are too many to tell: only which lists of them changed."""
    was, now = old.catalog.words, new.catalog.words
    lists = [field.title for field in Words.fields() if getattr(was, field.name) != getattr(now, field.name)]
    if lists:
        yield Change(f"{model.WORDS.title}: {dutch.joined(lists, 'en')} gewijzigd.")


def _of_lists(old: State, new: State) -> Iterator[Change]:
    values = Values(old.catalog.lists, new.catalog.lists, new.catalog.lists)
    if parts := list(diff.parts(values, Perspective(functools.partial(_target, old), functools.partial(_target, new)))):
        yield Change(f"{model.LISTS.title}: {'; '.join(parts)}.")


def _of_texts(old: State, new: State) -> Iterator[Change]:
    before, after = ({page.url: page for page in state.catalog.contents} for state in (old, new))
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
    rows = [f"{change.sentence}{f'  {change.url}' if change.url else ''}\n" for change in changes]
    return "".join(rows) or "Er verandert niets aan wat de site vertelt.\n"


def markdown(changes: Iterable[Change], site_url: str = "") -> str:
    """For the summary of a check on GitHub; what people wrote is text there, never markup."""
    rows = [f"- {_escaped(change.sentence)}{_link(change.url, site_url)}\n" for change in changes]
    return "### Wat verandert er?\n\n" + ("".join(rows) or "Er verandert niets aan wat de site vertelt.\n")


def _link(url: str, site_url: str) -> str:
    if not url:
        return ""
    return f" [{url}]({site_url.rstrip('/')}{url})" if site_url else f" `{url}`"


def _escaped(sentence: str) -> str:
    words_ = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#+!|~@" else c for c in " ".join(words_.split()))
