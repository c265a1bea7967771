"""Which site that stood online before may be put back, and telling the editors that it was. Knows git's history and `gh`.

    restore.py choose [RUN]   run=…, the run of `publish` whose site is put back: RUN, else the last one before what stands online
    restore.py tell RUN       stops publishing, which would put the fault back at night, and says so in the standing issue

Nobody comes back with an old site: one from before a person was taken out, or before the experts changed, is refused. So is one
older than six days: consent that ends takes a person off a week before.
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import github
import owners
import upkeep

ROOT = Path(__file__).resolve().parent.parent
PERSONS = ("data/removed.yaml", "data/experts.yaml", "data/experts", "data/removed")
LONGEST = dt.timedelta(days=6)
TOLD = """De site van een eerdere dag is teruggezet. [Dit is de taak die haar maakte]({run}).

**De site wordt nu niet meer bijgewerkt.** Herstel de fout. Ga daarna naar *Actions*, `publish`. Klik op *Enable workflow* en dan op
*Run workflow*.
"""


def candidates(artifacts: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The sites that are still kept, newest first, one per run."""
    kept = [artifact for artifact in artifacts if not artifact["expired"]]
    ordered = sorted(kept, key=lambda artifact: str(artifact["created_at"]), reverse=True)
    return list({artifact["workflow_run"]["id"]: artifact for artifact in reversed(ordered)}.values())[::-1]


def refusal(created: dt.datetime, changed: dt.datetime, now: dt.datetime) -> str:
    """Why a site that was made then may not come back, or "". `changed` is when the files about persons last did."""
    if now - created > LONGEST:
        return "Deze site is ouder dan zes dagen. Van iemand kan intussen de toestemming zijn afgelopen."
    if created <= changed:
        return "Na deze site zijn gegevens van personen veranderd. Er zou iemand terug kunnen komen."
    return ""


def last_change() -> dt.datetime:
    """When main last changed what it says about persons; long ago when it never did."""
    command = ("git", "log", "-1", "--format=%cI", "--", *PERSONS)
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
    return moment(said or "2000-01-01T00:00:00Z")


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)


def choose(environ: Mapping[str, str], run: str, now: dt.datetime) -> str:
    """The line for GITHUB_OUTPUT. Raises ValueError where there is none that may come back."""
    listed = candidates(github.api(environ, "actions/artifacts?name=github-pages&per_page=100")["artifacts"])
    wanted = [artifact for artifact in listed if str(artifact["workflow_run"]["id"]) == run] if run else listed[1:]
    if not wanted:
        raise ValueError("Er is geen eerdere site bewaard die kan worden teruggezet.")
    if reason := refusal(moment(wanted[0]["created_at"]), last_change(), now):
        raise ValueError(reason)
    return f"run={wanted[0]['workflow_run']['id']}\n"


def tell(environ: Mapping[str, str], run: str) -> None:
    command = (environ.get("GH_COMMAND", "gh"), "workflow", "disable", "publish.yml")
    subprocess.run(command, check=True)
    address = f"{environ['GITHUB_SERVER_URL']}/{environ['GH_REPO']}/actions/runs/{run}"
    owner = owners.read(ROOT / ".github/owners.toml")[0]
    upkeep.set_part(upkeep.issues_of(environ), owner, "teruggezet", TOLD.format(run=address))


def main(arguments: Sequence[str], environ: Mapping[str, str], now: dt.datetime) -> int:
    run = arguments[1] if len(arguments) > 1 else ""
    if not arguments or arguments[0] not in {"choose", "tell"} or not (run.isdigit() or run == ""):
        sys.stderr.write(f"{__doc__}\n")
        return 2
    try:
        if arguments[0] == "choose":
            sys.stdout.write(choose(environ, run, now))
        else:
            tell(environ, run)
    except ValueError as error:
        sys.stderr.write(f"::error::{error}\n")
        return 1
    except subprocess.CalledProcessError as error:  # it said why itself
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ, dt.datetime.now(dt.UTC)))
