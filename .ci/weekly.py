"""Makes the parts of the standing issues that the toolbox knows. It runs packages: a job that runs none writes them (`upkeep.py`).

weekly.py lists FOLDER    what there is to look at, a file per owner: 0.md is that of the first
weekly.py links FOLDER    which links fail, in links.md; SINCE says since when they did so before
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import owners
import upkeep

ROOT = Path(__file__).resolve().parent.parent


def lists(table: Sequence[owners.Owner], folder: Path) -> None:
    for number, owner in enumerate(table):
        text = toolbox("worklist", "--kinds", ",".join(owner.kinds), "--regions", ",".join(owner.regions))
        (folder / f"{number}.md").write_text(text, "utf-8")


def links(memory: str, folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place:
        file = Path(place, "since.json")
        file.write_text(memory, "utf-8")
        text = toolbox("links", "--memory", str(file))
        (folder / "links.md").write_text(upkeep.with_memory(text, json.loads(file.read_text("utf-8"))), "utf-8")


def toolbox(*arguments: str) -> str:
    command = (sys.executable, "-m", "toolbox", *arguments)
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    if len(arguments) != 2 or arguments[0] not in {"lists", "links"}:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    folder = Path(arguments[1])
    folder.mkdir(parents=True, exist_ok=True)
    if arguments[0] == "lists":
        lists(owners.read(ROOT / ".github/owners.toml"), folder)
    else:
        links(environ["SINCE"], folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
