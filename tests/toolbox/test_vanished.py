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


def text(root: Path, name: str, words: str, head: str = "") -> None:
    page = root / "content" / name
    page.parent.mkdir(exist_ok=True)
    page.write_text(f"---\ntitle: {words}\ndescription: {words}.\n{head}---\n{words}.\n", "utf-8")


def test_a_text_that_moved_needs_its_old_address_as_an_alias(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text(root, "over/vroeger.md", "Hoe het begon")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Een tekst meer")
    (root / "content/over/vroeger.md").unlink()
    text(root, "geschiedenis.md", "Hoe het begon")
    code, told = ask(root, capsys)
    assert code == 1
    assert told.startswith(
        "content/over/vroeger.md:1:1  adres-verdwenen\n"
        "  De tekst 'Hoe het begon' stond op /over/vroeger/. Dat adres gaat nu nergens heen.\n"
        "  Is dit nu content/geschiedenis.md? Zet daar dan in de kop: 'aliases: [over/vroeger]'. "
        "Is het voorgoed weg, doe dat dan bij de tekst die er het dichtst bij komt.\n"
    )
    text(root, "geschiedenis.md", "Hoe het begon", "aliases: [/over/vroeger/]\n")
    assert ask(root, capsys)[0] == 0
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Met haar oude adres")
    text(root, "geschiedenis.md", "Hoe het begon")
    assert "stond op /over/vroeger/" in ask(root, capsys)[1]


def test_a_text_that_was_never_published_has_not_vanished(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text(root, "klad.md", "Nog niet af")
    (root / "mkdocs.yml").write_text("site_name: Voorbeeld\ndocs_dir: content\ndraft_docs: klad.md\n", "utf-8")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Een tekst die nog niet op de site staat")
    (root / "content/klad.md").unlink()
    (root / "content/404.md").unlink()
    assert ask(root, capsys)[0] == 0


def test_a_text_that_is_left_out_from_now_on_has_vanished(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text(root, "klad.md", "Toch niet af")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "Een tekst")
    (root / "mkdocs.yml").write_text("site_name: Voorbeeld\ndocs_dir: content\nexclude_docs: klad.md\n", "utf-8")
    assert "De tekst 'Toch niet af' stond op /klad/." in ask(root, capsys)[1]


@pytest.mark.parametrize("base", ["bestaat-niet", "--upload-pack=x"])
def test_an_unknown_commit_is_refused(root: Path, base: str) -> None:
    assert cli.main(["vanished", "--", base], environ=NOON, root=root) == 2
