"""Workflows: pinned, with the least they need, and never an old commit over a newer one."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
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


RUNS_PACKAGES = re.compile(
    r"\b(?:make|pip|npm)\b|\.venv|\.ci/(?:run|relock|try_newest|test_site|content|without_gone|forget|propose|refresh|weekly\.py)(?![\w.])"
)


def jobs(*, that_write: bool) -> dict[tuple[str, str], dict[str, Any]]:
    """Every job of every workflow, by its file and name."""
    return {
        (path.name, name): job
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if ("write" in job["permissions"].values()) is that_write
    }


def programs_of(shell: str) -> dict[str, str]:
    """Our programs that these lines start, and what those start or import in turn: their texts by name."""
    programs: dict[str, str] = {}
    texts = [shell]
    while texts:
        text = texts.pop()
        names = set(re.findall(r"(?:\.ci|\$programs)/([a-z_]+(?:\.py)?)(?![\w.])", text))
        names |= {f"{name}.py" for name in re.findall(r"^import (\w+)$", text, re.MULTILINE)}
        files = {name: ROOT / ".ci" / name for name in names - set(programs)}
        more = {name: path.read_text("utf-8") for name, path in files.items() if path.is_file()}
        programs |= more
        texts += more.values()
    return programs


def test_a_job_that_may_write_runs_no_package() -> None:
    """Not one step of it: what runs first can change what runs then. Deploying and attesting are actions of GitHub's own."""
    shell = {
        place: "\n".join(step.get("run", "") for step in job["steps"]) for place, job in jobs(that_write=True).items()
    }
    assert {place: lines for place, lines in shell.items() if RUNS_PACKAGES.search(lines)} == {}
    programs = programs_of("\n".join(shell.values()))
    assert {"upkeep.py", "publishing.py", "github.py", "offer", "put_on_main", "take_changes"} <= set(programs)
    scripts = {name: code_of(text) for name, text in programs.items() if not name.endswith(".py")}
    assert {name: match[0] for name, text in scripts.items() if (match := RUNS_PACKAGES.search(text))} == {}
    modules = {name: imports(text) for name, text in programs.items() if name.endswith(".py")}
    assert {name: others for name, known in modules.items() if (others := known - OWN - sys.stdlib_module_names)} == {}
    assert [name for name in modules if "sys.executable" in programs[name]] == []  # which could find packages


OWN = {path.stem for path in (ROOT / ".ci").glob("*.py")}


def code_of(script: str) -> str:
    return "\n".join(line for line in script.splitlines() if not line.lstrip().startswith("#"))


def imports(text: str) -> set[str]:
    nodes = list(ast.walk(ast.parse(text)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.partition(".")[0] for name in plain | {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}}


def test_what_a_package_runs_gets_no_token() -> None:
    """But the one that asks where the site stands, with a token that may only read."""
    steps_of = [step for job in jobs(that_write=False).values() for step in job["steps"]]
    asking = [
        step["run"] for step in steps_of if "GH_TOKEN" in step.get("env", {}) and RUNS_PACKAGES.search(step["run"])
    ]
    assert asking == ['.venv/bin/python .ci/site_address.py >> "$GITHUB_ENV"']


def test_what_another_job_sends_is_looked_at_before_it_is_taken_over() -> None:
    """An artifact of a job that ran packages may hold anything: it lies apart, and a program of ours looks at it."""
    downloads = [
        (path.name, name, *(step.get("run", step.get("uses")) for step in job["steps"][index + 1 : index + 3]))
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        for index, step in enumerate(job["steps"])
        if "/download-artifact" in step.get("uses", "")
    ]
    attest = "actions/attest-build-provenance@a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32"
    paths = ".github/ISSUE_TEMPLATE .github/CODEOWNERS .vscode data OPERATIONS.md publiccode.yml"
    assert [(file, job, look.removeprefix(".ci/no_links "), use) for file, job, look, use in downloads] == [
        ("forget.yml", "main", "forgotten", '.ci/put_on_main "$ID" forgotten'),  # looks with `take_changes`
        ("proposal.yml", "propose", "drafted", '.ci/offer_proposal drafted "$NUMBER" "$ACTION"'),
        ("refresh.yml", "refresh", "refreshed", f".ci/take_changes refreshed {paths}"),
        ("release.yml", "publish", "dist", attest),  # handed out as it is, and nothing of it is run
        (
            "restore.yml",
            "restore",
            "kept",
            "mkdir site && tar --extract --file kept/artifact.tar --directory site && .ci/no_links site",
        ),
        ("upkeep.yml", "worklists", "listed", "python3 .ci/upkeep.py lists listed"),  # text, and nothing else
        ("upkeep.yml", "links", "asked", "python3 .ci/upkeep.py part links asked/links.md"),
        ("upkeep.yml", "locks", "renewed", "python3 .ci/take_locks.py renewed && git add requirements*.lock"),
    ]


def test_a_link_in_what_another_job_sends_is_refused(tmp_path: Path) -> None:
    """Read by a job that may write, one to a file of the machine would put that in an issue or in a release."""
    command = [str(ROOT / ".ci/no_links"), str(tmp_path)]
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/0.md").write_text("tekst", "utf-8")
    assert subprocess.run(command, check=False).returncode == 0
    (tmp_path / "deep/1.md").symlink_to("/proc/self/environ")
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (result.returncode, result.stderr) == (
        1,
        "::error::Een andere taak stuurde een verwijzing mee in plaats van een bestand. Er is niets overgenomen.\n",
    )


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_makes_a_site_knows_the_whole_history(path: Path) -> None:
    """From a shallow copy feeds would be empty, and the sitemap without days."""
    making = [
        job["steps"] for job in read(path)["jobs"].values() if any(s.get("run") == "make site" for s in job["steps"])
    ]
    assert [steps[0].get("with", {}).get("fetch-depth") for steps in making] == [0] * len(making)
