"""What people type in a form is understood, also in one of before, and what they read back are the words of the form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.toolbox.forms import bodies
from tests.toolbox.forms.messages import entries, send


@pytest.mark.parametrize(
    "line",
    [
        "[Verslag](https://www.voorbeeld.nl/v)",
        "Verslag - https://www.voorbeeld.nl/v",
        "1. Verslag | https://www.voorbeeld.nl/v",
        "https://www.voorbeeld.nl/v | Verslag",
        "www.voorbeeld.nl/v → Verslag",
        "Verslag [https://www.voorbeeld.nl/v]",
        '<a href="https://www.voorbeeld.nl/v" target="_blank">Verslag</a>',
        "Verslag | https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.voorbeeld.nl%2Fv&data=x%40example.org",
    ],
)
def test_a_source_arrives_however_it_is_written(line: str, place: Path) -> None:
    assert send(place, bodies.body("practices", {**bodies.GOOD, "sources": line})) == 0
    assert entries(place, "practices")["voorbeeldplein"]["sources"] == [
        {"title": "Verslag", "url": "https://www.voorbeeld.nl/v"}
    ]


def test_a_soft_hyphen_in_an_answer_is_dropped_and_a_damaged_letter_is_as_it_was_meant(place: Path) -> None:
    assert send(place, bodies.body("practices", {**bodies.GOOD, "name": "Voor\u00adbeeldcafÃ©\u200b"})) == 0
    assert entries(place, "practices")["voorbeeldcafe"]["name"] == "Voorbeeldcafé"


def test_a_lost_letter_in_an_answer_is_asked_again(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert send(place, bodies.body("practices", {**bodies.GOOD, "name": "Voorbeeldcaf\ufffd"})) == 1
    assert "In uw bericht is een letter verloren gegaan" in capsys.readouterr().out


def test_a_proposal_from_before_a_field_came_is_taken_over(place: Path) -> None:
    body = bodies.body("practices", bodies.GOOD)
    older = body.replace("### Geld\n\n_No response_\n\n", "")
    assert older != body
    assert send(place, older) == 0


def test_a_question_that_is_gone_is_skipped_or_shown_to_the_editor(
    place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = bodies.body("practices", bodies.GOOD)
    empty = body.replace("### Stand\n", "### Oude vraag\n\n_No response_\n\n### Stand\n")
    assert send(place, empty) == 0
    assert "Oude vraag" not in capsys.readouterr().out
    filled = body.replace("Voorbeeldplein", "Ander plein").replace(
        "### Stand\n", "### Oude vraag\n\nJa, @x\n\n### Stand\n"
    )
    assert filled.count("### Oude vraag") == 1
    assert send(place, filled) == 0
    assert capsys.readouterr().out.endswith(
        "Deze vragen staan niet meer in het formulier. De redactie kijkt zelf wat zij met de antwoorden doet:\n\n"
        "- Oude vraag: Ja, &#64;x\n"
    )


@pytest.mark.parametrize(
    ("kind", "answers", "told"),
    [
        (
            "resources",
            {"publisher": "", "url": ""},
            "te vinden is. Vul ten minste een van de velden 'Uitgever', 'Uitgevers' of 'Webadres' in.",
        ),
        (
            "resources",
            {"themes": "Eerder hulp"},
            "Bij de vraag 'Thema's': Publicatie 'Gids' noemt het thema 'Eerder hulp', maar dat bestaat niet.",
        ),
        ("resources", {"summary": ""}, "Publicatie 'Gids': het veld 'Samenvatting' ontbreekt."),
        (
            "resources",
            {"summary": "Bel 06-12345678"},
            "Bij de vraag 'Samenvatting': Publicatie 'Gids': in deze tekst staat",
        ),
        (
            "resources",
            {"sources": "https://www.voorbeeld.nl/a"},
            "het veld 'Titel' van onderdeel 1 in 'Bronnen' ontbreekt.",
        ),
        (
            "resources",
            {"sources": "https://www.voorbeeld.nl/a | https://www.voorbeeld.nl/b"},
            "deze titel is een webadres.",
        ),
        ("resources", {"url": "voorbeeld"}, "'voorbeeld' bij 'Webadres' is geen webadres."),
        ("resources", {"name": "???"}, "in de naam staat geen letter en geen cijfer."),
    ],
)
def test_an_author_reads_the_words_of_the_form(
    kind: str, answers: dict[str, str], told: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = {
        "name": "Gids",
        "summary": "Legt uit.",
        "type": "handreiking",
        "publisher": "Bond",
        "sources": "Bond",
        **answers,
    }
    assert send(place, bodies.body(kind, whole)) == 1
    said = capsys.readouterr().out
    assert told in said.replace("\\", "")
    assert not re.search(
        r"data/|\bregel \d|toolbox|'[a-z]+(?:_[a-z]+)*: |\b(?:url|publisher|summary|themes|title|name)\b", said
    )
