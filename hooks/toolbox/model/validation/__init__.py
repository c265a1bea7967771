"""A Pydantic complaint, or a file of the wrong shape, as a Dutch Problem. Knows error types, no Pydantic sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from toolbox.model import Collection, Settings
from toolbox.model.validation import guesses, sentences, words
from toolbox.model.validation.sentences import Wrong
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Source
from toolbox.text import dutch

if TYPE_CHECKING:
    import pydantic_core

# What Pydantic itself can find wrong with text, lists and mappings; every other type is a code of model/types.py.
CODES = {
    "missing": "veld-ontbreekt",
    "extra_forbidden": "onbekend-veld",
    "tuple_type": "geen-lijst-waarde",
    "model_type": "geen-blok",
    "too_short": "lege-verplichte-lijst",
}


def of_entry(
    read: Source,
    kind: Collection | None,
    index: int | None,
    values: Mapping[str, Any],
    errors: Iterable[pydantic_core.ErrorDetails],
) -> Iterator[Problem]:
    """What is wrong with one entry: one message per mistake, where Pydantic may complain twice."""
    told = [error for error in errors if not (error["type"] == "too_short" and error["input"])]  # its items are wrong
    model = kind.model if kind else Settings
    meant = {
        (*error["loc"][:-1], guesses.known_field(str(error["loc"][-1]), words.block_at(model, error["loc"][:-1])))
        for error in told
        if error["type"] == "extra_forbidden"
    }
    for error in told:
        if error["type"] != "missing" or error["loc"] not in meant:
            yield problem(read, kind, index, values, error)


def problem(
    read: Source,
    kind: Collection | None,
    index: int | None,
    values: Mapping[str, Any],
    error: pydantic_core.ErrorDetails,
) -> Problem:
    """One complaint about entry `index` of a file, at its place. `kind` and `index` are None for the settings of the site."""
    loc = error["loc"]
    code = CODES.get(error["type"], error["type"])
    say = sentences.SENTENCES.get(code)
    place, empty = _place(read, index, loc, values, code)
    wrong = _wrong(kind.model if kind else Settings, loc, error, empty=empty)
    said, hint = (say or sentences.other)(wrong)
    message = f"{words.subject(kind, values) if kind else 'De site'}: {said}"
    return Problem(place, code if say else "anders-fout", message, hint)


def _wrong(model: words.Model, loc: words.Loc, error: pydantic_core.ErrorDetails, *, empty: bool) -> Wrong:
    keys = [step for step in loc if isinstance(step, str)]
    unknown = error["type"] == "extra_forbidden"
    return Wrong(
        key=keys[-1] if keys else "",
        what=words.described(model, loc),
        value=error["input"],
        context={**error.get("ctx", {}), "empty": empty},
        field=words.field_at(model, loc),
        block=words.block_at(model, loc[:-1] if unknown else loc),
    )


def _place(read: Source, index: int | None, loc: words.Loc, values: Mapping[str, Any], code: str) -> tuple[Place, bool]:
    """Where to look: the value; of an unknown or empty field its key; of a missing one the first key of its block.

    Tells as well whether the field stands there without a value, which is to be absent.
    """
    start = () if index is None else (index,)
    if code != "veld-ontbreekt":
        return read.place((*start, *loc), key=code == "onbekend-veld"), False
    parent = (*start, *loc[:-1])
    own = read.place((*start, *loc), key=True)
    if own != read.place(parent):
        return own, True
    around: Any = values
    for step in loc[:-1]:
        around = around[step]
    first = next(iter(around), None) if isinstance(around, dict) else None
    return (read.place(parent) if first is None else read.place((*parent, first), key=True)), False


def not_a_list(read: Source, kind: Collection) -> Problem:
    """The file holds one mapping or one text instead of a list of entries."""
    message = f"Dit bestand is geen lijst van {kind.many}: elk onderdeel hoort met een streepje te beginnen."
    values = read.values
    hint = "Schrijf '- id: …' en zet de andere velden van het onderdeel daar precies onder."
    if isinstance(values, dict) and len(values) == 1 and isinstance(next(iter(values.values())), list):
        hint = f"Haal de regel '{next(iter(values))}:' weg en begin de streepjes vooraan de regel."
    elif isinstance(values, dict):
        hint = "Zet '- ' voor de eerste regel en twee spaties voor de regels daarna."
    elif glued := words.unglued(values):
        hint = f"Zet een spatie achter elke dubbele punt: '- {glued}'."
    return Problem(read.place(()), "geen-lijst", message, hint)


def not_a_mapping(read: Source, kind: Collection, index: int) -> Problem:
    """Item `index` of a list of entries holds no fields."""
    value = read.values[index] if isinstance(read.values, list) else None
    message = f"Onderdeel {dutch.number(index + 1)} van deze lijst is geen {kind.one} met velden."
    hint = "Een veld is een woord, een dubbele punt, een spatie en een waarde: 'id: zuid-limburg'."
    if glued := words.unglued(value):
        hint = f"Zet een spatie achter elke dubbele punt: '{glued}'."
    elif isinstance(value, list):
        hint = "Hier staan twee streepjes of een haak te veel. Haal er één weg."
    return Problem(read.place((index,)), "geen-velden", message, hint)


def not_settings(read: Source) -> Problem:
    """`site.yaml` holds a list, a text or nothing instead of fields."""
    message = "Dit bestand heeft geen velden."
    hint = "Schrijf op elke regel een veld, een dubbele punt, een spatie en een waarde: 'status: concept'."
    if isinstance(read.values, list):
        hint = "Haal de streepjes weg: dit bestand is geen lijst."
    elif glued := words.unglued(read.values):
        hint = f"Zet een spatie achter elke dubbele punt: '{glued}'."
    return Problem(read.place(()), "geen-velden", message, hint)
