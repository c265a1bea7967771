"""`toolbox links`: whether addresses on other sites still answer. Never says no: a dead link is no contributor's mistake."""

import argparse
import datetime as dt
import json
import tomllib
from pathlib import Path

from toolbox.checks import external_links
from toolbox.checks.external_links import Exempt, RetryPolicy
from toolbox.commands.run import FINE, Run
from toolbox.source import save

EXCEPTIONS = ".github/links.toml"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--memory", metavar="BESTAND", type=Path, help="onthoudt sinds wanneer een adres niet werkt")


def run(run: Run, options: argparse.Namespace, policy: RetryPolicy | None = None) -> int:
    exceptions = _exceptions(run.root / EXCEPTIONS)
    links = external_links.gather(run.read())
    wanted = [link.url for link in links if not external_links.exempt(link.url, exceptions, run.today)]
    results = external_links.check(wanted, policy or RetryPolicy())
    memory: Path | None = options.memory
    before = json.loads(memory.read_text("utf-8")) if memory and memory.is_file() else {}
    since = external_links.remember(results, before, run.today)
    if memory:
        save.write({memory: json.dumps(since, indent=1, sort_keys=True) + "\n"})
    ended = [exception for exception in exceptions if exception.until < run.today]
    run.out.write("\n".join(external_links.lines(links, results, since, ended)) + "\n")
    return FINE


def _exceptions(path: Path) -> list[Exempt]:
    """Each has a reason and an end: a file that lacks one is a developer's mistake, so it raises."""
    table = tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
    exceptions = [Exempt(**row) for row in table.get("exception", ())]
    if wrong := [row.url for row in exceptions if not row.reason.strip() or type(row.until) is not dt.date]:
        raise ValueError(f"{path}: no reason or no end: {wrong}")
    return exceptions
