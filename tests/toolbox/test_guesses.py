"""What somebody probably meant is guessed from how people write it; a doubtful guess is not made."""

from __future__ import annotations

import pytest

from toolbox.model.validation import guesses


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("12-03-2026", "2026-03-12"),
        ("12/3/2026", "2026-03-12"),
        ("12 maart 2026", "2026-03-12"),
        ("12 mrt 2026", "2026-03-12"),
        ("2026/3/12", "2026-03-12"),
        ("31-02-2026", ""),
        ("morgen", ""),
    ],
)
def test_a_day_is_guessed_from_how_people_write_it(text: str, guess: str) -> None:
    assert guesses.day(text) == guess


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("12-03-2026 9.30 uur", "2026-03-12 09:30"),
        ("12 maart 2026 om 14:00", "2026-03-12 14:00"),
        ("2026-03-12T09:30", "2026-03-12 09:30"),
        ("12 maart 2026", "2026-03-12"),
        ("12 maart 2026, 25:00", "2026-03-12"),
        ("12 maart 2026 in de middag", ""),
    ],
)
def test_a_moment_is_guessed(text: str, guess: str) -> None:
    assert guesses.moment(text) == guess


@pytest.mark.parametrize(
    ("text", "guess"),
    [("maart 2021", "2021-03"), ("3-2021", "2021-03"), ("voorjaar 2021", "2021"), ("2020-2021", ""), ("ooit", "")],
)
def test_a_partial_date_is_guessed(text: str, guess: str) -> None:
    assert guesses.partial_date(text) == guess


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("www.nji.nl", "https://www.nji.nl"),
        ("nji.nl/pagina", "https://nji.nl/pagina"),
        ("https:/www.nji.nl", "https://www.nji.nl"),
        ("http//www.nji.nl", "https://www.nji.nl"),
        ("https://www.nji.nl/mijn rapport.pdf", "https://www.nji.nl/mijn%20rapport.pdf"),
        ("info@nji.nl", ""),
        ("de website", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_a_web_address_is_guessed(text: str, guess: str) -> None:
    assert guesses.web_address(text) == guess


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("'s-Hertogenbosch", "Bedoelt u 's-hertogenbosch'? Een id heeft alleen kleine letters, cijfers en streepjes."),
        ("Súdwest-Fryslân", "Bedoelt u 'sudwest-fryslan'? Een id heeft alleen kleine letters, cijfers en streepjes."),
        ("???", "Een id heeft alleen kleine letters, cijfers en streepjes."),
    ],
)
def test_an_id_is_guessed_from_a_name(text: str, hint: str) -> None:
    assert guesses.identifier(text) == hint


@pytest.mark.parametrize(
    ("text", "guess"),
    [("52,1", "52.1"), ("-0,5", "-0.5"), ("52", ""), ("1.000,5", "")],
)
def test_a_decimal_is_guessed(text: str, guess: str) -> None:
    assert guesses.decimal(text) == guess


@pytest.mark.parametrize(("text", "guess"), [("34", "GM0034"), ("gm 34", "GM0034"), ("GM00345", ""), ("x", "")])
def test_a_code_is_guessed(text: str, guess: str) -> None:
    assert guesses.cbs_code(text) == guess


@pytest.mark.parametrize(("text", "guess"), [("Ja", "true"), ("NO", "false"), ("misschien", "")])
def test_yes_and_no_are_guessed(text: str, guess: str) -> None:
    assert guesses.boolean(text) == guess
