"""What publishing asks of GitHub, keeps there and tells: the programs themselves, in a clone of a private repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import publishing
import upkeep
from tests.ci.conftest import asked, git, write

GH = """\
#!{python}
import json, os, pathlib, sys
shelf, address, fields = pathlib.Path({shelf!r}), sys.argv[2], sys.argv[3:]
store = json.loads(shelf.read_text())
store["asked"].append(sys.argv[1:])
if sys.argv[1] != "api" or os.environ.get("GH_TOKEN") != "geheim":
    sys.exit("gh: Not Found (HTTP 404)")  # as a private repository answers who has no token
if fields:
    statuses = store["answers"].setdefault(address.replace("statuses/", "commits/") + "/statuses?per_page=100", [])
    statuses.insert(0, dict(field.split("=") for field in fields if "=" in field))
shelf.write_text(json.dumps(store))
if not fields and "statuses?" not in address and address not in store["answers"]:
    sys.exit("gh: Not Found (HTTP 404)")
print(json.dumps(store["answers"].get(address, [])))
"""


@dataclass(frozen=True, slots=True)
class Private:
    """A private repository at GitHub, and one of our programs that runs in a clone of it."""

    place: Path

    @property
    def shelf(self) -> Path:
        return self.place.parent / "github.json"

    @property
    def output(self) -> Path:
        return self.place.parent / "output"

    def answers(self, **answers: Any) -> None:
        write(self.place.parent / "gh", GH.format(python=sys.executable, shelf=str(self.shelf)))
        addresses = {f"repos/voorbeeld/naam{path}": answer for path, answer in answers.items()}
        self.shelf.write_text(json.dumps({"answers": addresses, "asked": []}), "utf-8")

    def run(self, name: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        world = {"GH_COMMAND": str(self.place.parent / "gh"), "GH_REPO": "voorbeeld/naam", "GH_TOKEN": "geheim", **more}
        command = [self.place / ".venv/bin/python", self.place / ".ci" / name, *arguments]
        environ = {**os.environ, "GITHUB_SERVER_URL": "https://github.com", "GITHUB_OUTPUT": str(self.output), **world}
        result = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
        assert "geheim" not in result.stdout + result.stderr + json.dumps(json.loads(self.shelf.read_text())["asked"])
        return result


@pytest.fixture
def private(place: Path) -> Private:
    return Private(place)


def test_that_a_commit_passed_is_kept_with_the_commit(private: Private) -> None:
    private.answers()
    older = git(private.place, "rev-parse", "HEAD").strip()
    assert private.run("publishing.py", "known").stdout == f"tip={older}\ngood=\n"
    passed = {"TIP": older, "GOOD": "", "TESTS": "success"}
    assert private.run("publishing.py", "choose", **passed).stdout == f"commit={older}\n"
    assert private.run("publishing.py", "known").stdout == f"tip={older}\ngood={older}\n"
    git(private.place, "commit", "-q", "--allow-empty", "-m", "twee")
    tip = git(private.place, "rev-parse", "HEAD").strip()
    assert private.run("publishing.py", "known").stdout == f"tip={tip}\ngood={older}\n"
    failed = {"TIP": tip, "GOOD": older, "TESTS": "failure"}
    assert private.run("publishing.py", "choose", **failed).stdout == f"commit={older}\n"
    assert private.run("publishing.py", "known").stdout == f"tip={tip}\ngood={older}\n"


def test_nothing_older_is_published_over_what_stands_online(private: Private) -> None:
    """A job of an old run can be run once more by itself, with the site that it made then."""
    private.answers()
    older = git(private.place, "rev-parse", "HEAD").strip()
    git(private.place, "commit", "-q", "--allow-empty", "-m", "twee")
    newer = git(private.place, "rev-parse", "HEAD").strip()

    def forward(commit: str, built: str) -> str:
        return private.run("publishing.py", "forward", COMMIT=commit, BUILT=built).stdout

    assert (
        forward(older, "2026-11-21T02:17:00Z") == "forward=true\n"
    )  # nothing is online, and a newer commit is no matter
    for day in (21, 22):
        assert private.run("publishing.py", "online", COMMIT=older, BUILT=f"2026-11-{day}T02:17:00Z").returncode == 0
    assert forward(newer, "2026-11-20T02:17:00Z") == "forward=true\n"
    assert forward(older, "2026-11-23T02:17:00Z") == "forward=true\n"  # the night: the same commit, on a later day
    assert forward(older, "2026-11-21T02:17:00Z") == "forward=false\n"  # consent may have ended since
    private.run("publishing.py", "online", COMMIT=newer, BUILT="2026-11-23T02:17:00Z")
    assert forward(older, "2026-11-24T02:17:00Z") == "forward=false\n"
    git(private.place, "commit", "-q", "--amend", "--allow-empty", "-m", "herschreven")
    assert forward(newer, "2026-11-24T02:17:00Z") == "forward=false\n"  # of a history that was rewritten since


def test_what_is_built_later_has_a_later_moment(private: Private) -> None:
    private.answers()
    first, second = (private.run("publishing.py", "moment").stdout for _ in range(2))
    assert re.fullmatch(r"built=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\n", first)
    assert first <= second


def test_where_github_does_not_answer_nothing_is_chosen(private: Private) -> None:
    private.answers()
    result = private.run("publishing.py", "known", GH_TOKEN="anders")
    assert (result.returncode, result.stdout, result.stderr) == (1, "", "gh: Not Found (HTTP 404)\n")


def test_the_alarm_says_what_is_on_the_site_and_where_to_read_more(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "ROOT", place)
    outcomes = {"TIP": "b", "COMMIT": "a", "BUILD": "success", "DEPLOY": "success", "FORWARD": "true", "HIDDEN": ""}
    world = {"RUN": "https://example.org/actions/runs/1", "GH_COMMAND": str(place.parent / "gh")}
    assert publishing.main(["tell"], {**outcomes, **world}) == 0
    assert (
        "De nieuwste wijziging staat niet op de site: een test lukte niet. Er staat de laatste versie die goed was. "
        "[Lees wat er misging](https://example.org/actions/runs/1)."
    ) in asked(place)[-1]


@pytest.mark.parametrize(
    ("alarm", "run", "outcome", "kept"),
    [
        ("", 5, "failure", True),
        ("5", 6, "success", False),
        ("5", 5, "success", False),
        ("6", 5, "success", True),  # a job of an older run, run once more
        ("6", 5, "failure", True),
        ("10", 9, "success", True),
    ],
)
def test_a_job_that_is_run_once_more_takes_no_newer_alarm_away(
    monkeypatch: pytest.MonkeyPatch, alarm: str, run: int, outcome: str, kept: bool
) -> None:
    address = "https://github.com/voorbeeld/naam/actions/runs/"
    parts = {"publiceren": f"Er ging iets mis. [Lees wat er misging]({address}{alarm})."} if alarm else {}

    def set_part(_issues: object, _owner: object, name: str, text: str, may: Callable[[str], bool] = bool) -> None:
        if may(parts.get(name, "")):
            parts[name] = text

    monkeypatch.setattr(upkeep, "set_part", set_part)
    outcomes = {"TIP": "a", "COMMIT": "a", "BUILD": outcome, "DEPLOY": "success", "FORWARD": "true", "HIDDEN": ""}
    assert publishing.main(["tell"], {**outcomes, "RUN": f"{address}{run}"}) == 0
    assert bool(parts["publiceren"]) is kept
    assert f"runs/{max(run, int(alarm or 0))})" in parts["publiceren"] or not kept


def test_a_word_that_is_no_command_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert publishing.main(["publish"], {}) == 2
    assert "publishing.py known" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "is_private", "expected"),
    [
        ("", False, ["TOOLBOX_SITE_URL=https://voorbeeld.github.io/naam/", "TOOLBOX_REPOSITORY=https://github.com/voorbeeld/naam"]),
        ("", True, ["TOOLBOX_SITE_URL=https://voorbeeld.github.io/naam/"]),
        ("site_url: https://www.voorbeeld.nl/\n", False, ["TOOLBOX_REPOSITORY=https://github.com/voorbeeld/naam"]),
        ("repository: https://git.voorbeeld.nl/r\n", False, ["TOOLBOX_SITE_URL=https://voorbeeld.github.io/naam/"]),
        ("site_url: https://www.voorbeeld.nl/\nrepository: https://git.voorbeeld.nl/r\n", True, []),
    ],
)  # fmt: skip
def test_the_build_learns_where_it_stands_only_where_the_settings_are_silent(
    private: Private, settings: str, is_private: bool, expected: list[str]
) -> None:
    private.answers(**{"/pages": {"html_url": "https://voorbeeld.github.io/naam/"}, "": {"private": is_private}})
    path = private.place / "data/site.yaml"
    path.write_text(path.read_text("utf-8") + settings, "utf-8")
    assert private.run("site_address.py").stdout.splitlines() == expected
    assert private.output.read_text("utf-8") == "hidden=false\n"


OPEN = "status: openbaar\nemail: redactie@voorbeeld.nl\ncontroller: Voorbeeld\n"


def test_a_site_of_a_private_repository_leads_nobody_to_it_and_takes_proposals_by_mail(private: Private) -> None:
    """From what GitHub says of it to the pages that a visitor gets."""
    private.answers(**{"/pages": {"html_url": "https://voorbeeld.github.io/naam/"}, "": {"private": True}})
    path = private.place / "data/site.yaml"
    path.write_text(path.read_text("utf-8").replace("status: concept\n", "") + OPEN, "utf-8")
    told = dict(line.split("=", 1) for line in private.run("site_address.py").stdout.splitlines())
    command = [private.place / ".venv/bin/toolbox", "write", private.place / "site"]
    subprocess.run(command, cwd=private.place, env={**os.environ, **told}, check=True, capture_output=True)
    pages = {path: path.read_text("utf-8") for path in (private.place / "site").rglob("*.html")}
    assert [path for path, text in pages.items() if "voorbeeld/naam" in text] == []
    assert 'href="mailto:redactie@voorbeeld.nl?' in pages[private.place / "site/themas/index.html"]


def test_a_private_repository_that_the_settings_name_is_told_of(
    private: Private, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To who reads the run, and in the standing issue until that is no longer so."""
    private.answers(**{"": {"private": True}})
    path = private.place / "data/site.yaml"
    named = "site_url: https://www.voorbeeld.nl/\nrepository: https://github.com/voorbeeld/naam/\n"
    path.write_text(path.read_text("utf-8") + named, "utf-8")
    result = private.run("site_address.py")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", f"::warning::{publishing.HIDDEN}\n")
    assert private.output.read_text("utf-8") == "hidden=true\n"
    parts = {}

    def set_part(_issues: object, _owner: object, name: str, text: str, *_may: object) -> None:
        parts[name] = text

    monkeypatch.setattr(upkeep, "set_part", set_part)
    outcomes = {"TIP": "a", "COMMIT": "a", "BUILD": "success", "DEPLOY": "success", "FORWARD": "true", "RUN": "1"}
    for hidden, text in (("true", f"{publishing.HIDDEN}\n"), ("", f"{publishing.HIDDEN}\n"), ("false", "")):
        assert publishing.main(["tell"], {**outcomes, "HIDDEN": hidden}) == 0
        assert parts["verborgen"] == text


def test_where_pages_is_off_the_build_says_how_to_turn_it_on(private: Private) -> None:
    private.answers()
    result = private.run("site_address.py")
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1] == (
        "::error::GitHub Pages staat niet aan. Kies bij Settings, Pages als bron: GitHub Actions."
    )
