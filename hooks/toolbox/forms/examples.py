"""A good entry of each kind, made from the model's own examples, with what each field means."""

import textwrap
from collections.abc import Iterator
from typing import Any

from toolbox.model import Collection, Kind, Lists, Single, data_file, lists
from toolbox.model.field import Block, Field
from toolbox.model.validation import words
from toolbox.source import writing

SKIPPED = (
    "draft",
    "aliases",
    "consent",
    "photo",
    "picture",
    "until",
    "ended",
    "successor",
    "withdrawn",
)  # not in an ordinary entry


def entry(kind: Kind, choices: Lists | None = None) -> dict[str, Any]:
    """The entry as a file has it; every field with the model's first example, or the first of `choices` that fits."""
    return _block(kind.model, choices or lists.defaults())


def annotated(kind: Collection | Single, choices: Lists | None = None) -> str:
    """The entry, or the file that is one mapping, as YAML; above each field what it is for."""
    values, styles = _block(kind.model, choices or lists.defaults()), data_file.styles(kind.model)
    fields = "".join(
        _explained(field) + writing.dump({field.name: values[field.name]}, styles) for field in _fields(kind.model)
    )
    if isinstance(kind, Single):
        return fields
    opening, first, rest = fields.split("\n", 2)
    return f"{opening}\n- {first}\n{textwrap.indent(rest, '  ')}"


def _explained(field: Field) -> str:
    needed = " (verplicht)" if field.required else ""
    return f"# {field.title}{needed}{'' if field.title.endswith('?') else ':'} {field.help}\n"


def _fields(model: type[Block]) -> Iterator[Field]:
    return (field for field in model.in_file_order() if field.name not in SKIPPED and field.type.name != "document")


def _block(model: type[Block], choices: Lists) -> dict[str, Any]:
    return {field.name: _value(choices.closed(field), choices) for field in _fields(model)}


def _value(field: Field, choices: Lists) -> Any:
    if field.block:
        block = _block(field.block, choices)
        return [block] if field.many else block
    if field.examples:
        return field.examples[0]
    return [words.TEXT] if field.many else f"{words.TEXT}\n" if field.type.name == "prose" else words.TEXT
