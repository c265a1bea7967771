"""`toolbox check`: all problems at once."""

from __future__ import annotations

import argparse

from toolbox import problems, report
from toolbox.commands.run import FINE, MISTAKES, Run


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=tuple(report.REPORTERS), default="text", help="de vorm van de meldingen")


def run(run: Run, options: argparse.Namespace) -> int:
    result = run.load()
    run.out.write(report.REPORTERS[options.format](result.problems, result.sources))
    return MISTAKES if problems.errors(result.problems) else FINE
