"""An address that was given out keeps leading somewhere: `toolbox vanished` compares with a commit."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from tests.person import EXPERT

from toolbox import cli

BASE = Path(__file__).resolve().parent.parent / "cases/base"
NOON = {"SOURCE_DATE_EPOCH": "1795348800"}


def git(root: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, "-C", str(root), *arguments], check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository whose last commit has a region with a former id, and a person."""
    root = Path(shutil.copytree(BASE, tmp_path / "root"))
    region = root / "data/regions.yaml"
    region.write_text(region.read_text("utf-8") + "  aliases: [oude-regio]\n", "utf-8")
    (root / "data/experts.yaml").write_text(EXPERT, "utf-8")
    git(root, "init", "-q", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Voorbeeld")
    return root


def ask(root: Path, capsys: pytest.CaptureFixture[str], base: str = "main") -> tuple[int, str]:
    code = cli.main(["vanished", base], environ=NOON, root=root)
    return code, capsys.readouterr().out


def change(root: Path, name: str, right: str, wrong: str) -> None:
    path = root / "data" / name
    assert right in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(right, wrong), "utf-8")


def test_nothing_has_vanished_when_nothing_changed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ask(root, capsys) == (0, "Er zijn geen fouten gevonden.\n")


def test_a_new_id_needs_the_old_one_as_an_alias(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "regions.yaml", "- id: voorbeeldregio", "- id: regio-voorbeeld")
    code, told = ask(root, capsys)
    assert code == 1
    assert told.startswith(
        "data/regions.yaml:1:1  id-verdwenen\n"
        "  De regio 'Voorbeeldregio' stond op /regios/voorbeeldregio/. Dat adres gaat nu nergens heen.\n"
        "  Is dit nu 'regio-voorbeeld' (data/regions.yaml, regel 1)? Zet daar dan: 'aliases: [voorbeeldregio]'. "
        "Is het voorgoed weg, zet het id dan in data/removed.yaml, met kind en removed.\n"
    )
    change(root, "regions.yaml", "[oude-regio]", "[oude-regio, voorbeeldregio]")
    assert ask(root, capsys)[0] == 0


def test_an_entry_may_lead_on_to_one_of_another_kind(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "data/experts.yaml").unlink()
    assert ask(root, capsys)[0] == 1
    change(root, "regions.yaml", "[oude-regio]", "[oude-regio, experts/expert-0012]")
    assert ask(root, capsys)[0] == 0


def test_a_former_id_may_not_be_dropped(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(root, "regions.yaml", "  aliases: [oude-regio]\n", "")
    code, told = ask(root, capsys)
    assert code == 1
    assert "/regios/oude-regio/" in told


def test_who_is_forgotten_has_not_vanished_and_is_never_named(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (root / "data/experts.yaml").write_text("", "utf-8")
    code, told = ask(root, capsys)
    assert code == 1
    assert "'expert-0012'" in told
    assert "Voorbeeldnaam" not in told
    (root / "data/removed.yaml").write_text("- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n", "utf-8")
    assert ask(root, capsys)[0] == 0


@pytest.mark.parametrize("base", ["bestaat-niet", "--upload-pack=x"])
def test_an_unknown_commit_is_refused(root: Path, base: str) -> None:
    assert cli.main(["vanished", "--", base], environ=NOON, root=root) == 2
