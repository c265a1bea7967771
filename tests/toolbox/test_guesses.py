"""What somebody probably meant is guessed from how people write it; a doubtful guess is not made."""

from __future__ import annotations

import pytest

from toolbox.model.blocks import Contact
from toolbox.model.validation import guesses, sentences
from toolbox.model.validation.sentences import FieldError


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("12-03-2026", "2026-03-12"),
        ("12/3/2026", "2026-03-12"),
        ("12 maart 2026", "2026-03-12"),
        ("12 mrt 2026", "2026-03-12"),
        ("2026/3/12", "2026-03-12"),
        ("do 12 mrt. 2026", "2026-03-12"),
        ("Donderdag 12 maart 2026", "2026-03-12"),
        ("12 mrt '26", "2026-03-12"),
        ("12-3-26", ""),
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
        ("donderdag 12 maart 2026 om 9.30 uur", "2026-03-12 09:30"),
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
        ("zie https://www.nji.nl/a.", "https://www.nji.nl/a"),
        ("https://www.nji.nl/a”", "https://www.nji.nl/a"),
        ("https://www.nji.nl/a https://www.nji.nl/b", ""),
        ("https://www.nji.nl/een-lang-adr…", ""),
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


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("Voorbeeldbond <info@voorbeeld.nl>", "info@voorbeeld.nl"),
        ("'Voorbeeldbond' <info@voorbeeld.nl>;", "info@voorbeeld.nl"),
        ("mailto:info@voorbeeld.nl", "info@voorbeeld.nl"),
        ("info@voorbeeld.nl.", "info@voorbeeld.nl"),
        ("info@voorbeeld.nl of loket@voorbeeld.nl", ""),
        ("de secretaris", ""),
    ],
)
def test_a_mailbox_is_guessed_from_what_mail_programs_copy(text: str, guess: str) -> None:
    assert guesses.mailbox(text) == guess


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("+31 (0)30 123 45 67", "Bedoelt u '+31 30 123 45 67'? Schrijf bijvoorbeeld 030 123 45 67."),
        ("(030) 123 45 67", "Bedoelt u '030 123 45 67'? Schrijf bijvoorbeeld 030 123 45 67."),
        ("030.123.45.67", "Bedoelt u '030 123 45 67'? Schrijf bijvoorbeeld 030 123 45 67."),
        ("0031 30 1234567", "Bedoelt u '+31 30 1234567'? Schrijf bijvoorbeeld 030 123 45 67."),
        ("tel.: 030/1234567", "Bedoelt u '030 1234567'? Schrijf bijvoorbeeld 030 123 45 67."),
        ("030 1234567 of 030 7654321", "Schrijf bijvoorbeeld 030 123 45 67."),
        ("+32 2 123 45 67", "Schrijf bijvoorbeeld 030 123 45 67."),
    ],
)
def test_a_telephone_number_is_guessed_from_how_people_write_it(text: str, hint: str) -> None:
    field = Contact.field("phone")
    error = FieldError("phone", "'phone'", text, {}, field, Contact)
    assert sentences.by_code()["geen-telefoonnummer"](error)[1] == hint


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Een 2. Twee, en meer 3. Drie", ["Een", "Twee, en meer", "Drie"]),
        ("1) Een 2) Twee", ["Een", "Twee"]),
        ("a) Een b) Twee", ["Een", "Twee"]),
        ("o Een o Twee", ["Een", "Twee"]),
        ("- Een, - Twee", ["Een", "Twee"]),
        ("3.500 kinderen, 20 scholen", ["3.500 kinderen", "20 scholen"]),
    ],
)
def test_the_items_of_a_list_are_told_apart_by_what_numbers_them(text: str, items: list[str]) -> None:
    assert guesses.items(text, "[,;]") == items
