"""Workflows: pinned, with the least they need, and never an old commit over a newer one."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ci.conftest import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
NODE_24 = {
    "actions/checkout": 5,
    "actions/setup-python": 6,
    "actions/upload-artifact": 6,
    "actions/download-artifact": 7,
    "actions/upload-pages-artifact": 5,
    "actions/deploy-pages": 5,
    "actions/attest-build-provenance": 4,
}
LONGEST = 2  # lines of shell in a step; what is longer is a program with a test


def read(path: Path) -> dict[Any, Any]:
    loaded: dict[Any, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


def steps(path: Path) -> list[dict[str, Any]]:
    return [step for job in read(path)["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit_and_says_its_version(path: Path) -> None:
    lines = [line for line in path.read_text("utf-8").splitlines() if re.match(r"\s*(- )?uses:", line)]
    assert [line for line in lines if not re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_runs_on_a_node_that_is_kept_up(path: Path) -> None:
    """And what it calls itself is pinned by commit too. Read in each `action.yml`: from these majors on both are so."""
    versions = re.findall(r"uses: ([\w/-]+)@\S+ # v(\d+)", path.read_text("utf-8"))
    assert [(action, major) for action, major in versions if int(major) < NODE_24[action]] == []


def test_a_folder_with_a_dot_is_uploaded_too() -> None:
    """Both actions leave `.well-known/security.txt` out by default."""
    uploads = [
        (path.name, step["with"].get("include-hidden-files"))
        for path in WORKFLOWS
        for step in steps(path)
        if "/upload-" in step.get("uses", "") and step["with"]["path"] == "site/"
    ]
    assert uploads == [("check.yml", True), ("publish.yml", True), ("restore.yml", True)]


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
    assert not re.search(r"^\s*cache:", text, re.MULTILINE)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_workflow_does_is_a_program_that_can_be_run_here(path: Path) -> None:
    shell = [step["run"].strip() for step in steps(path) if "run" in step]
    assert [told for told in shell if len(told.splitlines()) > LONGEST] == []
    programs = {name for told in shell for name in re.findall(r"\.ci/[a-z_.]+", told)}
    assert [name for name in programs if not (ROOT / name).is_file()] == []
    assert [name for name in programs if "." not in name[1:] and not os.access(ROOT / name, os.X_OK)] == []


@pytest.mark.parametrize("program", ["test_site", "try_newest"])
def test_what_a_program_looks_at_is_there(program: str) -> None:
    text = (ROOT / ".ci" / program).read_text("utf-8")
    assert [name for name in re.findall(r"tests/[a-z_./]+", text) if not (ROOT / name).exists()] == []


def test_a_step_that_hangs_is_told_too() -> None:
    """Where a later step uses its outcome it ends before the whole job does, and the later step with it."""
    jobs = [(path, job) for path in WORKFLOWS for job in read(path)["jobs"].values()]
    limits = {
        (path.name, step["id"]): (step.get("timeout-minutes", 360), job["timeout-minutes"])
        for path, job in jobs
        for step in job["steps"]
        if f"steps.{step.get('id')}.outcome" in path.read_text("utf-8")
    }
    assert set(limits) == {("publish.yml", "tests"), ("upkeep.yml", "audit"), ("upkeep.yml", "try")}
    assert [step for step, (limit, whole) in limits.items() if limit >= whole] == []


def test_a_pull_request_gets_no_right_to_write_and_no_secret() -> None:
    flow = read(ROOT / ".github/workflows/check.yml")
    assert [job["permissions"] for job in flow["jobs"].values()] == [{"contents": "read"}] * len(flow["jobs"])
    assert "secrets." not in (ROOT / ".github/workflows/check.yml").read_text("utf-8")


def test_what_is_published_is_what_was_looked_at() -> None:
    flow = read(ROOT / ".github/workflows/publish.yml")
    actions = [step.get("run") or step["uses"].split("@")[0] for step in flow["jobs"]["build"]["steps"]]
    assert actions == [
        "actions/checkout",
        'python3 .ci/publishing.py moment >> "$GITHUB_OUTPUT"',
        "make setup",
        '.venv/bin/python .ci/site_address.py >> "$GITHUB_ENV"',
        ".ci/without_gone",
        "make site",
        ".ci/test_site",
        "actions/upload-pages-artifact",
    ]
    assert flow["concurrency"] == {"group": "publish", "cancel-in-progress": False}


# These run what our locks name: `toolbox` itself writes there, and what it needs was looked at with the lock.
LOCKED = {("upkeep.yml", "list")}
RUNS_PACKAGES = re.compile(
    r"\bmake\b|\.venv|\.ci/(?:run|relock|try_newest|test_site|content|without_gone|forget|propose|refresh)(?![\w.])"
)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_a_package_runs_has_no_right_to_write_and_no_token(path: Path) -> None:
    """In a job that runs packages a later step with a token is not safe either: what runs first can change what runs then."""
    jobs = {name: job for name, job in read(path)["jobs"].items() if (path.name, name) not in LOCKED}
    running = {
        name: job
        for name, job in jobs.items()
        if any(RUNS_PACKAGES.search(step.get("run", "")) for step in job["steps"])
    }
    assert {name for name, job in running.items() if set(job["permissions"].values()) != {"read"}} == set()
    packages = [step for job in running.values() for step in job["steps"] if RUNS_PACKAGES.search(step.get("run", ""))]
    assert [
        step["run"] for step in packages if "GH_TOKEN" in step.get("env", {}) and "site_address" not in step["run"]
    ] == []


def test_what_another_job_sends_is_looked_at_before_it_is_taken_over() -> None:
    """An artifact of a job that ran packages may hold anything: it lies apart, and a program of ours looks at it."""
    downloads = [
        (path.name, name, step["with"]["name"], job["steps"][index + 1].get("run", job["steps"][index + 1].get("uses")))
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        for index, step in enumerate(job["steps"])
        if "/download-artifact" in step.get("uses", "")
    ]
    attest = "actions/attest-build-provenance@a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32"
    paths = ".github/ISSUE_TEMPLATE .github/CODEOWNERS .vscode data OPERATIONS.md publiccode.yml"
    assert downloads == [
        ("forget.yml", "main", "forgotten", '.ci/put_on_main "$ID" forgotten'),  # looks with `take_changes`
        ("proposal.yml", "propose", "drafted", '.ci/offer_proposal drafted "$NUMBER" "$ACTION"'),
        ("refresh.yml", "refresh", "refreshed", f".ci/take_changes refreshed {paths}"),
        ("release.yml", "publish", "dist", attest),  # handed out as it is, and nothing of it is run
        (
            "restore.yml",
            "restore",
            "github-pages",
            "mkdir site && tar --extract --file kept/artifact.tar --directory site",
        ),
        ("upkeep.yml", "locks", "locks", "python3 .ci/take_locks.py renewed && git add requirements*.lock"),
    ]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_makes_a_site_knows_the_whole_history(path: Path) -> None:
    """From a shallow copy feeds would be empty, and the sitemap without days."""
    making = [
        job["steps"] for job in read(path)["jobs"].values() if any(s.get("run") == "make site" for s in job["steps"])
    ]
    assert [steps[0].get("with", {}).get("fetch-depth") for steps in making] == [0] * len(making)
