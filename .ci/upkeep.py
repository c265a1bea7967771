"""Keeps one standing issue per owner up to date: what to look at, dead links, and whether publishing failed.

Knows the command `gh` and the parts of an issue; what stands in a part comes from the toolbox. What links failed since
when is kept in the issue itself, out of sight.

    upkeep.py weekly              the worklist and the links, per owner
    upkeep.py part NAME FILE      one part of the first owner's issue; an empty file takes it away
    upkeep.py outcome NAME        that part when OUTCOME is no success, with the address in RUN; none when it is
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import owners

ROOT = Path(__file__).resolve().parent.parent
LABEL = "werklijst"
PARTS = {
    "weghalen": "Nog weg te halen",
    "publiceren": "Publiceren lukte niet",
    "werklijst": "Om na te kijken",
    "links": "Links",
    "nieuw": "Nieuwe versies",
    "onderzoek": "Wekelijks onderzoek",
}
FAILURES = {
    "nieuw": "Met de nieuwste versies van de pakketten lukt het niet meer.",
    "onderzoek": "Het wekelijkse onderzoek van de hele site vond iets.",
}
INTRO = "Deze lijst werkt zichzelf elke week bij. Wat u hier typt, verdwijnt: reageer eronder. Sluit de lijst niet.\n"
LIMIT = 60_000  # GitHub takes 65,536 characters
_PART = re.compile(r"<!-- deel:(\w+) -->\n(.*?)<!-- einde -->\n", re.DOTALL)
_FORGOTTEN = re.compile(r"^- \*\*([a-z0-9-]+) ")
_MEMORY = re.compile(r"<!-- sinds: (.*?) -->\n")


def parts_of(body: str) -> dict[str, str]:
    return dict(_PART.findall(body.replace("\r\n", "\n")))


def memory_of(body: str) -> dict[str, str]:
    """Since when links fail; nothing when somebody broke it."""
    found = _MEMORY.search(body.replace("\r\n", "\n"))
    try:
        kept = json.loads(found[1]) if found else {}
    except json.JSONDecodeError:
        return {}
    return {str(url): str(day) for url, day in kept.items()} if isinstance(kept, dict) else {}


def body_of(parts: Mapping[str, str], memory: Mapping[str, str]) -> str:
    """The whole issue; a part that is too long for GitHub is cut, and says so."""
    kept = {name: parts[name].strip() for name in PARTS if parts.get(name, "").strip()}
    share = LIMIT // max(1, len(kept))
    text = "".join(
        f"<!-- deel:{name} -->\n{_headed(name, _cut(part, share))}\n<!-- einde -->\n" for name, part in kept.items()
    )
    hidden = json.dumps(dict(sorted(memory.items()))).replace("--", "-\\u002d")
    return f"{INTRO}\n{text}" + (f"<!-- sinds: {hidden} -->\n" if memory else "")


def _headed(name: str, part: str) -> str:
    return part if part.startswith("## ") else f"## {PARTS[name]}\n\n{part}"


def _cut(part: str, share: int) -> str:
    if len(part) <= share:
        return part
    return (
        part[:share].rsplit("\n", 1)[0]
        + "\n\nDe rest past hier niet. Voer `toolbox worklist` of `toolbox links` zelf uit."
    )


class Issues:
    """The standing issues of a repository, through `gh`. Nothing that others wrote gets near a shell."""

    def __init__(self, command: Sequence[str] = ("gh",)) -> None:
        self.command = tuple(command)

    def find(self, owner: owners.Owner) -> tuple[int, str]:
        """The number (0 when there is none) and the text."""
        told = self._ask(
            "issue", "list", "--label", LABEL, "--state", "open", "--limit", "100", "--json", "number,title,body"
        )
        listed: list[dict[str, Any]] = json.loads(told)
        same = sorted((one["number"], one["body"]) for one in listed if one["title"] == title(owner))
        return same[0] if same else (0, "")

    def keep(self, owner: owners.Owner, number: int, body: str) -> None:
        with tempfile.NamedTemporaryFile("w", suffix=".md", encoding="utf-8") as file:
            file.write(body)
            file.flush()
            if number:
                self._ask("issue", "edit", str(number), "--body-file", file.name)
                return
            self._ask("label", "create", LABEL, "--force", "--description", "Blijft open, werkt zichzelf bij")
            person = ("--assignee", owner.github.removeprefix("@")) if owner.github and "/" not in owner.github else ()
            self._ask("issue", "create", "--title", title(owner), "--label", LABEL, "--body-file", file.name, *person)

    def _ask(self, *arguments: str) -> str:
        return subprocess.run((*self.command, *arguments), check=True, capture_output=True, text=True).stdout


def title(owner: owners.Owner) -> str:
    return f"Werklijst: {owner.name}"


def set_part(issues: Issues, owner: owners.Owner, name: str, text: str) -> None:
    """Puts one part in the owner's issue. An issue that would stay empty is not begun."""
    number, body = issues.find(owner)
    parts = {**parts_of(body), name: text}
    record = ROOT / "data/removed.yaml"
    if name != "weghalen" and record.is_file():
        parts["weghalen"] = still_to_forget(parts.get("weghalen", ""), record.read_text("utf-8"))
    if number or any(part.strip() for part in parts.values()):
        issues.keep(owner, number, body_of(parts, memory_of(body)))


