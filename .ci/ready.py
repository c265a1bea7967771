"""Says whether a pull request may be merged: every job that should have run succeeded. Knows GitHub's outcomes, not the jobs' work.

NEEDS holds the outcomes and outputs of the other jobs of check.yml, as `toJSON(needs)` gives them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

ALWAYS = ("scope", "addresses", "preview")
ONLY = {"true": "test", "false": "content"}  # by what `scope` said of `code`


def expected(needs: Mapping[str, Any]) -> list[str]:
    """The jobs that should have run. Where `scope` said nothing that is known, both: then one of them did not."""
    code = needs.get("scope", {}).get("outputs", {}).get("code", "")
    return [*ALWAYS, *([ONLY[code]] if code in ONLY else ONLY.values())]


def unready(needs: Mapping[str, Any]) -> dict[str, str]:
    """What stands in the way: a job that should have run and did not succeed, or one that did not have to and failed."""
    results = {name: str(job["result"]) for name, job in needs.items()}
    wanted = {name: results.get(name, "absent") for name in expected(needs)}
    spare = {name: result for name, result in results.items() if name not in wanted}
    return {name: result for name, result in wanted.items() if result != "success"} | {
        name: result for name, result in spare.items() if result not in {"success", "skipped"}
    }


if __name__ == "__main__":
    waiting = unready(json.loads(os.environ["NEEDS"]))
    sys.stdout.write("".join(f"{name}: {result}\n" for name, result in waiting.items()) or "klaar\n")
    sys.exit(bool(waiting))
