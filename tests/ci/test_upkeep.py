"""The standing issue: one per owner, kept up to date part by part, with nothing in it that runs."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

import owners
import upkeep

GH = """\
import json, pathlib, re, sys
shelf = pathlib.Path({shelf!r})
issues = json.loads(shelf.read_text("utf-8")) if shelf.exists() else []
verb, rest = sys.argv[1:3], sys.argv[3:]
options = dict(zip(sys.argv[1:], sys.argv[2:]))
address = next((part for part in sys.argv if part.startswith("repos/voorbeeld/naam/issues/")), "")
number = int((re.search("[0-9]+", address) or ["0"])[0])
comments = [comment for issue in issues for comment in issue["comments"]]
if verb == ["issue", "list"]:
    print(json.dumps([issue for issue in issues if issue["open"]]))
elif verb == ["issue", "create"]:
    issues.append(dict(number=len(issues) + 7, title=options["--title"], body=options["--body"], comments=[], open=True))
    issues[-1]["assignee"] = options.get("--assignee", "")
    print("https://github.com/voorbeeld/naam/issues/" + str(issues[-1]["number"]))
elif verb == ["issue", "close"]:
    next(issue for issue in issues if issue["number"] == int(rest[0]))["open"] = False
elif "--jq" in options:
    assert address.endswith("/comments?per_page=100") and "--paginate" in options
    for comment in next(issue for issue in issues if issue["number"] == number)["comments"]:
        print(json.dumps(comment))
elif options.get("--method") == "POST":
    comment = dict(id=len(comments) + 100, login="github-actions[bot]", **json.load(sys.stdin))
    next(issue for issue in issues if issue["number"] == number)["comments"].append(comment)
elif options.get("--method") == "PATCH":
    next(comment for comment in comments if comment["id"] == number).update(json.load(sys.stdin))
elif options.get("--method") == "DELETE":
    gone = next(comment for comment in comments if comment["id"] == number)
    next(issue for issue in issues if gone in issue["comments"])["comments"].remove(gone)
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
    return upkeep.Issues((sys.executable, str(shelf.with_name("gh.py"))), "voorbeeld/naam")


def kept(shelf: Path) -> list[dict[str, Any]]:
    return list(json.loads(shelf.read_text("utf-8"))) if shelf.exists() else []


def bodies(shelf: Path) -> list[str]:
    """All that is to be read in each issue that is open."""
    return [
        "".join([issue["body"], *(part["body"] for part in issue["comments"])])
        for issue in kept(shelf)
        if issue["open"]
    ]


def names(issues: upkeep.Issues, owner: owners.Owner) -> list[str]:
    return list(issues.parts(issues.find(owner)))


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
    for id in ("expert-0012", "expert-0013"):
        upkeep.set_part(issues, EDITORS, f"weghalen-{id}", f"- **{id} staat nog op de site.** Neem over.\n")
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert names(issues, EDITORS) == ["weghalen-expert-0012", "weghalen-expert-0013"]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/removed.yaml").write_text("- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n", "utf-8")
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert "expert-0012" not in bodies(shelf)[0]
    assert "## Nog weg te halen\n\n- **expert-0013 staat nog op de site.**" in bodies(shelf)[0]
    upkeep.set_part(issues, EDITORS, "weghalen-expert-0012", "- **expert-0012 staat nog op de site.** Neem over.\n")
    assert names(issues, EDITORS) == [
        "weghalen-expert-0013",
        "weghalen-expert-0012",
    ]  # its own removal is offered, not on main


def test_success_alone_begins_no_issue(issues: upkeep.Issues, shelf: Path) -> None:
    upkeep.set_part(issues, EDITORS, "publiceren", "")
    assert bodies(shelf) == []


def test_each_owner_gets_the_own_list(issues: upkeep.Issues, shelf: Path, tmp_path: Path) -> None:
    for number, text in enumerate(("lijst van allen\n", "lijst van twente\n")):
        (tmp_path / f"{number}.md").write_text(text, "utf-8")
    upkeep.lists(issues, [EDITORS, TWENTE], tmp_path)
    upkeep.lists(issues, [EDITORS, TWENTE], tmp_path)
    first, second = bodies(shelf)
    assert "## Om na te kijken\n\nlijst van allen\n" in first
    assert "## Om na te kijken\n\nlijst van twente\n" in second
    assert kept(shelf)[1]["assignee"] == "voorbeeldgebruiker"


def test_since_when_links_fail_is_one_line_for_the_next_job(issues: upkeep.Issues) -> None:
    assert upkeep.since(issues, EDITORS) == "since={}\n"
    memory = {"https://voorbeeld.nl/a": "2026-11-22", "https://voorbeeld.nl/-->": "2026-11-23"}
    upkeep.set_part(issues, EDITORS, "links", upkeep.with_memory("Twee links.", memory))
    assert upkeep.since(issues, EDITORS) == f"since={json.dumps(dict(sorted(memory.items())))}\n"


