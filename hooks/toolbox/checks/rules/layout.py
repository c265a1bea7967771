"""The order and the tidiness of a file."""

import re
from collections.abc import Iterator
from itertools import pairwise

from toolbox import source
from toolbox.checks.context import Context
from toolbox.source import comments
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source
from toolbox.text import dutch


def order(context: Context) -> Iterator[Problem]:
    """One warning per file, at the first entry that stands too low."""
    for file in context.catalog.sources:
        ids = [(index, str(item["id"])) for index, item in source.lists_of(file) if isinstance(item.get("id"), str)]
        for (_, before), (index, id) in pairwise(ids):
            if id < before:
                message = f"'{id}' staat onder '{before}'. De onderdelen van dit bestand horen op volgorde van id."
                hint = "Verplaats het naar de goede plek. Dan vinden anderen het terug."
                yield Problem(file.place((index, "id")), "verkeerde-volgorde", message, hint, "warning")
                break


# What to look for, where it is, and what to tell. Looking for a sign costs nothing, so a tidy file costs nothing.
UNTIDY = (
    (
        " \n",
        re.compile(r"(?<! ) +$", re.MULTILINE),
        "spatie-aan-eind",
        "staan spaties aan het eind",
        "Haal de spaties weg.",
    ),
    (
        "\n\n\n",
        re.compile(r"(?<=\n\n)\n+|(?<=\n)\n+\Z|\A\n+"),
        "lege-regels",
        "staat een lege regel te veel",
        "Haal de lege regel weg.",
    ),
)


def tidiness(context: Context) -> Iterator[Problem]:
    """At most one warning of each sort per file."""
    for file in context.catalog.sources:
        if file.readable and file.text:
            yield from _untidy(file)


def _untidy(source: Source) -> Iterator[Problem]:
    between = f"\n\n{source.text}\n"  # the file's begin and end count as lines
    for sign, pattern, code, what, hint in UNTIDY:
        spots = list(pattern.finditer(source.text)) if sign in between else []
        if spots:
            more = f" Dat is zo op {dutch.plural(len(spots), 'plek', 'plekken')}." if len(spots) > 1 else ""
            place = source.place_at(spots[0].start(), max(1, len(spots[0].group().strip("\n"))))
            yield Problem(place, code, f"Hier {what}.{more}", hint, "warning")
    if not source.text.endswith("\n"):
        message, hint = "De laatste regel van dit bestand is niet af.", "Zet er een Enter achter."
        yield Problem(source.place_at(len(source.text) - 1), "laatste-regel", message, hint, "warning")
    if source.windows:
        message = "De regels van dit bestand eindigen zoals op Windows (CRLF)."
        hint = "Kies in uw programma het regeleinde LF, of pas het bestand aan op de website van de opslagplaats."
        yield Problem(Place(source.path), "windows-regeleinde", message, hint, "warning")


REMARK = (
    "Zet haar in het veld 'remark' van dit onderdeel; 'toolbox tidy' doet dat voor u. "
    "Hoort het # bij de tekst? Zet de tekst dan tussen aanhalingstekens."
)


def comments_in_data(context: Context) -> Iterator[Problem]:
    """At most one warning per file. A file with comments alone has no entry yet that could hold them."""
    removed = {item.source.path for item in context.catalog.removed}  # nothing more is said of what was taken away
    for file in context.catalog.sources:
        every = comments.read(file) if file.readable and file.values else ()
        if every:
            more = f" Dat is zo op {dutch.plural(len(every), 'plek', 'plekken')}." if len(every) > 1 else ""
            hint = "Haal haar weg." if file.path in removed else REMARK
            message = f"Hier staat een opmerking, achter een #.{more}"
            yield Problem(every[0].place, "opmerking-in-bestand", message, hint, "warning")
