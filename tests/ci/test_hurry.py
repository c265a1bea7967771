"""A person is taken out in a hurry: on main where that may be, else in a pull request that somebody is told to merge."""

from __future__ import annotations

import os
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import yaml

from tests.ci.conftest import (
    ROOT,
    Run,
    add,
    asked,
    at,
    finished,
    forgotten,
    git,
    removal,
    start,
    write,
)
from tests.person import EXPERT, RECORD


def begun_again(place: Path, id: str) -> int:
    return asked(place).count(f"workflow run forget.yml id={id}")


def whole_removal(place: Path) -> int:
    """The workflow, and each time that it asks to begin again once more, on the newest main. Gives how it ends."""
    times = -1
    while times < begun_again(place, place.name):
        times = begun_again(place, place.name)
        git(place, "fetch", "-q", "origin")
        git(place, "reset", "-q", "--hard", "origin/main")
        if code := removal(place, place.name).returncode:
            return code
    return 0


def started(place: Path) -> int:
    """How often publishing was started; nothing else was asked."""
    lines = [line.strip() for line in asked(place) if "forget.yml" not in line]
    assert set(lines) == {"workflow enable publish.yml", "workflow run publish.yml"}
    return lines.count("workflow run publish.yml")


@pytest.mark.usefixtures("person")
def test_a_person_is_taken_out_on_main_and_publishing_begins(place: Path, run: Run) -> None:
    result = removal(place)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Take expert-0012 out of all files" in at(place, "main")
    assert at(place, "main:data/removed.yaml") == RECORD
    assert [line.strip() for line in asked(place)] == ["workflow enable publish.yml", "workflow run publish.yml"]
    assert "expert-0012 is uit de bestanden." in (place.parent / "summary.md").read_text("utf-8")


@pytest.mark.usefixtures("person")
def test_who_was_just_before_is_not_overwritten(place: Path, run: Run) -> None:
    git(place.parent, "clone", "-q", "origin.git", "other")
    git(place.parent / "other", "commit", "-q", "--allow-empty", "-m", "iemand anders")
    git(place.parent / "other", "push", "-q", "origin", "main")
    assert removal(place).returncode == 0
    told = git(place.parent / "origin.git", "log", "--format=%s", "main").splitlines()
    assert told[:2] == ["Take expert-0012 out of all files", "iemand anders"]
    assert begun_again(place, "expert-0012") == 1  # somebody may have named the person since


@pytest.mark.usefixtures("person")
def test_what_does_not_fit_on_what_somebody_just_changed_begins_again(place: Path) -> None:
    assert forgotten(place, "expert-0012").returncode == 0
    git(place.parent, "clone", "-q", "origin.git", "other")
    add(place.parent / "other", "data/experts.yaml", EXPERT.replace("Weet veel", "Weet alles"))
    before = at(place, "main")
    result = finished(start(place, "put_on_main", "expert-0012", str(place.parent / "forgotten-expert-0012")))
    assert (result.returncode, begun_again(place, "expert-0012")) == (0, 1), result.stderr
    assert at(place, "main") == before
    git(place, "pull", "-q", "--ff-only", "origin", "main")
    assert removal(place).returncode == 0
    assert at(place, "main:data/experts.yaml") == ""


@pytest.mark.usefixtures("person")
def test_the_job_that_runs_packages_takes_out_nothing_but_data_and_texts(place: Path) -> None:
    assert forgotten(place, "expert-0012").returncode == 0
    before = at(place, "main")
    (place / "gevaar.yml").write_text("gevaar\n", "utf-8")
    git(place, "add", "gevaar.yml")
    patch = place.parent / "forgotten-expert-0012/changes.patch"
    with patch.open("a", encoding="utf-8") as file:
        file.write(git(place, "diff", "--cached", "--binary"))
    git(place, "reset", "-q", "--hard")
    result = finished(start(place, "put_on_main", "expert-0012", str(patch.parent)))
    assert (result.returncode, asked(place)) == (1, [])
    assert at(place, "main") == before


def test_only_the_job_that_runs_no_package_may_write() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/forget.yml").read_text("utf-8"))["jobs"]
    rights = {name: set(job["permissions"].values()) for name, job in jobs.items()}
    packages = [name for name, job in jobs.items() if "make setup" in [step.get("run") for step in job["steps"]]]
    assert (packages, rights) == (["forget"], {"forget": {"read"}, "main": {"write"}})


