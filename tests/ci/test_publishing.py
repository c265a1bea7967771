"""Workflows: pinned, with the least they need, and never an old commit over a newer one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import newest

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PERSON = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")


def read(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert [line for line in lines if not re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_may_nothing_and_its_jobs_the_least(path: Path) -> None:
    flow = read(path)
    assert flow["permissions"] == {}
    assert "pull_request_target" not in flow[True]
    assert flow["concurrency"]["group"]
    assert [
        name for name, job in flow["jobs"].items() if "permissions" not in job or "timeout-minutes" not in job
    ] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_that_others_wrote_gets_into_a_shell_and_no_cache_is_shared(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []
    text = path.read_text("utf-8")
    assert "actions/cache" not in text
    assert "download-artifact" not in text
    assert not re.search(r"^\s*cache:", text, re.MULTILINE)


def test_a_pull_request_gets_no_right_to_write_and_no_secret() -> None:
    flow = read(ROOT / ".github/workflows/check.yml")
    assert [job["permissions"] for job in flow["jobs"].values()] == [{"contents": "read"}] * len(flow["jobs"])
    assert "secrets." not in (ROOT / ".github/workflows/check.yml").read_text("utf-8")


def test_what_is_published_is_what_was_looked_at() -> None:
    flow = read(ROOT / ".github/workflows/publish.yml")
    told = [step.get("run") or step["uses"].split("@")[0] for step in flow["jobs"]["build"]["steps"]]
    assert told == [
        "actions/checkout",
        "make site",
        ".ci/test_site",
        'python3 .ci/newest.py >> "$GITHUB_OUTPUT"',
        "actions/upload-pages-artifact",
    ]
    assert flow["concurrency"] == {"group": "publish", "cancel-in-progress": False}
    assert set(flow["jobs"]["deploy"]["needs"]) == {"test", "build"}
    assert "needs.build.outputs.newest == 'true'" in flow["jobs"]["deploy"]["if"]


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *PERSON, "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository of which main has one commit."""
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "origin.git")
    git(tmp_path, "clone", "-q", "origin.git", "clone")
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "tests/cases/base", clone, dirs_exist_ok=True)
    git(clone, "checkout", "-q", "-B", "main")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "een")
    git(clone, "push", "-q", "origin", "main")
    return clone


def test_an_old_commit_is_not_published_over_a_newer_one(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert newest.main(clone) == 0
    assert capsys.readouterr().out == "newest=true\n"
    git(clone, "commit", "-q", "--allow-empty", "-m", "twee")
    git(clone, "push", "-q", "origin", "main")
    git(clone, "checkout", "-q", "HEAD~1")
    assert newest.main(clone) == 0
    assert capsys.readouterr().out == "newest=false\n"


PERSONS = """\
- id: expert-0012
  name: Voornaam Voorbeeldnaam
  summary: Weet veel van verzuim.
  type: persoon
  themes: [thuiszitters]
  consent:
    given: 2026-01-01
    until: 2027-12-31
    covers: [name]
    record: AVG-2026-012
  sources:
    - title: Opgave van de persoon zelf
"""


def hurry(clone: Path, id: str) -> subprocess.CompletedProcess[str]:
    """`.ci/forget` in the clone, with the program of this repository."""

    (clone / ".ci").mkdir(exist_ok=True)
    shutil.copy(ROOT / ".ci/forget", clone / ".ci/forget")
    (clone / ".venv/bin").mkdir(parents=True, exist_ok=True)
    shim = clone / ".venv/bin/toolbox"
    shim.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}/hooks" exec "{sys.executable}" -m toolbox "$@"\n')
    shim.chmod(0o755)
    world = {**os.environ, "PUSH_TO": str(clone.parent / "origin.git"), "SOURCE_DATE_EPOCH": "1795348800"}
    return subprocess.run([clone / ".ci/forget", id], env=world, capture_output=True, text=True, check=False)


def test_in_a_hurry_a_person_is_taken_out_and_that_is_on_main(clone: Path) -> None:
    (clone / "data/experts.yaml").write_text(PERSONS, "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "persoon")
    result = hurry(clone, "expert-0012")
    assert result.returncode == 0, result.stdout + result.stderr
    told = subprocess.run(
        ["git", "-C", str(clone.parent / "origin.git"), "show", "main", "main:data/removed.yaml"],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    assert "Take expert-0012 out of all files" in told
    assert "- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n" in told


@pytest.mark.parametrize("id", ["$(touch gevaar)", "--help", "a;b", "", "expert-9999"])
def test_in_a_hurry_only_an_id_that_exists_is_taken(clone: Path, id: str) -> None:
    before = subprocess.run(
        ["git", "-C", str(clone), "rev-parse", "origin/main"], capture_output=True, check=True
    ).stdout
    assert hurry(clone, id).returncode == 2
    git(clone, "fetch", "-q")
    after = subprocess.run(
        ["git", "-C", str(clone), "rev-parse", "origin/main"], capture_output=True, check=True
    ).stdout
    assert before == after
    assert not (clone / "gevaar").exists()
