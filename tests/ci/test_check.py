"""check.yml as a table: what a change touches, which jobs run then, and when `klaar` is green."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import ready
import scope
from tests.ci.conftest import ROOT, git

FLOW: dict[Any, Any] = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text("utf-8"))
JOBS = FLOW["jobs"]
FACTS = {"scope": "success", "addresses": "success", "content": "success", "test": "skipped", "preview": "success"}
CODE = {**FACTS, "content": "skipped", "test": "success"}


def needs(code: str, **results: str) -> dict[str, Any]:
    """What GitHub hands over; `code` is what `scope` said."""
    base = CODE if code == "true" else FACTS
    return {
        name: {"result": result, "outputs": {"code": code} if name == "scope" and code else {}}
        for name, result in {**base, **results}.items()
    }


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        (["data/regions.yaml"], False),
        (["data/geo/gemeenten_kaart.json", "content/images/foto.png", "content/over/index.md"], False),
        (["data/regions.yaml", "tests/search/queries.tsv"], True),
        (["hooks/toolbox/cli.py"], True),
        (["data.yaml"], True),
        (["hooks/data/regions.yaml"], True),
        (["content"], True),
        ([], True),
    ],
)
def test_facts_alone_are_told_from_code(paths: list[str], code: bool) -> None:
    assert scope.is_code(paths) is code


def test_what_a_change_touches_is_counted_from_where_it_began(clone: Path) -> None:
    git(clone, "checkout", "-q", "-b", "voorstel")
    (clone / "data/nieuw é.yaml").write_text("[]\n", "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "twee")
    git(clone, "checkout", "-q", "main")
    (clone / "code.py").write_text("", "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "drie")
    git(clone, "push", "-q", "origin", "main")
    git(clone, "merge", "-q", "--no-edit", "voorstel")  # as GitHub checks a pull request out
    assert scope.changed("origin/main", clone) == ["data/nieuw é.yaml"]
    command = [sys.executable, str(ROOT / ".ci/scope.py"), "origin/main"]
    assert subprocess.run(command, cwd=clone, check=True, capture_output=True, text=True).stdout == "code=false\n"


def test_a_file_that_moves_out_of_the_code_is_code(clone: Path) -> None:
    (clone / "tool.py").write_text("print('voorbeeld')\n" * 20, "utf-8")
    git(clone, "add", ".")
    git(clone, "commit", "-q", "-m", "twee")
    git(clone, "push", "-q", "origin", "main")
    git(clone, "mv", "tool.py", "content/tool.md")
    git(clone, "commit", "-q", "-m", "drie")
    assert scope.changed("origin/main", clone) == ["content/tool.md", "tool.py"]


BAD = ("failure", "cancelled", "skipped", "absent")
GREEN = [needs("false"), needs("true")]
RED = [
    *(needs("false", **{name: result}) for name in ("scope", "addresses", "preview", "content") for result in BAD),
    *(needs("true", **{name: result}) for name in ("scope", "addresses", "preview", "test") for result in BAD),
    needs("false", test="failure"),
    needs("true", content="cancelled"),
    needs("", scope="failure", test="skipped", content="skipped"),
    needs("", scope="success", test="skipped", content="skipped"),
    needs("", scope="success", test="success", content="skipped"),
    {},
]


@pytest.mark.parametrize("outcome", GREEN, ids=["facts", "code"])
def test_klaar_is_green_when_all_that_should_have_run_succeeded(outcome: dict[str, Any]) -> None:
    assert ready.unready(outcome) == {}


@pytest.mark.parametrize(
    "outcome", RED, ids=lambda outcome: " ".join(job["result"] for job in outcome.values()) or "nothing"
)
def test_klaar_is_red_in_every_other_case(outcome: dict[str, Any]) -> None:
    assert ready.unready(outcome) != {}


def test_klaar_says_what_stands_in_the_way() -> None:
    world = {**os.environ, "NEEDS": json.dumps(needs("true", test="cancelled", preview="failure"))}
    done = subprocess.run(
        [sys.executable, ROOT / ".ci/ready.py"], env=world, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (1, "preview: failure\ntest: cancelled\n")
    world["NEEDS"] = json.dumps(needs("false"))
    done = subprocess.run(
        [sys.executable, ROOT / ".ci/ready.py"], env=world, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "klaar\n")


def test_klaar_waits_for_every_other_job_and_always_runs() -> None:
    assert set(JOBS["klaar"]["needs"]) == set(JOBS) - {"klaar"} == {*ready.ALWAYS, *ready.ONLY.values()}
    assert JOBS["klaar"]["if"] == "always()"
    assert JOBS["klaar"]["name"] == "klaar"
    assert JOBS["klaar"]["steps"][-1] == {"env": {"NEEDS": "${{ toJSON(needs) }}"}, "run": "python3 .ci/ready.py"}


def test_the_tests_run_by_what_scope_says_and_the_others_always() -> None:
    conditions = {name: (job.get("needs", []), job.get("if")) for name, job in JOBS.items() if name != "klaar"}
    assert conditions == {
        "scope": ([], None),
        "addresses": ([], None),
        "content": (["scope"], "needs.scope.outputs.code == 'false'"),
        "test": (["scope"], "needs.scope.outputs.code == 'true'"),
        "preview": ([], None),
    }
    assert JOBS["content"]["steps"][-1]["run"] == ".ci/content"
    assert "matrix" not in JOBS["content"].get("strategy", {})


def test_no_other_workflow_has_a_job_of_that_name() -> None:
    others = [path for path in (ROOT / ".github/workflows").glob("*.yml") if path.name != "check.yml"]
    assert [path.name for path in others if "klaar" in yaml.safe_load(path.read_text("utf-8"))["jobs"]] == []


def test_what_the_unit_tests_reach_is_measured_on_one_python() -> None:
    last = JOBS["test"]["steps"][-1]
    assert last["run"] == "make coverage"
    assert [one for one in JOBS["test"]["strategy"]["matrix"]["python"] if one in last["if"]] == ["3.14"]
    assert "--cov-fail-under=95 tests/toolbox" in (ROOT / "Makefile").read_text("utf-8")
