"""Tells the editors that the site stands still, and that GitHub is about to stop its schedules. Knows `gh`, git and status.json.

    watch.py

Runs by a schedule of its own: the one that publishes can't tell that it stopped.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path

import github
import owners
import upkeep

ROOT = Path(__file__).resolve().parent.parent
LATE = 3  # days without a build; each night makes one
QUIET = 50  # days without a commit; after 60 GitHub stops the schedules
SECONDS = 30
STANDS = "De site is al {days} dagen niet bijgewerkt. Kijk bij *Actions*, `publish` wat er misgaat."
UNKNOWN = "Op de site is niet te lezen wanneer zij is gemaakt. Kijk of de site er nog staat."
SOON = """Er is al {days} dagen niets veranderd. GitHub stopt na zestig stille dagen de nachtelijke bouw. Neem een voorstel over.
Of klik bij *Actions*, `publish` en `watch` op *Enable workflow* als GitHub daarom vraagt."""


def built(address: str) -> dt.date | None:
    """The day that status.json of the site names; None when it can't be read."""
    try:
        with urllib.request.urlopen(f"{address.rstrip('/')}/status.json", timeout=SECONDS) as reply:  # noqa: S310
            return dt.date.fromisoformat(json.load(reply)["built"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def changed() -> dt.date:
    """The day of the newest commit."""
    command = ("git", "log", "-1", "--format=%cs")
    return dt.date.fromisoformat(
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    )


def sentences(made: dt.date | None, last: dt.date, today: dt.date) -> Iterator[str]:
    """What is wrong, for the standing issue; nothing when all is well."""
    if made is None:
        yield UNKNOWN
    elif (today - made).days > LATE:
        yield STANDS.format(days=(today - made).days)
    if (today - last).days > QUIET:
        yield SOON.format(days=(today - last).days)


def main(environ: Mapping[str, str], today: dt.date) -> int:
    try:
        address = str(github.api(environ, "pages")["html_url"])
    except subprocess.CalledProcessError:
        sys.stdout.write("GitHub Pages staat niet aan: er is geen site om op te letten.\n")
        return 0
    text = "\n\n".join(sentences(built(address), changed(), today))
    upkeep.set_part(upkeep.issues_of(environ), owners.read(ROOT / ".github/owners.toml")[0], "stilstand", text)
    return 0


if __name__ == "__main__":
    sys.exit(main(os.environ, dt.datetime.now(dt.UTC).date()))
