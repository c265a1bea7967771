"""A person's name stands in one place: the field for it, in the entry of that person."""

import re
from collections.abc import Iterator

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kinds.expert import Expert
from toolbox.site import consent
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Path, Source
from toolbox.text import dutch, markdown

OWN_FIELDS = ("sources",)  # an author may be named in a reference


def in_ids(context: Context) -> Iterator[Problem]:
    for entry in _persons(context):
        for path, id in _ids(entry):
            if consent.names(entry.entity.name, id):
                message = "in dit id staat de naam van de persoon."
                hint = "Gebruik een id zonder naam, bijvoorbeeld expert-0012. Een webadres blijft overal bewaard."
                yield Problem(entry.place(*path), "naam-in-id", f"Een expert: {message}", hint)
    yield from _in_other_ids(context)


def _in_other_ids(context: Context) -> Iterator[Problem]:
    """The whole name as an id of anything else."""
    slugs = {markdown.slug(entry.entity.name): entry for entry in _persons(context) if " " in entry.entity.name}
    for entry in context.catalog.all() if slugs else ():
        for path, id in _ids(entry):
            person = next((slugs[slug] for slug in slugs if f"-{slug}-" in f"-{id}-"), entry)
            if not consent.is_person(entry.entity) and person is not entry:
                message = f"in dit id staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
                hint = "Gebruik een id zonder naam. Een webadres blijft overal bewaard."
                what = dutch.upper_first(entry.kind.article) + " " + entry.kind.one
                yield Problem(entry.place(*path), "naam-in-id", f"{what}: {message}", hint)


def _ids(entry: Entry) -> list[tuple[Path, str]]:
    return [(("id",), entry.id), *((("aliases", i), alias) for i, alias in enumerate(entry.entity.aliases))]


def in_files(context: Context) -> Iterator[Problem]:
    """The names of files are public too: that of the data, and that of a picture."""
    for entry in _persons(context):
        name = entry.entity.name
        file = entry.source.path.rsplit("/", maxsplit=1)[-1].removesuffix(".yaml")
        if consent.names(name, file):
            yield _in_file(Place(entry.source.path))
        if entry.entity.photo and consent.names(name, entry.entity.photo.file):
            yield _in_file(entry.place("photo", "file"))


def _in_file(place: Place) -> Problem:
    message = "In de naam van dit bestand staat de naam van een persoon."
    hint = "Geef het bestand een naam zonder mensen erin, bijvoorbeeld expert-0012."
    return Problem(place, "naam-in-bestandsnaam", message, hint)


def in_own_sources(context: Context) -> Iterator[Problem]:
    """Sources are no field that consent can cover."""
    for entry in _persons(context):
        for path, text in entry_problems.texts(entry_problems.written(entry).get("sources"), ("sources",)):
            if _full(entry.entity.name, text) or (path[-1] == "url" and _in_address(entry.entity.name, text)):
                message = "in deze bron staat de naam van de persoon."
                hint = "Noem de bron zonder de naam, bijvoorbeeld 'Opgave van de persoon zelf'."
                yield Problem(entry.place(*path), "naam-in-bron", f"Expert '{entry.id}': {message}", hint)


def _full(name: str, text: str) -> bool:
    return " " in name and dutch.fold(name) in dutch.fold(text)


def _in_address(name: str, url: str) -> bool:
    """The whole name, as `jan-voorbeeld`, `janvoorbeeld` or `jan_voorbeeld`."""
    squeezed = re.sub(r"[^a-z0-9]", "", dutch.fold(url))
    return " " in name and re.sub(r"[^a-z0-9]", "", dutch.fold(name)) in squeezed


def elsewhere(context: Context) -> Iterator[Problem]:
    """When consent ends the site hides the entry, but no name in another text."""
    named = {dutch.fold(entry.entity.name): entry for entry in _persons(context) if " " in entry.entity.name}
    if not named:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, named))})(?!\w)")
    for entry in context.catalog.all():
        for path, text in entry_problems.texts(entry_problems.written(entry)):
            match = pattern.search(dutch.fold(text)) if path[0] not in OWN_FIELDS else None
            if match and named[match.group()].id != entry.id:
                yield _named(entry, path, named[match.group()])
    for file in (*context.catalog.texts, context.catalog.settings_source):
        for number, line in enumerate(file.text.split("\n"), 1):
            if match := pattern.search(dutch.fold(line)):
                yield _on_line(file, number, named[match.group()])


def _named(entry: Entry, path: Path, person: Entry) -> Problem:
    message = f"hier staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
    return entry_problems.error(entry, path, "naam-elders", message, _hint(person), word=person.entity.name)


def _on_line(source: Source, number: int, person: Entry) -> Problem:
    name = person.entity.name
    column = source.line(number).find(name)
    place = Place(source.path, number, max(column, 0) + 1, len(name) if column >= 0 else 1)
    message = f"Hier staat de naam van een persoon, die alleen bij expert '{person.id}' mag staan."
    return Problem(place, "naam-elders", message, _hint(person))


def _hint(person: Entry) -> str:
    return f"Haal de naam weg, of verwijs naar [de expert](/experts/{person.id}/)."


def _persons(context: Context) -> Iterator[Entry[Expert]]:
    return (entry for entry in context.catalog.of(Expert) if consent.is_person(entry.entity))
