"""`toolbox forget ID`: a person out of all files, and what remains elsewhere."""

from __future__ import annotations

import argparse

from toolbox import erasure, pipeline, problems, report
from toolbox.commands.run import FINE, MISTAKES, Run

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
    parser.add_argument("id", metavar="ID", help="het id van de persoon, bijvoorbeeld expert-0012")


def run(run: Run, options: argparse.Namespace) -> int:
    files = run.files
    texts = {path: decoded(raw) for path, raw in files.written().items()}
    removed = f"{files.settings[0].removesuffix('site.yaml')}removed.yaml"
    if reason := erasure.missing(texts, options.id):
        if erasure.is_recorded(texts.get(removed, ""), options.id):
            run.out.write(f"'{options.id}' is al weggehaald.\n")
            return FINE
        return run.refuse(reason)
    result = erasure.erase(texts, files.pictures, removed, options.id, run.today)
    before = pipeline.check(files, run.today)
    after = pipeline.check(files.replaced(result.texts).without(result.pictures), run.today)
    if new := _new(before, after, result):
        run.err.write(report.REPORTERS["text"](new, (*after.book.sources, *after.book.texts)))
        run.err.write(STOPPED)
        return MISTAKES
    run.save({**result.texts, **dict.fromkeys(result.pictures)})
    _tell(run, options.id, result)
    return MISTAKES if result.look else FINE


def decoded(raw: bytes) -> str:
    """The text of a file in whatever state: what is no UTF-8 is read as Windows writes it."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    text = raw.decode("utf-8", errors="surrogateescape")
    return "".join(
        bytes([ord(c) - 0xDC00]).decode("cp1252", errors="replace") if "\udc80" <= c <= "\udcff" else c for c in text
    )


def _new(before: pipeline.Checked, after: pipeline.Checked, result: erasure.Erasure) -> list[problems.Problem]:
    """The errors that this brings. A file or entry that could not be read hid other errors: those are not new."""
    known = {(one.code, one.message) for one in before.problems}
    new = [one for one in problems.errors(after.problems) if (one.code, one.message) not in known]
    damaged = {one.place.path for one in before.problems if one.code in UNREADABLE} | {
        one.path for one in before.book.sources if not one.readable
    }
    if not damaged and any(id in before.book.entries["experts"] for id in result.ids):
        return new
    touched = {*result.texts} - damaged
    return [one for one in new if one.place.path in touched or any(f"'{id}'" in one.message for id in result.ids)]


def _tell(run: Run, id: str, result: erasure.Erasure) -> None:
    run.out.write(f"'{id}' is weggehaald. Veranderd: {', '.join(sorted([*result.texts, *result.pictures]))}.\n")
    for place in result.look:
        run.out.write(
            f"{place.path}:{place.line}:{place.column}  kijk zelf: hier staat misschien nog iets over deze persoon.\n"
        )
    run.out.write(REMAINS)
