"""`toolbox check`: all problems at once."""

import argparse

from toolbox.checks import plain_language, report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.source import problem
from toolbox.text import dutch


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=tuple(report.REPORTERS), default="text", help="de vorm van de meldingen")
    parser.add_argument("--taal", action="store_true", help="geef ook advies over gewone taal")


def run(run: Run, options: argparse.Namespace) -> int:
    result = run.check()
    run.out.write(report.REPORTERS[options.format](result.problems, result.sources))
    if options.taal and options.format == "text":
        advice = plain_language.advise(run.read())
        run.out.writelines(f"{item.path}:{item.line}  {item.text}\n" for item in advice)
        run.out.write(f"{dutch.plural(len(advice), 'advies', 'adviezen')} over taal.\n")
    return MISTAKES if problem.errors(result.problems) else FINE
