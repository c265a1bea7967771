"""Erases a person from the texts, and tells which lines may still point at that person."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from toolbox.site.erasure import flow, items, person, records, references
from toolbox.site.erasure.flow import Flow
from toolbox.site.erasure.items import Item
from toolbox.site.erasure.person import Person
from toolbox.source.problem import Place

INSTEAD = "(naam weggehaald)"


@dataclass(frozen=True, slots=True)
class Erasure:
    """The `texts` that differ by path, the `pictures` that go, the `leftovers` for a person to see, and the former ids."""

    texts: Mapping[str, str]
    pictures: tuple[str, ...]
    leftovers: tuple[Place, ...]
    ids: tuple[str, ...]


def is_experts(path: str) -> bool:
    """Whether a file holds experts: `experts.yaml`, `experts.yml`, or a file in the folder `experts`."""
    return bool(re.search(r"(?:^|/)experts?(?:\.ya?ml$|/[^/]*\.ya?ml$)", path))


def missing(texts: Mapping[str, str], id: str) -> str:
    """Why there is nothing to erase, in Dutch; "" when there is a person with this id."""
    own = tuple(_own(texts, id))
    if not own:
        return f"Er is geen expert met het id '{id}'."
    if not any(person.may_be_person(item) for item in own):
        return f"'{id}' is geen persoon. Haal een organisatie, team of loket zelf uit het bestand."
    return ""


def erase(texts: Mapping[str, str], pictures: Iterable[str], removed: str, id: str, today: dt.date) -> Erasure:
    """The person out of all `texts` (by path), with a record in the file `removed`."""
    persons = [person.read(item) for item in _own(texts, id)]
    ids = tuple(dict.fromkeys((id, *(other for identity in persons for other in identity.ids))))
    changed = {path: _without(path, text, ids, persons) for path, text in texts.items() if path != removed}
    record = texts.get(removed, "")
    for gone_id in sorted(ids):
        record = records.with_record(record, gone_id, today)
    changed[removed] = _without_names(record, persons)
    gone = {name for identity in persons for name in identity.pictures}
    return Erasure(
        texts={path: text for path, text in changed.items() if text != texts.get(path)},
        pictures=tuple(path for path in pictures if path.rsplit("/", 1)[-1] in gone),
        leftovers=tuple(place for path, text in changed.items() for place in _left(path, text, persons)),
        ids=ids,
    )


def _own(texts: Mapping[str, str], id: str) -> Iterator[Item]:
    for path, text in texts.items():
        if is_experts(path):
            own = [item for item in items.items(text) if item.id == id]
            yield from own
            if not own and (block := _block(text, id)):
                yield Item(0, 0, id, text[block.start : block.end])


def _block(text: str, id: str) -> Flow | None:
    """The entry between { }, where entries do not begin with a dash."""
    match = re.search(rf"""[{{,\s]["']?id["']?\s*:\s*["']?{re.escape(id)}["']?\s*[,}}\n]""", text)
    block = flow.around(text, match.start() + 1) if match else None
    return block if block and text[block.start] == "{" else None


def _without(path: str, text: str, ids: Iterable[str], persons: Iterable[Person]) -> str:
    id, *former = ids
    if is_experts(path):
        text = _without_entry(text, id)
    for known_id in (id, *former):
        if path.endswith((".yaml", ".yml")):
            text = references.without(text, known_id)
        text = references.without_links(text, known_id)
    return _without_names(text, persons, items.items(text) if is_experts(path) else ())


def _without_entry(text: str, id: str) -> str:
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    while item := items.entry(text, id):
        rows = text.removeprefix(mark).split("\n")
        end = item.end
        behind = "\n".join(rows[end:])
        dash = re.match(r"[ \t]*-[ \t]+", rows[item.start])
        if dash and items.depth(behind) == len(dash[0]) and items.KEY.match(behind):
            behind = dash[0] + behind.lstrip(" \t")
        above = "\n".join(rows[: item.start])
        if not behind.strip():
            text = mark + (above.rstrip() + ("\r\n" if "\r\n" in text else "\n") if above.strip() else "")
        else:
            text = mark + (f"{above}\n" if above else "") + behind
    if block := _block(text, id):
        text, whole = flow.without(text, block.start)
        text = text if whole is None else text[: block.start] + text[block.end :]
    return text


def _without_names(text: str, persons: Iterable[Person], kept: Iterable[Item] = ()) -> str:
    """Without the names in running text; `kept` are entries of others, who may bear the same name."""
    for name in (name for identity in persons for name in identity.names):
        pattern = re.compile(rf"(?<!\w){_spaced(name)}(?!\w)", re.IGNORECASE)
        namesakes = [item.text for item in kept if any(map(pattern.fullmatch, items.values(item, "name")))]
        parts = re.split(f"({'|'.join(map(re.escape, namesakes))})", text) if namesakes else [text]
        text = "".join(part if part in namesakes else pattern.sub(INSTEAD, part) for part in parts)
    return text


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _left(path: str, text: str, persons: Iterable[Person]) -> Iterator[Place]:
    """Lines that may still point at the person: the name in an address, the own mailbox or number."""
    names = [r"[\W_]{0,5}".join(re.findall(r"\w+", name)) for identity in persons for name in identity.names]
    contacts = [re.escape(word) for identity in persons for word in identity.contacts]
    if not names and not contacts:
        return
    pattern = re.compile("|".join([*names, *contacts]), re.IGNORECASE)
    for number, line in enumerate(text.split("\n"), 1):
        if match := pattern.search(line):
            yield Place(path, number, match.start() + 1)
