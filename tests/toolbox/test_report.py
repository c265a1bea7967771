"""A report is an interface: people, GitHub and programs read it."""

from __future__ import annotations

import json

import pytest

from toolbox.checks import report
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source

TEXT = "- id: twente\n  name: Twente\n  summary: …\n  themes: [thuiszitter, preventie]\n"
FILE = Source("data/regions.yaml", TEXT, None)
DANGLING = Problem(
    Place("data/regions.yaml", 4, 12, 11),
    "onbekende-verwijzing",
    "Regio 'Twente' noemt het thema 'thuiszitter', maar dat bestaat niet.",
    "Bedoelt u 'thuiszitters'? Alle thema's staan in data/themes.yaml.",
)
UNTIDY = Problem(Place("data/regions.yaml"), "lege-regels", "Weg ermee.", severity="warning")


def at(line: int, column: int, length: int = 1, path: str = "data/regions.yaml") -> Problem:
    return Problem(Place(path, line, column, length), "yaml-fout", "Mis.", "Kan beter.")


def excerpt(text: str, problem: Problem) -> list[str]:
    """The lines between the message and the explanation."""
    told = report.text([problem], [Source("data/regions.yaml", text, None)]).split("\n")
    return told[3:-4]


def test_text_is_as_the_design_shows_it() -> None:
    assert report.text([DANGLING], [FILE]) == (
        "data/regions.yaml:4:12  onbekende-verwijzing\n"
        "  Regio 'Twente' noemt het thema 'thuiszitter', maar dat bestaat niet.\n"
        "  Bedoelt u 'thuiszitters'? Alle thema's staan in data/themes.yaml.\n"
        "\n"
        "    3 |   summary: …\n"
        "    4 |   themes: [thuiszitter, preventie]\n"
        "      |            ^^^^^^^^^^^\n"
        "  Uitleg: …/bijdragen/meldingen/#onbekende-verwijzing\n"
        "\n"
        "1 fout.\n"
    )


def test_a_warning_says_that_it_is_one() -> None:
    told = report.text([DANGLING, UNTIDY], [FILE])
    assert "data/regions.yaml:1:1  lege-regels  (waarschuwing)\n  Weg ermee.\n\n" in told
    assert told.endswith("\n1 fout en 1 waarschuwing.\n")


@pytest.mark.parametrize(
    ("wrong", "warned", "count"),
    [
        (0, 0, "Er zijn geen fouten gevonden.\n"),
        (0, 2, "2 waarschuwingen.\n"),
        (2, 0, "2 fouten.\n"),
        (1000, 1, "1.000 fouten en 1 waarschuwing.\n"),
    ],
)
def test_the_last_line_counts(wrong: int, warned: int, count: str) -> None:
    assert report.text([DANGLING] * wrong + [UNTIDY] * warned, []).split("\n", maxsplit=-1)[-2] + "\n" == count


def test_a_file_without_text_has_no_excerpt() -> None:
    assert report.text([at(3, 5, path="data/weg.yaml")], [FILE]) == (
        "data/weg.yaml:3:5  yaml-fout\n  Mis.\n  Kan beter.\n  Uitleg: …/bijdragen/meldingen/#yaml-fout\n\n1 fout.\n"
    )


def test_a_place_below_the_file_has_no_excerpt() -> None:
    assert excerpt("a\nb\n", at(4, 1)) == []


def test_the_first_line_has_none_before_it() -> None:
    assert excerpt("a: b\n", at(1, 4)) == ["", "    1 | a: b", "      |    ^"]


def test_line_numbers_stand_below_each_other() -> None:
    assert excerpt("a\n" * 12, at(10, 1)) == ["", "     9 | a", "    10 | a", "       | ^"]


def test_carets_stay_inside_the_line() -> None:
    assert excerpt("name: abc\n", at(1, 7, 40)) == ["", "    1 | name: abc", "      |       ^^^"]


def test_there_is_a_caret_behind_the_end_of_a_line() -> None:
    assert excerpt("-\n", at(1, 2)) == ["", "    1 | -", "      |  ^"]


def test_a_long_line_is_cut_around_the_place() -> None:
    shown = excerpt("x" * 300 + "HIER" + "y" * 300 + "\n", at(1, 301, 4))
    assert shown == ["", f"    1 | …{'x' * 25}HIER{'y' * 71}…", f"      | {' ' * 26}^^^^"]


def test_what_cannot_be_seen_is_shown_as_a_mark() -> None:
    assert excerpt("a\u202eb\x1b[31m\xa0c\td\n", at(1, 2))[1] == "    1 | a\ufffdb\ufffd[31m c d"


def test_github_gets_workflow_commands() -> None:
    assert report.github([DANGLING, UNTIDY], [FILE]) == (
        "::error file=data/regions.yaml,line=4,col=12,title=onbekende-verwijzing::"
        "Regio 'Twente' noemt het thema 'thuiszitter', maar dat bestaat niet."
        "%0ABedoelt u 'thuiszitters'? Alle thema's staan in data/themes.yaml.\n"
        "::warning file=data/regions.yaml,line=1,col=1,title=lege-regels::Weg ermee.\n"
    )


def test_github_commands_cannot_be_broken_open() -> None:
    odd = Problem(Place("data/a,b:c%.yaml"), "yaml-fout", "50%\r\n::error::", "x")
    assert report.github([odd], []) == (
        "::error file=data/a%2Cb%3Ac%25.yaml,line=1,col=1,title=yaml-fout::50%25%0D%0A::error::%0Ax\n"
    )


def test_json_is_what_others_rely_on() -> None:
    told = report.as_json([DANGLING], [FILE])
    assert json.loads(told) == [
        {
            "path": "data/regions.yaml",
            "line": 4,
            "column": 12,
            "code": "onbekende-verwijzing",
            "severity": "error",
            "message": "Regio 'Twente' noemt het thema 'thuiszitter', maar dat bestaat niet.",
            "hint": "Bedoelt u 'thuiszitters'? Alle thema's staan in data/themes.yaml.",
        }
    ]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert report.as_json([], []) == "[]\n"


def test_json_keeps_letters_readable() -> None:
    odd = Problem(Place("data/é.yaml"), "yaml-fout", "één", "")
    assert '"één"' in report.as_json([odd], [])


def test_the_reporters_are_those_of_the_command() -> None:
    assert tuple(report.REPORTERS) == ("text", "github", "json")
