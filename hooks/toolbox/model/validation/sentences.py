"""The Dutch message and hint for each code of a mistake in one field."""

import functools
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic_core import PydanticCustomError

from toolbox.model.field import Field
from toolbox.model.validation import field_names, guesses, words
from toolbox.source import look_alikes, writing
from toolbox.text import dutch

Sentence = tuple[str, str]


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that is wrong: `what` is how it is called, `value` what stands there, `context` its parser's words.

    `present` are the fields of the block that it stands in.
    """

    key: str
    what: str
    value: Any
    context: Mapping[str, Any]
    field: Field | None
    block: words.Model | None
    present: Collection[str] = ()

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
    return f"het veld '{error.key[:60]}' bestaat hier niet.", field_names.hint(error.key, error.block, error.present)


NOTHING = ("null", "~", "none", "geen", "leeg", "nvt", "n.v.t.", "nee", "-", "?", "onbekend")


def no_list(error: FieldError) -> Sentence:
    message = f"achter {error.what} hoort een lijst."
    is_simple = error.field is None or error.field.block is None
    if isinstance(error.value, dict):
        hint = "Zet een streepje met een spatie voor het eerste veld van elk onderdeel."
        return message, "Schrijf [ en ] in plaats van { en }." if is_simple else hint
    text = " ".join(str(error.value).split())
    if text.lower() in NOTHING:
        return message, _nothing(error)
    if not is_simple or len(text) > 60:
        return message, "Begin onder het veld een nieuwe regel met een streepje en een spatie."
    separators = r"[,;/|]|\sen\s|\t" if error.field and error.field.reference else r"[,;]"
    if error.field and error.field.reference and re.fullmatch(r"[a-z0-9-]+(?: [a-z0-9-]+)+", text):
        separators = r"\sen\s|\s"  # an id has no spaces
    written = ", ".join(writing.scalar(item, inside=True) for item in guesses.items(text, separators))
    return message, f"Schrijf '{error.key}: [{written}]'."


def _nothing(error: FieldError) -> str:
    if error.field and error.field.required:
        return f"Vul minstens één onderdeel in. Schrijf bijvoorbeeld '{words.written(error.key, error.field)}'."
    return "Haal deze regel weg: een veld dat u niet invult, hoeft er niet te staan."


def no_block(error: FieldError) -> Sentence:
    if glued := words.unglued(error.value):
        return f"achter een dubbele punt in {error.what} hoort een spatie.", f"Schrijf '{glued}'."
    message = f"achter {error.what} hoort een blok met velden."
    if row := words.row(error.value, error.block):
        return message, f"Schrijf '{'- ' if error.field and error.field.many else ''}{row}'."
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


def with_ordinary_signs(error: FieldError) -> str:
    """The hint where the value is right but for a sign of a word processor; "" where that is not the matter."""
    if error.field is None or not isinstance(error.value, str) or error.value.isascii() or "…" in error.value:
        return ""  # an … stands for what a program left out
    plain = look_alikes.ordinary(error.value)
    if not _is_right(plain, error.field):
        return ""
    sign = next((sign for sign in error.value if sign not in plain), "")
    return (
        f"Bedoelt u '{plain}'? Hier staat een teken dat op een gewoon teken lijkt (U+{ord(sign):04X})." if sign else ""
    )


def _is_right(text: str, field: Field | None) -> bool:
    """Whether the field takes this text, so that a hint may propose it."""
    try:
        return field is None or field.type.parse(text) is not None
    except PydanticCustomError:
        return False


def other(error: FieldError) -> Sentence:
    """For a complaint that nobody foresaw: still a place and a field."""
    return f"{error.what} is niet goed ingevuld.", "Vergelijk het met een ander onderdeel in dit bestand."


def _plainly(message: str, hint: str, guess: str = "") -> Callable[[FieldError], Sentence]:
    """A row of `sentences.yaml`; its hint opens with a guess at what was meant."""

    def say(error: FieldError) -> Sentence:
        near = getattr(guesses, guess)(str(error.value).strip()) if guess else ""
        near = near if near != str(error.value).strip() and _is_right(near, error.field) else ""
        asked = f"Bedoelt u '{near}'? " if near else ""
        return message.format(text=error.text, what=error.what), asked + hint

    return say


@functools.cache
def by_code() -> Mapping[str, Callable[[FieldError], Sentence]]:
    """What is told of each mistake, by its code."""
    rows = yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text("utf-8"))
    return {code: _plainly(**row) for code, row in rows.items()} | {
        "veld-ontbreekt": missing,
        "onbekend-veld": unknown_field,
        "geen-lijst-waarde": no_list,
        "geen-blok": no_block,
        "lege-verplichte-lijst": empty_list,
        "geen-tekst": no_text,
        "te-lang": too_long,
        "geen-id": no_id,
        "onbekende-waarde": unknown_value,
    }
