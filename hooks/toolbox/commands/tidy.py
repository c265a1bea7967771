"""`toolbox tidy`: every file of the data in the one layout; with `--check` only which files are not."""

from __future__ import annotations

import argparse
from pathlib import Path

from toolbox import edit, models, pipeline, source
from toolbox.commands import saving
from toolbox.commands.run import FINE, MISTAKES, Run


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="alleen noemen wat niet in de vaste indeling staat")


def run(run: Run, options: argparse.Namespace) -> int:
    made, refused = tidied(run)
    for reason in refused:
        run.err.write(f"{reason}\n")
    if options.check:
        untidy = [path for path, text in made.items() if (run.root / path).read_bytes() != text.encode()]
        run.out.write("".join(f"{path}: voer 'toolbox tidy' uit.\n" for path in untidy))
        return MISTAKES if untidy or refused else FINE
    for path in saving.save({run.root / path: text for path, text in made.items()}):
        run.out.write(f"{_shown(run, path)} staat nu in de vaste indeling.\n")
    return MISTAKES if refused else FINE


def tidied(run: Run) -> tuple[dict[str, str], list[str]]:
    """Each file's text in the layout, by path, and why some can't be."""
    files = pipeline.on_disk(run.root, run.data)
    made: dict[str, str] = {}
    refused: list[str] = []
    given = [(path, raw, kind) for kind in models.KINDS for path, raw in files.data[kind.name].items()]
    settings, raw = files.settings
    for path, bytes_, kind in [*given, *([(settings, raw, None)] if raw is not None else [])]:
        try:
            made[path] = edit.tidy(source.read(path, bytes_), kind)
        except edit.Layout as reason:
            refused.append(str(reason))
    return made, refused


def _shown(run: Run, path: Path) -> str:
    return path.relative_to(run.root).as_posix() if path.is_relative_to(run.root) else path.as_posix()
