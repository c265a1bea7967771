"""The fields as the outside sees them: the JSON Schema of each, and how its value gets that shape.

Every field is always there: absent text, numbers, dates and blocks are null, absent lists are empty.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

from toolbox.exports.context import ExportContext
from toolbox.model import Lists, types
from toolbox.model.field import Block, Field
from toolbox.model.types import Moment
from toolbox.text import targets

# For editors, or (a picture) under a licence of its own.
HIDDEN = frozenset(("draft", "remark", "consent", "photo", "picture"))
DUTCH_TIME = ZoneInfo("Europe/Amsterdam")
Schema = dict[str, Any]
Convert = Callable[[Any, ExportContext, Any], Any]  # value, the site it stands in, the block that holds it


@dataclass(frozen=True, slots=True)
class Shape:
    """`schema` of a value that is there; `convert` gives None for one that is not."""

    schema: Schema
    convert: Convert


@lru_cache(maxsize=64)
def of(model: type[Block], lists: Lists | None = None) -> tuple[tuple[Field, Shape], ...]:
    """The public fields of a model, in its order; with `lists` the schema names the values that there are."""
    fields = (lists.closed(field) if lists else field for field in model.fields())
    return tuple((field, _shape(field, lists)) for field in fields if field.name not in HIDDEN)


def _is_filled(field: Field) -> bool:
    return field.required or field.type.name == "boolean"


def block(model: type[Block], lists: Lists | None = None) -> Schema:
    """The schema of an object with the public fields of a model."""
    properties = {field.name: schema(field, lists) for field, _ in of(model, lists)}
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def schema(field: Field, lists: Lists | None = None) -> Schema:
    """The schema of one key of a document."""
    shape = _shape(field, lists).schema
    if not _is_filled(field) and not field.many:
        shape = _nullable(shape)
    return {"title": field.title, "description": field.help, **shape}


def values(entity: Block, context: ExportContext) -> dict[str, Any]:
    return {
        field.name: shape.convert(getattr(entity, field.name), context, entity) for field, shape in of(type(entity))
    }


def _nullable(schema: Schema) -> Schema:
    nullable = {**schema, "type": [schema["type"], "null"]}
    return nullable | {"enum": [*schema["enum"], None]} if "enum" in schema else nullable


def _shape(field: Field, lists: Lists | None) -> Shape:
    shape = _block(field.block, lists) if field.block else _scalar(field)
    return _list(shape) if field.many else shape


def _list(item: Shape) -> Shape:
    def convert(value: Any, context: ExportContext, holder: Any) -> list[Any]:
        return [part for each in value if (part := item.convert(each, context, holder)) is not None]

    return Shape({"type": "array", "items": item.schema}, convert)


def _block(model: type[Block], lists: Lists | None) -> Shape:
    def convert(value: Any, context: ExportContext, _holder: Any) -> Any:
        if value is None:
            return None
        document = values(value, context)
        lost = any(document[field.name] is None for field, _ in of(model) if field.required)
        return None if lost else document  # what it refers to may not be shown: then it is not shown either

    return Shape(block(model, lists), convert)


def _scalar(field: Field) -> Shape:
    if field.reference:
        return _reference(field)
    if field.type.values:
        return Shape({"type": "string", "enum": list(field.type.values)}, _text)
    known = {key: field.type.schema[key] for key in ("pattern", "minimum", "maximum") if key in field.type.schema}
    if field.type.name not in SHAPES:
        return Shape({"type": "string", **known}, _text)
    schema, convert = SHAPES[field.type.name]
    if schema["type"] == "integer":
        schema = {**schema, **{key: value for key, value in known.items() if key != "pattern"}}
    return Shape(schema, convert)


def _reference(field: Field) -> Shape:
    def convert(value: Any, context: ExportContext, holder: Any) -> Any:
        return value if value and context.has(field.refers_to(holder), value) else None

    to = field.reference.to if field.reference else ""
    words = f"The id of an entry in {to}.json" if to else "The id of an entry of that kind"
    return Shape({"type": "string", "pattern": f"^{types.SLUG.pattern}$", "$comment": words}, convert)


def _markdown(value: Any, context: ExportContext, _holder: Any) -> Any:
    return context.site.shelf.in_markdown(value).replace("](/", f"]({context.root}/") or None


def _target(value: Any, context: ExportContext, _holder: Any) -> Any:
    return context.root + value if value.startswith("/") else value or None


def _document(value: Any, context: ExportContext, _holder: Any) -> Any:
    return context.address(f"{targets.FILES}{value}") if value else None


def _text(value: Any, _context: ExportContext, _holder: Any) -> Any:
    return value or None


def _same(value: Any, _context: ExportContext, _holder: Any) -> Any:
    return value


def _day(value: Any, _context: ExportContext, _holder: Any) -> Any:
    return value.isoformat() if value is not None else None


def _moment(value: Any, _context: ExportContext, _holder: Any) -> Any:
    return moment(value) if value is not None else None


def moment(value: Moment) -> str:
    """A day, or a moment with the difference from UTC on that day."""
    if not value.time:
        return value.day.isoformat()
    time = datetime.time.fromisoformat(value.time)
    return datetime.datetime.combine(value.day, time, DUTCH_TIME).isoformat()


INTEGER: Schema = {"type": "integer"}
SHAPES: dict[str, tuple[Schema, Convert]] = {
    "prose": ({"type": "string", "contentMediaType": "text/markdown"}, _markdown),
    "document": ({"type": "string", "format": "uri-reference"}, _document),
    "target": ({"type": "string", "format": "uri-reference"}, _target),
    "year": (INTEGER, _same),
    "whole": (INTEGER, _same),
    "age": (INTEGER, _same),
    "decimal": ({"type": "number"}, _same),
    "boolean": ({"type": "boolean"}, _same),
    "date": ({"type": "string", "format": "date"}, _day),
    "moment": ({"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}, _moment),
}
