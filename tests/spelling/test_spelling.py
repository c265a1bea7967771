"""Every word of data/ and content/ is Dutch: in the dictionary, a name from the data, or in our own list."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.spelling import words

HOW = """
Is het een tikfout? Verbeter het woord in het bestand.
Is het woord goed? Zet het dan op een eigen regel in tests/spelling/woorden.txt, op volgorde van het alfabet.
Een naam van een plaats, organisatie, regio of begrip hoeft daar niet in: die komt vanzelf uit data/."""


@pytest.mark.audit  # a new name is no mistake: a change of facts gets it as advice, the editors get it weekly
def test_every_word_is_dutch_or_in_our_own_list(root: Path) -> None:
    found = words.unknown(root, words.written(words.OWN))
    if found:
        told = [f"{word.path}:{word.line}  {words.told(word)}" for word in found]
        pytest.fail("\n".join((*told, HOW)), pytrace=False)


def test_a_slip_is_found_with_its_place_and_a_name_is_not_one(tmp_path: Path) -> None:
    for folder in ("data", "content"):
        (tmp_path / folder).mkdir()
    (tmp_path / "data/organisations.yaml").write_text(
        "- id: zwomp\n  name: Zwömp\n  summary: Bij Zwömp werkt men smaen.\n  url: https://qqqx.nl\n", "utf-8"
    )
    (tmp_path / "content/hulp.md").write_text(
        "---\ntitle: Hulp\n---\nKijk bij [Zwömp](/organisaties/zwomp/).\n\nHlup!\n"
    )
    assert words.unknown(tmp_path, frozenset()) == [
        words.Word("data/organisations.yaml", 3, "smaen"),
        words.Word("content/hulp.md", 6, "Hlup"),
    ]
    assert words.unknown(tmp_path, frozenset({"smaen", "hlup"})) == []


def test_what_is_said_in_english_is_not_read_as_dutch(tmp_path: Path) -> None:
    for folder in ("data", "content/hulp"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "data/helplines.yaml").write_text(
        "- id: lijn\n  english:\n    name: Thwart\n    purpose: Thwart.\n  cost: smaen\n", "utf-8"
    )
    (tmp_path / "content/hulp/en.md").write_text("---\ntitle: Thwart\n---\nThwart.\n", "utf-8")
    assert words.unknown(tmp_path, frozenset()) == [words.Word("data/helplines.yaml", 5, "smaen")]


def test_a_word_is_told_beside_its_line_but_not_one_of_a_person(tmp_path: Path) -> None:
    for kind in ("regions", "experts"):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / f"data/{kind}.yaml").write_text("- id: x\n  summary: Men werkt smaen.\n", "utf-8")
    world = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "tests.spelling.words", "github"]
    done = subprocess.run(command, cwd=tmp_path, env=world, capture_output=True, text=True, check=True)
    assert done.stdout == (
        "::warning file=data/experts.yaml,line=2,title=onbekend-woord::Op deze regel staat een woord dat wij niet kennen.\n"
        "::warning file=data/regions.yaml,line=2,title=onbekend-woord::Dit woord kennen wij niet: 'smaen'.\n"
    )


def listed() -> list[str]:
    return [line for line in words.OWN.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def test_our_own_list_is_sorted_and_holds_each_word_once() -> None:
    assert listed() == sorted(set(listed()), key=lambda word: (word.casefold(), word))


@pytest.mark.audit  # an entry that goes takes its words along
def test_every_word_of_our_own_list_is_needed(root: Path) -> None:
    needed = {word.text for word in words.unknown(root, frozenset())}
    needed |= {part for word in needed for part in word.split("-")}
    assert [word for word in listed() if not needed & {word, word[:1].upper() + word[1:], f"{word}'s"}] == []