def test_what_another_job_tells_at_the_same_moment_is_kept(
    issues: upkeep.Issues, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another job writes after this one looked and before it writes: each writes its own comment alone."""
    upkeep.set_part(issues, EDITORS, "nieuw", "Het lukte niet.\n")
    find = issues.parts

    def parts(number: int) -> dict[str, upkeep.Part]:
        before = find(number)
        monkeypatch.setattr(issues, "parts", find)
        upkeep.set_part(issues, EDITORS, "publiceren", "De site is niet bijgewerkt.\n")
        upkeep.set_part(issues, EDITORS, "nieuw", "Het lukte weer niet.\n")
        return before

    monkeypatch.setattr(issues, "parts", parts)
    upkeep.set_part(issues, EDITORS, "onderzoek", "Het vond iets.\n")
    assert names(issues, EDITORS) == ["nieuw", "publiceren", "onderzoek"]
    assert "Het lukte weer niet." in bodies(shelf)[0]


def test_two_jobs_that_begin_the_issue_at_the_same_moment_share_it(
    issues: upkeep.Issues, shelf: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = issues.begin

    def slowly(owner: owners.Owner) -> int:
        monkeypatch.setattr(issues, "begin", begin)
        upkeep.set_part(issues, owner, "nieuw", "Het lukte niet.\n")
        return begin(owner)

    monkeypatch.setattr(issues, "begin", slowly)
    upkeep.set_part(issues, EDITORS, "onderzoek", "Het vond iets.\n")
    assert len(bodies(shelf)) == 1
    assert names(issues, EDITORS) == ["nieuw", "onderzoek"]


def test_a_part_that_may_not_be_changed_stays(issues: upkeep.Issues, shelf: Path) -> None:
    asked: list[str] = []
    upkeep.set_part(issues, EDITORS, "publiceren", "Nieuw.\n", lambda before: not before)
    upkeep.set_part(issues, EDITORS, "publiceren", "", lambda before: bool(asked.append(before)))
    assert asked == ["## Publiceren lukte niet\n\nNieuw.\n"]
    assert "Nieuw." in bodies(shelf)[0]


def test_what_others_write_is_no_part(issues: upkeep.Issues, shelf: Path) -> None:
    """Anybody may comment on an issue of a public repository."""
    upkeep.set_part(issues, EDITORS, "nieuw", "Het lukte niet.\n")
    stored = kept(shelf)
    stored[0]["comments"].insert(0, {"id": 99, "login": "iemand", "body": "<!-- deel:publiceren -->\nAlles is goed.\n"})
    shelf.write_text(json.dumps(stored), "utf-8")
    upkeep.set_part(issues, EDITORS, "publiceren", "De site is niet bijgewerkt.\n")
    assert [part["login"] for part in kept(shelf)[0]["comments"]] == ["iemand", upkeep.OURS, upkeep.OURS]
    assert "Alles is goed." in kept(shelf)[0]["comments"][0]["body"]


@pytest.mark.parametrize("name", upkeep.PARTS)
def test_a_part_fits_what_github_takes(name: str) -> None:
    memory = {f"https://voorbeeld.nl/{number}": "2026-11-22" for number in range(500)}
    text = upkeep.comment_of(name, upkeep.with_memory("- regel met tekst\n" * 20000, memory))
    assert len(text) < 65_536
    assert "De rest past hier niet." in text
    assert upkeep.memory_of(text) == memory


@pytest.mark.parametrize("body", ["", "<!-- sinds: {stuk -->\n", "<!-- sinds: [1] -->\n", "zomaar tekst"])
def test_what_somebody_broke_in_an_issue_does_no_harm(body: str) -> None:
    assert upkeep.memory_of(body) == {}
    assert upkeep.parts_of([{"id": "1", "login": upkeep.OURS, "body": body}]) == {}


def test_what_is_kept_out_of_sight_cannot_end_its_own_comment() -> None:
    memory = {"https://voorbeeld.nl/-->x": "2026-11-22"}
    text = upkeep.with_memory("tekst", memory)
    assert upkeep.memory_of(text) == memory
    assert text.count("-->") == 1


def test_the_command_knows_its_parts(
    tmp_path: Path, issues: upkeep.Issues, shelf: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "told.md").write_text("Het lukte niet.\n", "utf-8")
    assert upkeep.main(["part", "publiceren", str(tmp_path / "told.md")], issues) == 0
    assert upkeep.main(["part", "onbekend", str(tmp_path / "told.md")], issues) == 2
    assert upkeep.main([], issues) == 2
    assert "Het lukte niet." in bodies(shelf)[0]
    assert upkeep.main(["since"], issues) == 0
    assert capsys.readouterr().out == "since={}\n"


def test_codeowners_is_made_of_the_table(root: Path) -> None:
    table = owners.read(root / ".github/owners.toml")
    assert (root / ".github/CODEOWNERS").read_text("utf-8") == owners.codeowners(table)


def test_a_line_of_codeowners_per_file() -> None:
    table = (owners.Owner("redactie", "@o/redactie", (), ()), owners.Owner("b", "@o/b", ("experts",), ("twente",)))
    assert owners.codeowners(table).split("\n")[1:] == [
        "* @o/redactie", "/data/experts.yaml @o/b", "/data/experts/ @o/b", "/data/regions/twente.yaml @o/b", "",
    ]  # fmt: skip
