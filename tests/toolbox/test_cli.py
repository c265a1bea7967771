"""The command keeps its word: names, formats and exit codes that others rely on."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import PROJECT
from tests.site import folders
from tests.toolbox import facts

from toolbox import cli

MAP = '{"view_box": [0, 0, 9, 9], "paths": {"GM0001": "M0 0L9 0L9 9Z"}}'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    for name, text in facts.REAL.items():
        (tmp_path / "data" / f"{name}.yaml").write_text(text, "utf-8")
    (tmp_path / "data/geo").mkdir()
    (tmp_path / "data/geo/gemeenten_kaart.json").write_text(MAP, "utf-8")
    return tmp_path


def test_sound_data_ends_with_zero(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--format", "json"], {}, house) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_a_mistake_ends_with_one_and_is_told_as_json(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "data/regions.yaml").write_text(facts.REGION.replace("[rekenen]", "[rekene]"), "utf-8")
    assert cli.main(["check", "--format", "json"], {}, house) == 1
    told = json.loads(capsys.readouterr().out)
    assert [one for one in told if one["severity"] == "error"] == [
        {
            "path": "data/regions.yaml",
            "line": 6,
            "column": 12,
            "code": "onbekende-verwijzing",
            "severity": "error",
            "message": "Regio 'Voorbeeldregio' noemt het thema 'rekene', maar dat bestaat niet.",
            "hint": "Bedoelt u 'rekenen'? Alle thema's staan in data/themes.yaml.",
        }
    ]


@pytest.mark.parametrize("arguments", [[], ["check", "--format", "xml"], ["vlieg"]])
def test_wrong_use_ends_with_two(house: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments, {}, house)
    assert ended.value.code == 2


def test_a_folder_that_does_not_exist_is_wrong_use(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check", "--data", "nergens"], {}, house) == 2
    assert "bestaat niet" in capsys.readouterr().err


def test_the_environment_can_name_another_data_folder(house: Path) -> None:
    (house / "other").mkdir()
    (house / "other/themes.yaml").write_text("- id: x\n", "utf-8")
    assert cli.main(["check"], {"TOOLBOX_DATA": "other"}, house) == 1
    assert cli.main(["check", "--data", "data"], {"TOOLBOX_DATA": "other"}, house) == 0


def test_write_puts_every_page_on_disk_and_never_writes_over_anything(house: Path) -> None:
    folder = house / "out"
    assert cli.main(["write", str(folder)], {}, house) == 0
    page = (folder / "regios/voorbeeld/index.html").read_text("utf-8")
    assert "Voorbeeldregio" in page
    sheet = folders.theme(folder, "css") / "site.css"
    assert f'<link rel="stylesheet" href="../../{sheet.relative_to(folder)}">' in page
    assert cli.main(["write", str(folder)], {}, house) == 2


def test_write_says_what_it_does_not_read_of_how_pages_look(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = (
        "docs_dir: content\ncopyright: Ons\ntheme:\n  logo: teken.svg\n  palette: {primary: teal}\nextra_css: [a.css]\n"
    )
    shutil.copytree(PROJECT / "content", house / "content")
    (house / "mkdocs.yml").write_text(settings, "utf-8")
    assert cli.main(["write", str(house / "out")], {}, house) == 0
    notice = "Let op: dit commando leest niet wat mkdocs.yml zegt bij copyright, logo, palette en extra_css."
    assert capsys.readouterr().err.splitlines()[-1] == notice


def test_write_makes_nothing_of_data_with_mistakes(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "data/themes.yaml").write_text("- id: x\n", "utf-8")
    assert cli.main(["write", str(house / "out")], {}, house) == 1
    assert not (house / "out").exists()
    assert "veld-ontbreekt" in capsys.readouterr().err


def test_the_day_is_the_dutch_one_and_can_be_set() -> None:
    new_year = "1767222000"  # 2025-12-31 23:00 in Greenwich, a new year in the Netherlands
    assert cli.today({"SOURCE_DATE_EPOCH": new_year}).isoformat() == "2026-01-01"


@pytest.mark.parametrize("epoch", ["morgen", "-1", "1" * 12, "1.5"])
def test_a_day_that_is_no_number_of_seconds_is_wrong_use(
    house: Path, capsys: pytest.CaptureFixture[str], epoch: str
) -> None:
    assert cli.main(["check"], {"SOURCE_DATE_EPOCH": epoch}, house) == 2
    assert capsys.readouterr().err == "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970.\n"


def test_a_machine_that_prefers_another_coding_still_gets_utf_8(house: Path) -> None:
    (house / "data/regions.yaml").write_bytes("- name: caf\N{LATIN SMALL LETTER E WITH ACUTE}".encode("cp1252"))
    command = [sys.executable, "-m", "toolbox", "check"]
    environ = os.environ | {"PYTHONIOENCODING": "ascii"}
    ended = subprocess.run(command, cwd=house, env=environ, capture_output=True, check=False)
    assert ended.returncode == 1
    assert "caf\N{REPLACEMENT CHARACTER}" in ended.stdout.decode("utf-8")


def test_a_picture_of_content_is_for_the_data_beside_it(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With other data nothing names it, and that is no mistake of theirs."""
    (house / "content/images").mkdir(parents=True)
    (house / "content/images/delen.png").write_bytes(b"x")
    shutil.copytree(house / "data", house / "ander")
    assert cli.main(["check"], {}, house) == 1
    assert "foto-zonder-gegevens" in capsys.readouterr().out
    assert cli.main(["check", "--data", "ander"], {}, house) == 0
