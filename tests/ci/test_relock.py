"""The packages of the locks are renewed each week, as an offer that an editor may refuse."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import take_locks
from tests.ci.conftest import ROOT, Run, asked, at, git

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-bench.lock")


def renew(place: Path, run: Run, version: str) -> Path:
    """The folder with the locks of a job that ran the program where newer versions are `version`."""
    lines = f"voorbeeld=={version} \\\\\\n    --hash=sha256:{'0' * 64}\\n"
    recipe = "".join(f"\t@printf '{lines}' > {name}\n\t@echo '    #' $$UV_EXCLUDE_NEWER >> {name}\n" for name in LOCKS)
    (place / "Makefile").write_text(f"lock:\n{recipe}", "utf-8")
    assert run("relock").returncode == 0
    folder = place / "renewed"
    folder.mkdir(exist_ok=True)
    for name in LOCKS:
        shutil.move(place / name, folder / name)
    git(place, "checkout", "-q", "--", "*.lock")
    return folder


def taken(place: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, place / ".ci/take_locks.py", place / "renewed"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def offered(place: Path, run: Run) -> str:
    assert taken(place).returncode == 0
    git(place, "add", *LOCKS)
    result = run("offer_staged", "pakketten", "Renew the locks", "Nieuwe versies van de pakketten", ".ci/relock.md")
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture
def locked(place: Path) -> Path:
    """The clone with locks on main."""
    for name in LOCKS:
        (place / name).write_text(f"voorbeeld==1 \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")
    git(place, "add", *LOCKS)
    git(place, "commit", "-q", "-m", "locks")
    git(place, "push", "-q", "origin", "main")
    return place


def test_newer_packages_are_offered_once_they_are_a_week_old_and_main_is_left_alone(locked: Path, run: Run) -> None:
    main = at(locked, "main")
    renew(locked, run, "2")
    assert "https://example.org/pull/1" in offered(locked, run)
    text = f"voorbeeld==2 \\\n    --hash=sha256:{'0' * 64}\n    # 7 days\n"
    assert [at(locked, f"pakketten:{name}") for name in LOCKS] == [text] * 3
    changed = git(locked.parent / "origin.git", "diff", "--name-only", "main", "pakketten").split()
    assert changed == sorted(LOCKS)
    assert [line.split()[:2] for line in asked(locked)] == [["pr", "list"], ["pr", "create"], ["issue", "list"]]
    git(locked, "switch", "-q", "main")
    git(locked, "merge", "-q", "pakketten")
    renew(locked, run, "2")
    assert "Alles is bij." in offered(locked, run)
    assert at(locked, "main") == main


@pytest.mark.parametrize(
    "line",
    ["voorbeeld @ https://voorbeeld.nl/a.whl", "--index-url https://voorbeeld.nl", "voorbeeld", "-e .", "voorbeeld==2"],
)
def test_what_is_no_lock_is_not_taken_over(locked: Path, run: Run, line: str) -> None:
    folder = renew(locked, run, "2")
    with (folder / LOCKS[1]).open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")
    result = taken(locked)
    assert (result.returncode, result.stderr) == (1, f"::error::Dit is geen regel van een lock: {LOCKS[1]}:4\n")
    assert git(locked, "status", "--porcelain", "--", *LOCKS) == ""


@pytest.mark.parametrize("name", LOCKS)
def test_each_line_of_our_locks_is_taken_over(name: str) -> None:
    assert list(take_locks.strange((ROOT / name).read_text("utf-8"))) == []


def test_each_lock_is_renewed() -> None:
    made = (ROOT / "Makefile").read_text("utf-8").partition("\nlock:")[2].partition("\n\n")[0]
    assert sorted(path.name for path in ROOT.glob("requirements*.lock")) == sorted(LOCKS)
    assert [name for name in LOCKS if f"-o {name}" not in made] == []
    # The oldest Python that is supported, not the one that happens to run.
    assert made.count("--python-version 3.11 ") == len(LOCKS)
