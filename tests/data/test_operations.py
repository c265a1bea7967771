"""OPERATIONS.md is the page /redactie/beheer/, and its first day is what `toolbox golive` asks, step by step."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import operations
from toolbox.commands.golive import steps


@pytest.fixture(name="text")
def _text(root: Path) -> str:
    return (root / operations.PAGE).read_text("utf-8")


def test_the_file_is_made_of_the_page(root: Path, text: str) -> None:
    document = operations.document(text)
    assert (root / operations.FILE).read_text("utf-8") == document, "run python3 .ci/operations.py"
    assert document.splitlines()[2] == "# Beheer van de site"
    links = re.findall(r"\]\(([^):]+)\)", document)
    assert links
    assert [link for link in links if not (root / link).is_file()] == []


def test_the_first_day_is_what_golive_asks(text: str) -> None:
    day = text.partition("## De eerste dag\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\d+\. \*\*(.+?)\.\*\* (.+)$", day, re.MULTILINE) == [
        (step.title, step.how) for step in steps.read()
    ]
    assert len(steps.read()) < 60


def test_every_workflow_and_command_that_it_names_exists(root: Path, text: str) -> None:
    workflows = {path.stem for path in (root / ".github/workflows").glob("*.yml")}
    assert set(re.findall(r"kies `([a-z]+)`", text)) <= workflows
    assert set(re.findall(r"`make ([a-z]+)`", text)) <= set(
        re.findall(r"^([a-z-]+):.*##", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    )


def test_a_page_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="has no title"):
        operations.document("Tekst.\n")
