"""An older commit is published without whom main took away since, or whose consent main does not show."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ci.conftest import Run, add, git, removal
from tests.person import EXPERT, RECORD


@pytest.mark.usefixtures("person")
def test_an_older_commit_is_published_without_who_was_taken_out_since(place: Path, run: Run) -> None:
    older = git(place, "rev-parse", "HEAD").strip()
    assert removal(place).returncode == 0
    add(place, "data/removed.yaml", f"{RECORD}\n- [\n")  # main can't be built
    git(place, "fetch", "-q", "origin")
    git(place, "checkout", "-q", older)
    result = run("without_gone")
    assert (result.returncode, result.stdout) == (0, "Weggehaald: 'expert-0012'.\n"), result.stderr
    assert (place / "data/experts.yaml").read_text("utf-8") == ""
    assert (place / "data/removed.yaml").read_text("utf-8") == RECORD
    assert git(place, "rev-parse", "HEAD").strip() == older
    again = run("without_gone")
    assert (again.returncode, again.stdout) == (0, "Er is niemand meer om weg te halen.\n")


WITHDRAWN = "    withdrawn: 2026-11-20\n    covers:"
RED = "- id: stuk\n  name: [\n"  # main can't be built
Change = Callable[[str], str]
GONE: dict[str, Change] = {
    "consent that is withdrawn": lambda text: text.replace("    covers:", WITHDRAWN),
    "consent that is withdrawn on a wrong day": lambda text: text.replace(
        "    covers:", "    withdrawn: nu\n    covers:"
    ),
    "consent that ended": lambda text: text.replace("2027-12-31", "2026-11-20"),
    "consent that covers less": lambda text: text.replace("[name]", "[role]"),
    "no consent": lambda text: f"{text[: text.index('  consent')]}{text[text.index('  sources') :]}",
    "no entry": lambda text: text[:0],
    "another id": lambda text: text.replace("expert-00", "expert-99"),
    "another type": lambda text: text.replace("type: persoon", "type: team"),
    "a draft": lambda text: text.replace("  type:", "  draft: true\n  type:"),
    "a mistake elsewhere in the entry": lambda text: text.replace("type: persoon", "type: mens"),
    "a second entry with that id": lambda text: f"{text}\n{text.replace('    covers:', WITHDRAWN)}",
}
KEPT: dict[str, Change] = {
    "as it was": lambda text: text,
    "consent to more": lambda text: text.replace("[name]", "[name, email]").replace("2027-12-31", "2028-12-31"),
    "another text": lambda text: text.replace("weet veel", "weet alles"),
}


def person(number: int, change: Change = lambda text: text) -> str:
    return change(EXPERT.replace("0012", f"00{number}").replace("naam\n", f"naam{number}\n"))


def published(place: Path, run: Run, text: str, newest: str) -> str:
    """The file of persons of an older commit as it is published, once main has `newest` there and is red."""
    add(place, "data/experts.yaml", text)
    older = git(place, "rev-parse", "HEAD").strip()
    add(place, "data/experts.yaml", newest)
    add(place, "data/themes.yaml", RED)
    git(place, "fetch", "-q", "origin")
    git(place, "checkout", "-q", older)
    result = run("without_gone")
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Voorbeeldnaam" not in result.stdout + result.stderr
    return (place / "data/experts.yaml").read_text("utf-8")


@pytest.mark.usefixtures("place")
def test_an_older_commit_is_published_without_whose_consent_main_does_not_show(place: Path, run: Run) -> None:
    changes = dict(enumerate((*KEPT.values(), *GONE.values()), start=20))
    kept = list(changes)[: len(KEPT)]
    text = "\n".join(map(person, changes))
    newest = "\n".join(person(*change) for change in changes.items())
    assert published(place, run, text, newest) == "\n".join(map(person, kept))
    removed = (place / "data/removed.yaml").read_text("utf-8")
    assert re.findall("expert-00(..)", removed) == [str(number) for number in changes if number not in kept]


@pytest.mark.usefixtures("place")
def test_where_main_has_no_readable_list_of_persons_the_desks_alone_are_published(place: Path, run: Run) -> None:
    other = person(30).replace("expert-0030", "loket-voorbeeld").replace("persoon\n", "loket\n")
    desk = f"{other[: other.index('  consent')]}{other[other.index('  sources') :]}"
    text = f"{person(20)}\n{desk}"
    assert published(place, run, text, f"{text}- [\n") == desk


@pytest.mark.usefixtures("place")
def test_who_was_no_longer_shown_stays_as_it_was(place: Path, run: Run) -> None:
    """Nothing is told of them: neither without consent to the name, nor as a draft."""
    nameless, draft = person(20, GONE["consent that covers less"]), person(21, GONE["a draft"])
    text = f"{nameless}\n{draft}"
    assert published(place, run, text, f"{nameless.replace('[role]', '[role, phone]')}") == text


@pytest.mark.usefixtures("place")
def test_without_a_list_of_removed_ids_nobody_goes(run: Run) -> None:
    result = run("without_gone")
    assert (result.returncode, result.stdout) == (0, "Er is niemand meer om weg te halen.\n")


@pytest.mark.usefixtures("place")
def test_without_main_nothing_is_published(run: Run) -> None:
    result = run("without_gone", "origin/bestaat-niet")
    assert (result.returncode, result.stderr) == (2, "'origin/bestaat-niet' is hier geen commit die te lezen is.\n")
