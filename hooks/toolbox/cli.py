"""The command `toolbox`: reads the clock and the environment, and hands them to the rooms as arguments."""

import argparse
import contextlib
import dataclasses
import datetime
import io
import os
import sys
import typing
from collections.abc import Mapping, Sequence
from pathlib import Path

from toolbox.commands import environment
from toolbox.commands.run import Run
from toolbox.site.redaction import RedactedStream
from toolbox.source import disk, save
from toolbox.source.disk import Refused


def today(environ: Mapping[str, str]) -> datetime.date:
    """The day in the Netherlands; `SOURCE_DATE_EPOCH` (seconds since 1970) sets it. Raises Refused."""
    return environment.day(environ) or datetime.datetime.now(environment.NETHERLANDS).date()


def parser() -> argparse.ArgumentParser:
    from toolbox import commands  # only here and below: the hook asks for the day and needs no commands

    top = argparse.ArgumentParser(prog="toolbox", description="Controleert en bewerkt de gegevens van de toolbox.")
    choices = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    for command in commands.COMMANDS:
        subparser = choices.add_parser(command.name, help=command.help, description=command.help)
        subparser.add_argument("--data", metavar="MAP", help="een andere map met gegevens dan data")
        command.configure(subparser)
        subparser.set_defaults(run=command.run, saves=command.saves, begins=command.begins)
    return top


def main(
    arguments: Sequence[str] | None = None, environ: Mapping[str, str] = os.environ, root: Path | None = None
) -> int:
    """Run the command below `root` (this folder by default); gives the exit code of design §5."""
    from toolbox import commands
    from toolbox.site import files

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a report is Dutch and quotes any text, whatever the machine prefers
            stream.reconfigure(encoding="utf-8")
    options = parser().parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    try:
        environment.check(environ)
        data = root / "data" if options.begins else environment.data_folder(root, environ, options.data)
        run = Run(root, data, today(environ), environment.overrides(environ), sys.stdout, sys.stderr, environ=environ)
        with save.session(root) if options.saves else contextlib.nullcontext() as session:
            redacted = (RedactedStream(stream, files.experts(root, data)) for stream in (run.out, run.err))
            out, err = (typing.cast("typing.TextIO", stream) for stream in redacted)
            return int(options.run(dataclasses.replace(run, session=session, out=out, err=err), options))
    except (Refused, OSError) as error:
        if (sentence := disk.sentence(error)) is None:
            raise
        sys.stderr.write(f"{sentence}\n")
        return commands.MISUSE


if __name__ == "__main__":
    sys.exit(main())
