"""`toolbox vanished BASE`: addresses that were given out at a commit and lead nowhere now."""

import argparse

from toolbox import build
from toolbox.checks import report
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.history import removed_ids, revision
from toolbox.history.revision import Unknown
from toolbox.pages import routes
from toolbox.site import catalog
from toolbox.source import problem


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", metavar="COMMIT", help="waarmee wordt vergeleken, bijvoorbeeld origin/main")
    parser.add_argument("--format", choices=tuple(report.REPORTERS), default="text", help="de vorm van de meldingen")


def run(run: Run, options: argparse.Namespace) -> int:
    try:
        files = revision.files(run.root, run.data, options.base)
    except Unknown:
        return run.refuse(f"'{options.base}' is hier geen commit die te lezen is.")
    before = catalog.read(build.published(files, revision.project_of(run.root, options.base)))[0]
    now = catalog.read(build.published(run.files, run.project))[0]
    gone = (*removed_ids.check(before, now), *removed_ids.texts(before, now, routes.addresses(now)))
    problems = problem.ordered(list(gone))
    run.out.write(report.REPORTERS[options.format](problems, now.sources))
    return MISTAKES if problems else FINE
