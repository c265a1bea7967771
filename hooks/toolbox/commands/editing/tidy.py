"""`toolbox tidy`: every file of the data in the one layout; with `--check` only which files are not."""

import argparse

from toolbox import model, source
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.model import Kind, Single, data_file
from toolbox.source.disk import Refused


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="alleen noemen wat niet in de vaste indeling staat")


def run(run: Run, options: argparse.Namespace) -> int:
    texts, refused = tidied(run)
    for reason in refused:
        run.err.write(f"{reason}\n")
    if options.check:
        raw = run.files.raw()
        untidy = [path for path, text in texts.items() if raw[path] != text.encode()]
        run.out.write("".join(f"{path}: voer 'toolbox tidy' uit.\n" for path in untidy))
        return MISTAKES if untidy or refused else FINE
    for path in run.save(texts):
        run.out.write(f"{path} staat nu in de vaste indeling.\n")
    return MISTAKES if refused else FINE


def tidied(run: Run) -> tuple[dict[str, str], list[str]]:
    """Each file's text in the layout, by path, and why some can't be."""
    files = run.files
    texts: dict[str, str] = {}
    refused: list[str] = []
    parts: list[tuple[str, bytes, Kind | Single]] = [
        *((path, raw, kind) for kind in model.KINDS for path, raw in files.data[kind.name].items()),
        *((path, raw, single) for single, path, raw in files.singles() if raw is not None),
    ]
    for path, raw, kind in parts:
        try:
            texts[path] = data_file.tidy(source.read(path, raw), kind)
        except Refused as reason:
            refused.append(str(reason))
    return texts, refused
