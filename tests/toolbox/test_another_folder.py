"""A project whose mkdocs.yml names another folder for its texts, and what it says of them: every command does as a build does."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from tests.conftest import PROJECT

from toolbox import build, cli
from toolbox.source import project
from toolbox.source.disk import Refused
from toolbox.source.project import Project

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
PAGE = "---\ntitle: {}\ndescription: Een tekst.\n---\n{}\n"
SETTINGS = """\
site_name: Toolbox Voorbeeld
docs_dir: docs/nl
exclude_docs: |
  geheim.md
draft_docs: klad/
not_in_nav: los.md
nav: [menu.md]
theme:
  name: material
  logo: images/teken.png
"""
Say = pytest.CaptureFixture[str]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The small project with its texts in docs/nl, one of each way to be there without a link, and a picture for the frame."""
    place = shutil.copytree(PROJECT, tmp_path / "project")
    (place / "docs").mkdir()
    texts = (place / "content").rename(place / "docs/nl")
    (texts / "klad").mkdir()
    (texts / "images").mkdir()
    for name in ("geheim", "klad/idee", "los", "menu"):
        (texts / f"{name}.md").write_text(
            PAGE.format("Voorbeeld", "[weg](weg.md)" if "/" in name else "Tekst."), "utf-8"
        )
    Image.new("RGB", (48, 48)).save(texts / "images/teken.png")
    (place / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return place


def say(place: Path, capsys: Say, *command: str) -> tuple[int, str]:
    code = cli.main(command, NOON, place)
    out, err = capsys.readouterr()
    return code, out + err


def write(place: Path, name: str, text: str) -> None:
    (place / name).write_text(text, "utf-8")


def git(place: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, "-C", str(place), *arguments], check=True, capture_output=True)


def test_the_texts_are_read_there_as_a_build_reads_them(place: Path, capsys: Say) -> None:
    assert say(place, capsys, "check") == (0, "Er zijn geen fouten gevonden.\n")


def test_what_is_wrong_is_told_at_that_place_and_with_that_folder(place: Path, capsys: Say) -> None:
    links = "[a](weg.md) ![b](plein.png) [c](plan.pdf)"
    write(place, "docs/nl/contact.md", PAGE.format("Contact", links))
    write(place, "docs/nl/eiland.md", PAGE.format("Eiland", "Tekst."))
    code, report = say(place, capsys, "check")
    places = [line for line in report.splitlines() if line.startswith(("docs", "content"))]
    assert (code, places) == (
        1,
        [
            "docs/nl/contact.md:5:5  onbekend-adres",
            "docs/nl/contact.md:5:18  afbeelding-onbekend",
            "docs/nl/contact.md:5:33  bestand-ontbreekt",
            "docs/nl/contact.md:5:18  opmaak-werkt-niet  (waarschuwing)",
            "docs/nl/eiland.md:1:1  pagina-zonder-weg  (waarschuwing)",
        ],
    )
    assert "Zet het bestand in docs/nl/images, en schrijf in data/pictures.yaml wat erop staat." in report
    assert "Zet het bestand in de map docs/nl/files." in report


def test_what_the_site_misses_is_asked_for_there(place: Path, capsys: Say) -> None:
    (place / "docs/nl/hulp.md").unlink()
    code, report = say(place, capsys, "check")
    assert code == 1
    assert "docs/nl/hulp.md:1:1  pagina-ontbreekt" in report
    assert "Maak het bestand docs/nl/hulp.md, met bovenaan" in report


def test_files_and_pictures_lie_there_and_what_is_kept_from_the_site_is_not_made(place: Path) -> None:
    (place / "docs/nl/files").mkdir()
    write(place, "docs/nl/files/plan.csv", "a;b\n")
    Image.new("RGB", (40, 30)).save(place / "docs/nl/images/plein.png")
    said = "alt: Een plein\n  maker: Gemeente Voorbeeld\n  licence: CC BY 4.0\n  people: false\n"
    write(place, "data/pictures.yaml", f"- file: plein.png\n  {said}")
    write(place, "docs/nl/contact.md", PAGE.format("Contact", "![](plein.png) [plan](plan.csv)"))
    result = build.load(place, place / "data", dt.date(2026, 11, 22), project=project.read(place)).build
    assert result
    files = {file.url: file for file in result.files}
    assert files["files/plan.csv"].make() == b"a;b\n"
    assert "images/plein.png" in files
    pages = {page.url for page in result.pages}
    assert {"los/", "menu/"} <= pages
    assert pages.isdisjoint({"geheim/", "klad/idee/"})


