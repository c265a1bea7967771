"""Which commit of main is published, and whether the editors are told that it went wrong. Knows git's history and `gh`.

The newest commit whose tests passed is published, whatever started the workflow: a push, the night or a removal. A run publishes
what it tested, also when main moved on meanwhile: what is newer comes after it. That tests passed, and what stands online, are kept
as statuses of the commits themselves, so they outlive runs that are deleted and go with a history that is rewritten.

    publishing.py known     tip=…, main here; good=…, the newest commit whose tests passed before, or nothing
    publishing.py choose    commit=…, the one to build, or nothing; notes it when the tests of TIP passed
    publishing.py moment    built=…, now: what is built later is newer
    publishing.py forward   forward=true, or false when COMMIT, BUILT then, is older than what stands online
    publishing.py online    notes that COMMIT, BUILT then, stands online
    publishing.py tell      begins, keeps or takes away the alarm in the standing issue; so too when links lead to what is HIDDEN
"""

from __future__ import annotations

import datetime as dt
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import github
import owners
import upkeep

ROOT = Path(__file__).resolve().parent.parent
PASSED, ONLINE = "getest", "gepubliceerd"
LOOK_BACK = 100  # commits; each is a question to GitHub, and the first is nearly always enough
Alarm = Literal["failed", "red", "gone", "kept"]
TEXTS = {
    "failed": "De site is niet bijgewerkt: wat er stond, staat er nog.",
    "red": "De nieuwste wijziging staat niet op de site: een test lukte niet. Er staat de laatste versie die goed was.",
}
HIDDEN = (
    "De opslagplaats is niet openbaar, en data/site.yaml noemt haar bij 'repository'. Wie de site bezoekt, kan die "
    "links niet openen. Kies bij Settings, General: Change visibility, Change to public. Of haal de regel 'repository' weg."
)


def chosen(tip: str, good: str, tests: str) -> str:
    """The commit to build: the tip when its tests passed now, else the newest one whose tests passed before."""
    return tip if tests == "success" else good


def alarm(tip: str, commit: str, build: str, deploy: str, forward: str) -> Alarm:
    """What becomes of the alarm: it goes when the commit that was newest stands on the site, and for nothing less.

    `build` and `deploy` are results of jobs, `forward` what `forward` said.
    """
    if (build, deploy) != ("success", "success"):
        return "failed"
    if commit != tip:
        return "red"
    return "gone" if forward == "true" else "kept"


def history() -> list[str]:
    """The commits that main was at, newest first."""
    command = ("git", "rev-list", "--first-parent", f"--max-count={LOOK_BACK}", "HEAD")
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()


def status(environ: Mapping[str, str], commit: str, context: str) -> str | None:
    """What the newest status of that name says of a commit that has one; GitHub gives the newest first."""
    statuses = github.api(environ, f"commits/{commit}/statuses?per_page=100")
    named = (item for item in statuses if (item["context"], item["state"]) == (context, "success"))
    return next((item.get("description") or "" for item in named), None)


def note(environ: Mapping[str, str], commit: str, context: str, description: str = "") -> None:
    described = {"description": description} if description else {}
    github.api(environ, f"statuses/{commit}", {"state": "success", "context": context, **described})


def known(environ: Mapping[str, str]) -> str:
    commits = history()
    good = next((commit for commit in commits if status(environ, commit, PASSED) is not None), "")
    return f"tip={commits[0]}\ngood={good}\n"


def choose(environ: Mapping[str, str]) -> str:
    if environ["TESTS"] == "success":
        note(environ, environ["TIP"], PASSED)
    return f"commit={chosen(environ['TIP'], environ['GOOD'], environ['TESTS'])}\n"


def moment(environ: Mapping[str, str]) -> str:  # noqa: ARG001
    return f"built={dt.datetime.now(dt.UTC):%Y-%m-%dT%H:%M:%SZ}\n"


def forward(environ: Mapping[str, str]) -> str:
    """A job can be run once more by itself, days later, with what was built then."""
    commit, commits = environ["COMMIT"], history()
    newer = commits[: commits.index(commit)] if commit in commits else commits
    is_forward = commit in commits and all(status(environ, other, ONLINE) is None for other in newer)
    is_forward = is_forward and (status(environ, commit, ONLINE) or "") <= environ["BUILT"]
    return f"forward={str(is_forward).lower()}\n"


def online(environ: Mapping[str, str]) -> str:
    note(environ, environ["COMMIT"], ONLINE, environ["BUILT"])
    return ""


def tell(environ: Mapping[str, str]) -> str:
    issues, owner = upkeep.issues_of(environ), owners.read(ROOT / ".github/owners.toml")[0]
    names = ("TIP", "COMMIT", "BUILD", "DEPLOY", "FORWARD")
    result = alarm(*(environ[name] for name in names))
    if (environ["DEPLOY"], environ["FORWARD"]) == ("success", "true"):
        upkeep.set_part(issues, owner, "teruggezet", "")  # what `restore` put back is gone
    if result != "kept":
        text = f"{TEXTS[result]} [Lees wat er misging]({environ['RUN']}).\n" if result in TEXTS else ""
        run = _run(environ["RUN"])
        upkeep.set_part(issues, owner, "publiceren", text, lambda before: _run(before) <= run)
    if environ["HIDDEN"]:  # nothing, where no site was built
        upkeep.set_part(issues, owner, "verborgen", f"{HIDDEN}\n" if environ["HIDDEN"] == "true" else "")
    return ""


def _run(text: str) -> int:
    """The number of the run whose address stands in a text: a later run has a higher one, also when a job of it is run again."""
    address = re.search(r"/actions/runs/(\d+)", text)
    return int(address[1]) if address else 0


COMMANDS: dict[str, Callable[[Mapping[str, str]], str]] = {
    "known": known,
    "choose": choose,
    "moment": moment,
    "forward": forward,
    "online": online,
    "tell": tell,
}


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        sys.stdout.write(COMMANDS[arguments[0]](environ))
    except subprocess.CalledProcessError as error:  # it said why itself
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
