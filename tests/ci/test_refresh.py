"""After a merge what depends on the data is made again and offered, and a contributor's own pull request never fails on it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from tests.ci.conftest import Run, asked, at, git, write

FORM = ".github/ISSUE_TEMPLATE/nieuw-practices.yml"
PATHS = (".github/ISSUE_TEMPLATE", ".github/CODEOWNERS", ".vscode", "data", "OPERATIONS.md", "publiccode.yml")


def themes(form: str) -> list[str]:
    found = {one.get("id"): one for one in yaml.safe_load(form)["body"]}["themes"]
    return list(found["attributes"].get("options", []))


def refreshed(place: Path, run: Run) -> str:
    """What the two jobs say, the second one in a fresh copy of the commit."""
    folder = str(place.parent / "refreshed")
    git(place, "add", ".github", "data")
    git(place, "commit", "-q", "--allow-empty", "-m", "wat een redacteur schreef")
    made = run("refresh", folder)
    assert made.returncode == 0, made.stdout + made.stderr
    git(place, "reset", "-q", "--hard")
    result = run("take_changes", folder, *PATHS)
    assert result.returncode == 0, result.stdout + result.stderr
    result = run("offer_staged", "bijwerken", "Refresh", "Bijwerken", ".ci/refresh.md")
    assert result.returncode == 0, result.stdout + result.stderr
    git(place, "reset", "-q", "--hard")
    return result.stdout


def test_new_names_are_offered_as_one_pull_request_and_main_is_left_alone(place: Path, run: Run) -> None:
    main = at(place, "main")
    refreshed(place, run)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Eerder helpen", "Kinderen die thuiszitten"]
    assert at(place, "bijwerken:.github/CODEOWNERS").startswith("# Made by")
    git(place, "switch", "-q", "main")
    git(place, "merge", "-q", "bijwerken")
    assert "Alles is bij." in refreshed(place, run)
    names = place / "data/themes.yaml"
    names.write_text(names.read_text("utf-8").replace("name: Eerder helpen", "name:   Voorkomen"), "utf-8")
    refreshed(place, run)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Kinderen die thuiszitten", "Voorkomen"]
    assert "  name: Voorkomen\n" in at(place, "bijwerken:data/themes.yaml")
    assert [line.split()[:2] for line in asked(place)] == [
        ["pr", "list"], ["pr", "create"], ["issue", "list"], ["pr", "list"],
    ]  # fmt: skip
    assert at(place, "main") == main


@pytest.mark.parametrize(
    ("path", "link"), [(".github/workflows/nieuw.yml", ""), (".ci/offer", ""), ("data/kort.yaml", "themes.yaml")]
)
def test_a_job_that_ran_packages_changes_nothing_but_what_it_may(place: Path, run: Run, path: str, link: str) -> None:
    """No other file, no program and no link gets in by what it sends, and what is right beside it neither."""
    folder = place.parent / "refreshed"
    folder.mkdir()
    before = git(place, "write-tree")
    (place / "data/themes.yaml").write_text("anders", "utf-8")
    (place / path).parent.mkdir(parents=True, exist_ok=True)
    if link:
        (place / path).symlink_to(link)
    else:
        (place / path).write_text("gevaar", "utf-8")
    git(place, "add", "--force", path, "data")
    (folder / "changes.patch").write_text(git(place, "diff", "--cached", "--binary"), "utf-8")
    git(place, "reset", "-q", "--hard")
    result = run("take_changes", str(folder), *PATHS)
    assert result.returncode == 1
    assert "Een andere taak wilde meer veranderen dan zij mag. Er is niets overgenomen." in result.stderr
    assert git(place, "write-tree") == before


def test_the_token_is_in_no_list_of_arguments(place: Path) -> None:
    """`git` asks `gh` for it."""
    folder = place.parent / "programs"
    folder.mkdir()
    log = place.parent / "called.log"
    write(folder / "git", f'#!/bin/sh\necho "git $*" >> "{log}"\n')
    write(folder / "gh", f'#!/bin/sh\necho "gh $*" >> "{log}"\n')
    world = {"PATH": f"{folder}:{os.environ['PATH']}", "GH_TOKEN": "geheim", "GH_REPO": "voorbeeld/toolbox"}
    command = [place / ".ci/offer", "tak", "Titel", ".ci/refresh.md"]
    subprocess.run(command, env=world, check=True, capture_output=True)
    calls = log.read_text("utf-8").splitlines()
    assert calls[0] == (
        "git -c credential.helper= -c credential.helper=!gh auth git-credential push --quiet --force "
        "https://github.com/voorbeeld/toolbox HEAD:refs/heads/tak"
    )
    assert [line for line in calls if "geheim" in line] == []
