"""`toolbox consent`: what is held about whom, until when, and where the agreement is kept."""

import argparse
import datetime as dt
from collections.abc import Iterator

from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.model.kinds.expert import Consent, Expert
from toolbox.site import consent
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.problem import Place
from toolbox.text import dutch

FIELDS = {
    "name": "naam",
    "role": "functie",
    "email": "e-mail",
    "phone": "telefoon",
    "photo": "foto",
    "reuse": "hergebruik",
}
STATES = {
    "absent": "geen toestemming",
    "withdrawn": "ingetrokken",
    "later": "nog niet ingegaan",
    "over": "loopt af of is voorbij: niet op de site",
    "holds": "geldt",
}


def configure(parser: argparse.ArgumentParser) -> None:
    """No arguments of its own."""


def run(run: Run, options: argparse.Namespace) -> int:  # noqa: ARG001
    catalog = run.read()
    broken = len(catalog.known.get(consent.PERSONS, ())) - len(catalog.of(Expert))
    run.out.write("\n".join(lines(catalog, run.today)) + "\n")
    if broken or consent.PERSONS in catalog.unreadable:
        run.err.write("Niet alles kon worden gelezen. Voer eerst 'toolbox check' uit.\n")
        return MISTAKES
    return FINE


def lines(catalog: Catalog, today: dt.date) -> Iterator[str]:
    persons = [entry for entry in catalog.of(Expert) if consent.is_person(entry.entity)]
    yield dutch.plural(len(persons), "persoon", "personen") + " in de bestanden."
    for entry in persons:
        yield ""
        yield from _person(entry, today)
    agreements = ((entry, entry.entity.consent) for entry in persons)
    soon = [(agreement.until, entry) for entry, agreement in agreements if agreement and _ends_soon(agreement, today)]
    if soon:
        yield ""
        yield f"Binnen {consent.SOON.days} dagen nodig: opnieuw vragen, of weghalen met 'toolbox forget ID'."
        for until, entry in sorted(soon, key=lambda pair: pair[0]):
            yield f"  {entry.id}: geldig tot en met {dutch.day(until)}"
    removed = [item for item in catalog.removed if item.entity.kind == consent.PERSONS]
    if removed:
        yield ""
        yield f"Weggehaald: {', '.join(item.id for item in removed)}."


def _person(entry: Entry[Expert], today: dt.date) -> Iterator[str]:
    agreement = entry.entity.consent
    place: Place = entry.place("id")
    yield f"{entry.id}  {place.path}:{place.line}"
    yield f"  toestemming: {STATES[consent.state(agreement, today)]}"
    if agreement:
        yield f"  van {dutch.day(agreement.given)} tot en met {dutch.day(agreement.until)}"
        yield f"  geldt voor: {', '.join(FIELDS[part] for part in agreement.covers)}"
        yield f"  de afspraak ligt bij: {agreement.record}"
    yield f"  in het bestand: {', '.join(_held(entry.entity)) or 'niets'}"


def _held(entity: Expert) -> Iterator[str]:
    if not consent.is_function(entity):
        yield FIELDS["name"]
    if entity.role:
        yield FIELDS["role"]
    for part in ("email", "phone"):
        if entity.contact and getattr(entity.contact, part):
            yield FIELDS[part]
    if entity.photo:
        yield FIELDS["photo"]


def _ends_soon(agreement: Consent, today: dt.date) -> bool:
    return agreement.withdrawn is None and agreement.until < today + consent.SOON
