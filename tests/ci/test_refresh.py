"""After a merge what depends on the data is made again and offered, and a contributor's own pull request never fails on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.ci.test_publishing import ROOT, clone, git

__all__ = ["clone"]
FORM = ".github/ISSUE_TEMPLATE/nieuw-practices.yml"
GH = '#!/bin/sh\necho "$1 $2 $4" >> "{log}"\n[ "$2" = list ] && [ -f "{log}.open" ] && echo 1 || echo 0\ntouch "{log}.open"\n'


@pytest.fixture
def place(clone: Path) -> Path:
    """The clone with the program of this repository, and a `gh` that notes what it is asked."""
    shutil.copytree(ROOT / ".ci", clone / ".ci", dirs_exist_ok=True)
    (clone / ".github").mkdir()
    shutil.copy(ROOT / ".github/owners.toml", clone / ".github")
    (clone / ".venv/bin").mkdir(parents=True)
    for name, line in (("toolbox", f'"{sys.executable}" -m toolbox'), ("python", f'"{sys.executable}"')):
        shim = clone / ".venv/bin" / name
        shim.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}/hooks" exec {line} "$@"\n', "utf-8")
        shim.chmod(0o755)
    gh = clone.parent / "gh"
    gh.write_text(GH.format(log=clone.parent / "gh.log"), "utf-8")
    gh.chmod(0o755)
    return clone


def refresh(place: Path) -> str:
    world = {
        **os.environ,
        "PUSH_TO": str(place.parent / "origin.git"),
        "GH_COMMAND": str(place.parent / "gh"),
        "SOURCE_DATE_EPOCH": "1795348800",
    }
    result = subprocess.run([place / ".ci/refresh"], env=world, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def at(place: Path, what: str) -> str:
    command = ["git", "-C", str(place.parent / "origin.git"), "show", what]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def themes(form: str) -> list[str]:
    asked = {one.get("id"): one for one in yaml.safe_load(form)["body"]}["themes"]
    return list(asked["attributes"].get("options", []))


def test_new_names_are_offered_as_one_pull_request_and_main_is_left_alone(place: Path) -> None:
    main = at(place, "main")
    refresh(place)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Eerder helpen", "Kinderen die thuiszitten"]
    assert at(place, "bijwerken:.github/CODEOWNERS").startswith("# Made by")
    git(place, "switch", "-q", "main")
    git(place, "merge", "-q", "bijwerken")
    assert "Alles is bij." in refresh(place)
    names = place / "data/themes.yaml"
    names.write_text(names.read_text("utf-8").replace("name: Eerder helpen", "name:   Voorkomen"), "utf-8")
    refresh(place)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Kinderen die thuiszitten", "Voorkomen"]
    assert "  name: Voorkomen\n" in at(place, "bijwerken:data/themes.yaml")
    asked = (place.parent / "gh.log").read_text("utf-8").splitlines()
    assert [line.split()[:2] for line in asked] == [["pr", "list"], ["pr", "create"], ["pr", "list"]]
    assert at(place, "main") == main
