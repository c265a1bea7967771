"""What is published and what becomes of the alarm, by event and outcome: the conditions of publish.yml itself, played."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
import yaml

import github
import publishing
import upkeep
from tests.ci.conftest import ROOT
from tests.ci.workflow import Play

EVENTS = ("push", "schedule", "workflow_dispatch")
FLOW = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
TIP, OLDER, NONE = "tip", "older", ""


@dataclass(slots=True)
class World:
    """A repository as these rows need it: which commits passed and stood online, how steps end, whether main moves on while
    a run goes on or somebody stops it at a step, and what became of the alarm."""

    monkeypatch: pytest.MonkeyPatch
    passed: set[str]
    outcomes: dict[str, str] = field(default_factory=dict)
    moved: bool = False
    stopped: str = ""
    alarm: str = "kept"
    restored: bool = True
    main: list[str] = field(default_factory=lambda: [TIP, "red", OLDER])
    online: dict[str, str] = field(default_factory=dict)
    runs: int = 0

    def api(self, environ: Mapping[str, str], path: str, fields: Mapping[str, str] | None = None) -> Any:
        assert {"GH_TOKEN", "GH_REPO"} <= set(environ)
        commit = path.split("/")[1].partition("?")[0]
        if fields and fields["context"] == "getest":
            self.passed.add(commit)
        elif fields:
            self.online[commit] = fields["description"]
        tested = [{"context": "getest", "state": "success"}] if commit in self.passed else []
        stands = [{"context": "gepubliceerd", "state": "success", "description": self.online.get(commit)}]
        return [{"context": "ander", "state": "success"}, *tested, *(stands if commit in self.online else [])]

    def set_part(
        self,
        _issues: upkeep.Issues,
        _owner: object,
        name: str,
        text: str,
        may: Callable[[str], bool] = lambda _: True,
    ) -> None:
        if name == "teruggezet":
            self.restored = bool(text)
            return
        assert name == "publiceren"
        assert may("")
        self.alarm = next((alarm for alarm, words in publishing.TEXTS.items() if text.startswith(words)), "gone")

    def perform(self, play: Play, action: str, environ: Mapping[str, str]) -> tuple[str, str]:
        play.cancelled = play.cancelled or action == self.stopped
        if action == "make site" and self.moved:
            self.main = [f"{self.main[0]}+", *self.main]
        program, _, rest = action.partition(".ci/publishing.py ")
        if rest:
            return "success", publishing.COMMANDS[rest.split()[0]](environ)
        outcome = self.outcomes.get(program, "success")
        assert outcome != "not run"
        return outcome, ""

    def play(self, event: str) -> str:
        """The commit that is on the site afterwards, or "" when what stood there is left as it is."""
        self.monkeypatch.setattr(github, "api", self.api)
        self.monkeypatch.setattr(publishing, "history", lambda: self.main)
        self.monkeypatch.setattr(upkeep, "set_part", self.set_part)
        self.alarm, self.restored, self.runs = "kept", True, self.runs + 1
        values = {"github.event_name": event, "github.run_id": f"{self.runs}", "github.repository": "voorbeeld/naam"}
        play = Play(lambda *step: self.perform(play, *step), values)
        for name, job in FLOW["jobs"].items():
            if name != "alive":
                play.job(name, job)
        deploys = "actions/deploy-pages" in play.performed and self.outcomes.get("actions/deploy-pages") != "failure"
        assert self.restored is not deploys, "editors read that an earlier site was put back while it stands"
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
        (OLDER, "success", "success", "success", True, TIP, "gone"),
        (TIP, "not run", "success", "success", True, TIP, "gone"),
        (OLDER, "failure", "success", "success", True, OLDER, "red"),
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


def test_a_main_that_gets_a_push_during_every_run_is_published_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    world = World(monkeypatch, {OLDER}, moved=True)
    assert [(world.play("push"), world.alarm) for _ in range(3)] == [
        (TIP, "gone"),
        (f"{TIP}+", "gone"),
        (f"{TIP}++", "gone"),
    ]
    assert list(world.online) == [TIP, f"{TIP}+", f"{TIP}++"]


def test_a_run_that_comes_late_puts_nothing_older_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the order of runs: one that was held up finds something newer online."""
    world = World(monkeypatch, {OLDER}, {"bash .ci/run": "failure"}, online={TIP: "2026-11-22T02:00:00Z"})
    assert (world.play("push"), world.alarm) == (NONE, "red")
