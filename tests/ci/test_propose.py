"""An issue that a form made becomes a pull request, or an answer that says what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

from tests.ci.conftest import Run, asked, at, git
from tests.toolbox.forms import bodies


def event(place: Path, body: str) -> str:
    path = place.parent / "event.json"
    path.write_text(json.dumps({"issue": {"body": body, "number": 7}}), "utf-8")
    return str(path)


def test_a_proposal_becomes_a_pull_request_once_and_its_author_is_thanked(place: Path, run: Run) -> None:
    good = event(place, bodies.body("practices", bodies.GOOD))
    for _ in range(2):
        git(place, "switch", "-q", "main")
        result = run("propose", good, "7")
        assert result.returncode == 0, result.stdout + result.stderr
    assert "name: Voorbeeldplein" in at(place, "voorstel-7:data/practices.yaml")
    assert [line.split()[:2] for line in asked(place)] == [
        ["pr", "list"], ["pr", "create"], ["issue", "comment"], ["pr", "list"], ["issue", "comment"],
    ]  # fmt: skip


def test_a_mistake_is_answered_and_nothing_is_offered(place: Path, run: Run) -> None:
    wrong = event(place, bodies.body("practices", bodies.GOOD | {"themes": "Voorbeeldig"}))
    assert run("propose", wrong, "7").returncode == 0
    assert [line.split()[:2] for line in asked(place)] == [["issue", "comment"]]
    assert "Voorbeeldig" in asked(place)[0]


def test_only_a_number_is_a_number(place: Path, run: Run) -> None:
    assert run("propose", event(place, ""), "7; touch gevaar").returncode == 2
    assert asked(place) == []
