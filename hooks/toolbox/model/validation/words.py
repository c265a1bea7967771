"""What an entry, a field and a block are called in a sentence. Knows models, no problem and no code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic.fields import FieldInfo

from toolbox.model import Collection
from toolbox.model.blocks import Block
from toolbox.text import dutch

Loc = tuple[int | str, ...]
Model = type[Block]
OTHERS = ("organisatie", "team", "loket")
_GLUED = re.compile(r"\s*([a-z_]+):(\S.*)", re.DOTALL)


def subject(kind: Collection, values: Mapping[str, Any]) -> str:
    """Who it is about: "Regio 'Twente'", by its name, else its id; who may be a person by the id alone."""
    is_other = values.get("type") in OTHERS and "consent" not in values
    keys = ("name", "id") if kind.name != "experts" or is_other else ("id",)
    known = (values.get(key) for key in keys)
    name = next((" ".join(text.split()) for text in known if isinstance(text, str) and text.strip()), "")
    missing = "zonder naam" if "name" in keys else "zonder id"
    return f"{dutch.upper_first(kind.one)} '{name[:80]}'" if name else f"{dutch.upper_first(kind.one)} {missing}"


def field_at(model: Model, loc: Loc) -> FieldInfo | None:
    """The declared field that `loc` ends in; an index counts as the list around it."""
    found: FieldInfo | None = None
    block: Model | None = model
    for step in loc:
        if isinstance(step, int):
            continue
        found = block.model_fields.get(step) if block else None
        block = block_in(found.annotation) if found else None
    return found


def block_at(model: Model, loc: Loc) -> Model | None:
    """The model of the mapping at `loc`, which is the entry itself when `loc` is empty."""
    if not any(isinstance(step, str) for step in loc):
        return model
    field = field_at(model, loc)
    return block_in(field.annotation) if field else None


def block_in(annotation: Any) -> Model | None:
    """The block in `Contact | None` or `tuple[Link, ...]`; None when it holds plain values."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation if issubclass(annotation, Block) else None
    return next((block for part in get_args(annotation) if (block := block_in(part))), None)


def called(key: str, field: FieldInfo | None) -> str:
    """`'since' (sinds)`: the word in the file, with its Dutch title when that is another word."""
    title = field.title if field else ""
    return f"'{key}' ({title})" if title and title != key else f"'{key}'"


def described(model: Model, loc: Loc) -> str:
    """`'url' (webadres) van onderdeel 2 in 'sources' (bronnen)`: a field, and the block that it stands in."""
    keys = [position for position, step in enumerate(loc) if isinstance(step, str)]
    if not keys:
        return "dit onderdeel"
    last = keys[-1]
    text = called(str(loc[last]), field_at(model, loc))
    if len(keys) == 1:
        return text
    around = loc[:last]
    outer = next(step for step in reversed(around) if isinstance(step, str))
    number = around[-1]
    part = f"onderdeel {number + 1} in " if isinstance(number, int) else ""
    return f"{text} van {part}{called(outer, field_at(model, around))}"


def written(key: str, field: FieldInfo | None) -> str:
    """How a field can be written, with the first example of its model: `since: 2019`."""
    examples = (field.examples if field else None) or ["…"]
    value = examples[0]
    return f"{key}: [{', '.join(map(str, value))}]" if isinstance(value, list) else f"{key}: {value}"


def unglued(value: Any) -> str:
    """`id: a` for `id:a`, where the space after the colon is missing; "" when that is not the matter."""
    found = _GLUED.fullmatch(value) if isinstance(value, str) else None
    return f"{found[1]}: {found[2].split()[0]}" if found and not found[2].startswith("//") else ""