def outcome(issues: Issues, owner: owners.Owner, name: str, environ: Mapping[str, str]) -> None:
    """Says that something failed and where to read why, or no longer that it did."""
    if environ["OUTCOME"] == "success":
        set_part(issues, owner, name, "")
    else:
        set_part(issues, owner, name, f"{FAILURES[name]} [Lees wat er misging]({environ['RUN']}).\n")


def still_to_forget(part: str, removed: str) -> str:
    """The part without the lines about persons who are in `removed`, the list of who was taken away."""
    lines = part.splitlines(keepends=True)
    return "".join(
        line for line in lines if not ((found := _FORGOTTEN.match(line)) and f"- id: {found[1]}\n" in removed)
    )


def weekly(issues: Issues, table: Sequence[owners.Owner]) -> None:
    """The worklist of each owner, and then the links, which take long and may fail, for the first one, who is there for all."""
    for owner in table:
        kinds, regions = ",".join(owner.kinds), ",".join(owner.regions)
        worklist = toolbox("worklist", "--kinds", kinds, "--regions", regions)
        number, body = issues.find(owner)
        issues.keep(owner, number, body_of({**parts_of(body), "werklijst": worklist}, memory_of(body)))
    links, memory = _links(memory_of(issues.find(table[0])[1]))
    number, body = issues.find(table[0])  # once more: other jobs wrote in the issue meanwhile
    issues.keep(table[0], number, body_of({**parts_of(body), "links": links}, memory))


def _links(memory: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "since.json")
        file.write_text(json.dumps(dict(memory)), "utf-8")
        return toolbox("links", "--memory", str(file)), json.loads(file.read_text("utf-8"))


def toolbox(*arguments: str) -> str:
    command = (sys.executable, "-m", "toolbox", *arguments)
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def main(arguments: Sequence[str], issues: Issues) -> int:
    table = owners.read(ROOT / ".github/owners.toml")
    if list(arguments) == ["weekly"]:
        weekly(issues, table)
        return 0
    if len(arguments) == 3 and arguments[0] == "part" and arguments[1] in PARTS:
        set_part(issues, table[0], arguments[1], Path(arguments[2]).read_text("utf-8"))
        return 0
    if len(arguments) == 2 and arguments[0] == "outcome" and arguments[1] in FAILURES:
        outcome(issues, table[0], arguments[1], os.environ)
        return 0
    sys.stderr.write(f"{__doc__}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Issues((os.environ.get("GH_COMMAND", "gh"),))))
