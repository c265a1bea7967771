"""What is published and what becomes of the alarm, by event and outcome: the conditions of publish.yml itself, played."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

import github
import publishing
import upkeep
from tests.ci.conftest import ROOT, asked, git, write
from tests.ci.workflow import Play

EVENTS = ("push", "schedule", "workflow_dispatch")
FLOW = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
TIP, OLDER, NONE = "tip", "older", ""


@dataclass(slots=True)
class World:
    """A repository as these rows need it: which commits passed, how steps end, whether main moved on or somebody stops a
    run at a step, and what became of the alarm."""

    monkeypatch: pytest.MonkeyPatch
    passed: set[str]
    outcomes: dict[str, str] = field(default_factory=dict)
    moved: bool = False
    stopped: str = ""
    alarm: str = "kept"

    def api(self, environ: Mapping[str, str], path: str, fields: Mapping[str, str] | None = None) -> Any:
        assert {"GH_TOKEN", "GH_REPO"} <= set(environ)
        if fields:
            self.passed.add(path.removeprefix("statuses/"))
        if path.startswith("git/ref/"):
            return {"object": {"sha": "newer" if self.moved else TIP}}
        states = [{"context": "getest", "state": "success"}] if path.split("/")[1] in self.passed else []
        return [{"context": "ander", "state": "success"}, *states]

    def set_part(self, _issues: upkeep.Issues, _owner: object, name: str, text: str) -> None:
        assert name == "publiceren"
        self.alarm = next((alarm for alarm, words in publishing.TEXTS.items() if text.startswith(words)), "gone")

    def perform(self, play: Play, action: str, environ: Mapping[str, str]) -> tuple[str, str]:
        play.cancelled = play.cancelled or action == self.stopped
        program, _, rest = action.partition(".ci/publishing.py ")
        if rest:
            return "success", publishing.COMMANDS[rest.split()[0]](environ)
        outcome = self.outcomes.get(program, "success")
        assert outcome != "not run"
        return outcome, ""

    def play(self, event: str) -> str:
        """The commit that is on the site afterwards, or "" when what stood there is left as it is."""
        self.monkeypatch.setattr(github, "api", self.api)
        self.monkeypatch.setattr(publishing, "history", lambda: [TIP, "red", OLDER])
        self.monkeypatch.setattr(upkeep, "set_part", self.set_part)
        self.alarm = "kept"
        play = Play(lambda *step: self.perform(play, *step), {"github.event_name": event})
        for name, job in FLOW["jobs"].items():
            if name != "alive":
                play.job(name, job)
        deploys = "actions/deploy-pages" in play.performed and self.outcomes.get("actions/deploy-pages") != "failure"
        return play.refs["build"] if deploys else NONE


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize(
    ("passed", "tests", "build", "deploy", "moved", "published", "alarm"),
    [
        # What passed before, then the outcome of tests, build and deploy, and whether main moved on meanwhile
        (OLDER, "success", "success", "success", False, TIP, "gone"),
        (NONE, "success", "success", "success", False, TIP, "gone"),
        (TIP, "not run", "success", "success", False, TIP, "gone"),
        (OLDER, "failure", "success", "success", False, OLDER, "red"),
        (OLDER, "cancelled", "success", "success", False, OLDER, "red"),
        (NONE, "failure", "success", "success", False, NONE, "failed"),
        (OLDER, "success", "failure", "success", False, NONE, "failed"),
        (OLDER, "success", "cancelled", "success", False, NONE, "failed"),
        (OLDER, "success", "success", "failure", False, NONE, "failed"),
        (TIP, "not run", "failure", "success", False, NONE, "failed"),
        (TIP, "not run", "success", "failure", False, NONE, "failed"),
        (OLDER, "failure", "failure", "success", False, NONE, "failed"),
        (OLDER, "failure", "success", "failure", False, NONE, "failed"),
        (OLDER, "success", "success", "success", True, NONE, "kept"),
        (TIP, "not run", "success", "success", True, NONE, "kept"),
        (OLDER, "failure", "success", "success", True, NONE, "red"),
        (OLDER, "success", "failure", "success", True, NONE, "failed"),
    ],
)
def test_what_is_published_and_what_becomes_of_the_alarm(
    monkeypatch: pytest.MonkeyPatch,
    event: str,
    passed: str,
    tests: str,
    build: str,
    deploy: str,
    moved: bool,
    published: str,
    alarm: str,
) -> None:
    outcomes = {"bash .ci/run": tests, "make site": build, "actions/deploy-pages": deploy}
    world = World(monkeypatch, {passed}, outcomes, moved)
    assert (world.play(event), world.alarm) == (published, alarm)


@pytest.mark.parametrize("event", EVENTS)
def test_a_site_that_fails_its_own_tests_is_not_published(monkeypatch: pytest.MonkeyPatch, event: str) -> None:
    world = World(monkeypatch, {TIP}, {".ci/test_site": "failure"})
    assert (world.play(event), world.alarm) == (NONE, "failed")


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("step", ["bash .ci/run", "make site"])
def test_a_run_that_somebody_stops_publishes_and_tells_nothing(
    monkeypatch: pytest.MonkeyPatch, event: str, step: str
) -> None:
    world = World(monkeypatch, {OLDER}, {step: "cancelled"}, stopped=step)
    assert (world.play(event), world.alarm) == (NONE, "kept")


def test_the_night_after_a_red_push_leaves_the_alarm_and_a_green_one_takes_it_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World(monkeypatch, {OLDER}, {"bash .ci/run": "failure"})
    assert [(world.play(event), world.alarm) for event in ("push", "schedule", "schedule")] == [(OLDER, "red")] * 3
    world.outcomes = {}
    assert (world.play("push"), world.alarm) == (TIP, "gone")
    world.outcomes = {"bash .ci/run": "failure"}  # not asked once more: it passed
    assert (world.play("schedule"), world.alarm) == (TIP, "gone")


GH = """\
#!{python}
import json, os, pathlib, sys
shelf, address, fields = pathlib.Path({shelf!r}), sys.argv[2], sys.argv[3:]
store = json.loads(shelf.read_text())
store["asked"].append(sys.argv[1:])
if sys.argv[1] != "api" or os.environ.get("GH_TOKEN") != "geheim":
    sys.exit("gh: Not Found (HTTP 404)")  # as a private repository answers who has no token
