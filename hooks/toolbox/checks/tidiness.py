"""Files are tidy, so that a change shows only what was changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolbox import dutch, problems, source
from toolbox.checks import context

# What to look for, where it is, and what to tell. Looking for a sign costs nothing, so a tidy file costs nothing.
UNTIDY = (
    (
        " \n",
        re.compile(r" +$", re.MULTILINE),
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


def check(given: context.Context) -> Iterator[problems.Problem]:
    """At most one warning of each sort per file."""
    for one in given.catalog.sources:
        if one.readable and one.text:
            yield from _untidy(one)


def _untidy(one: source.Source) -> Iterator[problems.Problem]:
    between = f"\n\n{one.text}\n"  # the file's begin and end count as lines
    for sign, pattern, code, what, hint in UNTIDY:
        spots = list(pattern.finditer(one.text)) if sign in between else []
        if spots:
            more = f" Dat is zo op {dutch.plural(len(spots), 'plek', 'plekken')}." if len(spots) > 1 else ""
            place = one.at(spots[0].start(), max(1, len(spots[0].group().strip("\n"))))
            yield problems.Problem(place, code, f"Hier {what}.{more}", hint, "warning")
    if not one.text.endswith("\n"):
        message, hint = "De laatste regel van dit bestand is niet af.", "Zet er een Enter achter."
        yield problems.Problem(one.at(len(one.text) - 1), "laatste-regel", message, hint, "warning")
    if one.windows:
        message = "De regels van dit bestand eindigen zoals op Windows (CRLF)."
        hint = "Kies in uw programma het regeleinde LF, of pas het bestand aan op de website van de opslagplaats."
        yield problems.Problem(problems.Place(one.path), "windows-regeleinde", message, hint, "warning")
