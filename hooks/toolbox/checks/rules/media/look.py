"""The pictures of the site itself are there and do nothing else than being seen, and its colours can be read."""

import re
from collections.abc import Iterator

from toolbox.checks.context import Context
from toolbox.checks.rules.media import pictures
from toolbox.model.settings import look
from toolbox.source import decoding
from toolbox.source.problem import Problem

# An SVG is shown as a picture; opened by itself it is a page, so nothing in it may run, or load from elsewhere.
_ACTIVE = re.compile(
    r"<script|<foreignObject|<!ENTITY|<!DOCTYPE|@import|(?<=\s)on\w+\s*=|javascript:|href\s*=\s*[\"'](?!#)|url\((?![\"']?#)",
    re.IGNORECASE,
)


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
    chosen, folder = catalog.settings.look, pictures.of(catalog)
    for path, name in chosen.pictures.items() if chosen else ():
        raw = catalog.pictures.get(folder + name)
        if raw is None:
            place = catalog.settings_source.place(("look", *path))
            hint = f"Zet het bestand in de map {folder.rstrip('/')}, of haal deze regel weg."
            yield Problem(place, "afbeelding-ontbreekt", f"De site: de afbeelding '{name}' is er niet.", hint)
        elif name.endswith(".svg"):
            yield from _unsafe(folder + name, raw.decode("utf-8", "replace"))


def _unsafe(path: str, text: str) -> Iterator[Problem]:
    """The first thing in a drawing that does more than draw."""
    if match := _ACTIVE.search(text):
        message = f"Deze tekening doet meer dan tekenen: hier staat '{match[0]}'."
        hint = "Haal dat weg, met wat erbij hoort. Of sla haar op als gewone SVG, met alles wat erin staat in het bestand zelf."
        yield Problem(
            decoding.place_at(path, text, match.start(), len(match[0])), "onveilige-afbeelding", message, hint
        )
