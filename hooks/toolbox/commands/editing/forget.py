"""`toolbox forget ID`: a person out of all files, and what remains elsewhere."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolbox import build
from toolbox.build import Checked
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.history import revision
from toolbox.history.revision import Unknown
from toolbox.model.kinds.expert import Expert
from toolbox.site import catalog, consent, erasure, redaction
from toolbox.site.catalog import Catalog
from toolbox.site.erasure.erasing import Erasure
from toolbox.source import problem
from toolbox.source.problem import Problem
from toolbox.text import dutch

REMAINS = """\
Wat u zelf nog doet:
- Sla de wijziging op en zet haar vandaag nog op de site (of gebruik de workflow 'forget').
- Git bewaart oude versies. Moet de naam daar ook uit, volg dan 'Wissen uit de geschiedenis' op /redactie/mensen/.
- Oude taken en bestanden bij Actions kunnen de naam ook bevatten. Wis ze: zie 'Oude taken wissen' op /redactie/mensen/.
- Kopieën (forks), wie de gegevens eerder ophaalde, en zoekmachines houden hun eigen versie. Vraag om verwijdering.
- Vernietig de afspraak op de plek waar zij ligt, of leg vast waarom u haar moet bewaren.
"""
UNREADABLE = ("geen-lijst", "geen-velden")  # what is read of these files is not all that stands in them
STOPPED = "Zonder deze persoon ontstaat er een fout die er nog niet was. Er is niets veranderd.\n"


def configure(parser: argparse.ArgumentParser) -> None:
    who = parser.add_mutually_exclusive_group(required=True)
    who.add_argument("id", metavar="ID", nargs="?", help="het id van de persoon, bijvoorbeeld expert-0012")
    who.add_argument(
        "--gone-in", metavar="COMMIT", help="iedereen die bij deze commit is weggehaald of geen toestemming meer heeft"
    )


def run(run: Run, options: argparse.Namespace) -> int:
    texts = {path: decoded(raw) for path, raw in run.files.written().items()}
    if options.gone_in:
        return _all_gone(run, texts, options.gone_in)
    if reason := erasure.missing(texts, options.id):
        if options.id in erasure.recorded(texts.get(_removed(run), "")):
            run.out.write(f"'{options.id}' is al weggehaald.\n")
            return FINE
        return run.refuse(reason)
    result = _erased(run, texts, options.id)
    if not _save(run, [result]):
        return MISTAKES
    _tell(run, options.id, result)
    return MISTAKES if result.leftovers else FINE


def _all_gone(run: Run, texts: Mapping[str, str], commit: str) -> int:
    """Those out who may not be shown any more by another commit, when an older one is published. Where to look was told then."""
    try:
        files = revision.files(run.root, run.data, commit)
    except Unknown:
        return run.refuse(f"'{commit}' is hier geen commit die te lezen is.")
    removed = [id for raw in files.data["removed"].values() for id in erasure.recorded(decoded(raw))]
    results = []
    for id in dict.fromkeys((*removed, *_without_consent(run.read(), catalog.read(files)[0], run.today))):
        if not erasure.missing(texts, id):
            results.append(_erased(run, texts, id))
            texts = {**texts, **results[-1].texts}
    if not _save(run, results):
        return MISTAKES
    ids = [f"'{result.ids[0]}'" for result in results]
    run.out.write(f"Weggehaald: {dutch.joined(ids)}.\n" if ids else "Er is niemand meer om weg te halen.\n")
    return FINE


def _without_consent(here: Catalog, there: Catalog, today: dt.date) -> Iterator[str]:
    """The persons of whom more is shown `here` than `there` allows, or who can't be read `there`."""
    entries = (*there.of(Expert), *there.repeated)
    for entry in here.of(Expert):
        newest = [other.entity for other in entries if other.id == entry.id]
        if consent.is_person(entry.entity) and not consent.is_allowed(entry.entity, newest, today):
            yield entry.id


def _removed(run: Run) -> str:
    return f"{run.files.settings[0].removesuffix('site.yaml')}removed.yaml"


def _erased(run: Run, texts: Mapping[str, str], id: str) -> Erasure:
    return erasure.erase(texts, run.files.pictures, _removed(run), id, run.today)


def _save(run: Run, results: Sequence[Erasure]) -> bool:
    """Save what is left, unless that brings an error that was not there: then tell it."""
    texts = {path: text for result in results for path, text in result.texts.items()}
    pictures = [path for result in results for path in result.pictures]
    ids = [id for result in results for id in result.ids]
    before = build.check(run.files, run.today)
    after = build.check(run.files.replaced(texts).without(pictures), run.today)
    if new := _new(before, after, texts, ids):
        run.err.write(report.REPORTERS["text"](new, (*after.catalog.sources, *after.catalog.texts)))
        run.err.write(STOPPED)
        return False
    run.save({**texts, **dict.fromkeys(pictures)})
    return True


def decoded(raw: bytes) -> str:
    """The text of a file in whatever state: what is no UTF-8 is read as Windows writes it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    text = raw.decode("utf-8", errors="surrogateescape")
    return "".join(
        bytes([ord(c) - 0xDC00]).decode("cp1252", errors="replace") if "\udc80" <= c <= "\udcff" else c for c in text
    )


def _new(before: Checked, after: Checked, texts: Mapping[str, str], ids: Sequence[str]) -> list[Problem]:
    """The errors that this brings. A file or entry that could not be read hid other errors: those are not new."""
    known = {(error.code, error.message) for error in before.problems}
    redactor = redaction.of(before.catalog.sources)  # a name that was withheld still is, though its entry is gone
    errors = [replace(error, message=redactor.text(error.message)) for error in problem.errors(after.problems)]
    new = [error for error in errors if (error.code, error.message) not in known]
    damaged = {error.place.path for error in before.problems if error.code in UNREADABLE}
    damaged.update(file.path for file in before.catalog.sources if not file.readable)
    if not damaged and any(id in before.catalog.entries.get("experts", {}) for id in ids):
        return new
    judged = texts.keys() - damaged
    return [error for error in new if error.place.path in judged or any(f"'{id}'" in error.message for id in ids)]


def _tell(run: Run, id: str, result: Erasure) -> None:
    run.out.write(f"'{id}' is weggehaald. Veranderd: {', '.join(sorted([*result.texts, *result.pictures]))}.\n")
    for place in result.leftovers:
        run.out.write(
            f"{place.path}:{place.line}:{place.column}  kijk zelf: hier staat misschien nog iets over deze persoon.\n"
        )
    run.out.write(REMAINS)
