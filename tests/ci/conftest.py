"""A clone of a repository in which the programs of the workflows run, with a `gh` that only notes what it is asked."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.person import EXPERT

ROOT = Path(__file__).resolve().parents[2]
PERSON = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
GH = """\
#!{python}
import pathlib, sys
log = pathlib.Path({log!r})
verb, rest = sys.argv[1:3], sys.argv[3:]
options = dict(zip(rest, rest[1:]))
text = pathlib.Path(options["--body-file"]).read_text() if "--body-file" in options else ""
text = sys.stdin.read() if "--input" in options else options.get("-f", text)
with log.open("a") as notes:
    print(*verb, options.get("--head") or options.get("--title") or rest[0], text.replace(chr(10), " "), file=notes)
opened = log.with_suffix(".open")
if verb == ["pr", "list"] and opened.exists():
    print("https://example.org/pull/1")
elif verb == ["pr", "create"]:
    if log.with_suffix(".refuses").exists():  # GitHub's default
        sys.exit("pull request create failed: GitHub Actions is not permitted to create or approve pull requests")
    opened.touch()
    print("https://example.org/pull/1")
elif verb == ["issue", "list"]:
    print("[]")
elif verb == ["issue", "create"]:
    print("https://example.org/issues/7")
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *PERSON, "-C", str(folder), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


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


@pytest.fixture
def place(clone: Path) -> Path:
    """The clone with the programs of this repository."""
    shutil.copytree(ROOT / ".ci", clone / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    (clone / ".github").mkdir()
    shutil.copy(ROOT / ".github/owners.toml", clone / ".github")
    (clone / ".venv/bin").mkdir(parents=True)
    for name, line in (("toolbox", f'"{sys.executable}" -m toolbox'), ("python", f'"{sys.executable}"')):
        write(clone / ".venv/bin" / name, f'#!/bin/sh\nPYTHONPATH="{ROOT}/hooks" exec {line} "$@"\n')
    write(clone.parent / "gh", GH.format(python=sys.executable, log=str(clone.parent / "gh.log")))
    return clone


@pytest.fixture(name="person")
def _person(place: Path) -> None:
    """On main there is somebody to take away."""
    (place / "data/experts.yaml").write_text(EXPERT, "utf-8")
    git(place, "add", "data")
    git(place, "commit", "-q", "-m", "persoon")
    git(place, "push", "-q", "origin", "main")


def write(path: Path, program: str) -> None:
    path.write_text(program, "utf-8")
    path.chmod(0o755)


@pytest.fixture
def run(place: Path) -> Run:
    """Runs one of our programs in the clone, as a workflow does."""
    return lambda name, *arguments: finished(start(place, name, *arguments))


def start(place: Path, name: str, *arguments: str) -> subprocess.Popen[str]:
    """One of our programs, begun in a clone; one in Python sees no package, as in a job that may write."""
    world = {
        **os.environ,
        "PUSH_TO": str(place.parent / "origin.git"),
        "GH_COMMAND": str(place.parent / "gh"),
        "GH_REPO": "voorbeeld/toolbox",
        "GITHUB_STEP_SUMMARY": str(place.parent / "summary.md"),
        "SOURCE_DATE_EPOCH": "1795348800",
    }
    python = [sys.executable, "-S"] if name.endswith(".py") else []
    command = [*python, str(place / ".ci" / name), *arguments]
    return subprocess.Popen(command, env=world, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def finished(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    out, err = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def asked(place: Path) -> list[str]:
    """What `gh` was asked, in order: the verb, then about what."""
    log = place.parent / "gh.log"
    return log.read_text("utf-8").splitlines() if log.exists() else []


def at(place: Path, what: str) -> str:
    return git(place.parent / "origin.git", "show", what)


def forgotten(place: Path, id: str) -> subprocess.CompletedProcess[str]:
    """What the job says that runs packages; the other one has a fresh copy of the commit."""
    result = finished(start(place, "forget", id, str(place.parent / f"forgotten-{id}")))
    git(place, "reset", "-q", "--hard")
    return result


def removal(place: Path, id: str = "expert-0012") -> subprocess.CompletedProcess[str]:
    """What both jobs say, and how the last one that ran ended."""
    first = forgotten(place, id)
    if first.returncode:
        return first
    second = finished(start(place, "put_on_main", id, str(place.parent / f"forgotten-{id}")))
    both = first.stdout + second.stdout, first.stderr + second.stderr
    return subprocess.CompletedProcess(second.args, second.returncode, *both)


def add(place: Path, path: str, text: str) -> None:
    (place / path).write_text(text, "utf-8")
    git(place, "add", "data")
    git(place, "commit", "-q", "-m", path)
    git(place, "push", "-q", "origin", "main")
