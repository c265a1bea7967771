"""The repository keeps what it promises about itself: locks without addresses, licences in full, documents that match."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import locks, test_layers
from toolbox.commands import environment

LOCKS = ("requirements.lock", "requirements-test.lock")
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
LINKED = (*DOCUMENTS, "OPERATIONS.md", "GOVERNANCE.md", "CODE_OF_CONDUCT.md")


def targets(root: Path) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):.*##", (root / "Makefile").read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", [*LOCKS, "requirements-bench.lock"])
def test_a_lock_has_hashes_and_no_address(root: Path, name: str) -> None:
    text = (root / name).read_text("utf-8")
    assert not re.search(r"https?://|file:|(^|\s)/", text, re.MULTILINE)
    pins = re.findall(r"^[a-z0-9].*$", text, re.MULTILINE)
    assert [pin for pin in pins if "==" not in pin or not pin.endswith("\\")] == []


def test_the_lock_of_the_tests_holds_that_of_the_site(root: Path) -> None:
    site, test = (locks.pins(root / name) for name in LOCKS)
    others = [name for name, pin in site.items() if test[name].specifier != pin.specifier]
    assert others == []
    assert [name for name, pin in site.items() if not pin.extras <= test[name].extras] == []


def test_the_lock_of_npm_has_no_address(root: Path) -> None:
    packages = json.loads((root / "tests/package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, package in packages.items() if "resolved" in package] == []
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_names_commands_that_exist(root: Path, name: str) -> None:
    named = set(re.findall(r"`?make ([a-z-]+)\b", (root / name).read_text("utf-8")))
    assert named <= targets(root)
    assert {"site", "serve", "check", "test"} <= named


def test_the_readme_shows_every_room_in_order(root: Path) -> None:
    rooms = re.findall(r"^\| `(\w+)/` \|", (root / "README.md").read_text("utf-8"), re.MULTILINE)
    assert tuple(room for room in rooms if room in test_layers.ORDER) == test_layers.ROOMS


def test_the_readme_lists_the_variables_that_the_program_knows(root: Path) -> None:
    rows = re.findall(r"^\| `([A-Z_]+)` \|", (root / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(rows) == sorted([*environment.VARIABLES, *environment.OF_TESTS, "SOURCE_DATE_EPOCH"])


@pytest.mark.parametrize("name", LINKED)
def test_links_between_documents_lead_somewhere(root: Path, name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (root / name).read_text("utf-8"))
    own = [link for link in links if not link.startswith("../../")]  # above the files: what GitHub has beside them
    assert [link for link in own if not (root / link).exists()] == []


def test_decisions_are_numbered_without_gaps_and_short(root: Path) -> None:
    files = sorted((root / ".github/adr").glob("[0-9]*.md"))
    assert [int(file.name[:4]) for file in files] == list(range(1, len(files) + 1))
    texts = {file.name: file.read_text("utf-8") for file in files}
    assert [name for name, text in texts.items() if not text.startswith(f"# {int(name[:4])}. ")] == []
    assert [name for name, text in texts.items() if len(text.splitlines()) > 25] == []


@pytest.mark.parametrize("licence", ["EUPL-1.2", "CC-BY-4.0"])
def test_each_licence_is_there_in_full(root: Path, licence: str) -> None:
    assert len((root / f"LICENSES/{licence}.txt").read_text("utf-8")) > 10_000


def test_the_notice_of_material_is_silenced_wherever_it_would_speak(root: Path) -> None:
    places = ("Makefile", ".devcontainer/devcontainer.json", *(f".github/workflows/{p.name}" for p in workflows(root)))
    assert [place for place in places if "NO_MKDOCS_2_WARNING" not in (root / place).read_text("utf-8")] == []


def workflows(root: Path) -> list[Path]:
    return sorted((root / ".github/workflows").glob("*.yml"))


def test_ci_runs_the_same_tests_as_a_developer(root: Path) -> None:
    program = (root / ".ci/run").read_text("utf-8")
    assert program.startswith("#!/usr/bin/env bash\nset -euo pipefail\n")
    assert program.rstrip().endswith("make test")
