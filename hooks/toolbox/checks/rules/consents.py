"""Nothing about a person stands in the file without consent that covers it."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kinds.expert import Consent, Expert
from toolbox.site import consent
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem
from toolbox.text import dutch

PERSONAL = (
    ("role", ("role",)),
    ("role", ("contact", "role")),
    ("email", ("contact", "email")),
    ("phone", ("contact", "phone")),
    ("photo", ("photo",)),
)


def needed(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Expert):
        if entry.entity.type == "persoon" and entry.entity.consent is None:
            message = "voor een persoon is toestemming nodig, en die staat er niet bij."
            hint = "Vraag de persoon om toestemming en vul 'consent' in, of kies een organisatie, team of loket."
            yield entry_problems.error(entry, ("type",), "toestemming-ontbreekt", message, hint)
        elif entry.entity.type != "persoon" and entry.entity.consent is not None:
            message = f"er staat toestemming bij, maar dit is geen persoon: het is een {entry.entity.type}."
            hint = "Haal 'consent' weg, of vul bij 'type' persoon in."
            problem = entry_problems.error(entry, ("consent",), "toestemming-niet-nodig", message, hint)
            yield replace(problem, place=entry.place("consent", key=True))


def covered(context: Context) -> Iterator[Problem]:
    for entry, agreement in _persons(context):
        if "name" not in agreement.covers and not consent.is_function(entry.entity):
            yield _uncovered(entry, "name", ("name",))
        for part, path in PERSONAL:
            if part not in agreement.covers and _filled(entry, path):
                yield _uncovered(entry, part, path)


def _filled(entry: Entry, path: tuple[str, ...]) -> bool:
    value: object = entry.entity
    for name in path:
        value = getattr(value, name, None)
    return bool(value)


def _uncovered(entry: Entry, part: str, path: tuple[str, ...]) -> Problem:
    """The field itself is pointed at; what stands in it is not repeated."""
    place = entry.place(*path, key=part == "photo")
    message = f"Expert '{entry.id}': '{'.'.join(path)}' staat in het bestand, maar de toestemming geldt daar niet voor."
    hint = f"Haal het weg. Stemt de persoon ermee in, zet dan '{part}' bij 'covers'."
    return Problem(place, "toestemming-dekt-niet", message, hint)


def running(context: Context) -> Iterator[Problem]:
    """Warnings: the site leaves the person out by itself."""
    for entry, agreement in _persons(context):
        path, code, message, hint = _state(agreement, context.today)
        if code and agreement.given <= agreement.until:
            yield entry_problems.warning(entry, ("consent", path), code, message, hint)


def _state(agreement: Consent, today: dt.date) -> tuple[str, str, str, str]:
    """The field that tells, the code, the message and the hint; four times "" when the consent holds."""
    state = consent.state(agreement, today)
    if state == "withdrawn" and agreement.withdrawn:
        message = f"de toestemming is ingetrokken op {dutch.day(agreement.withdrawn)}."
        hint = "De site laat de gegevens van deze persoon weg. Haal ze ook uit dit bestand."
        return "withdrawn", "toestemming-ingetrokken", message, hint
    if state == "later":
        message = f"de toestemming gaat pas in op {dutch.day(agreement.given)}."
        hint = (
            "Tot die dag laat de site deze persoon weg. U hoeft niets te doen. Klopt de dag niet, verander dan 'given'."
        )
        return "given", "toestemming-begint-later", message, hint
    if state == "over":
        message = f"de toestemming geldt tot en met {dutch.day(agreement.until)}."
        hint = "De site laat deze persoon al een week van tevoren weg. Vraag opnieuw om toestemming, of haal alles weg."
        return "until", "toestemming-verlopen", message, hint
    return "", "", "", ""


def _persons(context: Context) -> Iterator[tuple[Entry[Expert], Consent]]:
    for entry in context.catalog.of(Expert):
        if entry.entity.type == "persoon" and entry.entity.consent is not None:
            yield entry, entry.entity.consent
