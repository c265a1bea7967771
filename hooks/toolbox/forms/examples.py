"""A good entry of each kind, made from the model's own examples, with what each field means. Knows models and layout."""

from __future__ import annotations

import typing
from typing import Any

from toolbox import model as models
from toolbox.model import Kind, blocks, types
from toolbox.model.blocks import Block
from toolbox.model.validation import words
from toolbox.site.edit import layout
from toolbox.site.edit.notes import Notes

SKIPPED = (
    "draft",
    "aliases",
    "consent",
    "photo",
    "until",
    "ended",
    "successor",
    "withdrawn",
)  # not in an ordinary entry
TEXT = "Een of twee korte zinnen in gewone woorden."


def entry(kind: Kind) -> dict[str, Any]:
    """The entry as a file has it; every field with the model's first example."""
    return _block(kind.model)


def annotated(kind: Kind) -> str:
    """The entry as YAML, above each field what it is for."""
    values = entry(kind)
    told = Notes()
    for name in values:
        info = kind.model.model_fields[name]
        needed = " (verplicht)" if info.is_required() else ""
        told.before[0, name] = [
            f"# {info.title}{needed}{'' if str(info.title).endswith('?') else ':'} {info.description}"
        ]
    return "\n".join(layout.entry(values, kind.model, 0, told)) + "\n"


def _block(model: type[Block]) -> dict[str, Any]:
    hints = blocks.hints(model)
    names = [name for name in models.key_order(model) if name not in SKIPPED]
    return {name: _value(hints[name], model.model_fields[name].examples) for name in names}


def _value(hint: Any, values: list[Any] | None) -> Any:
    inner = words.block_in(hint)
    is_list = typing.get_origin(hint) is tuple
    if inner:
        return [_block(inner)] if is_list else _block(inner)
    example = values[0] if values else [TEXT] if is_list else f"{TEXT}\n" if types.PROSE in _marks(hint) else TEXT
    return list(example) if isinstance(example, list | tuple) else str(example)


def _marks(hint: Any) -> tuple[Any, ...]:
    return tuple(getattr(hint, "__metadata__", ()))
