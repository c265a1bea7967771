"""Keeps one standing issue per owner up to date: what to look at, dead links, and whether publishing failed.

Knows the command `gh` and the parts of an issue; what stands in a part comes from the toolbox. Each part is a comment of its own:
jobs that write at the same moment never take each other's words away, and a new part is mailed. What links failed since when is
kept with the links, out of sight.

    upkeep.py lists FOLDER        the worklist of each owner, as `weekly.py` made it
    upkeep.py since               since=…, since when which links fail
    upkeep.py part NAME FILE      one part of the first owner's issue; an empty file takes it away
    upkeep.py outcome NAME        that part when OUTCOME is no success, with the address in RUN; none when it is
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import owners

ROOT = Path(__file__).resolve().parent.parent
LABEL = "werklijst"
OURS = "github-actions[bot]"  # anybody may comment: what others wrote is no part
PARTS = {
    "weghalen": "Nog weg te halen",  # with the id behind it: a part per person
    "stilstand": "De site staat stil",
    "teruggezet": "Een eerdere site is teruggezet",
    "voorstellen": "Een voorstel wacht",
    "publiceren": "Publiceren lukte niet",
    "verborgen": "De opslagplaats is niet openbaar",
    "werklijst": "Om na te kijken",
    "links": "Links",
    "nieuw": "Nieuwe versies",
    "onderzoek": "Wekelijks onderzoek",
}
FAILURES = {
    "nieuw": "Met de nieuwste versies van de pakketten lukt het niet meer.",
    "onderzoek": "Het wekelijkse onderzoek van de hele site vond iets.",
}
INTRO = "Deze lijst werkt zichzelf bij: elk onderdeel is een bericht hieronder. Wat u in zo'n bericht typt, verdwijnt. \
Reageer in een eigen bericht. Sluit de lijst niet.\n"
LIMIT = 60_000  # GitHub takes 65,536 characters
_PART = re.compile(r"<!-- deel:([\w-]+) -->\n(.*)", re.DOTALL)
_FORGOTTEN = re.compile(r"weghalen-([a-z0-9-]+)")
_MEMORY = re.compile(r"<!-- sinds: (.*?) -->\n")


@dataclass(frozen=True, slots=True)
class Part:
    """One comment: its number and what stands in it below its name."""

    number: int
    text: str


def parts_of(comments: Sequence[Mapping[str, str]]) -> dict[str, Part]:
    """The parts by name; of one that stands there twice the first."""
    parts: dict[str, Part] = {}
    for comment in comments:
        match = _PART.fullmatch(comment["body"].replace("\r\n", "\n"))
        if match and comment["login"] == OURS:
            parts.setdefault(match[1], Part(int(comment["id"]), match[2]))
    return parts


def memory_of(text: str) -> dict[str, str]:
    """Since when links fail; nothing when somebody broke it."""
    match = _MEMORY.search(text)
    try:
        kept = json.loads(match[1]) if match else {}
    except json.JSONDecodeError:
        return {}
    return {str(url): str(day) for url, day in kept.items()} if isinstance(kept, dict) else {}


def comment_of(name: str, text: str) -> str:
    """A part as it is sent; one that is too long for GitHub is cut, and says so."""
    text = text.strip()
    headed = text if text.startswith("## ") else f"## {PARTS[name.partition('-')[0]]}\n\n{text}"
    return f"<!-- deel:{name} -->\n{_cut(headed)}\n"


def with_memory(text: str, memory: Mapping[str, str]) -> str:
    hidden = json.dumps(dict(sorted(memory.items()))).replace("--", "-\\u002d")
    return f"{_cut(text.strip(), LIMIT - len(hidden) - 500)}\n\n<!-- sinds: {hidden} -->\n" if memory else text


def _cut(part: str, limit: int = LIMIT) -> str:
    if len(part) <= limit:
        return part
    told = "De rest past hier niet. Voer `toolbox worklist` of `toolbox links` zelf uit."
    return f"{part[: max(0, limit)].rpartition(chr(10))[0]}\n\n{told}"


class Issues:
    """The standing issues of a repository, through `gh`. Nothing that others wrote gets near a shell."""

    def __init__(self, command: Sequence[str] = ("gh",), repository: str = "") -> None:
        self.command = tuple(command)
        self.address = f"repos/{repository}/issues"

    def find(self, owner: owners.Owner) -> int:
        """The number of the oldest; 0 when there is none."""
        listed = json.loads(
            self._ask("issue", "list", "--label", LABEL, "--state", "open", "--limit", "100", "--json", "number,title")
        )
        return min((issue["number"] for issue in listed if issue["title"] == title(owner)), default=0)

    def begin(self, owner: owners.Owner) -> int:
        """A new issue; when another job began one at the same moment, the older of the two."""
        self._ask("label", "create", LABEL, "--force", "--description", "Blijft open, werkt zichzelf bij")
        person = ("--assignee", owner.github.removeprefix("@")) if owner.github and "/" not in owner.github else ()
        told = self._ask("issue", "create", "--title", title(owner), "--label", LABEL, "--body", INTRO, *person)
        own = int(told.strip().rpartition("/")[2])
        number = self.find(owner) or own
        if number != own:
            self._ask("issue", "close", str(own))
        return number

    def parts(self, number: int) -> dict[str, Part]:
        if not number:
            return {}
        each = ".[] | {id, body, login: .user.login}"
        told = self._ask("api", "--paginate", f"{self.address}/{number}/comments?per_page=100", "--jq", each)
        return parts_of([json.loads(line) for line in told.splitlines()])

    def add(self, number: int, body: str) -> None:
        self._send("POST", f"{number}/comments", body)

    def change(self, part: Part, body: str) -> None:
        self._send("PATCH", f"comments/{part.number}", body)

    def remove(self, part: Part) -> None:
        """Fine when another job did so just before."""
        command = (*self.command, "api", "--method", "DELETE", f"{self.address}/comments/{part.number}")
        subprocess.run(command, check=False, capture_output=True)

    def _send(self, method: str, place: str, body: str) -> None:
        self._ask(
            "api", "--method", method, f"{self.address}/{place}", "--input", "-", given=json.dumps({"body": body})
        )

    def _ask(self, *arguments: str, given: str = "") -> str:
        command = (*self.command, *arguments)
        return subprocess.run(command, check=True, capture_output=True, text=True, input=given).stdout


def issues_of(environ: Mapping[str, str]) -> Issues:
    return Issues((environ.get("GH_COMMAND", "gh"),), environ.get("GH_REPO", ""))


def title(owner: owners.Owner) -> str:
    return f"Werklijst: {owner.name}"


def set_part(
    issues: Issues, owner: owners.Owner, name: str, text: str, may: Callable[[str], bool] | None = None
) -> None:
    """Puts one part in the owner's issue, or takes it away; not when what stands there `may` not be changed.

    An issue that would stay empty is not begun.
    """
    number = issues.find(owner) or (issues.begin(owner) if text.strip() else 0)
    parts = issues.parts(number)
    for gone in forgotten(parts):
        if gone != name:
            issues.remove(parts[gone])
    part = parts.get(name)
    if may and not may(part.text if part else ""):
        return
    if part and text.strip():
        issues.change(part, comment_of(name, text))
    elif part:
        issues.remove(part)
    elif text.strip():
        issues.add(number, comment_of(name, text))


def forgotten(parts: Mapping[str, Part]) -> list[str]:
    """The parts that ask to take somebody away who is in the list of who was."""
    record = ROOT / "data/removed.yaml"
    removed = record.read_text("utf-8") if record.is_file() else ""
    return [name for name in parts if (match := _FORGOTTEN.fullmatch(name)) and f"- id: {match[1]}\n" in removed]


def outcome(issues: Issues, owner: owners.Owner, name: str, environ: Mapping[str, str]) -> None:
    """Says that something failed and where to read why, or no longer that it did."""
    if environ["OUTCOME"] == "success":
        set_part(issues, owner, name, "")
    else:
        set_part(issues, owner, name, f"{FAILURES[name]} [Lees wat er misging]({environ['RUN']}).\n")


def lists(issues: Issues, table: Sequence[owners.Owner], folder: Path) -> None:
    for number, owner in enumerate(table):
        set_part(issues, owner, "werklijst", (folder / f"{number}.md").read_text("utf-8"))


def since(issues: Issues, owner: owners.Owner) -> str:
    """The line for GITHUB_OUTPUT: links stand with the first owner, who is there for all."""
    part = issues.parts(issues.find(owner)).get("links")
    return f"since={json.dumps(memory_of(part.text if part else ''))}\n"


def main(arguments: Sequence[str], issues: Issues) -> int:
    table = owners.read(ROOT / ".github/owners.toml")
    if len(arguments) == 2 and arguments[0] == "lists":
        lists(issues, table, Path(arguments[1]))
        return 0
    if list(arguments) == ["since"]:
        sys.stdout.write(since(issues, table[0]))
        return 0
    if len(arguments) == 3 and arguments[0] == "part" and arguments[1].partition("-")[0] in PARTS:
        set_part(issues, table[0], arguments[1], Path(arguments[2]).read_text("utf-8"))
        return 0
    if len(arguments) == 2 and arguments[0] == "outcome" and arguments[1] in FAILURES:
        outcome(issues, table[0], arguments[1], os.environ)
        return 0
    sys.stderr.write(f"{__doc__}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], issues_of(os.environ)))
