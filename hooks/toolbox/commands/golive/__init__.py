"""`toolbox golive`: what is done and what is not before a site is open. Changes nothing, here or at the host."""

import argparse
import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from toolbox.commands.golive import files, hosting
from toolbox.commands.golive.hosting import Host, Unknown
from toolbox.commands.golive.steps import Step, read
from toolbox.commands.run import FINE, MISTAKES, Run
from toolbox.site.catalog import Catalog

GITHUB = "github.com"
SIGNS = {True: "[x]", False: "[ ]", None: "[?]"}
HIDDEN = "Dit is alleen te zien met GH_TOKEN, de sleutel van een beheerder van de opslagplaats."
Result = tuple[Step, bool | None]


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="text voor mensen, json voor machines"
    )


def run(run: Run, options: argparse.Namespace) -> int:
    results = list(outcomes(run))
    run.out.write(_json(results) if options.format == "json" else "\n".join(_lines(results)) + "\n")
    return FINE if all(done for _, done in results) else MISTAKES


def outcomes(run: Run) -> Iterator[Result]:
    """Each step, and whether it is done; None where that can't be seen. At another host than GitHub its own steps are left out."""
    catalog = run.read()
    address = urlsplit(run.overrides.repository or catalog.settings.repository)
    at_github = address.netloc in {"", GITHUB}
    host = Host(address.path.strip("/"), run.environ, run.root, catalog.settings)
    for step in read():
        if at_github or not step.host:
            yield step, _is_done(step, run, catalog, host)


def _is_done(step: Step, run: Run, catalog: Catalog, host: Host) -> bool | None:
    if step.setting:
        return bool(getattr(catalog.settings, step.setting))
    if step.local:
        return files.CHECKS[step.local](run, catalog)
    try:
        return hosting.CHECKS[step.host](host)
    except Unknown:
        return None


def _lines(results: list[Result]) -> Iterator[str]:
    yield f"{sum(done is True for _, done in results)} van {len(results)} stappen zijn klaar."
    for step, done in results:
        yield f"{SIGNS[done]} {step.title}"
        if not done:
            yield f"    {step.how}"
        if done is None:
            yield f"    {HIDDEN}"


def _json(results: list[Result]) -> str:
    rows = [{"id": step.id, "title": step.title, "done": done, "how": step.how} for step, done in results]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
