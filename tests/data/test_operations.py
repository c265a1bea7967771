"""OPERATIONS.md is the page /redactie/beheer/, and its first day is what `toolbox golive` asks, step by step."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

import operations
import restore
import watch
from toolbox import cli, model
from toolbox.commands.golive import steps
from toolbox.model import Settings
from toolbox.model.settings import Host
from toolbox.model.words import Words


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


# What stands between signs of code and is no name of ours: what the owner fills in, and words of GitHub and others.
OF_OTHERS = {
    "www.toegankelijkheidsverklaring.nl", "NAAM.github.io", "SLEUTEL", "security.txt", "brief", "--keep", "site",
    "/nieuwsbrief/", "/nieuwsbrief/2026-11/", "[Unreleased]", "## [1.0.0] - 2026-12-01",
}  # fmt: skip
BUTTONS = {
    "Actions", "Administration", "Approve workflows to run", "Commit changes", "Developer settings", "Enable workflow",
    "Fine-grained tokens", "Issues", "Pages", "Propose changes", "Read-only", "Release", "Revert", "Run workflow", "Settings",
}  # fmt: skip


def test_all_that_it_names_exists(root: Path, text: str) -> None:
    """Commands, workflows, settings and files by what stands between signs of code; labels and proposals in italics."""
    flows = {path.stem: path.read_text("utf-8") for path in (root / ".github/workflows").glob("*.yml")}
    targets = set(re.findall(r"^([a-z-]+):.*##", (root / "Makefile").read_text("utf-8"), re.MULTILINE))
    labels = {label["name"] for label in tomllib.loads((root / ".github/labels.toml").read_text("utf-8"))["label"]}
    machines = {machine for flow in flows.values() for machine in re.findall(r"runs-on: (\S+)", flow)}
    kinds = {f"data/{kind.name}.yaml" for kind in model.KINDS}
    fields = {*Settings.model_fields, *Host.model_fields, *Words.model_fields, "github"}

    def is_known(code: str) -> bool:
        program, _, rest = code.removeprefix("GH_TOKEN=SLEUTEL ").partition(" ")
        if program == ".venv/bin/toolbox":  # by its name alone the owner's computer does not know it
            return bool(cli.parser().parse_args(rest.split()))
        return (
            code in OF_OTHERS | set(flows) | machines | kinds | fields
            or (program == "make" and rest in targets)
            or (program == "git" and rest.split()[0] in {"clone", "pull", "push", "tag"})
            or (root / rest if program == "python3" else root / code).exists()
            or re.split(r"[ :]", code)[0] in fields
        )

    codes = set(re.findall(r"`([^`]+)`", text))
    assert {"forget", "restore", "publish", "make golive", ".venv/bin/toolbox consent", "ubuntu-24.04"} <= codes
    assert {code for code in codes if not is_known(code)} == set()
    proposals = {title for flow in flows.values() for title in re.findall(r'offer_staged .*"([^"]+)" \.ci', flow)}
    assert set(re.findall(r"(?<!\*)\*([^*\n]+)\*(?!\*)", text)) - BUTTONS == {
        "voorstel",
        "akkoord",
        "Nieuwe versies van de pakketten",
    }
    assert {"voorstel", "akkoord"} <= labels
    assert "Nieuwe versies van de pakketten" in proposals


def test_each_term_that_it_names_is_that_of_the_program(root: Path, text: str) -> None:
    """Days, months and rights, by what counts them."""
    retention = re.search(
        r"retention-days: (\d+) # restore", (root / ".github/workflows/publish.yml").read_text("utf-8")
    )
    assert retention
    assert (restore.LONGEST.days, int(retention[1])) == (6, 6)
    assert "Teruggaan kan tot zes dagen." in text
    assert (watch.LATE, watch.QUIET) == (3, 50)
    assert "| na drie dagen zonder bouw | de werklijst; na tien dagen" in text
    assert "const LATE = 10; // days" in (root / "hooks/toolbox_mkdocs/theme/js/built.js").read_text("utf-8")
    assert "dan staat het na vijftig dagen in de werklijst" in text
    for decision, words in (("0016", "Zensical"), ("0049", "frame")):
        (path,) = (root / ".github/adr").glob(f"{decision}-*.md")
        assert words in path.read_text("utf-8")
    assert "besluiten 16 en 49" in text


def test_a_page_without_a_title_is_refused() -> None:
    with pytest.raises(ValueError, match="has no title"):
        operations.document("Tekst.\n")
