"""`toolbox new KIND`: an entry more, from a file that somebody filled in or as a template to fill in."""

import argparse
from pathlib import Path
from typing import Any

from toolbox import forms
from toolbox.commands.editing import changing, from_issue
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.forms import draft
from toolbox.forms.answers import Refused
from toolbox.forms.issue_bodies import Proposal
from toolbox.model import Kind, data_file


def configure(parser: argparse.ArgumentParser) -> None:
    changing.add_kind(parser)
    parser.add_argument(
        "--from", dest="file", metavar="BESTAND", type=Path, help="een JSON-bestand, zoals het formulier het maakt"
    )


def run(run: Run, options: argparse.Namespace) -> int:
    kind: Kind = options.kind
    catalog = run.read()
    taken = {
        *catalog.known[kind.name],
        *(alias for entry in catalog.entries[kind.name].values() for alias in entry.entity.aliases),
    }
    try:
        values = _from_file(options.file) if options.file else draft.template(kind, catalog.known, catalog.lists)
    except ValueError as reason:
        return run.refuse(str(reason))
    if "antwoorden" in values:  # what the form on the site lets one download
        return _proposed(run, kind, values)
    values = {"id": draft.identifier(kind, values, taken), **values}
    if values["id"] in taken:
        free = draft.identifier(kind, values, taken)
        return run.refuse(f"Het id '{values['id']}' is al bezet. Kies een ander id, bijvoorbeeld '{free}'.")
    return add(run, kind, values)


def _from_file(file: Path) -> dict[str, Any]:
    if not file.is_file():
        raise ValueError(f"Het bestand {file} bestaat niet.")
    return draft.from_json(file.read_bytes())


def _proposed(run: Run, kind: Kind, form: dict[str, Any]) -> int:
    answers, which = form["antwoorden"], str(form.get("welke", ""))
    if form.get("formulier") != kind.name or not isinstance(answers, dict):
        return run.refuse(f"Dit bestand is geen formulier over een {kind.one}.")
    try:
        texts = {key: answer for key, answer in answers.items() if isinstance(answer, str)}
        gone = tuple(key for key in form.get("weghalen", ()) if isinstance(key, str))
        proposal = Proposal(kind, which, forms.values(kind, texts, from_issue.names(run.read())), gone)
        refusal = from_issue.take_over(run, proposal)
    except Refused as reason:
        return run.refuse(str(reason))
    run.out.write(refusal or "Het voorstel is overgenomen.\n")
    return MISTAKES if refusal else FINE


def add(run: Run, kind: Kind, values: dict[str, Any]) -> int:
    """Put the entry in its place when it brings no mistake."""
    id = str(values["id"]) if isinstance(values.get("id"), str) else ""
    file = changing.file_for(run.read(), kind, id)
    text = data_file.inserted(file, kind, {**values, "id": id})
    line = next((n for n, row in enumerate(text.split("\n"), 1) if row.strip() == f"- id: {id}"), 1)
    return changing.save(run, {file.path: text}, f"'{id}' staat nu in {file.path}:{line}.")
