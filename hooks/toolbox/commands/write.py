"""`toolbox write DIR`: the whole site on disk, frame included: what any host can serve, made without an engine."""

import argparse
import shutil
from pathlib import Path

from toolbox import build
from toolbox.checks import engine_settings, report
from toolbox.commands import environment
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.text import dutch


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="MAP", type=Path, help="de map, die nog niet bestaat of leeg is")


def run(run: Run, options: argparse.Namespace) -> int:
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return run.refuse(f"De map {folder} is niet leeg. Kies een nieuwe map.")
    result = run.load()
    if result.build is None:
        run.err.write(report.REPORTERS["text"](result.problems, result.sources))
        return MISTAKES
    if result.forgotten and environment.in_ci(run.environ):
        return run.refuse(f"{result.forgotten} Er is niets gemaakt.")
    if result.forgotten:
        run.err.write(f"{result.forgotten}\n")
    if unread := engine_settings.look(run.project.text):
        run.err.write(f"Let op: dit commando leest niet wat mkdocs.yml zegt bij {dutch.joined(unread)}.\n")
    try:
        build.write(result.build, folder)
    except OSError:
        shutil.rmtree(folder)  # it was empty or not there
        raise
    return FINE
