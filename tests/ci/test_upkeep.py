"""The standing issue: one per owner, kept up to date part by part, with nothing in it that runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import owners
import upkeep

GH = """\
import json, pathlib, sys
shelf = pathlib.Path({shelf!r})
issues = json.loads(shelf.read_text("utf-8")) if shelf.exists() else []
verb, rest = sys.argv[1:3], sys.argv[3:]
options = dict(zip(rest, rest[1:]))
if verb == ["issue", "list"]:
    print(json.dumps(issues))
elif verb == ["issue", "create"]:
    issues.append(dict(number=len(issues) + 7, title=options["--title"], body=open(options["--body-file"]).read()))
    issues[-1]["assignee"] = options.get("--assignee", "")
elif verb == ["issue", "edit"]:
    next(one for one in issues if one["number"] == int(rest[0]))["body"] = open(options["--body-file"]).read()
elif verb != ["label", "create"]:
    sys.exit(1)
shelf.write_text(json.dumps(issues))
"""
EDITORS = owners.Owner("redactie", "", (), ())
TWENTE = owners.Owner("twente", "voorbeeldgebruiker", (), ("twente",))


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """Where the `gh` of these tests keeps its issues."""
    (tmp_path / "gh.py").write_text(GH.format(shelf=str(tmp_path / "issues.json")), "utf-8")
    return tmp_path / "issues.json"


@pytest.fixture
def issues(shelf: Path) -> upkeep.Issues:
    return upkeep.Issues((sys.executable, str(shelf.with_name("gh.py"))))


def bodies(shelf: Path) -> list[str]:
    return [one["body"] for one in json.loads(shelf.read_text("utf-8"))] if shelf.exists() else []


def test_the_first_failure_begins_an_issue_and_the_next_success_takes_it_out_again(
    issues: upkeep.Issues, shelf: Path
) -> None:
    upkeep.set_part(issues, EDITORS, "publiceren", "De site is niet bijgewerkt.\n")
    upkeep.set_part(issues, EDITORS, "publiceren", "Weer niet bijgewerkt.\n")
    assert len(bodies(shelf)) == 1
    assert "## Publiceren lukte niet\n\nWeer niet bijgewerkt.\n" in bodies(shelf)[0]
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert "niet bijgewerkt" not in bodies(shelf)[0]


def test_an_outcome_is_told_with_where_to_read_more(issues: upkeep.Issues, shelf: Path) -> None:
    world = {"RUN": "https://example.org/runs/1"}
    upkeep.outcome(issues, EDITORS, "nieuw", {**world, "OUTCOME": "failure"})
    assert "lukt het niet meer. [Lees wat er misging](https://example.org/runs/1).\n" in bodies(shelf)[0]
    upkeep.outcome(issues, EDITORS, "nieuw", {**world, "OUTCOME": "success"})
    assert "Lees wat er misging" not in bodies(shelf)[0]


def test_who_is_still_to_be_taken_away_is_told_until_that_was_done(
    issues: upkeep.Issues, shelf: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "ROOT", tmp_path)
    upkeep.set_part(issues, EDITORS, "weghalen", "- **expert-0012 staat nog op de site.** Neem over.\n")
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert "expert-0012" in bodies(shelf)[0]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/removed.yaml").write_text("- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n", "utf-8")
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert "expert-0012" not in bodies(shelf)[0]


def test_success_alone_begins_no_issue(issues: upkeep.Issues, shelf: Path) -> None:
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert bodies(shelf) == []


def test_every_week_each_owner_gets_the_own_list_and_links_keep_their_day(
    issues: upkeep.Issues, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def toolbox(*arguments: str) -> str:
        asked.append(arguments)
        if arguments[0] == "links":
            memory = Path(arguments[2])
            kept = json.loads(memory.read_text("utf-8"))
            memory.write_text(
                json.dumps({"https://voorbeeld.nl/": kept.get("https://voorbeeld.nl/", f"dag {len(asked)}")}),
                "utf-8",
            )
        return f"lijst van {arguments[-1] or 'allen'}"

    monkeypatch.setattr(upkeep, "toolbox", toolbox)
    upkeep.weekly(issues, [EDITORS, TWENTE])
    upkeep.weekly(issues, [EDITORS, TWENTE])
    first, second = bodies(shelf)
    assert "lijst van allen" in first
    assert "lijst van twente" in second
    assert "links" not in upkeep.parts_of(second)
    assert upkeep.memory_of(first) == {"https://voorbeeld.nl/": "dag 3"}
    assert json.loads(shelf.read_text("utf-8"))[1]["assignee"] == "voorbeeldgebruiker"


def test_the_worklists_are_there_before_a_link_is_asked_and_stay_when_that_fails(
    issues: upkeep.Issues, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    issues.keep(EDITORS, 0, upkeep.body_of({"links": "Eén link."}, {"https://voorbeeld.nl/": "2026-11-22"}))

    def toolbox(*arguments: str) -> str:
        if arguments[0] == "links":
            raise subprocess.CalledProcessError(1, arguments)
        return f"lijst van {arguments[-1] or 'allen'}\n"

    monkeypatch.setattr(upkeep, "toolbox", toolbox)
    with pytest.raises(subprocess.CalledProcessError):
        upkeep.weekly(issues, [EDITORS, TWENTE])
    first, second = bodies(shelf)
    assert "lijst van allen" in first
    assert "lijst van twente" in second
    assert "Eén link." in first
    assert upkeep.memory_of(first) == {"https://voorbeeld.nl/": "2026-11-22"}


def test_what_another_job_told_meanwhile_is_kept(
    issues: upkeep.Issues, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asking for all links takes long, and the jobs of a week run side by side."""

    def toolbox(*arguments: str) -> str:
        if arguments[0] == "links":
            upkeep.set_part(issues, EDITORS, "nieuw", "Het lukte niet meer.\n")
        return "lijst\n"

    monkeypatch.setattr(upkeep, "toolbox", toolbox)
    upkeep.weekly(issues, [EDITORS])
    assert list(upkeep.parts_of(bodies(shelf)[0])) == ["werklijst", "links", "nieuw"]
    assert len(bodies(shelf)) == 1


