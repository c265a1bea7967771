"""The way back: the site of before, unless somebody would come back with it, and publishing stops until an editor starts it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import restore
from tests.ci.conftest import ROOT, git, write

NOW = restore.moment("2026-11-27T09:00:00Z")
GH = """\
#!{python}
import json, pathlib, sys
folder = pathlib.Path({folder!r})
with (folder / "asked.log").open("a") as log:
    print(*sys.argv[1:3], sys.stdin.read() if "--input" in sys.argv else "", file=log)
if sys.argv[1] == "api" and "actions/artifacts" in sys.argv[2]:
    print((folder / "artifacts.json").read_text())
elif sys.argv[1:3] == ["issue", "list"]:
    print("[]")
elif sys.argv[1:3] == ["issue", "create"]:
    print("https://example.org/issues/7")
"""


def artifact(run: int, created: str, *, expired: bool = False) -> dict[str, Any]:
    return {"created_at": created, "expired": expired, "workflow_run": {"id": run}}


TODAY, YESTERDAY, LAST_WEEK = (
    artifact(3, "2026-11-27T04:00:00Z"),
    artifact(2, "2026-11-26T04:00:00Z"),
    artifact(1, "2026-11-19T04:00:00Z"),
)


@pytest.fixture
def world(place: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A clone whose experts never changed, and a host that keeps three sites."""
    write(place.parent / "gh", GH.format(python=sys.executable, folder=str(place.parent)))
    keep(place, [LAST_WEEK, TODAY, YESTERDAY])
    monkeypatch.setattr(restore, "ROOT", place)
    return {
        "GH_COMMAND": str(place.parent / "gh"),
        "GH_REPO": "voorbeeld/toolbox",
        "GITHUB_SERVER_URL": "https://github.com",
    }


def keep(place: Path, artifacts: list[dict[str, Any]]) -> None:
    (place.parent / "artifacts.json").write_text(json.dumps({"artifacts": artifacts}), "utf-8")


def change_experts(place: Path, moment: str) -> None:
    (place / "data/experts.yaml").write_text("[]\n", "utf-8")
    git(place, "add", "data")
    world = {**os.environ, "GIT_COMMITTER_DATE": moment}
    command = ["git", "-C", str(place), "-c", "user.name=V", "-c", "user.email=v@voorbeeld.nl", "commit", "-qm", "x"]
    subprocess.run(command, env=world, check=True)


def test_the_site_before_the_one_that_stands_online_comes_back(world: dict[str, str]) -> None:
    assert restore.choose(world, "", NOW) == "run=2\n"
    assert restore.choose(world, "3", NOW) == "run=3\n"


def test_nobody_comes_back_with_it(place: Path, world: dict[str, str]) -> None:
    change_experts(place, "2026-11-26T12:00:00Z")
    with pytest.raises(ValueError, match="Er zou iemand terug kunnen komen"):
        restore.choose(world, "", NOW)
    assert restore.choose(world, "3", NOW) == "run=3\n"
    with pytest.raises(ValueError, match="ouder dan zes dagen"):
        restore.choose(world, "1", NOW)


@pytest.mark.parametrize("kept", [[], [TODAY], [TODAY, YESTERDAY | {"expired": True}]])
def test_where_none_is_kept_it_says_so(kept: list[dict[str, Any]], place: Path, world: dict[str, str]) -> None:
    keep(place, kept)
    with pytest.raises(ValueError, match="Er is geen eerdere site bewaard"):
        restore.choose(world, "", NOW)


def test_what_was_put_back_is_not_taken_for_a_site_of_publishing() -> None:
    """Else who presses twice gets the faulty site again, and one of six days ago looks new."""
    (job,) = yaml.safe_load((ROOT / ".github/workflows/restore.yml").read_text("utf-8"))["jobs"].values()
    steps = {step["uses"].partition("@")[0]: step["with"] for step in job["steps"] if "uses" in step}
    name = steps["actions/upload-pages-artifact"]["name"]
    assert name == steps["actions/deploy-pages"]["artifact_name"] != steps["actions/download-artifact"]["name"]


def test_publishing_stops_and_the_editors_read_how_to_start_it(place: Path, world: dict[str, str]) -> None:
    assert restore.main(["tell", "2"], world, NOW) == 0
    asked = (place.parent / "asked.log").read_text("utf-8")
    assert asked.startswith("workflow disable")
    assert "https://github.com/voorbeeld/toolbox/actions/runs/2" in asked
    assert "*Enable workflow*" in asked


def test_a_reason_is_told_as_one_line_and_wrong_use_ends_with_two(
    place: Path, world: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    keep(place, [])
    assert restore.main(["choose"], world, NOW) == 1
    assert capsys.readouterr().err == "::error::Er is geen eerdere site bewaard die kan worden teruggezet.\n"
    assert restore.main(["choose", "3; touch gevaar"], world, NOW) == 2
