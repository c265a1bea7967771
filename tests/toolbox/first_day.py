"""An owner who opens the site with OPERATIONS.md in hand: does what a step says, word for word, and knows nothing else.

What the document leaves to the owner (CHOICES) and what GitHub's buttons do (BUTTONS) stands here; a step whose words lead to
neither can't be done.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from tests.ci.conftest import git, write
from tests.toolbox.fake_host import CHECK, REPOSITORY, FakeHost

from toolbox import cli

ADDRESS = "toolbox.voorbeeld.example"
TEAM = "@voorbeeld/redactie"
PLACEHOLDERS = {"NAAM/OPSLAGPLAATS": REPOSITORY, "ADRES": ADDRESS, "@organisatie/team": TEAM}
CHOICES = {
    "controller": "Voorbeeldbond",
    "email": "redactie@voorbeeld.example",
    "privacy_email": "privacy@voorbeeld.example",
    "legal_basis": "toestemming",
    "statement_url": "https://verklaring.voorbeeld.example/1",
    "name": "Voorbeeldhost",
    "country": "Nederland",
    "logs": "het IP-adres",
    "kept": "dertig dagen",
}
PAGES = {"build_type": "workflow", "html_url": "https://voorbeeld.github.io/toolbox/", "https_enforced": True}
# By the words of the last button, in the order of pressing: what GitHub answers then.
BUTTONS: dict[str, tuple[str, Any]] = {
    "Change visibility, Change to public": ("", {"private": False}),
    "Source: GitHub Actions": ("/pages", PAGES),
    "Selected branches and tags": ("/environments/github-pages", {"deployment_branch_policy": {"custom": True}}),
    "Allow GitHub Actions to create and approve pull requests": (
        "/actions/permissions/workflow",
        {"can_approve_pull_request_reviews": True},
    ),
    "Require a pull request before merging": ("/rules/branches/main", [{"type": "pull_request"}]),
    "controle: klaar": ("/rules/branches/main", [{"type": "pull_request"}, CHECK]),
    "Private vulnerability reporting": ("/private-vulnerability-reporting", {"enabled": True}),
    "Custom domain": ("/pages", PAGES | {"html_url": f"http://{ADDRESS}/", "https_enforced": False}),
    "Enforce HTTPS": ("/pages", PAGES | {"html_url": f"https://{ADDRESS}/"}),
}
STEP = re.compile(r"^\d+\. \*\*(.+?)\.\*\* (.+)$", re.MULTILINE)
PUSH = re.compile(r"`git push https://github\.com/NAAM/OPSLAGPLAATS\.git main`")
LINE = re.compile(r"in `data/site\.yaml`: `([^`]+)`")
FIELD = re.compile(r"in `data/site\.yaml` bij `(\w+)`(?:: ((?:`\w+`(?:, | en )?)+))?")
OWNER = re.compile(r"in `\.github/owners\.toml` bij de eerste eigenaar: `(github = [^`]+)`")
COMMAND = re.compile(r"Voer (?:daarna uit: )?`([^`]+)`")
WORKFLOW = re.compile(r"Actions, (\w+), Run workflow")
GH = """\
#!{python}
import pathlib, sys
assert sys.argv[1:3] == ["label", "create"]
with pathlib.Path({made!r}).open("a") as file:
    print(sys.argv[3], file=file)
