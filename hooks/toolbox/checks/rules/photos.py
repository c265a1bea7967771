"""A picture has words, a maker and a licence, and hides nothing."""

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.expert import Expert
from toolbox.site.media import pictures
from toolbox.site.media.pictures import Unknown
from toolbox.source.problem import Place, Problem

FOLDER = "content/images/"


def check(context: Context) -> Iterator[Problem]:
    settings = context.catalog.settings
    used = {FOLDER + name for name in (settings.look.pictures.values() if settings.look else ())}
    for entry in context.catalog.of(Expert):
        photo = entry.entity.photo
        if photo is None:
            continue
        used.add(FOLDER + photo.file)
        if FOLDER + photo.file not in context.catalog.pictures:
            message = f"de foto '{photo.file}' is er niet."
            hint = f"Zet het bestand in de map {FOLDER.rstrip('/')}, of haal 'photo' weg."
            yield problems.error(entry, ("photo", "file"), "foto-ontbreekt", message, hint)
    for path, raw in context.catalog.pictures.items():
        if path.endswith(".svg") and path in used:
            continue
        yield from _of_file(path, raw, used=path in used)


def _of_file(path: str, raw: bytes, *, used: bool) -> Iterator[Problem]:
    place = Place(path)
    if not used:
        message = "Bij deze afbeelding staat nergens wie haar maakte en wat erop staat."
        hint = "Noem haar bij een expert, in 'photo', of haal het bestand weg. Zonder dat komt zij niet op de site."
        yield Problem(place, "foto-zonder-gegevens", message, hint)
        return
    try:
        bare = pictures.bare(raw)
    except Unknown:
        message = "Dit bestand is geen hele foto in JPEG, PNG of WebP."
        yield Problem(place, "foto-onleesbaar", message, "Sla de foto opnieuw op, als JPEG.")
        return
    if bare != raw:
        message = "In deze foto zitten gegevens die u niet ziet, zoals de plaats, de dag of de maker."
        hint = "Sla de foto op zonder eigenschappen. In Windows: Eigenschappen, Details, Persoonlijke gegevens verwijderen."
        yield Problem(place, "foto-met-gegevens", message, hint)