def test_a_letter_is_kept_there(place: Path, capsys: Say) -> None:
    git(place, "init", "-q", "-b", "main")
    for word in ("eerst", "dan"):
        write(place, "data/word.txt", word)
        git(place, "add", ".")
        git(place, "commit", "-q", "-m", word)
    world = {**NOON, "TOOLBOX_SITE_URL": "https://www.voorbeeld.nl/"}
    assert cli.main(("newsletter", "2026-11", "brief", "--keep"), world, place) == 0
    kept = ["docs/nl/nieuwsbrief/2026-11.md", "docs/nl/nieuwsbrief/index.md"]
    assert capsys.readouterr().out.splitlines()[-2:] == kept


def test_a_person_is_forgotten_there_too(place: Path, capsys: Say) -> None:
    consent = "consent: {given: '2026-01-01', covers: [name], record: AVG-1}"
    person = f"- id: persoon-1\n  name: Piet Voorbeeldman\n  type: persoon\n  summary: Weet iets.\n  {consent}\n"
    write(place, "data/experts.yaml", f"{person}  sources: [{{title: Voorbeeld, url: 'https://www.voorbeeld.nl/'}}]\n")
    write(place, "docs/nl/geheim.md", PAGE.format("Voorbeeld", "Vraag het aan Piet Voorbeeldman."))
    assert say(place, capsys, "forget", "persoon-1")[0] == 0
    assert "Piet" not in (place / "docs/nl/geheim.md").read_text("utf-8")


def test_of_an_older_version_the_folder_of_that_day_is_read(place: Path, capsys: Say) -> None:
    git(place, "init", "-q", "-b", "main")
    git(place, "add", ".")
    git(place, "commit", "-q", "-m", "Eerst")
    (place / "docs/nl").rename(place / "content")
    write(place, "mkdocs.yml", SETTINGS.replace("docs/nl", "content"))
    assert say(place, capsys, "changes", "HEAD") == (0, "Er verandert niets aan wat de site vertelt.\n")
    assert say(place, capsys, "vanished", "HEAD")[0] == 0


@pytest.mark.parametrize("folder", [".", "../elders", "/elders", "data/nl", "data", "C:/teksten"])
def test_a_folder_that_holds_more_or_lies_elsewhere_is_told(folder: str, place: Path, capsys: Say) -> None:
    write(place, "mkdocs.yml", f"site_name: Toolbox Voorbeeld\ndocs_dir: {folder}\n")
    code, report = say(place, capsys, "check")
    assert code == 1
    assert "mkdocs.yml:2:1  instelling-kan-niet\n" in report
    assert f"De map '{folder}' bij 'docs_dir' kan niet: daarin staat meer dan teksten, of zij ligt buiten dit" in report


def test_settings_that_do_nothing_are_told_before_a_build(place: Path, capsys: Say) -> None:
    write(place, "mkdocs.yml", f"{SETTINGS}  features: [navigation.tabs]\n")
    code, report = say(place, capsys, "check")
    assert code == 0
    assert "mkdocs.yml:11:3  instelling-doet-niets  (waarschuwing)" in report
    assert "  11 |   features: [navigation.tabs]\n" in report


def test_settings_that_are_no_yaml_are_refused_with_their_line(place: Path, capsys: Say) -> None:
    write(place, "mkdocs.yml", "site_name: 'Voorbeeld\n")
    assert say(place, capsys, "check") == (
        2,
        "mkdocs.yml, regel 2 is geen goede YAML. Kijk of de inspringing en de aanhalingstekens kloppen.\n",
    )


def test_where_nothing_is_written_it_is_the_folder_of_mkdocs_and_without_mkdocs_ours() -> None:
    assert project.of(b"site_name: Toolbox Voorbeeld\n").folder == "docs"
    assert Project().folder == "content"
    assert project.of(b"docs_dir: ./docs/nl/\n").folder == "docs/nl"


def test_a_file_builds_on_another_as_in_mkdocs(tmp_path: Path) -> None:
    write(tmp_path, "basis.yml", "docs_dir: teksten\ntheme: {logo: a.svg, name: material}\nnav: [a.md]\n")
    write(tmp_path, "mkdocs.yml", "INHERIT: basis.yml\ntheme: {favicon: b.svg}\nnav: [b.md]\n")
    merged = project.read(tmp_path)
    assert (merged.folder, merged.loaded()) == ("teksten", ("a.svg", "b.svg"))
    assert (merged.lists("teksten/a.md"), merged.lists("teksten/b.md")) == (False, True)


def test_values_for_the_engine_alone_do_no_harm() -> None:
    text = (
        b"docs_dir: !ENV [MAP, docs]\nmarkdown_extensions:\n  - x: {y: !!python/name:os.system }\nexclude_docs: a.md\n"
    )
    said = project.of(text)
    assert (said.folder, said.leaves_out("docs/a.md"), said.leaves_out("docs/b.md")) == ("docs", True, False)


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(Refused, match="exclude_docs, draft_docs of not_in_nav"):
        project.of(b"exclude_docs: '!'\n").leaves_out("docs/a.md")
