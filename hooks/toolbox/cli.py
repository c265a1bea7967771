"""The command `toolbox`. Knows the clock and the environment; every other room gets them as arguments."""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import datetime
import io
import os
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from toolbox import pipeline
from toolbox.source import disk, save

SECONDS = re.compile(r"[0-9]{0,11}")  # eleven digits are more than any calendar holds


def today(environ: Mapping[str, str]) -> datetime.date:
    """The day in the Netherlands; `SOURCE_DATE_EPOCH` (seconds since 1970) sets it."""
    zone = ZoneInfo("Europe/Amsterdam")
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.datetime.fromtimestamp(int(epoch), zone).date() if epoch else datetime.datetime.now(zone).date()


def overrides(environ: Mapping[str, str]) -> pipeline.Overrides:
    """`TOOLBOX_SEARCH=0` leaves the index out, to measure the rest."""
    search = environ.get("TOOLBOX_SEARCH") != "0"
    return pipeline.Overrides(environ.get("TOOLBOX_SITE_URL", ""), environ.get("TOOLBOX_REPOSITORY", ""), search)


def data_folder(root: Path, environ: Mapping[str, str], given: str | None = None) -> Path:
    """Where the data lies: as given, else as the environment says, else in `data`."""
    return (root / (given or environ.get("TOOLBOX_DATA") or "data")).resolve()


def parser() -> argparse.ArgumentParser:
    from toolbox import commands  # only here and below: the hook asks for the day and needs no commands

    top = argparse.ArgumentParser(prog="toolbox", description="Controleert en bewerkt de gegevens van de toolbox.")
    choices = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    for command in commands.COMMANDS:
        one = choices.add_parser(command.name, help=command.help, description=command.help)
        one.add_argument("--data", metavar="MAP", help="een andere map met gegevens dan data")
        command.configure(one)
        one.set_defaults(run=command.run, saves=command.saves)
    return top


def main(
    arguments: Sequence[str] | None = None, environ: Mapping[str, str] = os.environ, root: Path | None = None
) -> int:
    """Run the command below `root` (this folder by default); gives the exit code of design §5."""
    from toolbox import commands

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a report is Dutch and quotes any text, whatever the machine prefers
            stream.reconfigure(encoding="utf-8")
    options = parser().parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    data = data_folder(root, environ, options.data)
    if not SECONDS.fullmatch(environ.get("SOURCE_DATE_EPOCH", "")):
        sys.stderr.write("SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970.\n")
        return commands.MISUSE
    run = commands.Run(root, data, today(environ), overrides(environ), sys.stdout, sys.stderr)
    if not data.is_dir():
        return run.refuse(f"De map {data} bestaat niet.")
    try:
        with save.session(root) if options.saves else contextlib.nullcontext() as session:
            return int(options.run(dataclasses.replace(run, session=session), options))
    except save.Refused as reason:
        return run.refuse(str(reason))
    except OSError as error:
        if sentence := disk.sentence(error):
            return run.refuse(sentence)
        raise


if __name__ == "__main__":
    sys.exit(main())
