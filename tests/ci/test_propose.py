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


def propose(place: Path, run: Run, event: str, action: str = "labeled") -> str:
    """What the two jobs say, the second one in a fresh copy of the commit."""
    folder = str(place.parent / "drafted")
    git(place, "switch", "-q", "main")
    for program, arguments in (("propose", (event, folder)), ("offer_proposal", (folder, "7", action))):
        result = run(program, *arguments)
        assert result.returncode == 0, result.stdout + result.stderr
        git(place, "reset", "-q", "--hard")
    return result.stdout


def test_a_proposal_becomes_a_pull_request_once_and_its_author_is_thanked(place: Path, run: Run) -> None:
    good = event(place, bodies.body("practices", bodies.GOOD))
    for _ in range(2):
        propose(place, run, good)
    assert "name: Voorbeeldplein" in at(place, "voorstel-7:data/practices.yaml")
    assert [line.split()[:2] for line in asked(place)] == [
        ["pr", "list"], ["pr", "create"], ["issue", "list"], ["issue", "comment"], ["pr", "list"], ["issue", "comment"],
    ]  # fmt: skip
    body, answer = asked(place)[1], asked(place)[3]
    assert "Closes #7" in body
    assert "*Approve workflows to run*" in body
    assert "Hier staat uw voorstel: https://example.org/pull/1" in answer
    assert "Voor de redactie" not in answer


def test_where_a_workflow_may_open_no_pull_request_nothing_is_lost_and_the_editors_are_told(
    place: Path, run: Run
) -> None:
    (place.parent / "gh.refuses").touch()
    good = event(place, bodies.body("practices", bodies.GOOD))
    propose(place, run, good)
    assert "name: Voorbeeldplein" in at(place, "voorstel-7:data/practices.yaml")
    verbs = [" ".join(line.split()[:2]) for line in asked(place)]
    assert verbs == [
        *("pr list", "pr create", "issue list", "label create", "issue create", "issue list"),
        *("api --paginate", "api --method", "issue comment"),
    ]
    address = "https://github.com/voorbeeld/toolbox/compare/main...voorstel-7?expand=1"
    for text in asked(place)[-2:]:  # the standing issue, and the answer below the proposal
        assert address in text
        assert "Allow GitHub Actions to create and approve" in text


def test_a_refused_proposal_is_looked_at_again_and_one_that_was_taken_over_stays(place: Path, run: Run) -> None:
    wrong = event(place, bodies.body("practices", bodies.GOOD | {"themes": "Voorbeeldig"}))
    propose(place, run, wrong)
    good = event(place, bodies.body("practices", bodies.GOOD))
    propose(place, run, good, "edited")
    before = at(place, "voorstel-7")
    other = event(place, bodies.body("practices", bodies.GOOD | {"name": "Heel iets anders"}))
    assert propose(place, run, other, "edited") == "Voorstel 7 is al overgenomen op een tak.\n"
    assert at(place, "voorstel-7") == before


def test_a_mistake_is_answered_and_nothing_is_offered(place: Path, run: Run) -> None:
    wrong = event(place, bodies.body("practices", bodies.GOOD | {"themes": "Voorbeeldig"}))
    propose(place, run, wrong)
    assert [line.split()[:2] for line in asked(place)] == [["issue", "comment"]]
    assert "Voorbeeldig" in asked(place)[0]


def test_only_a_number_is_a_number(place: Path, run: Run) -> None:
    assert run("offer_proposal", str(place), "7; touch gevaar").returncode == 2
    assert asked(place) == []
