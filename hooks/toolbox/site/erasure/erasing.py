"""Erases a person from the texts, and tells which lines may still point at that person."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from toolbox.site.erasure import flow, items, person, records, references, traces
from toolbox.site.erasure.flow import Flow
from toolbox.site.erasure.items import Item
from toolbox.site.erasure.person import Person
from toolbox.source.problem import Place

INSTEAD = "(naam weggehaald)"
LISTS = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Erasure:
    """The `texts` that differ by path, the `pictures` that go, the `leftovers` for a person to see, and the former ids.

    Where no name `is_named` nobody can tell which lines hold it.
    """

    texts: Mapping[str, str]
    pictures: tuple[str, ...]
    leftovers: tuple[Place, ...]
    ids: tuple[str, ...]
    is_named: bool


def is_experts(path: str) -> bool:
    """Whether a file holds experts, by its name or folder, though that may be misspelt: `experts.yaml`, `Experts2.yml`."""
    return bool(re.search(r"(?i)(?:^|/)experts?(?:[^/a-z][^/]*)?\.ya?ml$|(?:^|/)experts?/.*\.ya?ml$", path))


def missing(texts: Mapping[str, str], id: str) -> str:
    """Why there is nothing to erase, in Dutch; "" when there is a person with this id."""
    own = tuple(_own(texts, id))
    if not own:
        return f"Er is geen expert met het id '{id}'."
    if not any(person.may_be_person(item) for item in own):
        return f"'{id}' is geen persoon. Haal een organisatie, team of loket zelf uit het bestand."
    return ""


def mentions(texts: Mapping[str, str], removed: str, id: str) -> tuple[Place, ...]:
    """Where the id of nobody stands, but for the list of those who were taken away."""
    return () if any(_own(texts, id)) else tuple(traces.places(texts, removed, (id,), ()))


def erase(
    texts: Mapping[str, str],
    pictures: Iterable[str],
    removed: str,
    id: str,
    today: dt.date,
    others: Mapping[str, str] = MappingProxyType({}),
) -> Erasure:
    """The person out of all `texts` (by path), with a record in the file `removed`; `others` are files that stay as they are."""
    persons = [person.read(item) for item in _own(texts, id)]
    ids = tuple(dict.fromkeys((id, *(other for identity in persons for other in identity.ids))))
    changed = {path: _without(path, text, ids, persons) for path, text in texts.items() if path != removed}
    record = texts.get(removed, "")
    for gone_id in sorted(ids):
        record = records.with_record(record, gone_id, today)
    changed[removed] = _without_names(record, persons)
    photos = {name for identity in persons for name in identity.pictures}
    gone = tuple(path for path in pictures if path.rsplit("/", 1)[-1] in photos)
    remaining = {path: text for path, text in {**others, **changed}.items() if path not in gone}
    is_named = any(identity.is_named for identity in persons)
    leftovers = [*traces.places(remaining, removed, ids, persons), *(() if is_named else _without_id(changed))]
    return Erasure(
        texts={path: text for path, text in changed.items() if text != texts.get(path)},
        pictures=gone,
        leftovers=tuple(dict.fromkeys(leftovers)),
        ids=ids,
        is_named=is_named,
    )


def _without_id(texts: Mapping[str, str]) -> Iterator[Place]:
    """Where a name may stand that got lost from the entry that it belongs to."""
    lists = {path: items.items(text) for path, text in texts.items() if is_experts(path)}
    return (Place(path, item.start + 1) for path, known in lists.items() for item in known if not item.id)


def _own(texts: Mapping[str, str], id: str) -> Iterator[Item]:
    for path, text in texts.items():
        own = _entries(path, text, id)
        yield from own
        if not own and (block := _block(path, text, id)):
            yield Item(0, 0, id, text[block.start : block.end])


def _entries(path: str, text: str, id: str) -> tuple[Item, ...]:
    """The entries of an id in a file with experts; of another list those that say that they are about a person."""
    if not path.lower().endswith(LISTS):
        return ()
    own = tuple(item for item in items.of(text, id) if is_experts(path) or person.is_person(item))
    block = _block(path, text, id)
    opens = text.count("\n", 0, block.start) if block else len(text)
    return tuple(item for item in own if item.start <= opens)  # one that begins inside a block goes with that


def _block(path: str, text: str, id: str) -> Flow | None:
    """The entry between { }, where entries do not begin with a dash."""
    if not is_experts(path):
        return None
    match = re.search(rf"""[{{,\s]["']?id["']?\s*:\s*["']?{re.escape(id)}["']?\s*[,}}\n]""", text)
    block = flow.around(text, match.start() + 1) if match else None
    return block if block and text[block.start] == "{" else None


def _without(path: str, text: str, ids: Iterable[str], persons: Iterable[Person]) -> str:
    id, *former = ids
    text = _without_entry(path, text, id)
    for known_id in (id, *former):
        if path.lower().endswith(LISTS):
            text = references.without(text, known_id)
        text = references.without_links(text, known_id)
    return _without_names(text, persons, items.items(text) if is_experts(path) else ())


def _without_entry(path: str, text: str, id: str) -> str:
    while own := _entries(path, text, id):
        for item in reversed(own):
            text = _without_lines(text, item)
    if block := _block(path, text, id):
        text, whole = flow.without(text, block.start)
        text = text if whole is None else text[: block.start] + text[block.end :]
    return text


def _without_lines(text: str, item: Item) -> str:
    """The text without an entry. Fields behind it that lack a dash of their own get its dash."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    rows = text.removeprefix(mark).split("\n")
    above, behind = "\n".join(rows[: item.start]), "\n".join(rows[item.end :])
    dash = re.match(r"[ \t]*-[ \t]+", rows[item.start])
    if dash and items.depth(behind) == len(dash[0]) and items.KEY.match(behind):
        behind = dash[0] + behind.lstrip(" \t")
    if behind.strip():
        return mark + (f"{above}\n" if above else "") + behind
    return mark + (above.rstrip() + ("\r\n" if "\r\n" in text else "\n") if above.strip() else "")


def _without_names(text: str, persons: Iterable[Person], kept: Iterable[Item] = ()) -> str:
    """Without the names in running text; `kept` are entries of others, who may bear the same name."""
    for name in (name for identity in persons for name in identity.names):
        words = r"\s+".join(map(person.spelled, name.split()))
        pattern = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
        namesakes = [item.text for item in kept if any(map(pattern.fullmatch, items.values(item, "name")))]
        parts = re.split(f"({'|'.join(map(re.escape, namesakes))})", text) if namesakes else [text]
        text = "".join(part if part in namesakes else pattern.sub(INSTEAD, part) for part in parts)
    return text
