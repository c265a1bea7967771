"""The models as the outside sees them: each field's JSON Schema and how its value gets that shape. Knows no document.

Every field is always there: absent text, numbers, dates and blocks are null, absent lists are empty.
"""

from __future__ import annotations

import datetime
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from toolbox.exports.context import ExportContext
from toolbox.model import blocks
from toolbox.model import types as fields
from toolbox.model.blocks import Ref
from toolbox.model.types import Choice, Markdown, Moment, Target

HIDDEN = frozenset(("draft", "remark", "consent", "photo"))  # for editors, or (a photo) under a licence of its own
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
Schema = dict[str, Any]
Convert = Callable[[Any, ExportContext, Any], Any]  # value, the site it stands in, the block that holds it


@dataclass(frozen=True, slots=True)
class Shape:
    """`schema` of a value that is there; `convert` gives None for one that is not."""

    schema: Schema
    convert: Convert


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a document."""

    name: str
    title: str
    help: str
    required: bool
    shape: Shape

    @property
    def schema(self) -> Schema:
        shape = self.shape.schema
        if not self.required and shape.get("type") != "array":
            shape = _nullable(shape)
        return {"title": self.title, "description": self.help, **shape}


@lru_cache(maxsize=64)
def of(model: type[BaseModel]) -> tuple[Field, ...]:
    """The public fields of a model, in its order."""
    hints = blocks.hints(model)
    return tuple(
        Field(name, info.title or name, info.description or "", _is_filled(info), _shape(hints[name], ()))
        for name, info in model.model_fields.items()
        if name not in HIDDEN
    )


def _is_filled(info: Any) -> bool:
    return info.is_required() or info.annotation is bool


def block(model: type[BaseModel]) -> Schema:
    """The schema of an object with the public fields of a model."""
    properties = {field.name: field.schema for field in of(model)}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def values(entity: BaseModel, context: ExportContext) -> dict[str, Any]:
    return {field.name: field.shape.convert(getattr(entity, field.name), context, entity) for field in of(type(entity))}


def _nullable(schema: Schema) -> Schema:
    made = {**schema, "type": [schema["type"], "null"]}
    return made | {"enum": [*schema["enum"], None]} if "enum" in schema else made


def _shape(hint: Any, marks: tuple[Any, ...]) -> Shape:
    if typing.get_origin(hint) is typing.Annotated:
        return _shape(hint.__origin__, (*marks, *hint.__metadata__))
    if typing.get_origin(hint) is tuple:
        return _list(_shape(typing.get_args(hint)[0], marks))
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _shape(present(hint), marks)
    if issubclass(hint, BaseModel):
        return _block(hint)
    return _scalar(hint, marks)


def present(hint: Any) -> Any:
    """The type of a value that is there: `X` of `X | None`."""
    return next((part for part in typing.get_args(hint) if part is not type(None)), hint)


def _list(item: Shape) -> Shape:
    def convert(value: Any, context: ExportContext, holder: Any) -> list[Any]:
        return [made for one in value if (made := item.convert(one, context, holder)) is not None]

    return Shape({"type": "array", "items": item.schema}, convert)


def _block(model: type[BaseModel]) -> Shape:
    def convert(value: Any, context: ExportContext, _holder: Any) -> Any:
        if value is None:
            return None
        made = values(value, context)
        lost = any(made[field.name] is None for field in of(model) if field.required)
        return None if lost else made  # what it refers to may not be shown: then it is not shown either

    return Shape(block(model), convert)


def _scalar(hint: Any, marks: tuple[Any, ...]) -> Shape:
    for kind, make in MARKED:
        for mark in marks:
            if isinstance(mark, kind):
                return make(mark)
    schema, convert = SCALARS[hint]
    pattern = next((mark.json_schema for mark in marks if hasattr(mark, "json_schema")), None) or {}
    known = {key: pattern[key] for key in ("format", "pattern", "minimum", "maximum") if key in pattern}
    if hint is not str:
        known.pop("pattern", None)
    return Shape({**schema, **known}, convert)


def _reference(mark: Any) -> Shape:
    def convert(value: Any, context: ExportContext, holder: Any) -> Any:
        return value if value and context.has(mark.to or holder.kind, value) else None

    words = f"The id of an entry in {mark.to}.json" if mark.to else "The id of an entry of that kind"
    return Shape({"type": "string", "pattern": f"^{fields.SLUG.pattern}$", "$comment": words}, convert)


def _choice(mark: Any) -> Shape:
    return Shape({"type": "string", "enum": list(mark.values)}, _text)


def _markdown(_mark: Any) -> Shape:
    def convert(value: Any, context: ExportContext, _holder: Any) -> Any:
        return value.replace("](/", f"]({context.root}/") or None

    return Shape({"type": "string", "contentMediaType": "text/markdown"}, convert)


def _target(_mark: Any) -> Shape:
    def convert(value: Any, context: ExportContext, _holder: Any) -> Any:
        return context.root + value if value.startswith("/") else value or None

    return Shape({"type": "string", "format": "uri-reference"}, convert)


def _text(value: Any, _stock: ExportContext, _holder: Any) -> Any:
    return value or None


def _same(value: Any, _stock: ExportContext, _holder: Any) -> Any:
    return value


def _day(value: Any, _stock: ExportContext, _holder: Any) -> Any:
    return value.isoformat() if value is not None else None


def _moment(value: Any, _stock: ExportContext, _holder: Any) -> Any:
    return moment(value) if value is not None else None


def moment(value: Moment) -> str:
    """A day, or a moment with the difference from UTC on that day."""
    if not value.time:
        return value.day.isoformat()
    time = datetime.time.fromisoformat(value.time)
    return datetime.datetime.combine(value.day, time, DUTCH_TIME).isoformat()


MARKED: tuple[tuple[type[Any], Callable[[Any], Shape]], ...] = (
    (Ref, _reference),
    (Choice, _choice),
    (Markdown, _markdown),
    (Target, _target),
)
SCALARS: dict[Any, tuple[Schema, Convert]] = {
    str: ({"type": "string"}, _text),
    int: ({"type": "integer"}, _same),
    float: ({"type": "number"}, _same),
    bool: ({"type": "boolean"}, _same),
    datetime.date: ({"type": "string", "format": "date"}, _day),
    Moment: ({"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}, _moment),
}
