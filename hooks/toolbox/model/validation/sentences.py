"""The Dutch message and hint for each code of a mistake in one field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from toolbox.model.field import Field
from toolbox.model.validation import guesses, words
from toolbox.text import dutch

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that is wrong: `what` is how it is called, `value` what stands there, `context` its parser's words."""

    key: str
    what: str
    value: Any
    context: Mapping[str, Any]
    field: Field | None
    block: words.Model | None

    @property
    def text(self) -> str:
        """The value in quotes, shortened to what fits a line."""
        text = " ".join(str(self.value).split())
        return f"'{text[:60]}…'" if len(text) > 60 else f"'{text}'"


def missing(error: FieldError) -> Sentence:
    help_text = error.field.help if error.field else ""
    return (
        f"achter {error.what} staat niets." if error.context.get("empty") else f"het veld {error.what} ontbreekt.",
        f"{help_text} Schrijf bijvoorbeeld '{words.written(error.key, error.field)}'.".strip(),
    )


def unknown_field(error: FieldError) -> Sentence:
    if not error.key.strip():
        return "hier staat een dubbele punt zonder veldnaam ervoor.", "Zet de veldnaam voor de dubbele punt."
    return f"het veld '{error.key[:60]}' bestaat hier niet.", guesses.field(error.key, error.block)


def no_list(error: FieldError) -> Sentence:
    message = f"achter {error.what} hoort een lijst."
    if isinstance(error.value, dict):
        return message, "Zet een streepje met een spatie voor het eerste veld van elk onderdeel."
    text = " ".join(str(error.value).split())
    if (error.field and error.field.block) or len(text) > 60:
        return message, "Begin onder het veld een nieuwe regel met een streepje en een spatie."
    parts = ", ".join(part for part in re.split(r"\s*[,;]\s*", text) if part)
    return message, f"Schrijf '{error.key}: [{parts}]'."


def no_block(error: FieldError) -> Sentence:
    if glued := words.unglued(error.value):
        return f"achter een dubbele punt in {error.what} hoort een spatie.", f"Schrijf '{glued}'."
    message = f"achter {error.what} hoort een blok met velden."
    if isinstance(error.value, list):
        return message, "Haal het streepje weg: hier kan maar één onderdeel staan."
    fields = dutch.joined([f"'{field.name}'" for field in error.block.fields()] if error.block else [], "of")
    return message, f"Zet op een nieuwe regel, twee spaties verder, een van de velden {fields}."


def empty_list(error: FieldError) -> Sentence:
    return (
        f"de lijst {error.what} is leeg.",
        f"Vul minstens één onderdeel in. Schrijf bijvoorbeeld '{words.written(error.key, error.field)}'.",
    )


def no_text(error: FieldError) -> Sentence:
    if error.context.get("found") == "lijst":
        return f"bij {error.what} hoort één waarde, geen lijst.", "Haal de streepjes of de haken [ ] weg."
    hint = "Zet de tekst tussen aanhalingstekens: daarin mag wel een dubbele punt staan."
    return f"bij {error.what} hoort één waarde, geen blok met velden.", hint


def empty_text(error: FieldError) -> Sentence:
    return f"achter {error.what} staan alleen spaties.", "Vul iets in, of haal de hele regel weg."


def too_long(error: FieldError) -> Sentence:
    length, limit = (dutch.number(int(error.context[key])) for key in ("length", "limit"))
    return f"{error.what} is te lang: {length} tekens.", f"Maak de tekst korter. Er passen {limit} tekens."


def no_id(error: FieldError) -> Sentence:
    return f"{error.text} bij {error.what} is geen id.", guesses.identifier(str(error.value))


def unknown_value(error: FieldError) -> Sentence:
    choices = [str(choice) for choice in error.context["choices"]]
    near = dutch.suggest(str(error.value), choices)
    asked = f"Bedoelt u '{near}'? " if near else ""
    return f"{error.text} kan niet bij {error.what}.", f"{asked}Kies uit: {dutch.joined(choices, 'of')}."


def personal_address(error: FieldError) -> Sentence:
    """The address itself is not repeated: a report is read by more people than the file."""
    message = f"het adres bij {error.what} lijkt van één persoon te zijn."
    return message, "Gebruik het adres van een loket of team, bijvoorbeeld info@voorbeeld.nl."


