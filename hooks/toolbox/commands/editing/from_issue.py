"""`toolbox from-issue FILE`: the saved body of an issue becomes an entry, or an answer in Dutch that says why not."""

import argparse
import datetime
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolbox import forms, source
from toolbox.commands.editing import changing
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.forms import draft, merge, wording
from toolbox.forms.answers import Refused
from toolbox.forms.issue_bodies import Proposal
from toolbox.model import Kind, data_file
from toolbox.model.kinds.expert import Expert
from toolbox.site import consent
from toolbox.site.catalog import Catalog, Entry
from toolbox.source import save
from toolbox.text import dutch

THANKS = "Dank u wel. Uw voorstel past in de toolbox. Een redacteur kijkt er nu naar; daarna staat het op de site.\n"
WRONG = "Dank u wel voor uw voorstel. Er klopt nog iets niet. Pas uw bericht aan; dan kijken wij opnieuw.\n\n"
GONE = "Deze vragen staan niet meer in het formulier. De redactie kijkt zelf wat zij met de antwoorden doet:\n\n"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="BESTAND", type=Path, help="de bewaarde tekst, of met --event wat GitHub erover meldt"
    )
    parser.add_argument("--event", action="store_true", help="het bestand is de gebeurtenis (JSON) van GitHub")
    parser.add_argument("--answer", metavar="BESTAND", type=Path, help="zet het antwoord in dit bestand")


def run(run: Run, options: argparse.Namespace) -> int:
    if not options.file.is_file():
        return run.refuse(f"Het bestand {options.file} bestaat niet.")
    text = options.file.read_bytes().decode("utf-8", errors="replace")
    gone = ""
    try:
        proposal = forms.parse(_body(text) if options.event else text, names(run.read()))
        gone = _of_old_questions(proposal)
        refusal = take_over(run, proposal)
    except Refused as reason:
        refusal = f"{WRONG}- {_plain(str(reason))}\n"
    answer = f"{refusal or THANKS}{gone}"
    if options.answer:
        save.write({run.root / options.answer: answer})
    run.out.write(answer)
    return MISTAKES if refusal else FINE


def _body(text: str) -> str:
    """The body of the issue in what GitHub tells of an event."""
    try:
        return str(json.loads(text)["issue"]["body"] or "")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused("Dit is geen gebeurtenis van GitHub over een bericht.") from None


def names(catalog: Catalog) -> dict[str, dict[str, str]]:
    """By which words people can name each entry; a person only by the id."""
    names_by_kind: dict[str, dict[str, str]] = {}
    for kind, entries in catalog.entries.items():
        ids_by_name = names_by_kind.setdefault(kind, {})
        for entry in entries.values():
            ids_by_name.setdefault(dutch.fold(entry.id), entry.id)
        for entry in (entry for entry in entries.values() if not consent.is_person(entry.entity)):
            short = getattr(entry.entity, "abbreviation", "")
            for name in filter(None, (entry.entity.name, short, *entry.entity.also_known_as, *entry.entity.aliases)):
                ids_by_name.setdefault(dutch.fold(name), entry.id)
    return names_by_kind


def take_over(run: Run, proposal: Proposal) -> str:
    """Save what is proposed; or say what is wrong with it, and save nothing."""
    catalog = run.read()
    entry = catalog.entries[proposal.kind.name].get(proposal.which)
    if proposal.which and (entry is None or consent.is_person(entry.entity)):
        raise Refused("Gegevens van een persoon gaan nooit via een openbaar bericht. Mail de redactie.")
    if not (proposal.values or proposal.gone or proposal.confirmed):
        raise Refused("U hebt nog niets ingevuld.")
    path, text = (
        _corrected(catalog, entry, proposal, run.today) if entry else _new(catalog, proposal.kind, proposal.values)
    )
    if errors := changing.new_errors(run, run.check({path: text})):
        file = source.read(path, text.encode())
        lines = dict.fromkeys(_plain(wording.in_form_words(error, proposal.kind, file)) for error in errors)
        return WRONG + "".join(f"- {line}\n" for line in lines)
    run.save({path: text})
    return ""


def _of_old_questions(proposal: Proposal) -> str:
    """What an editor still has to look at: answers to questions that the form has no more."""
    lines = [f"- {_plain(label)}: {_plain(answer)}\n" for label, answer in proposal.unknown]
    return f"\n{GONE}{''.join(lines)}" if lines else ""


def _new(catalog: Catalog, kind: Kind, values: dict[str, Any]) -> tuple[str, str]:
    aliases = {alias for entry in catalog.entries[kind.name].values() for alias in entry.entity.aliases}
    id = draft.identifier(kind, values, {*catalog.known[kind.name], *aliases})
    file = changing.file_for(catalog, kind, id)
    return file.path, data_file.inserted(file, kind, {"id": id, **values})


def _corrected(catalog: Catalog, entry: Entry, proposal: Proposal, today: datetime.date) -> tuple[str, str]:
    def change(values: dict[str, Any]) -> dict[str, Any]:
        merged = merge.merged(values, proposal, frozenset(_persons(catalog)))
        return {**merged, "reviewed": today.isoformat()} if proposal.confirmed else merged

    return entry.source.path, data_file.changed(entry.source, proposal.kind, entry.index, change)


def _persons(catalog: Catalog) -> Iterator[str]:
    return (entry.id for entry in catalog.of(Expert) if consent.is_person(entry.entity))


def _plain(text: str) -> str:
    """What a stranger wrote is text in the answer: no markup, no mention, no command."""
    escaped = " ".join(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split())
    return "".join(f"\\{c}" if c in "\\`*_{}[]()#!|~" else "&#64;" if c == "@" else c for c in escaped)
