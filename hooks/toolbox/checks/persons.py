"""A person's name stands in one place: the field for it, in the entry of that person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox import catalog, dutch, people, problems, prose, source
from toolbox.checks import context

OWN_FIELDS = ("sources",)  # an author may be named in a reference


def in_ids(given: context.Context) -> Iterator[problems.Problem]:
    for entry in _persons(given):
        for path, id in _ids(entry):
            if people.names(entry.entity.name, id):
                message = "in dit id staat de naam van de persoon."
                hint = "Gebruik een id zonder naam, bijvoorbeeld expert-0012. Een webadres blijft overal bewaard."
                yield problems.Problem(entry.place(*path), "naam-in-id", f"Een expert: {message}", hint)
    yield from _in_other_ids(given)


def _in_other_ids(given: context.Context) -> Iterator[problems.Problem]:
    """The whole name as an id of anything else."""
    slugs = {prose.slug(entry.entity.name): entry for entry in _persons(given) if " " in entry.entity.name}
    for entry in given.catalog.all() if slugs else ():
        for path, id in _ids(entry):
            person = next((slugs[slug] for slug in slugs if f"-{slug}-" in f"-{id}-"), entry)
            if not people.is_person(entry.entity) and person is not entry:
                message = f"in dit id staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
                hint = "Gebruik een id zonder naam. Een webadres blijft overal bewaard."
                what = dutch.upper_first(entry.kind.article) + " " + entry.kind.one
                yield problems.Problem(entry.place(*path), "naam-in-id", f"{what}: {message}", hint)


def _ids(entry: catalog.Entry) -> list[tuple[context.Path, str]]:
    return [(("id",), entry.id), *((("aliases", i), alias) for i, alias in enumerate(entry.entity.aliases))]


def in_files(given: context.Context) -> Iterator[problems.Problem]:
    """The names of files are public too: that of the data, and that of a picture."""
    for entry in _persons(given):
        name = entry.entity.name
        file = entry.source.path.rsplit("/", maxsplit=1)[-1].removesuffix(".yaml")
        if people.names(name, file):
            yield _in_file(problems.Place(entry.source.path))
        if entry.entity.photo and people.names(name, entry.entity.photo.file):
            yield _in_file(entry.place("photo", "file"))


def _in_file(place: problems.Place) -> problems.Problem:
    message = "In de naam van dit bestand staat de naam van een persoon."
    hint = "Geef het bestand een naam zonder mensen erin, bijvoorbeeld expert-0012."
    return problems.Problem(place, "naam-in-bestandsnaam", message, hint)


def in_own_sources(given: context.Context) -> Iterator[problems.Problem]:
    """Sources are no field that consent can cover."""
    for entry in _persons(given):
        for path, text in context.texts(context.written(entry).get("sources"), ("sources",)):
            if _full(entry.entity.name, text) or (path[-1] == "url" and _in_address(entry.entity.name, text)):
                message = "in deze bron staat de naam van de persoon."
                hint = "Noem de bron zonder de naam, bijvoorbeeld 'Opgave van de persoon zelf'."
                yield problems.Problem(entry.place(*path), "naam-in-bron", f"Expert '{entry.id}': {message}", hint)


def _full(name: str, text: str) -> bool:
    return " " in name and dutch.fold(name) in dutch.fold(text)


def _in_address(name: str, url: str) -> bool:
    """The whole name, as `jan-voorbeeld`, `janvoorbeeld` or `jan_voorbeeld`."""
    squeezed = re.sub(r"[^a-z0-9]", "", dutch.fold(url))
    return " " in name and re.sub(r"[^a-z0-9]", "", dutch.fold(name)) in squeezed


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
    for one in (*given.catalog.texts, given.catalog.settings_source):
        for number, line in enumerate(one.text.split("\n"), 1):
            if found := pattern.search(dutch.fold(line)):
                yield _on_line(one, number, named[found.group()])


def _named(entry: catalog.Entry, path: context.Path, person: catalog.Entry) -> problems.Problem:
    message = f"hier staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
    found = context.error(entry, path, "naam-elders", message, _hint(person))
    return problems.Problem(context.within(entry, path, person.entity.name), found.code, found.message, found.hint)


def _on_line(one: source.Source, number: int, person: catalog.Entry) -> problems.Problem:
    name = person.entity.name
    column = one.line(number).find(name)
    place = problems.Place(one.path, number, max(column, 0) + 1, len(name) if column >= 0 else 1)
    message = f"Hier staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
    return problems.Problem(place, "naam-elders", message, _hint(person))


def _hint(person: catalog.Entry) -> str:
    return f"Haal de naam weg, of verwijs naar [de expert](/experts/{person.id}/)."


def _persons(given: context.Context) -> Iterator[catalog.Entry]:
    return (entry for entry in given.catalog.entries["experts"].values() if people.is_person(entry.entity))