def other(error: FieldError) -> Sentence:
    """For a complaint that nobody foresaw: still a place and a field."""
    return f"{error.what} is niet goed ingevuld.", "Vergelijk het met een ander onderdeel in dit bestand."


def plainly(sentence: str, hint: str, guess: Callable[[str], str] | None = None) -> Callable[[FieldError], Sentence]:
    """A sentence with `{text}` and `{what}`, and a hint that opens with a guess at what was meant."""

    def say(error: FieldError) -> Sentence:
        near = guess(str(error.value).strip()) if guess else ""
        asked = f"Bedoelt u '{near}'? " if near else ""
        return sentence.format(text=error.text, what=error.what), asked + hint

    return say


SENTENCES: dict[str, Callable[[FieldError], Sentence]] = {
    "veld-ontbreekt": missing,
    "onbekend-veld": unknown_field,
    "geen-lijst-waarde": no_list,
    "geen-blok": no_block,
    "lege-verplichte-lijst": empty_list,
    "geen-tekst": no_text,
    "lege-tekst": empty_text,
    "te-lang": too_long,
    "geen-id": no_id,
    "onbekende-waarde": unknown_value,
    "persoonlijk-mailadres": personal_address,
    "geen-jaar": plainly(
        "{text} bij {what} is geen jaar.", "Schrijf vier cijfers, bijvoorbeeld 2019.", guesses.year
    ),
    "geen-getal": plainly(
        "{text} bij {what} is geen getal.", "Schrijf alleen cijfers, bijvoorbeeld 3.", guesses.number
    ),
    "geen-leeftijd": plainly(
        "{text} bij {what} is geen leeftijd.", "Schrijf een getal van 0 tot en met 27.", guesses.number
    ),
    "geen-decimaal-getal": plainly(
        "{text} bij {what} is geen getal.", "Schrijf een getal met een punt, bijvoorbeeld 52.37.", guesses.decimal
    ),
    "geen-ja-nee": plainly("{text} kan niet bij {what}.", "Schrijf true (ja) of false (nee).", guesses.boolean),
    "geen-datum": plainly(
        "{text} bij {what} is geen datum.", "Schrijf jaar, maand en dag, bijvoorbeeld 2026-03-12.", guesses.day
    ),
    "geen-datum-of-jaar": plainly(
        "{text} bij {what} is geen datum.",
        "Schrijf een jaar, een maand of een dag, bijvoorbeeld 2021, 2021-03 of 2021-03-09.",
        guesses.partial_date,
    ),
    "datum-bestaat-niet": plainly("{text} bij {what} bestaat niet.", "Kijk op een kalender of een klok."),
    "geen-tijdstip": plainly(
        "{text} bij {what} is geen datum of tijd.",
        "Schrijf een dag, of een dag en een tijd, bijvoorbeeld 2026-03-12 09:30.",
        guesses.moment,
    ),
    "geen-webadres": plainly(
        "{text} bij {what} is geen webadres.",
        "Neem het hele adres over, bijvoorbeeld https://www.voorbeeld.nl/pagina.",
        guesses.web_address,
    ),
    "geen-https": plainly(
        "het adres bij {what} begint niet met https.", "Probeer in uw browser of dat adres werkt.", guesses.secure
    ),
    "vreemd-webadres": plainly(
        "{text} bij {what} is geen gewoon webadres.", "Neem het adres over uit de adresbalk van uw browser."
    ),
    "geen-mailadres": plainly(
        "{text} bij {what} is geen e-mailadres.", "Schrijf bijvoorbeeld info@voorbeeld.nl, zonder mailto."
    ),
    "geen-telefoonnummer": plainly(
        "{text} bij {what} is geen Nederlands telefoonnummer.", "Schrijf bijvoorbeeld 030 123 45 67."
    ),
    "geen-cbs-code": plainly(
        "{text} bij {what} is geen gemeentecode van het CBS.",
        "Schrijf GM en vier cijfers, bijvoorbeeld GM0034.",
        guesses.cbs_code,
    ),
    "geen-afbeelding": plainly(
        "{text} bij {what} is geen naam van een afbeelding.",
        "Gebruik kleine letters, cijfers en streepjes, en eindig op .jpg, .jpeg, .png of .webp.",
    ),
}  # fmt: skip
