"""`toolbox reviewed KIND ID…`: a person says that entries are right today. Never run by a program."""

from __future__ import annotations

import argparse

from toolbox import dutch, edit, models, source
from toolbox.commands import changing
from toolbox.commands.run import Run


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "kind", metavar="SOORT", type=changing.kind, help=f"een van {', '.join(k.name for k in models.KINDS)}"
    )
    parser.add_argument("ids", metavar="ID", nargs="+", help="de id's van wat u hebt gecontroleerd")


def run(run: Run, options: argparse.Namespace) -> int:
    kind: models.Kind = options.kind
    day = run.today.isoformat()
    texts: dict[str, str] = {}
    for id in options.ids:
        found = _entry(run, kind, id, texts)
        if found is None:
            return run.refuse(f"Er is geen {kind.one} met het id '{id}'.")
        read, index = found
        try:
            texts[read.path] = edit.changed(read, kind, index, lambda values: {**values, "reviewed": day})
        except edit.Layout as reason:
            return run.refuse(str(reason))
    names = dutch.joined([f"'{id}'" for id in options.ids])
    return changing.save(run, texts, f"Gecontroleerd op {dutch.day(run.today)}: {names}.")


def _entry(run: Run, kind: models.Kind, id: str, texts: dict[str, str]) -> tuple[source.Source, int] | None:
    for path, raw in run.files.replaced(texts).data[kind.name].items():
        read = source.read(path, raw)
        for index, item in source.lists_of(read):
            if item.get("id") == id:
                return read, index
    return None
