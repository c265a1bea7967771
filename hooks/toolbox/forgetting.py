"""A person taken out of every file. Knows where a person can stand, not the disk: it gives texts and says what remains."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from toolbox import catalog, erasing, models, people, problems, references, source
from toolbox.models import fields, marks

INSTEAD = "(naam weggehaald)"


@dataclass(slots=True)
class Forgotten:
    """The `texts` that differ by path, the pictures that go, and the places that a person has to look at."""

    texts: dict[str, str] = field(default_factory=dict)
    pictures: list[str] = field(default_factory=list)
    look: list[problems.Place] = field(default_factory=list)


def forget(read: Callable[[dict[str, str]], catalog.Catalog], id: str, today: dt.date) -> Forgotten:
    """Every trace of expert `id` out of the files; `read` gives the catalog with some texts in place of what is on the disk."""
    done = Forgotten()
    person = read({}).entries["experts"][id]
    _references(read, id, done)
    _record(read, person, today, done)
    book = read(done.texts)
    entry = book.entries["experts"][id]
    _cut(entry.source, (entry.index,), done)
    for one in (*book.sources, *book.texts):
        _words(one, person, done)
    if person.entity.photo:
        done.pictures.append(f"content/images/{person.entity.photo.file}")
    return done


def _references(read: Callable[[dict[str, str]], catalog.Catalog], id: str, done: Forgotten) -> None:
    """One at a time: each cut moves what stands below it."""
    refused: set[tuple[str, source.Path]] = set()
    while found := next(
        (spot for spot in _spots(read(done.texts), id) if (spot[0].path, spot[1]) not in refused), None
    ):
        one, path = found
        if not _cut(one, path, done):
            refused.add((one.path, path))


def _spots(book: catalog.Catalog, id: str) -> Iterator[tuple[source.Source, source.Path]]:
    """What names the person by id: items of lists, fields, and the links among `links`."""
    url = f"/{models.BY_NAME['experts'].url}/{id}/"
    for entry in book.all():
        for reference in references.references_of(entry):
            if (reference.kind, reference.id) == ("experts", id):
                yield entry.source, (entry.index, *_block(reference.path))
        for _, path, target, _ in marks.values(entry.entity, fields.Target):
            if target.split("#")[0] == url:
                yield entry.source, (entry.index, *_block(path))


def _block(path: source.Path) -> source.Path:
    """The item of a list that holds the field; the field itself when no list does."""
    last = max((position for position, step in enumerate(path) if isinstance(step, int)), default=len(path) - 1)
    return path[: last + 1]


def _cut(one: source.Source, path: source.Path, done: Forgotten) -> bool:
    try:
        done.texts[one.path] = erasing.without(one, path).text
    except erasing.Refused:
        done.look.append(one.place(path))
        return False
    return True


def _words(one: source.Source, person: catalog.Entry, done: Forgotten) -> None:
    """The name in running text, and links to the person's page, which keep their words."""
    text = done.texts.get(one.path, one.text)
    link = re.compile(rf"\[([^\]]*)\]\(/experts/{re.escape(person.id)}/[^)\s]*\)")
    made = link.sub(r"\1", text)
    name = person.entity.name
    if not people.is_function(person.entity):
        made = re.sub(rf"(?<!\w){_spaced(name)}(?!\w)", INSTEAD, made, flags=re.IGNORECASE)
    if made != text:
        done.texts[one.path] = made
    done.look.extend(_left(one.path, made, person))


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _left(path: str, text: str, person: catalog.Entry) -> Iterator[problems.Place]:
    """Lines that may still point at the person: the name in an address, the own mailbox or number."""
    name = re.sub(r"[^a-z]+", "[-_.]?", person.entity.name.lower())
    contact = person.entity.contact
    reach = [re.escape(word) for word in (contact and contact.email, contact and contact.phone) if word]
    found = re.compile("|".join([name, *reach]), re.IGNORECASE)
    for number, line in enumerate(text.split("\n"), 1):
        if match := found.search(line):
            yield problems.Place(path, number, match.start() + 1)


def _record(
    read: Callable[[dict[str, str]], catalog.Catalog], person: catalog.Entry, today: dt.date, done: Forgotten
) -> None:
    """The id, and former ones, in the list of what is not used again; sorted, and without a word more."""
    book = read({})
    path = book.settings_source.path.removesuffix("site.yaml") + f"{models.REMOVED.name}.yaml"
    records = {gone.id: (gone.entity.kind, gone.entity.removed) for gone in book.removed}
    records |= dict.fromkeys((person.id, *person.entity.aliases), ("experts", today))
    blocks = (f"- id: {id}\n  kind: {kind}\n  removed: {day}\n" for id, (kind, day) in sorted(records.items()))
    done.texts[path] = "\n".join(blocks)
