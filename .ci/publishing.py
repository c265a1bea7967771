"""Which commit of main is published, and whether the editors are told that it went wrong. Knows git's history and `gh`.

The newest commit whose tests passed is published, whatever started the workflow: a push, the night or a removal. That they
passed is kept as a status of the commit itself, so it outlives runs that are deleted and goes with a history that is rewritten.

    publishing.py known     tip=…, main here; good=…, the newest commit whose tests passed before, or nothing
    publishing.py choose    commit=…, the one to build, or nothing; notes it when the tests of TIP passed
    publishing.py newest    newest=true, or false when main has moved on from TIP: what is newer publishes itself
    publishing.py tell      begins, keeps or takes away the alarm in the standing issue
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import github
import owners
import upkeep

ROOT = Path(__file__).resolve().parent.parent
PASSED = "getest"
LOOK_BACK = 100  # commits; each is a question to GitHub, and the first is nearly always enough
Alarm = Literal["failed", "red", "gone", "kept"]
TEXTS = {
    "failed": "De site is niet bijgewerkt: wat er stond, staat er nog.",
    "red": "De nieuwste wijziging staat niet op de site: een test lukte niet. Er staat de laatste versie die goed was.",
}


def chosen(tip: str, good: str, tests: str) -> str:
    """The commit to build: the tip when its tests passed now, else the newest one whose tests passed before."""
    return tip if tests == "success" else good


def alarm(tip: str, commit: str, build: str, deploy: str, newest: str) -> Alarm:
    """What becomes of the alarm: it goes when the newest commit stands on the site, and for nothing less.

    `build` and `deploy` are results of jobs, `newest` what `newest` said.
    """
    if (build, deploy) != ("success", "success"):
        return "failed"
    if commit != tip:
        return "red"
    return "gone" if newest == "true" else "kept"


def history() -> list[str]:
    """The commits that main was at, newest first."""
    command = ("git", "rev-list", "--first-parent", f"--max-count={LOOK_BACK}", "HEAD")
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()


def passed(environ: Mapping[str, str], commit: str) -> bool:
    statuses = github.api(environ, f"commits/{commit}/statuses?per_page=100")
    return any(status["context"] == PASSED and status["state"] == "success" for status in statuses)


def known(environ: Mapping[str, str]) -> str:
    commits = history()
    return f"tip={commits[0]}\ngood={next((commit for commit in commits if passed(environ, commit)), '')}\n"


def choose(environ: Mapping[str, str]) -> str:
    if environ["TESTS"] == "success":
        github.api(environ, f"statuses/{environ['TIP']}", {"state": "success", "context": PASSED})
    return f"commit={chosen(environ['TIP'], environ['GOOD'], environ['TESTS'])}\n"


def newest(environ: Mapping[str, str]) -> str:
    tip = github.api(environ, "git/ref/heads/main")["object"]["sha"]
    return f"newest={str(tip == environ['TIP']).lower()}\n"


def tell(environ: Mapping[str, str]) -> str:
    names = ("TIP", "COMMIT", "BUILD", "DEPLOY", "NEWEST")
    result = alarm(*(environ[name] for name in names))
    # Asked again, as this job too can be run once more by itself, days later
    if result == "gone" and newest(environ) != "newest=true\n":
        result = "kept"
    if result != "kept":
        text = f"{TEXTS[result]} [Lees wat er misging]({environ['RUN']}).\n" if result in TEXTS else ""
        owner = owners.read(ROOT / ".github/owners.toml")[0]
        upkeep.set_part(upkeep.Issues((environ.get("GH_COMMAND", "gh"),)), owner, "publiceren", text)
    return ""


COMMANDS: dict[str, Callable[[Mapping[str, str]], str]] = {
    "known": known,
    "choose": choose,
    "newest": newest,
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
