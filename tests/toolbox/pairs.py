"""Two commands that start at the same moment, many times over: run as a program, it tells what each pair came to as JSON.

A program of its own, because it forks: nothing here has threads, and a command that has been loaded starts at once.
"""

from __future__ import annotations

import contextlib
import io
import json
import multiprocessing
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.toolbox.forms import bodies

from toolbox import cli, source

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}  # 2026-11-22
SOURCES = "\n  sources:\n    - title: Voorbeeldbron\n"
THEME = "- id: {0}\n  name: Thema {0}\n  summary: Een thema om mee te oefenen." + SOURCES
PERSON = (
    "- id: {0}\n  name: Voornaam {1}\n  summary: Weet veel van verzuim.\n  type: persoon\n"
    "  consent: {{given: 2026-01-01, until: 2027-12-31, covers: [name], record: AVG-2026-012}}" + SOURCES
)
SIDES = ("links", "rechts")


@dataclass(frozen=True)
class Change:
    """The words of a command that changes something of its own `side`, and how to see that it was done."""

    words: Callable[[str, Path], list[str]]
    is_done: Callable[[str, Path], bool]


def person(side: str) -> str:
    return f"expert-{SIDES.index(side) + 1:04}"


def proposal(side: str, root: Path) -> list[str]:
    path = root / f"voorstel-{side}.json"
    values = {"id": f"nieuw-{side}", "name": f"Nieuw {side}", "summary": "Iets.", "sources": [{"title": "Bron"}]}
    path.write_text(json.dumps(values), "utf-8")
    return ["new", "themes", "--from", str(path)]


def issue(side: str, root: Path) -> list[str]:
    path = root / f"bericht-{side}.md"
    path.write_text(bodies.body("themes", {"summary": f"Zo staat het er {side} beter."}, f"beter-{side}"), "utf-8")
    return ["from-issue", str(path)]


CHANGES = {
    "new": Change(proposal, lambda side, root: f"nieuw-{side}" in entries(root)),
    "tidy": Change(lambda _side, _root: ["tidy"], lambda _side, root: "\n- id: slordig\n" in themes(root)),
    "rename": Change(
        lambda side, _root: ["rename", "themes", f"oud-{side}", f"anders-{side}"],
        lambda side, root: f"anders-{side}" in (ids := entries(root)) and f"oud-{side}" not in ids,
    ),
    "reviewed": Change(
        lambda side, _root: ["reviewed", "themes", f"gezien-{side}"],
        lambda side, root: entries(root)[f"gezien-{side}"].get("reviewed") == "2026-11-22",
    ),
    "from-issue": Change(
        issue, lambda side, root: entries(root)[f"beter-{side}"]["summary"] == f"Zo staat het er {side} beter."
    ),
    "forget": Change(
        lambda side, _root: ["forget", person(side)],
        lambda side, root: (
            entries(root, "experts").keys().isdisjoint({person(side)}) and person(side) in entries(root, "removed")
        ),
    ),
}


def lay_out(root: Path) -> None:
    """A project in which each command has work of its own to do on each side, in the same files."""
    data = root / "data"
    data.mkdir()
    names = [f"{name}-{side}" for name in ("beter", "gezien", "oud") for side in SIDES]
    untidy = (
        "-   id:   slordig\n    # Een opmerking blijft.\n    summary: Een thema om mee te oefenen.\n    name: Slordig\n"
        "    sources: [{title: Bron}]\n"
    )
    (data / "themes.yaml").write_text("\n".join([*map(THEME.format, names), untidy]), "utf-8")
    (data / "experts.yaml").write_text(
        "\n".join(PERSON.format(person(side), f"Voorbeeld{side}") for side in SIDES), "utf-8"
    )


def contents(root: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (root / "data").glob("*.yaml")}


def themes(root: Path) -> str:
    return (root / "data/themes.yaml").read_text("utf-8")


def entries(root: Path, kind: str = "themes") -> dict[str, dict[str, Any]]:
    path = root / f"data/{kind}.yaml"
    return {item["id"]: item for _, item in source.lists_of(source.read(str(path), path.read_bytes()))}


def work(root: Path, words: list[str], start: Any) -> None:
    start.wait()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as err:
        code = cli.main(words, NOON, root)
    (root / f"{'-'.join(words[:1])}-{multiprocessing.current_process().name}.err").write_text(err.getvalue(), "utf-8")
    sys.exit(code)


def run(pair: tuple[str, str]) -> dict[str, Any]:
    """Start both at once in a folder of their own."""
    root = Path(tempfile.mkdtemp())
    lay_out(root)
    context = multiprocessing.get_context("fork")
    start = context.Barrier(2)
    commands = [CHANGES[name].words(side, root) for name, side in zip(pair, SIDES, strict=True)]
    processes = [context.Process(target=work, args=(root, words, start)) for words in commands]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    done = [CHANGES[name].is_done(side, root) for name, side in zip(pair, SIDES, strict=True)]
    said = "".join(path.read_text("utf-8") for path in root.glob("*.err"))
    shutil.rmtree(root)
    return {"pair": pair, "codes": [process.exitcode for process in processes], "done": done, "said": said}


if __name__ == "__main__":
    seed, count = map(int, sys.argv[1:])
    chance = random.Random(seed)
    pairs = [(chance.choice(list(CHANGES)), chance.choice(list(CHANGES))) for _ in range(count)]
    json.dump([run(pair) for pair in pairs], sys.stdout)
