"""The catalog holds what stands in the files, and says of the rest why it can't."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

from tests.toolbox import facts


def codes(found: list[facts.problems.Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_an_entry_knows_its_line_for_the_pencil() -> None:
    book, found = facts.read({"themes": facts.THEME + facts.THEME.replace("rekenen", "taal")})
    assert found == []
    assert book.entries["themes"]["taal"].edit == "data/themes.yaml#L7"


def test_a_missing_file_is_an_empty_kind() -> None:
    book, found = facts.read({})
    assert found == []
    assert list(book.all()) == []
    assert book.settings.name == "Kennisbank"


def test_of_a_repeated_id_the_first_entry_counts_and_the_later_one_is_kept_for_the_checks() -> None:
    book, _ = facts.read({"themes": facts.THEME + facts.THEME.replace("Rekenen", "Later")})
    assert book.entries["themes"]["rekenen"].entity.name == "Rekenen met plezier"
    assert [entry.entity.name for entry in book.repeated] == ["Later met plezier"]


def test_the_id_of_an_entry_with_a_mistake_is_known_so_that_references_to_it_are_not_judged() -> None:
    book, found = facts.read({"themes": "- id: rekenen\n  name: Rekenen\n"})
    assert codes(found) == ["veld-ontbreekt"]
    assert "rekenen" not in book.entries["themes"]
    assert book.known["themes"] == {"rekenen"}


def test_a_kind_with_a_broken_file_is_unreadable() -> None:
    book, found = facts.read({"themes": "- id: 'rekenen\n"})
    assert codes(found) == ["yaml-fout"]
    assert book.unreadable == {"themes"}


def test_a_kind_can_be_split_over_more_files() -> None:
    book, _ = facts.catalog.read(
        facts.catalog.Files(
            data={
                "themes": {
                    "data/themes.yaml": facts.THEME.encode(),
                    "data/themes/more.yaml": facts.THEME.replace("rekenen", "taal").encode(),
                }
            },
            settings=("data/site.yaml", None),
            content={},
        )
    )
    assert set(book.entries["themes"]) == {"rekenen", "taal"}


def test_settings_that_are_no_mapping_leave_a_site_with_a_name() -> None:
    book, found = facts.read({}, settings="- name: x\n")
    assert codes(found) == ["geen-velden"]
    assert book.settings.is_concept


def test_a_site_is_open_only_with_a_controller_and_an_address() -> None:
    settings = "name: Voorbeeld\nstatus: openbaar\nemail: redactie@voorbeeld.nl\ncontroller: Voorbeeld\n"
    book, found = facts.read({}, settings=settings)
    assert found == []
    assert not book.settings.is_concept
    assert facts.read({}, settings=settings.replace("controller: Voorbeeld\n", ""))[0].settings.is_concept


def test_only_the_last_reading_of_a_file_is_remembered() -> None:
    facts.read({})
    before = _living()
    for number in range(20):
        book, _ = facts.read({"themes": facts.THEME.replace("Rekenen", f"Rekenen {number}")})
    assert _living() == before + len(book.entries["themes"])
    del book
    facts.read({})
    assert _living() == before


def _living() -> int:
    """How many entries of any reading are in memory."""
    gc.collect()
    return sum(type(value) is facts.catalog.Entry for value in gc.get_objects())


def test_reading_and_building_leave_the_interpreter_as_it_is(root: Path) -> None:
    """What it does with garbage is for the program that runs us: a preview lasts all day."""
    program = (
        "import gc, datetime, pathlib; before = gc.get_threshold(); from toolbox import build; "
        f"build.load(pathlib.Path({str(root)!r}), pathlib.Path({str(root / 'data')!r}), datetime.date(2026, 1, 1)); "
        "assert (gc.get_threshold(), gc.isenabled(), gc.get_freeze_count()) == (before, True, 0)"
    )
    subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(root / "hooks")}, check=True)
