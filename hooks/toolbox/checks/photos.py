"""A picture has words, a maker and a licence, and hides nothing. Knows names and bytes, not what is on it."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import pictures, problems
from toolbox.checks import context

FOLDER = "content/images/"


def check(given: context.Context) -> Iterator[problems.Problem]:
    used = set()
    for entry in given.catalog.entries["experts"].values():
        photo = entry.entity.photo
        if photo is None:
            continue
        used.add(FOLDER + photo.file)
        if FOLDER + photo.file not in given.catalog.pictures:
            message = f"de foto '{photo.file}' is er niet."
            hint = f"Zet het bestand in de map {FOLDER.rstrip('/')}, of haal 'photo' weg."
            yield context.error(entry, ("photo", "file"), "foto-ontbreekt", message, hint)
    for path, raw in given.catalog.pictures.items():
        yield from _of_file(path, raw, used=path in used)


def _of_file(path: str, raw: bytes, *, used: bool) -> Iterator[problems.Problem]:
    place = problems.Place(path)
    if not used:
        message = "Bij deze afbeelding staat nergens wie haar maakte en wat erop staat."
        hint = "Noem haar bij een expert, in 'photo', of haal het bestand weg. Zonder dat komt zij niet op de site."
        yield problems.Problem(place, "foto-zonder-gegevens", message, hint)
        return
    try:
        bare = pictures.bare(raw)
    except pictures.Unknown:
        message = "Dit bestand is geen hele foto in JPEG, PNG of WebP."
        yield problems.Problem(place, "foto-onleesbaar", message, "Sla de foto opnieuw op, als JPEG.")
        return
    if bare != raw:
        message = "In deze foto zitten gegevens die u niet ziet, zoals de plaats, de dag of de maker."
        hint = "Sla de foto op zonder eigenschappen. In Windows: Eigenschappen, Details, Persoonlijke gegevens verwijderen."
        yield problems.Problem(place, "foto-met-gegevens", message, hint)
