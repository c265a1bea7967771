"""`toolbox new KIND`: an entry more, from a file that somebody filled in or as a template to fill in."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from toolbox import forms, model
from toolbox.commands.editing import changing, from_issue
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.forms.answers import Refused
from toolbox.forms.issue_bodies import Proposal
from toolbox.model import Kind
from toolbox.site import edit
from toolbox.site.edit.lists import Layout


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "kind", metavar="SOORT", type=changing.kind, help=f"een van {', '.join(k.name for k in model.KINDS)}"
    )
    parser.add_argument(
        "--from", dest="file", metavar="BESTAND", type=Path, help="een JSON-bestand, zoals het formulier het maakt"
    )


def run(run: Run, options: argparse.Namespace) -> int:
    kind: Kind = options.kind
    book = run.read()
    taken = {
        *book.known[kind.name],
        *(alias for entry in book.entries[kind.name].values() for alias in entry.entity.aliases),
    }
    try:
        values = _given(options.file) if options.file else edit.draft(kind, book.known)
    except ValueError as reason:
        return run.refuse(str(reason))
    if "antwoorden" in values:  # what the form on the site lets one download
        return _proposed(run, kind, values)
    values = {"id": edit.identifier(kind, values, taken), **values}
    if values["id"] in taken:
        free = edit.identifier(kind, values, taken)
        return run.refuse(f"Het id '{values['id']}' is al bezet. Kies een ander id, bijvoorbeeld '{free}'.")
    return add(run, kind, values)


def _given(file: Path) -> dict[str, Any]:
    if not file.is_file():
        raise ValueError(f"Het bestand {file} bestaat niet.")
    return edit.from_json(file.read_bytes())


def _proposed(run: Run, kind: Kind, given: dict[str, Any]) -> int:
    answers, which = given["antwoorden"], str(given.get("welke", ""))
    if given.get("formulier") != kind.name or not isinstance(answers, dict):
        return run.refuse(f"Dit bestand is geen formulier over een {kind.one}.")
    try:
        texts = {key: answer for key, answer in answers.items() if isinstance(answer, str)}
        gone = tuple(key for key in given.get("weghalen", ()) if isinstance(key, str))
        asked = Proposal(kind, which, forms.values(kind, texts, from_issue.names(run.read())), gone)
        told = from_issue.take_over(run, asked)
    except Refused as reason:
        return run.refuse(str(reason))
    run.out.write(told or "Het voorstel is overgenomen.\n")
    return MISTAKES if told else FINE


def add(run: Run, kind: Kind, values: dict[str, Any]) -> int:
    """Put the entry in its place when it brings no mistake."""
    id = str(values["id"]) if isinstance(values.get("id"), str) else ""
    settings = run.read().settings_source.path
    read = changing.file_for(run.read(), kind, settings.rsplit("/", 1)[0], id)
    try:
        text = edit.inserted(read, kind, {**values, "id": id})
    except Layout as reason:
        return run.refuse(str(reason))
    line = next((n for n, row in enumerate(text.split("\n"), 1) if row.strip() == f"- id: {id}"), 1)
    return changing.save(run, {read.path: text}, f"'{id}' staat nu in {read.path}:{line}.")
