"""Commands at the same moment all do their work, and an editor's save is never lost to one of them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REFUSED = "opgeslagen terwijl deze opdracht bezig was. Er is niets veranderd. Voer de opdracht opnieuw uit.\n"


def program(root: Path, name: str, seed: int, count: int) -> list[dict[str, Any]]:
    command = (sys.executable, "-m", f"tests.toolbox.{name}", str(seed), str(count))
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    results: list[dict[str, Any]] = json.loads(ended.stdout)
    assert len(results) == count
    return results


def lost(root: Path, seed: int, count: int) -> list[dict[str, Any]]:
    """The pairs of which one did not end well, or did not leave its change."""
    pairs = program(root, "pairs", seed, count)
    return [pair for pair in pairs if pair["codes"] != [0, 0] or pair["done"] != [True, True]]


def test_two_commands_at_once_both_do_their_work(root: Path) -> None:
    assert lost(root, 1, 20) == []


@pytest.mark.audit
def test_two_hundred_pairs_of_commands_do_their_work(root: Path) -> None:
    assert lost(root, 2, 200) == []


def test_an_editor_who_saves_meanwhile_loses_nothing(root: Path) -> None:
    """The command did its work after that, or it says why it did nothing."""
    results = program(root, "editor", 1, 50)
    assert [result for result in results if not result["kept"] or not result["did"]] == []
    assert {result["code"] for result in results} == {0, 2}
    assert {result["said"].partition(".yaml ")[2] for result in results if result["code"] == 2} == {REFUSED}
