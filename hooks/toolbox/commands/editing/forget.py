"""`toolbox forget ID`: a person out of all files, and what remains elsewhere."""

import argparse
import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolbox import build
from toolbox.build import Checked
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.history import revision
from toolbox.history.revision import Unknown
from toolbox.model.kinds.expert import Expert
from toolbox.site import catalog, consent, erasure, files, redaction
from toolbox.site.catalog import Catalog
from toolbox.site.erasure.erasing import Erasure
from toolbox.source import problem
from toolbox.source.problem import Place, Problem
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
UTF_16 = {
    re.compile(b"\xff\xfe|\xfe\xff"): "utf-16",
    re.compile(b"[^\0]\0"): "utf-16-le",
    re.compile(b"\0[^\0]"): "utf-16-be",
}
ESCAPED = re.compile("[\udc80-\udcff]")
LINE_END = re.compile("\r(?!\n)|[\x0b\x0c\x85\u2028\u2029]")
NAMELESS = "In het bestand was geen hele naam van deze persoon te lezen. Zoek zelf in data en content naar de naam.\n"
REFERRING = ("onbekende-verwijzing", "onbekend-adres")  # not judged where a list can't be read whole
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
    others = {path: decoded(raw) for path, raw in files.unread(run.root, run.data, run.files).items()}
    if reason := erasure.missing(texts, options.id):
        if options.id in erasure.recorded(texts.get(_removed(run), "")):
            run.out.write(f"'{options.id}' is al weggehaald.\n")
            return FINE
        return run.refuse(
            "\n".join([reason, *map(_look, erasure.mentions({**others, **texts}, _removed(run), options.id))])
        )
    result = erasure.erase(texts, run.files.pictures, _removed(run), options.id, run.today, others)
    if not _save(run, [result]):
        return MISTAKES
    _tell(run, options.id, result)
    return MISTAKES if result.leftovers or not result.is_named else FINE


def _all_gone(run: Run, texts: Mapping[str, str], commit: str) -> int:
    """Those out who may not be shown any more by another commit, when an older one is published. Where to look was told then."""
    try:
        base = revision.files(run.root, run.data, commit)
    except Unknown:
        return run.refuse(f"'{commit}' is hier geen commit die te lezen is.")
    removed = [id for raw in base.data["removed"].values() for id in erasure.recorded(decoded(raw))]
    results = []
    for id in dict.fromkeys((*removed, *_without_consent(run.read(), catalog.read(base)[0], run.today))):
        if not erasure.missing(texts, id):
            results.append(erasure.erase(texts, run.files.pictures, _removed(run), id, run.today))
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
    """The text of a file in whatever state, in lines: what is no UTF-8 is read as Windows writes it."""
    if encoding := next((name for mark, name in UTF_16.items() if mark.match(raw)), ""):
        text = raw.decode(encoding, errors="replace")
    else:
        text = raw.decode("utf-8", errors="surrogateescape")
        text = ESCAPED.sub(lambda match: bytes([ord(match[0]) - 0xDC00]).decode("cp1252", errors="replace"), text)
    return LINE_END.sub("\n", text)


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
    own = re.compile(rf"(?<![\w-])(?:{'|'.join(ids)})(?![\w-])")
    return [
        error
        for error in new
        if own.search(error.message) or (error.place.path in judged and error.code not in REFERRING)
    ]


def _look(place: Place) -> str:
    return f"{place.path}:{place.line}:{place.column}  kijk zelf: hier staat misschien nog iets over deze persoon."


def _tell(run: Run, id: str, result: Erasure) -> None:
    run.out.write(f"'{id}' is weggehaald. Veranderd: {', '.join(sorted([*result.texts, *result.pictures]))}.\n")
    for place in result.leftovers:
        run.out.write(f"{_look(place)}\n")
    run.out.write(REMAINS if result.is_named else f"{NAMELESS}{REMAINS}")
