"""A good entry of each kind, made from the model's own examples, with what each field means. Knows models and layout."""

from __future__ import annotations

import typing
from typing import Any

from toolbox import models
from toolbox.edit import layout, notes
from toolbox.messages import words
from toolbox.models import entity, fields

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


def entry(kind: models.Kind) -> dict[str, Any]:
    """The entry as a file has it; every field with the model's first example."""
    return _block(kind.model)


def annotated(kind: models.Kind) -> str:
    """The entry as YAML, above each field what it is for."""
    values = entry(kind)
    told = notes.Notes()
    for name in values:
        info = kind.model.model_fields[name]
        needed = " (verplicht)" if info.is_required() else ""
        told.before[0, name] = [
            f"# {info.title}{needed}{'' if str(info.title).endswith('?') else ':'} {info.description}"
        ]
    return "\n".join(layout.entry(values, kind.model, 0, told)) + "\n"


def _block(model: type[entity.Block]) -> dict[str, Any]:
    hints = entity.hints(model)
    names = [name for name in models.key_order(model) if name not in SKIPPED]
    return {name: _value(hints[name], model.model_fields[name].examples) for name in names}


def _value(hint: Any, given: list[Any] | None) -> Any:
    inner = words.block_in(hint)
    is_list = typing.get_origin(hint) is tuple
    if inner:
        return [_block(inner)] if is_list else _block(inner)
    example = given[0] if given else [TEXT] if is_list else f"{TEXT}\n" if fields.PROSE in _marks(hint) else TEXT
    return list(example) if isinstance(example, list | tuple) else str(example)


def _marks(hint: Any) -> tuple[Any, ...]:
    return tuple(getattr(hint, "__metadata__", ()))
