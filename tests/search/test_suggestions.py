"""What the search field suggests: the shipped script asked of a small register, run by Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from toolbox.pages.frame import theme

Suggestions = dict[str, list[str]]
REGISTER = {
    "kinds": [
        ["themas", "Thema", "Thema's"], ["regios", "Regio", "Regio's"], ["begrippen", "Begrip", "Begrippen"],
        ["gemeenten", "Gemeente", "Gemeenten"], ["pagina", "Pagina", "Andere pagina's"],
    ],
    "facets": [],
    "first": ["themas", "regios"],
    "stop": ["de", "en", "het", "in", "met", "van"],
    "sayings": {"wil niet naar school": "thuiszitter", "secondary school": "vo"},
    "groups": [["thuiszitter", "thuiszitters", "schooluitval"], ["leraar", "juf", "docent"],
               ["vo", "voortgezet onderwijs", "middelbare school"], ["meten", "cijfers"]],
    "documents": [
        ["", "Thuiszitters", 0], ["", "Financiering", 0], ["", "Samen met het vo", 0],
        ["", "Twente", 1], ["", "Voorbeeldstreek", 1],
        ["", "Leraren van de streek", 2], ["", "Leerplicht", 2, "", ["Leerplichtwet"]], ["", "Voortgezet onderwijs", 2],
        ["", "Hof van Twente", 3], ["", "Voorbeelddam", 3],
        *(["", f"Rapport {number} over leren", 2] for number in range(12)), ["", "Rapport over een eiland", 2],
        ["bijdragen/", "Leraar worden van dit bestand", 4, "", [], 0.2],
    ],
}  # fmt: skip
ASK = """
import { readFileSync } from "node:fs";
import { readRegister } from "./register.js";
import { suggest } from "./suggestions.js";
const { raw, texts } = JSON.parse(readFileSync(0, "utf8"));
const register = readRegister(raw);
const named = ({ item, name }) => (name ? `${item.title} (${name})` : item.title);
const told = (groups) => groups.flatMap(({ title, suggestions }) => suggestions.map((page) => `${title}: ${named(page)}`));
process.stdout.write(JSON.stringify(texts.map((text) => told(suggest(register, text)))));
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = shutil.copytree(theme.FOLDER / "js", tmp_path_factory.mktemp("suggestions") / "js")
    (folder / "package.json").write_text('{"type": "module"}', "utf-8")
    (folder / "ask.js").write_text(ASK, "utf-8")
    return folder


def suggested(scripts: Path, texts: Iterable[str]) -> Suggestions:
    """What is suggested for each text."""
    given = json.dumps({"raw": REGISTER, "texts": list(texts)})
    run = subprocess.run(["node", "ask.js"], cwd=scripts, input=given, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return dict(zip(texts, json.loads(run.stdout), strict=True))


def test_pages_are_suggested_by_the_beginning_of_their_names_and_by_what_comes_near(scripts: Path) -> None:
    expected = {
        "t": [],
        "twe": ["Regio's: Twente", "Gemeenten: Hof van Twente"],
        "hof van tw": ["Gemeenten: Hof van Twente"],
        "leerplichtw": ["Begrippen: Leerplicht (Leerplichtwet)"],
        "twnete": ["Regio's: Twente", "Gemeenten: Hof van Twente"],
        "xqzwv": [],
    }
    assert suggested(scripts, expected) == expected


def test_another_form_of_a_word_is_suggested_by_its_stem(scripts: Path) -> None:
    expected = {
        "gefinancierd": ["Thema's: Financiering"],
        "thuiszitter": ["Thema's: Thuiszitters"],
        "leraar": ["Begrippen: Leraren van de streek"],
    }
    assert suggested(scripts, expected) == expected


def test_a_word_suggests_what_the_words_of_its_group_are_in(scripts: Path) -> None:
    secondary = ["Thema's: Samen met het vo", "Begrippen: Voortgezet onderwijs"]
    expected = {
        "juf": ["Begrippen: Leraren van de streek"],
        "docenten": ["Begrippen: Leraren van de streek"],
        "middelbare scholen": secondary,
        "secondary school": secondary,
        "wil niet naar school": ["Thema's: Thuiszitters"],
        "cijfers": [],  # "meten" is in its group, which shares only its letters with the "met" of a name
    }
    assert suggested(scripts, expected) == expected


def test_words_of_one_question_may_match_different_names(scripts: Path) -> None:
    leraren = "Begrippen: Leraren van de streek"
    expected = {
        "thuiszitters twente": ["Thema's: Thuiszitters", "Regio's: Twente", "Gemeenten: Hof van Twente"],
        "de juf in voorbeelddam": [leraren, "Gemeenten: Voorbeelddam"],
        "middelbare school voorbeelddam": [
            "Thema's: Samen met het vo",
            "Gemeenten: Voorbeelddam",
            "Begrippen: Voortgezet onderwijs",
        ],
        "leraren uit de voorbeeldstreek": ["Regio's: Voorbeeldstreek", leraren],
    }
    assert suggested(scripts, expected) == expected


def test_each_part_of_a_question_has_its_turn_and_what_has_more_of_it_comes_first(scripts: Path) -> None:
    (suggestions,) = suggested(scripts, ["rapport eiland voorbeelddam"]).values()
    assert len(suggestions) == 8
    assert suggestions[0] == "Begrippen: Rapport over een eiland"
    assert "Gemeenten: Voorbeelddam" in suggestions
