"""The look in `site.yaml`: colours that one can read, and pictures that are there and do nothing but show."""

import re
from collections.abc import Iterator

from toolbox.checks.context import Context
from toolbox.model.look import DARK, ENOUGH, LIGHT
from toolbox.model.look import contrast as ratio_of
from toolbox.source.problem import Place, Problem

FOLDER = "content/images/"
# An SVG is shown as a picture; opened by itself it is a page, so nothing in it may run, or load from elsewhere.
_ACTIVE = re.compile(
    rb"<script|<foreignObject|<!ENTITY|<!DOCTYPE|@import|\son\w+\s*=|javascript:|href\s*=\s*[\"'](?!#)|url\((?![\"']?#)",
    re.IGNORECASE,
)


def contrast(context: Context) -> Iterator[Problem]:
    look = context.catalog.settings.look
    if not look or not look.colours:
        return
    grounds = (("light", LIGHT, "lichte", "donkerdere"), ("dark", DARK, "donkere", "lichtere"))
    for name, backgrounds, ground, better in grounds:
        colour = getattr(look.colours, name)
        ratio = min(ratio_of(colour, background) for background in backgrounds)
        if ratio < ENOUGH:
            number = f"{int(ratio * 10) / 10}".replace(".", ",")  # rounded down: 4,49 is not enough
            message = f"De site: de kleur {colour} heeft op de {ground} achtergrond een contrast van {number} op 1."
            hint = f"Er is 4,5 op 1 nodig. Kies een {better} kleur."
            place = context.catalog.settings_source.place(("look", "colours", name))
            yield Problem(place, "te-weinig-contrast", message, hint)


def pictures(context: Context) -> Iterator[Problem]:
    catalog = context.catalog
    look = catalog.settings.look
    for path, name in look.pictures.items() if look else ():
        raw = catalog.pictures.get(FOLDER + name)
        if raw is None:
            place = catalog.settings_source.place(("look", *path))
            hint = f"Zet het bestand in de map {FOLDER.rstrip('/')}, of haal deze regel weg."
            yield Problem(place, "afbeelding-ontbreekt", f"De site: de afbeelding '{name}' is er niet.", hint)
        elif name.endswith(".svg") and _ACTIVE.search(raw):
            message = "Deze tekening doet meer dan tekenen: er staat een script in, of iets van een andere plaats."
            hint = "Sla haar op als gewone SVG, met alles wat erin staat in het bestand zelf."
            yield Problem(Place(FOLDER + name), "onveilige-afbeelding", message, hint)
