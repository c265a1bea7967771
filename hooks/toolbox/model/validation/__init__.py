"""Turns what Pydantic complains of, or a file of the wrong shape, into Problems in Dutch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from toolbox.model import Collection, Kind, Lists, Single, lists
from toolbox.model.field import Field
from toolbox.model.validation import field_names, sentences, words
from toolbox.model.validation.sentences import FieldError
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
    source: Source,
    kind: Collection | Single,
    index: int | None,
    values: Mapping[str, Any],
    errors: Iterable[pydantic_core.ErrorDetails],
    choices: Lists | None = None,
) -> Iterator[Problem]:
    """What is wrong with one entry: one message per mistake, where Pydantic may complain twice.

    An example of a field that takes from a list is one of `choices`, without these of the toolbox's own.
    """
    errors = [error for error in errors if not (error["type"] == "too_short" and error["input"])]  # its items are wrong
    model = kind.model
    misspelled = {
        (*error["loc"][:-1], _meant(model, values, error["loc"]))
        for error in errors
        if error["type"] == "extra_forbidden"
    }
    for error in errors:
        if error["type"] != "missing" or error["loc"] not in misspelled:
            yield problem(source, kind, index, values, error, choices)


def problem(
    source: Source,
    kind: Collection | Single,
    index: int | None,
    values: Mapping[str, Any],
    error: pydantic_core.ErrorDetails,
    choices: Lists | None = None,
) -> Problem:
    """One complaint about entry `index` of a file, at its place. `index` is None for a file that is one mapping."""
    loc = error["loc"]
    code = CODES.get(error["type"], error["type"])
    sentence = sentences.by_code().get(code)
    place, empty = _place(source, index, loc, values, code)
    field_error = _field_error(kind.model, values, error, choices or lists.defaults(), empty=empty)
    message, hint = (sentence or sentences.other)(field_error)
    hint = sentences.with_ordinary_signs(field_error) or hint
    message = f"{words.subject(kind, values)}: {message}"
    return Problem(place, code if sentence else "anders-fout", message, hint)


def unlisted(kind: Kind, path: words.Loc, value: str, field: Field) -> sentences.Sentence:
    """Message and hint about a value that is not in the list that its field takes from; `field` has the choice from it."""
    what = words.described(kind.model, path)
    error = FieldError(field.name, what, value, {"choices": field.type.values}, field, None)
    message, hint = sentences.unknown_value(error)
    return message, sentences.with_ordinary_signs(error) or hint


def _meant(model: words.Model, values: Mapping[str, Any], loc: words.Loc) -> str:
    """The field that the unknown one at `loc` was meant to be."""
    return field_names.meant(str(loc[-1]), words.block_at(model, loc[:-1]), _around(values, loc))


def _around(values: Mapping[str, Any], loc: words.Loc) -> Mapping[str, Any]:
    """The block in which the field at `loc` stands; nothing where that is no block."""
    around: Any = values
    for step in loc[:-1]:
        around = around[step]
    return around if isinstance(around, dict) else {}


def _field_error(
    model: words.Model, values: Mapping[str, Any], error: pydantic_core.ErrorDetails, choices: Lists, *, empty: bool
) -> FieldError:
    loc = error["loc"]
    keys = [step for step in loc if isinstance(step, str)]
    unknown = error["type"] == "extra_forbidden"
    field = words.field_at(model, loc)
    return FieldError(
        key=keys[-1] if keys else "",
        what=words.described(model, loc),
        value=error["input"],
        context={**error.get("ctx", {}), "empty": empty},
        field=choices.closed(field) if field else None,
        block=words.block_at(model, loc[:-1] if unknown else loc),
        present=_around(values, loc) if unknown else (),
    )


def _place(
    source: Source, index: int | None, loc: words.Loc, values: Mapping[str, Any], code: str
) -> tuple[Place, bool]:
    """Where to look: the value; of an unknown or empty field its key; of a missing one the first key of its block.

    Tells as well whether the field stands there without a value, which is to be absent.
    """
    start = () if index is None else (index,)
    if code != "veld-ontbreekt":
        return source.place((*start, *loc), key=code == "onbekend-veld"), False
    parent = (*start, *loc[:-1])
    own = source.place((*start, *loc), key=True)
    if own != source.place(parent):
        return own, True
    first = next(iter(_around(values, loc)), None)
    return (source.place(parent) if first is None else source.place((*parent, first), key=True)), False


def not_a_list(source: Source, kind: Collection) -> Problem:
    """The file holds one mapping or one text instead of a list of entries."""
    message = f"Dit bestand is geen lijst van {kind.many}: elk onderdeel hoort met een streepje te beginnen."
    values = source.values
    hint = "Schrijf '- id: …' en zet de andere velden van het onderdeel daar precies onder."
    if isinstance(values, dict) and len(values) == 1 and isinstance(next(iter(values.values())), list):
        hint = f"Haal de regel '{next(iter(values))}:' weg en begin de streepjes vooraan de regel."
    elif isinstance(values, dict):
        hint = "Zet '- ' voor de eerste regel en twee spaties voor de regels daarna."
    elif glued := words.unglued(values):
        hint = f"Zet een spatie achter elke dubbele punt: '- {glued}'."
    return Problem(source.place(()), "geen-lijst", message, hint)


def not_a_mapping(source: Source, kind: Collection, index: int) -> Problem:
    """Item `index` of a list of entries holds no fields."""
    value = source.values[index] if isinstance(source.values, list) else None
    message = f"Onderdeel {dutch.number(index + 1)} van deze lijst is geen {kind.one} met velden."
    hint = "Een veld is een woord, een dubbele punt, een spatie en een waarde: 'id: voorbeeld-streek'."
    if glued := words.unglued(value):
        hint = f"Zet een spatie achter elke dubbele punt: '{glued}'."
    elif isinstance(value, list):
        hint = "Hier staan twee streepjes of een haak te veel. Haal er één weg."
    return Problem(source.place((index,)), "geen-velden", message, hint)


def not_fields(source: Source, single: Single) -> Problem:
    """The file holds a list, a text or nothing instead of fields."""
    message = "Dit bestand heeft geen velden."
    example = words.example(single.model)
    hint = f"Schrijf op elke regel een veld, een dubbele punt, een spatie en een waarde: '{example}'."
    if isinstance(source.values, list):
        hint = "Haal de streepjes weg: dit bestand is geen lijst."
    elif glued := words.unglued(source.values):
        hint = f"Zet een spatie achter elke dubbele punt: '{glued}'."
    return Problem(source.place(()), "geen-velden", message, hint)
