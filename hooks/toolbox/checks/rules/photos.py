"""A picture has words, a maker and a licence, and hides nothing. Those of the site are there, and its colours can be read."""

import re
from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.expert import Expert
from toolbox.model.settings import look
from toolbox.site.media import pictures
from toolbox.site.media.pictures import Unknown
from toolbox.source.problem import Place, Problem

FOLDER = "content/images/"
# An SVG is shown as a picture; opened by itself it is a page, so nothing in it may run, or load from elsewhere.
_ACTIVE = re.compile(
    rb"<script|<foreignObject|<!ENTITY|<!DOCTYPE|@import|\son\w+\s*=|javascript:|href\s*=\s*[\"'](?!#)|url\((?![\"']?#)",
    re.IGNORECASE,
)


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
    # content/ is written for the data beside it: with other data nothing in it is for nothing
    own = context.catalog.settings_source.path == "data/site.yaml"
    for path, raw in context.catalog.pictures.items():
        if (path in used and path.endswith(".svg")) or (path not in used and not own):
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


def contrast(context: Context) -> Iterator[Problem]:
    chosen = context.catalog.settings.look
    if not chosen or not chosen.colours:
        return
    grounds = (("light", look.LIGHT, "lichte", "donkerdere"), ("dark", look.DARK, "donkere", "lichtere"))
    for name, backgrounds, ground, better in grounds:
        colour = getattr(chosen.colours, name)
        ratio = min(look.contrast(colour, background) for background in backgrounds)
        if ratio < look.ENOUGH:
            number = f"{int(ratio * 10) / 10}".replace(".", ",")  # rounded down: 4,49 is not enough
            message = f"De site: de kleur {colour} heeft op de {ground} achtergrond een contrast van {number} op 1."
            hint = f"Er is 4,5 op 1 nodig. Kies een {better} kleur."
            place = context.catalog.settings_source.place(("look", "colours", name))
            yield Problem(place, "te-weinig-contrast", message, hint)


def of_site(context: Context) -> Iterator[Problem]:
    catalog = context.catalog
    chosen = catalog.settings.look
    for path, name in chosen.pictures.items() if chosen else ():
        raw = catalog.pictures.get(FOLDER + name)
        if raw is None:
            place = catalog.settings_source.place(("look", *path))
            hint = f"Zet het bestand in de map {FOLDER.rstrip('/')}, of haal deze regel weg."
            yield Problem(place, "afbeelding-ontbreekt", f"De site: de afbeelding '{name}' is er niet.", hint)
        elif name.endswith(".svg") and _ACTIVE.search(raw):
            message = "Deze tekening doet meer dan tekenen: er staat een script in, of iets van een andere plaats."
            hint = "Sla haar op als gewone SVG, met alles wat erin staat in het bestand zelf."
            yield Problem(Place(FOLDER + name), "onveilige-afbeelding", message, hint)
