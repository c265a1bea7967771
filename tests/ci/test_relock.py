"""The packages of the locks are renewed each week, as an offer that an editor may refuse."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.ci.conftest import ROOT, Run, asked, at, git

LOCKS = ("requirements.lock", "requirements-test.lock", "requirements-bench.lock")


def renewed(place: Path, run: Run, version: str) -> str:
    """Runs the program where newer versions are `version`."""
    recipe = "".join(f"\t@echo 'voorbeeld=={version} '\"$$UV_EXCLUDE_NEWER\" > {name}\n" for name in LOCKS)
    (place / "Makefile").write_text(f"lock:\n{recipe}", "utf-8")
    assert run("relock").returncode == 0
    result = run("offer_staged", "pakketten", "Renew the locks", "Nieuwe versies van de pakketten", ".ci/relock.md")
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_newer_packages_are_offered_once_they_are_a_week_old_and_main_is_left_alone(place: Path, run: Run) -> None:
    main = at(place, "main")
    assert "https://example.org/pull/1" in renewed(place, run, "2")
    assert [at(place, f"pakketten:{name}") for name in LOCKS] == ["voorbeeld==2 7 days\n"] * 3
    assert [line.split()[:2] for line in asked(place)] == [["pr", "list"], ["pr", "create"]]
    git(place, "switch", "-q", "main")
    git(place, "merge", "-q", "pakketten")
    assert "Alles is bij." in renewed(place, run, "2")
    assert at(place, "main") == main


def test_each_lock_is_renewed() -> None:
    made = (ROOT / "Makefile").read_text("utf-8").partition("\nlock:")[2].partition("\n\n")[0]
    assert sorted(path.name for path in ROOT.glob("requirements*.lock")) == sorted(LOCKS)
    assert [name for name in LOCKS if f"-o {name}" not in made] == []
    # The oldest Python that is supported, not the one that happens to run.
    assert made.count("--python-version 3.11 ") == len(LOCKS)


def test_what_a_package_may_run_has_no_right_to_write() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/upkeep.yml").read_text("utf-8"))["jobs"]["locks"]
    renew = next(step for step in job["steps"] if step.get("run") == ".ci/relock")
    assert "env" not in renew
    assert "env" not in job
