"""A person is taken out in a hurry: on main where that may be, else in a pull request that somebody is told to merge."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ci.conftest import Run, asked, at, git, write

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
RECORD = "- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n"


@pytest.fixture
def person(place: Path) -> None:
    (place / "data/experts.yaml").write_text(PERSONS, "utf-8")
    git(place, "add", "data")
    git(place, "commit", "-q", "-m", "persoon")
    git(place, "push", "-q", "origin", "main")


@pytest.mark.usefixtures("person")
def test_a_person_is_taken_out_on_main_and_publishing_begins(place: Path, run: Run) -> None:
    result = run("forget", "expert-0012")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Take expert-0012 out of all files" in at(place, "main")
    assert at(place, "main:data/removed.yaml") == RECORD
    assert [line.strip() for line in asked(place)] == ["workflow run publish.yml"]
    assert "expert-0012 is uit de bestanden." in (place.parent / "summary.md").read_text("utf-8")


@pytest.mark.usefixtures("person")
def test_who_was_just_before_is_not_overwritten(place: Path, run: Run) -> None:
    git(place.parent, "clone", "-q", "origin.git", "other")
    git(place.parent / "other", "commit", "-q", "--allow-empty", "-m", "iemand anders")
    git(place.parent / "other", "push", "-q", "origin", "main")
    assert run("forget", "expert-0012").returncode == 0
    told = git(place.parent / "origin.git", "log", "--format=%s", "main").splitlines()
    assert told[:2] == ["Take expert-0012 out of all files", "iemand anders"]


@pytest.mark.usefixtures("person")
def test_where_main_is_protected_it_is_offered_told_and_red(place: Path, run: Run) -> None:
    write(place.parent / "origin.git/hooks/update", '#!/bin/sh\n[ "$1" != refs/heads/main ]\n')
    result = run("forget", "expert-0012")
    assert result.returncode == 1
    assert (
        "::error::expert-0012 staat nog op de site. Neem het voorstel over: https://example.org/pull/1" in result.stdout
    )
    assert at(place, "weghalen-expert-0012:data/removed.yaml") == RECORD
    assert "expert-0012" in at(place, "main:data/experts.yaml")
    assert "Neem het voorstel over met *Merge*" in (place.parent / "summary.md").read_text("utf-8")
    verbs = [" ".join(line.split()[:2]) for line in asked(place)]
    assert verbs == ["pr list", "pr create", "issue list", "label create", "issue create"]
    assert "[Neem dit voorstel over](https://example.org/pull/1)" in asked(place)[-1]
    assert "Voorbeeldnaam" not in "".join(asked(place)) + result.stdout


@pytest.mark.parametrize("id", ["$(touch gevaar)", "--help", "a;b", "", "expert-9999"])
def test_only_an_id_that_exists_is_taken(place: Path, run: Run, id: str) -> None:
    before = at(place, "main")
    assert run("forget", id).returncode == 2
    assert at(place, "main") == before
    assert not (place / "gevaar").exists()
    assert asked(place) == []
