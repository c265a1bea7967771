"""`toolbox reviewed KIND ID…`: a person says that entries are right today. Never run by a program."""

import argparse

from toolbox import source
from toolbox.commands.editing import changing
from toolbox.commands.run import Run
from toolbox.model import Kind, data_file
from toolbox.source.reading import Source
from toolbox.text import dutch


def configure(parser: argparse.ArgumentParser) -> None:
    changing.add_kind(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", help="de id's van wat u hebt gecontroleerd")


def run(run: Run, options: argparse.Namespace) -> int:
    kind: Kind = options.kind
    day = run.today.isoformat()
    texts: dict[str, str] = {}
    for id in options.ids:
        match = _entry(run, kind, id, texts)
        if match is None:
            return run.refuse(f"Er is geen {kind.one} met het id '{id}'.")
        file, index = match
        texts[file.path] = data_file.changed(file, kind, index, lambda values: {**values, "reviewed": day})
    names = dutch.joined([f"'{id}'" for id in options.ids])
    return changing.save(run, texts, f"Gecontroleerd op {dutch.day(run.today)}: {names}.")


def _entry(run: Run, kind: Kind, id: str, texts: dict[str, str]) -> tuple[Source, int] | None:
    """The file that an entry stands in, and its index there."""
    for path, raw in run.files.replaced(texts).data[kind.name].items():
        file = source.read(path, raw)
        for index, item in source.lists_of(file):
            if item.get("id") == id:
                return file, index
    return None
