"""Mistakes that people make, each a folder: the files that differ from `cases/base`, and the exact report.

A new case is a new folder in `cases/bad`. Write its report with `TOOLBOX_REWRITE_CASES=1 pytest tests/toolbox/test_cases.py`,
read it as the one who made the mistake, and commit it.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from toolbox import checks, cli
from toolbox.checks import codes
from toolbox.checks.context import Check

CASES = Path(__file__).resolve().parent.parent / "cases"
BAD = sorted(path for path in (CASES / "bad").iterdir() if path.is_dir())
GOOD = sorted(path for path in (CASES / "good").iterdir() if path.is_dir())
NOON = {"SOURCE_DATE_EPOCH": "1795348800"}  # 22 November 2026
# Codes that no folder can hold: a file of 20 MB, what nobody foresaw, and settings of the engine. test_source, test_messages and
# test_engine_settings have them.
ELSEWHERE = {
    "te-groot", "anders-fout", "id-verdwenen", "adres-verdwenen", "instelling-doet-niets", "instelling-kan-niet",
}  # fmt: skip


def lay_out(case: Path, root: Path) -> Path:
    """The base with the files of `case` over it; what `absent.txt` names is left out."""
    shutil.copytree(CASES / "base", root)
    for folder in ("data", "content"):
        if (case / folder).is_dir():
            shutil.copytree(case / folder, root / folder, dirs_exist_ok=True)
    absent = case / "absent.txt"
    for name in absent.read_text("utf-8").split() if absent.is_file() else ():
        (root / name).unlink()
    return root


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_mistake_is_told_exactly(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = cli.main(["check"], environ=NOON, root=lay_out(case, tmp_path / "root"))
    told = capsys.readouterr().out
    expected = case / "report.txt"
    if os.environ.get("TOOLBOX_REWRITE_CASES"):
        expected.write_text(told, "utf-8")
    assert told == expected.read_text("utf-8")
    only_warnings = all("(waarschuwing)" in line for line in told.split("\n") if line.startswith(("data/", "content/")))
    assert exit_code == (0 if only_warnings else 1)


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_what_is_right_is_left_alone(case: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = cli.main(["check"], environ=NOON, root=lay_out(case, tmp_path / "root"))
    assert capsys.readouterr().out == "Er zijn geen fouten gevonden.\n"
    assert exit_code == 0


def test_there_are_many_mistakes_and_none_is_empty() -> None:
    assert len(BAD) >= 80
    assert [case.name for case in BAD if (case / "report.txt").read_text("utf-8").startswith("Er zijn geen")] == []


def told_codes() -> set[str]:
    """Every code that some report opens a problem with."""
    lines = [line for case in BAD for line in (case / "report.txt").read_text("utf-8").split("\n")]
    return {line.split("  ")[1] for line in lines if line.startswith(("data/", "content/"))}


def test_every_code_has_a_case() -> None:
    assert set(codes.by_code()) - told_codes() - ELSEWHERE == set()


def test_every_told_code_is_explained() -> None:
    assert told_codes() - set(codes.by_code()) == set()


@pytest.mark.parametrize("check", checks.CHECKS, ids=lambda check: check.name)
def test_every_check_has_a_case_for_each_of_its_codes(check: Check) -> None:
    assert set(check.codes) - told_codes() == set()
