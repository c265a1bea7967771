"""The command `toolbox`. Knows the clock, the environment and the exit codes; every other room gets them as arguments."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from toolbox import pipeline, problems, report

FINE, MISTAKES, MISUSE = 0, 1, 2


def today(environ: Mapping[str, str]) -> datetime.date:
    """The day in the Netherlands; `SOURCE_DATE_EPOCH` (seconds since 1970) sets it."""
    zone = ZoneInfo("Europe/Amsterdam")
    epoch = environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.datetime.fromtimestamp(int(epoch), zone).date() if epoch else datetime.datetime.now(zone).date()


def overrides(environ: Mapping[str, str]) -> pipeline.Overrides:
    return pipeline.Overrides(environ.get("TOOLBOX_SITE_URL", ""), environ.get("TOOLBOX_REPOSITORY", ""))


def data_folder(root: Path, environ: Mapping[str, str], given: str | None = None) -> Path:
    """Where the data lies: as given, else as the environment says, else in `data`."""
    return (root / (given or environ.get("TOOLBOX_DATA") or "data")).resolve()


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="toolbox", description="Controleert de gegevens van de toolbox.")
    commands = top.add_subparsers(dest="command", required=True, metavar="OPDRACHT")
    check = commands.add_parser("check", help="alle gegevens controleren")
    check.add_argument("--data", metavar="MAP", help="een andere map met gegevens")
    check.add_argument("--format", choices=tuple(report.REPORTERS), default="text", help="de vorm van de meldingen")
    check.set_defaults(run=_check)
    write = commands.add_parser("write", help="de pagina's en bestanden in een map zetten")
    write.add_argument("folder", metavar="MAP", help="de map, die nog niet bestaat of leeg is")
    write.add_argument("--data", metavar="MAP", help="een andere map met gegevens")
    write.set_defaults(run=_write)
    return top


def main(
    arguments: Sequence[str] | None = None, environ: Mapping[str, str] = os.environ, root: Path | None = None
) -> int:
    """Run the command below `root` (this folder by default); gives the exit code."""
    options = parser().parse_args(arguments)
    root = (root or Path.cwd()).resolve()
    data = data_folder(root, environ, options.data)
    if not data.is_dir():
        print(f"De map {data} bestaat niet.", file=sys.stderr)
        return MISUSE
    result = pipeline.load(root, data, today(environ), overrides=overrides(environ))
    return int(options.run(options, result))


def _check(options: argparse.Namespace, result: pipeline.Result) -> int:
    sys.stdout.write(report.REPORTERS[options.format](result.problems, result.sources))
    return MISTAKES if problems.errors(result.problems) else FINE


def _write(options: argparse.Namespace, result: pipeline.Result) -> int:
    if result.build is None:
        sys.stderr.write(report.REPORTERS["text"](result.problems, result.sources))
        return MISTAKES
    folder = Path(options.folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        print(f"De map {folder} is niet leeg.", file=sys.stderr)
        return MISUSE
    pipeline.write(result.build, folder)
    return FINE


if __name__ == "__main__":
    sys.exit(main())
