"""`toolbox reviewed KIND ID…`: a person says that entries are right today. Never run by a program."""

from __future__ import annotations

import argparse

from toolbox import model, source
from toolbox.commands.editing import changing
from toolbox.commands.run import Run
from toolbox.model import Kind
from toolbox.site import edit
from toolbox.site.edit.lists import Layout
from toolbox.source.reading import Source
from toolbox.text import dutch


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "kind", metavar="SOORT", type=changing.kind, help=f"een van {', '.join(k.name for k in model.KINDS)}"
    )
    parser.add_argument("ids", metavar="ID", nargs="+", help="de id's van wat u hebt gecontroleerd")


def run(run: Run, options: argparse.Namespace) -> int:
    kind: Kind = options.kind
    day = run.today.isoformat()
    texts: dict[str, str] = {}
    for id in options.ids:
        found = _entry(run, kind, id, texts)
        if found is None:
            return run.refuse(f"Er is geen {kind.one} met het id '{id}'.")
        read, index = found
        try:
            texts[read.path] = edit.changed(read, kind, index, lambda values: {**values, "reviewed": day})
        except Layout as reason:
            return run.refuse(str(reason))
    names = dutch.joined([f"'{id}'" for id in options.ids])
    return changing.save(run, texts, f"Gecontroleerd op {dutch.day(run.today)}: {names}.")


def _entry(run: Run, kind: Kind, id: str, texts: dict[str, str]) -> tuple[Source, int] | None:
    for path, raw in run.files.replaced(texts).data[kind.name].items():
        read = source.read(path, raw)
        for index, item in source.lists_of(read):
            if item.get("id") == id:
                return read, index
    return None