def test_parts_stand_side_by_side_and_come_back(issues: upkeep.Issues, shelf: Path) -> None:
    for name in upkeep.PARTS:
        upkeep.set_part(issues, EDITORS, name, f"tekst van {name}\n")
    assert list(upkeep.parts_of(bodies(shelf)[0])) == list(upkeep.PARTS)


def test_an_issue_fits_what_github_takes() -> None:
    body = upkeep.body_of(dict.fromkeys(upkeep.PARTS, "- regel met tekst\n" * 20000), {})
    assert len(body) < 65_536
    assert body.count("De rest past hier niet.") == len(upkeep.PARTS)
    assert list(upkeep.parts_of(body)) == list(upkeep.PARTS)


@pytest.mark.parametrize("body", ["", "<!-- sinds: {stuk -->\n", "<!-- sinds: [1] -->\n", "zomaar tekst"])
def test_what_somebody_broke_in_an_issue_does_no_harm(body: str) -> None:
    assert upkeep.memory_of(body) == {}
    assert upkeep.parts_of(body) == {}


def test_what_is_kept_out_of_sight_cannot_end_its_own_comment() -> None:
    memory = {"https://voorbeeld.nl/-->x": "2026-11-22"}
    body = upkeep.body_of({"links": "tekst"}, memory)
    assert upkeep.memory_of(body) == memory
    assert body.count("-->") == 3


def test_the_command_knows_its_parts(tmp_path: Path, issues: upkeep.Issues, shelf: Path) -> None:
    (tmp_path / "told.md").write_text("Het lukte niet.\n", "utf-8")
    assert upkeep.main(["part", "publiceren", str(tmp_path / "told.md")], issues) == 0
    assert upkeep.main(["part", "onbekend", str(tmp_path / "told.md")], issues) == 2
    assert upkeep.main([], issues) == 2
    assert "Het lukte niet." in bodies(shelf)[0]


def test_codeowners_is_made_of_the_table(root: Path) -> None:
    table = owners.read(root / ".github/owners.toml")
    assert (root / ".github/CODEOWNERS").read_text("utf-8") == owners.codeowners(table)


def test_a_line_of_codeowners_per_file() -> None:
    table = (owners.Owner("redactie", "@o/redactie", (), ()), owners.Owner("b", "@o/b", ("experts",), ("twente",)))
    assert owners.codeowners(table).split("\n")[1:] == [
        "* @o/redactie", "/data/experts.yaml @o/b", "/data/experts/ @o/b", "/data/regions/twente.yaml @o/b", "",
    ]  # fmt: skip