"""


def day(document: str) -> str:
    return document.partition("## De eerste dag\n")[2].partition("\n## ")[0]


@dataclass(slots=True)
class Owner:
    """`place` is the folder on the owner's computer, `remote` the empty repository at the host; `deeds` is all that was done."""

    place: Path
    remote: Path
    host: FakeHost
    deeds: list[str] = field(default_factory=list)

    def begin(self, text: str) -> None:
        assert PUSH.search(text), "the document does not say how the files get to the host"
        git(self.place, "push", "-q", str(self.remote), "main")
        self.deeds.append("git push")

    def follow(self, text: str) -> None:
        before = len(self.deeds)
        self._press_buttons(text)
        for name, line in lines(text):
            self._write(name, line)
        self._run_commands(text)
        assert len(self.deeds) > before, f"nobody knows what to do: {text}"
        self._send()

    def _press_buttons(self, text: str) -> None:
        for name, (path, answer) in BUTTONS.items():
            if name in text:
                self._press(name, path, answer)

    def _run_commands(self, text: str) -> None:
        for match in WORKFLOW.finditer(text):
            self._run_workflow(match[1])
        for match in COMMAND.finditer(text):
            self._run(match[1])

    def _press(self, name: str, path: str, answer: Any) -> None:
        self.host.answers[path] = answer
        self.deeds.append(name)
        if path == "/rules/branches/main":  # from now on a push to main is refused
            write(self.remote / "hooks/update", '#!/bin/sh\n[ "$1" != refs/heads/main ]\n')

    def _write(self, name: str, text: str) -> None:
        """In place of the line, or the first one, that says something of the same."""
        path, key = self.place / name, re.split(r"[ :]", text)[0]
        old = path.read_text("utf-8")
        match = re.search(rf"^{key}\b.*\n", old, re.MULTILINE)
        path.write_text(old.replace(match[0], f"{text}\n", 1) if match else f"{text}\n{old}", "utf-8")
        self.deeds.append(f"{name}: {key}")

    def _run(self, command: str) -> None:
        if command == "make check":
            assert cli.main(["check"], {"SOURCE_DATE_EPOCH": "1795348800"}, self.place) == 0
        else:
            program, *rest = shlex.split(command)
            subprocess.run([sys.executable if program == "python3" else program, *rest], cwd=self.place, check=True)
        self.deeds.append(command)

    def _run_workflow(self, name: str) -> None:
        """What the host does: the programs of the workflow, with a `gh` that makes labels."""
        made = self.remote.parent / "labels.txt"
        write(self.remote.parent / "gh", GH.format(python=sys.executable, made=str(made)))
        flow = yaml.safe_load((self.place / f".github/workflows/{name}.yml").read_text("utf-8"))
        for job in flow["jobs"].values():
            for command in (step["run"] for step in job["steps"] if "run" in step):
                world = {"GH_COMMAND": str(self.remote.parent / "gh")}
                arguments = [sys.executable, *shlex.split(command)[1:]]
                subprocess.run(arguments, cwd=self.place, env=world, check=True)
        path = "/labels?per_page=100"
        self.host.answers[path] = [{"name": label} for label in made.read_text("utf-8").splitlines()]
        self.deeds.append(f"workflow {name}")

    def _send(self) -> None:
        """What changed goes to main: as a push, or once main is protected as a proposal that is taken over at the host."""
        if not git(self.place, "status", "--porcelain"):
            return
        git(self.place, "commit", "-q", "--all", "-m", "Stap")
        git(self.place, "push", "-q", str(self.remote), "HEAD:refs/heads/stap")
        git(self.remote, "update-ref", "refs/heads/main", "refs/heads/stap")
        self.deeds.append("voorstel")


def lines(text: str) -> Iterator[tuple[str, str]]:
    """Which file gets which line, as a step says."""
    yield from (("data/site.yaml", filled(match[1])) for match in LINE.finditer(text))
    for match in FIELD.finditer(text):
        if match[1] in CHOICES or match[2]:  # the others are for who has something to say there
            yield "data/site.yaml", chosen(match[1], match[2] or "")
    if "`data/words.yaml`" in text and "`read_by`" in text:
        yield "data/words.yaml", "read_by: [Voorbeeldlijn (2026)]"
    yield from ((".github/owners.toml", filled(match[1])) for match in OWNER.finditer(text))


def filled(text: str) -> str:
    """A line of the document with what the owner puts in place of its capitals."""
    for name, value in PLACEHOLDERS.items():
        text = text.replace(name, value)
    return text


def chosen(name: str, parts: str) -> str:
    """A line of site.yaml with what the owner decides; of a field with parts each part that the document names."""
    if not parts:
        return f"{name}: {CHOICES[name]}"
    return f"{name}:" + "".join(
        f"\n  {part}: {CHOICES[part]}" for part in re.findall(r"\w+", parts.replace(" en ", " "))
    )
