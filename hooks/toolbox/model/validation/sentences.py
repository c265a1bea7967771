"""What is wrong with one field and what is possible, per code, in Dutch. Knows fields, no file and no place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from toolbox.model.field import Field
from toolbox.model.validation import guesses, words
from toolbox.text import dutch

Said = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Wrong:
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


def missing(wrong: Wrong) -> Said:
    help_text = wrong.field.help if wrong.field else ""
    return (
        f"achter {wrong.what} staat niets." if wrong.context.get("empty") else f"het veld {wrong.what} ontbreekt.",
        f"{help_text} Schrijf bijvoorbeeld '{words.written(wrong.key, wrong.field)}'.".strip(),
    )


def unknown_field(wrong: Wrong) -> Said:
    if not wrong.key.strip():
        return "hier staat een dubbele punt zonder veldnaam ervoor.", "Zet de veldnaam voor de dubbele punt."
    return f"het veld '{wrong.key[:60]}' bestaat hier niet.", guesses.field(wrong.key, wrong.block)


def no_list(wrong: Wrong) -> Said:
    message = f"achter {wrong.what} hoort een lijst."
    if isinstance(wrong.value, dict):
        return message, "Zet een streepje met een spatie voor het eerste veld van elk onderdeel."
    text = " ".join(str(wrong.value).split())
    if (wrong.field and wrong.field.block) or len(text) > 60:
        return message, "Begin onder het veld een nieuwe regel met een streepje en een spatie."
    parts = ", ".join(part for part in re.split(r"\s*[,;]\s*", text) if part)
    return message, f"Schrijf '{wrong.key}: [{parts}]'."


def no_block(wrong: Wrong) -> Said:
    if glued := words.unglued(wrong.value):
        return f"achter een dubbele punt in {wrong.what} hoort een spatie.", f"Schrijf '{glued}'."
    message = f"achter {wrong.what} hoort een blok met velden."
    if isinstance(wrong.value, list):
        return message, "Haal het streepje weg: hier kan maar één onderdeel staan."
    fields = dutch.joined([f"'{field.name}'" for field in wrong.block.fields()] if wrong.block else [], "of")
    return message, f"Zet op een nieuwe regel, twee spaties verder, een van de velden {fields}."


def empty_list(wrong: Wrong) -> Said:
    return (
        f"de lijst {wrong.what} is leeg.",
        f"Vul minstens één onderdeel in. Schrijf bijvoorbeeld '{words.written(wrong.key, wrong.field)}'.",
    )


def no_text(wrong: Wrong) -> Said:
    if wrong.context.get("found") == "lijst":
        return f"bij {wrong.what} hoort één waarde, geen lijst.", "Haal de streepjes of de haken [ ] weg."
    hint = "Zet de tekst tussen aanhalingstekens: daarin mag wel een dubbele punt staan."
    return f"bij {wrong.what} hoort één waarde, geen blok met velden.", hint


def empty_text(wrong: Wrong) -> Said:
    return f"achter {wrong.what} staan alleen spaties.", "Vul iets in, of haal de hele regel weg."


def too_long(wrong: Wrong) -> Said:
    length, limit = (dutch.number(int(wrong.context[key])) for key in ("length", "limit"))
    return f"{wrong.what} is te lang: {length} tekens.", f"Maak de tekst korter. Er passen {limit} tekens."


def no_id(wrong: Wrong) -> Said:
    return f"{wrong.text} bij {wrong.what} is geen id.", guesses.identifier(str(wrong.value))


def unknown_value(wrong: Wrong) -> Said:
    choices = [str(choice) for choice in wrong.context["choices"]]
    near = dutch.suggest(str(wrong.value), choices)
    asked = f"Bedoelt u '{near}'? " if near else ""
    return f"{wrong.text} kan niet bij {wrong.what}.", f"{asked}Kies uit: {dutch.joined(choices, 'of')}."


def personal_address(wrong: Wrong) -> Said:
    """The address itself is not repeated: a report is read by more people than the file."""
    message = f"het adres bij {wrong.what} lijkt van één persoon te zijn."
    return message, "Gebruik het adres van een loket of team, bijvoorbeeld info@voorbeeld.nl."


def other(wrong: Wrong) -> Said:
    """For a complaint that nobody foresaw: still a place and a field."""
    return f"{wrong.what} is niet goed ingevuld.", "Vergelijk het met een ander onderdeel in dit bestand."


def plainly(sentence: str, hint: str, guess: Callable[[str], str] | None = None) -> Callable[[Wrong], Said]:
    """A sentence with `{text}` and `{what}`, and a hint that opens with a guess at what was meant."""

    def say(wrong: Wrong) -> Said:
        near = guess(str(wrong.value).strip()) if guess else ""
        asked = f"Bedoelt u '{near}'? " if near else ""
        return sentence.format(text=wrong.text, what=wrong.what), asked + hint

    return say


SENTENCES: dict[str, Callable[[Wrong], Said]] = {
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