@pytest.mark.usefixtures("person")
def test_the_token_is_in_no_list_of_arguments(place: Path) -> None:
    """`git` asks `gh` for it, also when somebody was just before."""
    folder, log = place.parent / "programs", place.parent / "called.log"
    folder.mkdir()
    git_itself = shutil.which("git")
    asks = f'echo "git $*" >> "{log}"\ncase "$*" in *https://*) exit 1 ;; esac\n'
    write(folder / "git", f'#!/bin/sh\n{asks}exec {git_itself} "$@"\n')
    write(folder / "gh", f'#!/bin/sh\necho "gh $*" >> "{log}"\n')
    world = {
        **os.environ,
        "PATH": f"{folder}:{os.environ['PATH']}",
        "GH_TOKEN": "geheim",
        "GH_REPO": "voorbeeld/toolbox",
    }
    forgotten(place, "expert-0012")
    command = [place / ".ci/put_on_main", "expert-0012", place.parent / "forgotten-expert-0012"]
    subprocess.run(command, env=world, check=False, capture_output=True)
    calls = log.read_text("utf-8").splitlines()
    helper = "git -c credential.helper= -c credential.helper=!gh auth git-credential"
    remote = "https://github.com/voorbeeld/toolbox"
    assert [line for line in calls if remote in line] == [
        f"{helper} push --quiet {remote} HEAD:refs/heads/main",
        f"{helper} fetch --quiet {remote} main",
    ]
    assert [line for line in calls if "geheim" in line] == []


@pytest.mark.parametrize("id", ["$(touch gevaar)", "--help", "a;b", "", "expert-9999"])
def test_only_an_id_that_exists_is_taken(place: Path, run: Run, id: str) -> None:
    before = at(place, "main")
    assert removal(place, id).returncode == 2
    assert at(place, "main") == before
    assert not (place / "gevaar").exists()
    assert asked(place) == []


def test_persons_do_not_wait_for_each_other() -> None:
    """Of three that wait in one group GitHub drops the middle one."""
    flow = yaml.safe_load((ROOT / ".github/workflows/forget.yml").read_text("utf-8"))
    assert flow["concurrency"] == {"group": "forget-${{ inputs.id }}", "cancel-in-progress": False}


def test_whoever_main_took_away_is_out_before_a_site_is_made() -> None:
    flow = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text("utf-8"))
    programs = [step["run"] for step in flow["jobs"]["build"]["steps"] if "run" in step]
    assert programs.index("make setup") < programs.index(".ci/without_gone") < programs.index("make site")


@pytest.mark.usefixtures("person")
def test_three_removals_at_once_all_arrive(place: Path) -> None:
    ids = ["expert-0012", "expert-0013", "expert-0014"]
    add(
        place,
        "data/experts.yaml",
        "\n".join(EXPERT.replace("0012", id[-4:]).replace("naam\n", f"naam{id[-2:]}\n") for id in ids),
    )
    clones = [place.parent / id for id in ids]
    for clone in clones:
        shutil.copytree(place, clone)
    with ThreadPoolExecutor(len(clones)) as pool:
        assert list(pool.map(whole_removal, clones)) == [0, 0, 0]
    assert at(place, "main:data/removed.yaml") == "\n".join(RECORD.replace("expert-0012", id) for id in ids)
    assert at(place, "main:data/experts.yaml") == ""
    told = git(place.parent / "origin.git", "log", "-3", "--format=%s", "main").splitlines()
    assert sorted(told) == [f"Take {id} out of all files" for id in ids]
    assert started(place) >= 3


@pytest.mark.usefixtures("person")
@pytest.mark.parametrize("path", ["data/themes.yaml", "data/removed.yaml"])
def test_mistakes_that_were_there_stop_nobody(place: Path, run: Run, path: str) -> None:
    broken = "- id: expert-0007\n  kind: experts\n  removed: [2026-11-20\n"
    add(place, path, broken)
    assert removal(place).returncode == 0
    assert "expert-0012" not in at(place, "main:data/experts.yaml")
    assert at(place, f"main:{path}").startswith(broken)
    assert RECORD in at(place, "main:data/removed.yaml")
    assert started(place) == 1


@pytest.mark.usefixtures("person")
def test_a_new_mistake_stops_it_red_and_nothing_is_pushed(place: Path, run: Run) -> None:
    hidden = (
        'sources:\n    - title: x\n  start_here:\n    - kind: experts\n      id: "expert\\x2d0012"\n      why: Hier.\n'
    )
    add(place, "data/audiences.yaml", f"- id: ouders\n  name: Ouders\n  summary: Voor wie opvoedt.\n  {hidden}")
    before = at(place, "main")
    result = removal(place)
    assert result.returncode == 1
    assert (
        "::error::expert-0012 staat nog op de site: het weghalen is gestopt. Lees hierboven waarom.\n" in result.stdout
    )
    assert at(place, "main") == before
    assert asked(place) == []
    assert "Voorbeeldnaam" not in result.stdout + result.stderr


@pytest.mark.usefixtures("person")
def test_who_is_gone_already_is_published_again(place: Path, run: Run) -> None:
    assert removal(place).returncode == 0
    before = at(place, "main")
    assert removal(place).returncode == 0
    assert at(place, "main") == before
    assert started(place) == 2
