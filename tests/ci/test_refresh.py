"""After a merge what depends on the data is made again and offered, and a contributor's own pull request never fails on it."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.ci.conftest import Run, asked, at, git

FORM = ".github/ISSUE_TEMPLATE/nieuw-practices.yml"


def themes(form: str) -> list[str]:
    found = {one.get("id"): one for one in yaml.safe_load(form)["body"]}["themes"]
    return list(found["attributes"].get("options", []))


def refreshed(run: Run) -> str:
    result = run("refresh")
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_new_names_are_offered_as_one_pull_request_and_main_is_left_alone(place: Path, run: Run) -> None:
    main = at(place, "main")
    refreshed(run)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Eerder helpen", "Kinderen die thuiszitten"]
    assert at(place, "bijwerken:.github/CODEOWNERS").startswith("# Made by")
    git(place, "switch", "-q", "main")
    git(place, "merge", "-q", "bijwerken")
    assert "Alles is bij." in refreshed(run)
    names = place / "data/themes.yaml"
    names.write_text(names.read_text("utf-8").replace("name: Eerder helpen", "name:   Voorkomen"), "utf-8")
    refreshed(run)
    assert themes(at(place, f"bijwerken:{FORM}")) == ["Kinderen die thuiszitten", "Voorkomen"]
    assert "  name: Voorkomen\n" in at(place, "bijwerken:data/themes.yaml")
    assert [line.split()[:2] for line in asked(place)] == [["pr", "list"], ["pr", "create"], ["pr", "list"]]
    assert at(place, "main") == main
