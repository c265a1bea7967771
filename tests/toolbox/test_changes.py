"""A change is told in words that a reviewer understands, and persons are never named in them."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from toolbox import cli
from toolbox.history import comparison
from toolbox.history.comparison import Change

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
PERSON = """- id: expert-0001
  name: Voorbeeld Persoon
  summary: Voorbeeld Persoon weet veel.
  type: persoon
  role: Adviseur
  organisation: voorbeeldbond
  themes: [thuiszitters]
  consent:
    given: 2026-01-01
    until: 2028-01-01
    covers: [name, role]
    record: AVG-1
  sources:
    - title: Eigen opgave
"""
OTHER = "- id: anders\n  name: Anders\n  summary: S\n  sources:\n    - title: B\n\n"


def git(folder: Path, *words: str) -> None:
    who = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl")
    subprocess.run(("git", *who, *words), cwd=folder, check=True, capture_output=True)


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "toolbox"
    shutil.copytree(root / "tests" / "cases" / "base", folder)
    (folder / "data" / "experts.yaml").write_text(PERSON, "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "begin")
    return folder


@pytest.fixture
def told(place: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    def tell(*more: str) -> str:
        assert cli.main(("changes", "HEAD", *more), NOON, place) == 0
        return capsys.readouterr().out

    return tell


def edit(place: Path, name: str, *pairs: tuple[str, str]) -> None:
    path = place / "data" / f"{name}.yaml"
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def test_nothing_changed_is_said(told: Callable[..., str]) -> None:
    assert told() == "Er verandert niets aan wat de site vertelt.\n"


def test_fields_are_told_by_their_dutch_names_and_references_by_what_they_name(
    place: Path, told: Callable[..., str]
) -> None:
    edit(
        place,
        "regions",
        ("themes: [thuiszitters]", "themes: [preventie]\n  since: 2019"),
        ("leren hier", "leren samen"),
    )
    assert told() == (
        "Regio Voorbeeldregio: samenvatting gewijzigd van 'Scholen en gemeente leren hier van elkaar.' in "
        "'Scholen en gemeente leren samen van elkaar.'; sinds ingevuld; "
        "thema Eerder helpen toegevoegd, thema Kinderen die thuiszitten weggehaald.  /regios/voorbeeldregio/\n"
    )


def test_new_and_removed_entries_and_what_nobody_names_any_more(place: Path, told: Callable[..., str]) -> None:
    edit(
        place,
        "themes",
        ("related: [thuiszitters]", "note: Let op dit."),
        ("- id: thuiszitters", f"{OTHER}- id: thuiszitters"),
    )
    edit(place, "regions", ("  themes: [thuiszitters]\n", ""))
    (place / "data" / "experts.yaml").unlink()
    said = told().split("\n")
    assert "Nieuw thema: Anders.  /themas/anders/" in said
    assert "Niet meer in de toolbox: expert een persoon (expert-0001)." in said
    assert "Nergens meer genoemd: thema Kinderen die thuiszitten.  /themas/thuiszitters/" in said


def test_a_rename_is_told_once(place: Path, told: Callable[..., str]) -> None:
    assert cli.main(("rename", "themes", "thuiszitters", "thuis"), NOON, place) == 0
    assert told().split("\n")[1:] == [
        "Thema Kinderen die thuiszitten: webadres gewijzigd in /themas/thuis/.  /themas/thuis/",
        "",
    ]


def test_a_person_is_never_named(place: Path, told: Callable[..., str]) -> None:
    edit(place, "experts", ("Voorbeeld Persoon weet", "Voorbeeld Persoon leert"), ("role: Adviseur", "role: Directeur"))
    edit(place, "themes", ("  related:", "  note: Nieuw.\n  related:"))
    page = place / "uit.html"
    said = told("--html", str(page))
    assert "Expert een persoon (expert-0001): samenvatting gewijzigd; functie gewijzigd." in said
    assert "Directeur" not in said
    assert "Voorbeeld Persoon" not in said + page.read_text("utf-8")
    markdown = told("--format", "markdown")
    assert "Voorbeeld Persoon" not in markdown


def test_the_html_shows_each_changed_page_before_and_after_and_needs_nothing_else(
    place: Path, told: Callable[..., str]
) -> None:
    edit(place, "regions", ("leren hier", "leren samen"))
    page = place / "uit.html"
    told("--html", str(page))
    html = page.read_text("utf-8")
    assert "leren hier" in html
    assert "leren samen" in html
    assert "<h2>/regios/voorbeeldregio/</h2>" in html
    assert "<h2>/organisaties/voorbeeldraad/</h2>" not in html
    assert "default-src 'none'" in html
    assert "<script" not in html


def test_texts_and_the_site_itself_are_told(place: Path, told: Callable[..., str]) -> None:
    hulp = place / "content" / "hulp.md"
    hulp.write_text(hulp.read_text("utf-8") + "\nMeer.\n", "utf-8")
    edit(place, "site", ("status:", "email: redactie@voorbeeld.nl\nstatus:"))
    (place / "data" / "words.yaml").write_text("trade:\n  - protocol\n", "utf-8")
    said = told()
    assert "De site: e-mailadres ingevuld.  /\n" in said
    assert "De woorden in nood: vakwoorden gewijzigd.\n" in said
    assert "tekst gewijzigd.  /hulp/\n" in said
    assert "redactie@" not in said


def test_what_people_wrote_is_text_in_the_summary_on_github() -> None:
    hostile = "Regio <img src=x> [klik](javascript:x) `$(id)` **nu** @team #1 \u202e\n::error::x"
    made = comparison.markdown([Change(hostile, "/regios/x/")], "https://voorbeeld.nl/")
    line = made.split("\n")[2]
    assert "<img" not in line
    assert "\\[klik\\]\\(" in line
    assert "\\`$\\(id\\)\\`" in line
    assert "\\@team \\#1" in line
    assert line.endswith("[/regios/x/](https://voorbeeld.nl/regios/x/)")
    assert len(made.strip().split("\n")) == 3


def test_an_unknown_base_is_refused(place: Path) -> None:
    assert cli.main(("changes", "--", "--output=x"), NOON, place) == 2
    assert cli.main(("changes", "nergens"), NOON, place) == 2
