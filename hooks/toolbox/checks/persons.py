"""A person's name stands in one place, and a person's mailbox nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox import catalog, dutch, problems
from toolbox.checks import context
from toolbox.models import mailboxes

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_SMALL = frozenset("van der den ten ter het mevrouw meneer heer drs prof ing".split())
OWN_FIELDS = ("sources",)  # an author may be named in a reference


def in_ids(given: context.Context) -> Iterator[problems.Problem]:
    for entry in _persons(given):
        ids = [(("id",), entry.id), *((("aliases", i), alias) for i, alias in enumerate(entry.entity.aliases))]
        parts = {part for part in re.findall(r"[a-z]+", dutch.fold(entry.entity.name)) if len(part) > 2} - _SMALL
        for path, id in ids:
            if parts & set(id.split("-")):
                message = "in dit id staat de naam van de persoon."
                hint = "Gebruik een id zonder naam, bijvoorbeeld expert-0012. Een webadres blijft overal bewaard."
                yield problems.Problem(entry.place(*path), "naam-in-id", f"Een expert: {message}", hint)


def elsewhere(given: context.Context) -> Iterator[problems.Problem]:
    """When consent ends the site hides the entry, but no name in another text."""
    named = {dutch.fold(entry.entity.name): entry for entry in _persons(given) if " " in entry.entity.name}
    if not named:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, named))})(?!\w)")
    for entry in given.catalog.all():
        for path, text in context.texts(context.written(entry)):
            found = pattern.search(dutch.fold(text)) if path[0] not in OWN_FIELDS else None
            if found and named[found.group()].id != entry.id:
                yield _named(entry, path, named[found.group()])


def _named(entry: catalog.Entry, path: context.Path, person: catalog.Entry) -> problems.Problem:
    message = f"hier staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
    hint = f"Haal de naam weg, of verwijs naar [de expert](/experts/{person.id}/)."
    found = context.error(entry, path, "naam-elders", message, hint)
    return problems.Problem(context.within(entry, path, person.entity.name), found.code, found.message, hint)


def mailboxes_in_texts(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for path, text in context.texts(context.written(entry)):
            for address in filter(mailboxes.is_personal, _EMAIL.findall(text)):
                message = "in deze tekst staat een adres dat van één persoon lijkt te zijn."
                hint = "Haal het weg, of gebruik het adres van een loket of team."
                found = context.error(entry, path, "persoonlijk-mailadres", message, hint)
                yield problems.Problem(context.within(entry, path, address), found.code, found.message, hint)
    for page in given.catalog.contents:
        for number, line in enumerate(page.text.split("\n"), page.line):
            for match in _EMAIL.finditer(line):
                if mailboxes.is_personal(match.group()):
                    place = problems.Place(page.path, number, match.start() + 1, len(match.group()))
                    message = "In deze tekst staat een adres dat van één persoon lijkt te zijn."
                    hint = "Haal het weg, of gebruik het adres van een loket of team."
                    yield problems.Problem(place, "persoonlijk-mailadres", message, hint)


def _persons(given: context.Context) -> Iterator[catalog.Entry]:
    return (entry for entry in given.catalog.entries["experts"].values() if entry.entity.type == "persoon")
