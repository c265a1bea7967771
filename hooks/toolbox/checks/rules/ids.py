"""An id names one entry of its kind, once and for all; a number names one recommendation, an address one page."""

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from toolbox import model, source
from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import Kind, types
from toolbox.model.kinds.recommendation import Recommendation
from toolbox.model.validation import words
from toolbox.site import references
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source


def repeated(context: Context) -> Iterator[Problem]:
    """An id that two items of a kind have, also where other mistakes keep an item from being read."""
    for kind in model.KINDS:
        seen: dict[str, tuple[Source, int]] = {}
        for file in context.catalog.files[kind.name]:
            for index, item in source.lists_of(file):
                id = item.get("id")
                if not isinstance(id, str) or not types.SLUG.fullmatch(id):
                    continue
                first = seen.setdefault(id, (file, index))
                if first != (file, index):
                    yield _repeated(kind, file.place((index, "id")), item, *first)


def _repeated(kind: Kind, place: Place, item: Mapping[str, Any], file: Source, index: int) -> Problem:
    first = dict(source.lists_of(file))[index]
    message = f"het id '{item['id']}' is al van {kind.the_one} '{words.name_of(kind, first)}'."
    where = f"{file.path}, regel {file.lines[index]}"
    hint = f"Kies een ander id, of voeg de twee samen. De andere staat in {where}."
    return Problem(place, "dubbel-id", f"{words.subject(kind, item)}: {message}", hint)


def former(context: Context) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in context.catalog.all():
        for index, alias in enumerate(entry.entity.aliases):
            path = ("aliases", index)
            kind, id = model.former(entry.kind, alias)
            if kind is None:
                message = f"'{alias}' begint niet met het adres van een lijst van deze site."
                hint = f"Begin met het adres van een lijst, bijvoorbeeld 'organisaties/{id}'."
                yield entry_problems.error(entry, path, "oud-adres-onbekend", message, hint)
            elif id in context.catalog.known[kind.name]:
                message = f"het oude id '{alias}' is nu het id van {kind.the_one} '{id}'."
                hint = "Haal het hier weg: één webadres kan maar naar één pagina leiden."
                yield entry_problems.error(entry, path, "oud-id-in-gebruik", message, hint)
            elif (first := seen.setdefault((kind.name, id), entry)) is not entry:
                message = f"het oude id '{alias}' staat ook bij {first.kind.the_one} '{references.name(first)}'."
                hint = f"Laat het op één plaats staan. De andere staat in {entry_problems.where(first)}."
                yield entry_problems.error(entry, path, "dubbel-oud-id", message, hint)


def removed(context: Context) -> Iterator[Problem]:
    for gone in context.catalog.removed:
        kind = model.BY_NAME[gone.entity.kind]
        if gone.id in context.catalog.known[kind.name]:
            message = (
                f"Het id '{gone.id}' staat bij wat is weggehaald, maar het is ook het id van {kind.the_one} van nu."
            )
            hint = "Geef dat onderdeel een ander id. Oude links horen niet bij iets of iemand anders uit te komen."
            yield Problem(gone.place("id"), "id-weggehaald", message, hint)


def numbers(context: Context) -> Iterator[Problem]:
    seen: dict[int, Entry] = {}
    taken = {entry.entity.number for entry in context.catalog.of(Recommendation)}
    for entry in context.catalog.of(Recommendation):
        first = seen.setdefault(entry.entity.number, entry)
        if first is not entry:
            message = f"het nummer {entry.entity.number} is al van het advies '{first.entity.name}'."
            free = next(number for number in itertools.count(1) if number not in taken)
            hint = f"Kijk in het rapport welk nummer klopt: {free} is nog vrij. De andere staat in {entry_problems.where(first)}."
            yield entry_problems.error(entry, ("number",), "dubbel-nummer", message, hint)


def addresses(context: Context) -> Iterator[Problem]:
    """A text of `content/` at the address of an entry, or of another text: one of the two would be on no page."""
    taken = {
        f"{entry.kind.url}/{entry.id}/": f"{entry.source.path}, regel {entry.line}" for entry in context.catalog.all()
    }
    for page in context.catalog.contents:
        other = taken.setdefault(page.url, page.path)
        if other != page.path:
            message = f"Deze tekst komt op het adres '/{page.url}', maar daar staat al een pagina: {other}."
            yield Problem(
                Place(page.path), "adres-bezet", message, "Geef dit bestand een andere naam, of haal het weg."
            )