if fields:
    store["answers"][address.replace("statuses/", "commits/") + "/statuses?per_page=100"] = [
        dict(field.split("=") for field in fields if "=" in field)
    ]
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

    def answers(self, **answers: Any) -> None:
        write(self.place.parent / "gh", GH.format(python=sys.executable, shelf=str(self.shelf)))
        addresses = {f"repos/voorbeeld/naam{path}": answer for path, answer in answers.items()}
        self.shelf.write_text(json.dumps({"answers": addresses, "asked": []}), "utf-8")

    def run(self, name: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        world = {"GH_COMMAND": str(self.place.parent / "gh"), "GH_REPO": "voorbeeld/naam", "GH_TOKEN": "geheim", **more}
        command = [self.place / ".venv/bin/python", self.place / ".ci" / name, *arguments]
        environ = {**os.environ, "GITHUB_SERVER_URL": "https://github.com", **world}
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


def test_an_old_commit_is_not_published_over_a_newer_one(private: Private) -> None:
    private.answers(**{"/git/ref/heads/main": {"object": {"sha": "b"}}})
    assert private.run("publishing.py", "newest", TIP="b").stdout == "newest=true\n"
    assert private.run("publishing.py", "newest", TIP="a").stdout == "newest=false\n"


def test_where_github_does_not_answer_nothing_is_chosen(private: Private) -> None:
    private.answers()
    result = private.run("publishing.py", "known", GH_TOKEN="anders")
    assert (result.returncode, result.stdout, result.stderr) == (1, "", "gh: Not Found (HTTP 404)\n")


def test_the_alarm_says_what_is_on_the_site_and_where_to_read_more(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "ROOT", place)
    outcomes = {"TIP": "b", "COMMIT": "a", "BUILD": "success", "DEPLOY": "success", "NEWEST": "true"}
    assert (
        publishing.main(["tell"], {**outcomes, "RUN": "https://example.org/1", "GH_COMMAND": str(place.parent / "gh")})
        == 0
    )
    assert (
        "De nieuwste wijziging staat niet op de site: een test lukte niet. Er staat de laatste versie die goed was. "
        "[Lees wat er misging](https://example.org/1)."
    ) in asked(place)[-1]


def test_a_job_that_is_run_once_more_takes_no_newer_alarm_away(private: Private) -> None:
    outcomes = {"TIP": "a", "COMMIT": "a", "BUILD": "success", "DEPLOY": "success", "NEWEST": "true", "RUN": "x"}
    private.answers(**{"/git/ref/heads/main": {"object": {"sha": "b"}}})
    assert private.run("publishing.py", "tell", **outcomes).returncode == 0
    asked = json.loads(private.shelf.read_text())["asked"]
    assert asked == [["api", "repos/voorbeeld/naam/git/ref/heads/main"]]


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


def test_where_pages_is_off_the_build_says_how_to_turn_it_on(private: Private) -> None:
    private.answers()
    result = private.run("site_address.py")
    assert result.returncode == 1
    assert result.stderr.splitlines()[-1] == (
        "::error::GitHub Pages staat niet aan. Kies bij Settings, Pages als bron: GitHub Actions."
    )
