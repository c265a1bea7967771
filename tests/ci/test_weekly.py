"""The weekly look: what packages make of the data and the links, for a job without packages that writes it in the issues."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import owners
import upkeep
import weekly
from tests.ci.conftest import Run, asked


def test_a_list_is_made_by_one_job_and_written_by_another(place: Path, run: Run) -> None:
    listed = str(place.parent / "listed")
    made = run("../.venv/bin/python", str(place / ".ci/weekly.py"), "lists", listed)
    assert (made.returncode, asked(place)) == (0, []), made.stderr
    written = run("upkeep.py", "lists", listed)
    assert written.returncode == 0, written.stderr
    text = Path(listed, "0.md").read_text("utf-8")
    assert "om na te kijken." in text
    sent = [json.loads(line[line.index("{") :])["body"] for line in asked(place) if line.startswith("api --method")]
    assert sent == [upkeep.comment_of("werklijst", text)]


def test_a_link_keeps_the_day_on_which_it_first_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {"https://voorbeeld.nl/": "2026-11-22"}

    def toolbox(*arguments: str) -> str:
        memory = Path(arguments[-1])
        assert (arguments[:2], json.loads(memory.read_text("utf-8"))) == (("links", "--memory"), before)
        memory.write_text(json.dumps({**before, "https://voorbeeld.nl/b": "2026-11-23"}), "utf-8")
        return "Twee links.\n"

    monkeypatch.setattr(weekly, "toolbox", toolbox)
    assert weekly.main(["links", str(tmp_path / "asked")], {"SINCE": json.dumps(before)}) == 0
    text = (tmp_path / "asked/links.md").read_text("utf-8")
    assert text.startswith("Twee links.\n")
    assert upkeep.memory_of(text) == {**before, "https://voorbeeld.nl/b": "2026-11-23"}


def test_lists_are_of_what_an_owner_looks_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weekly, "toolbox", lambda *arguments: " ".join(arguments))
    weekly.lists((owners.Owner("a", "", (), ()), owners.Owner("b", "", ("terms", "regions"), ("twente",))), tmp_path)
    assert sorted(path.read_text("utf-8") for path in tmp_path.iterdir()) == [
        "worklist --kinds  --regions ",
        "worklist --kinds terms,regions --regions twente",
    ]


@pytest.mark.parametrize("arguments", [[], ["lists"], ["alles", "map"]])
def test_wrong_use_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert weekly.main(arguments, {}) == 2
    assert "weekly.py lists FOLDER" in capsys.readouterr().err
