"""The values of a field as a page prints them: texts, and links where they lead somewhere."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from toolbox.model.blocks import Ages
from toolbox.model.field import Block, Field
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Value
from toolbox.site.site import Node
from toolbox.text import dutch, targets

CLOSED = ("choice", "listed")  # fields of which the values are words of a list


def values(context: ViewContext, node: Node, field: Field) -> tuple[Value, ...]:
    """What stands in `field` of an entry; nothing where it is empty or may not be shown."""
    value = getattr(node.entity, field.name)
    if field.name == "also_known_as":
        return tuple(map(Value, other_names(node)))
    if "loopt" in field.type.values and not field.many:
        return (Value(parts.state(value, node.entity.as_of, current=context.is_current(node))),)
    if field.type.name in CLOSED and field.many:
        return tuple(map(Value, filter(None, (dutch.joined(value),))))
    return tuple(_printed(context, node.entity, field))


def of_block(context: ViewContext, block: Block) -> tuple[Value, ...]:
    """Every value in a block, at any depth."""
    if isinstance(block, Ages):
        return (Value(parts.ages(block)),)
    return tuple(value for field in type(block).fields() for value in _printed(context, block, field))


def other_names(node: Node) -> tuple[str, ...]:
    """Other words for the same; not the beginnings of its plural, of its full form or its short one again."""
    lines = (field.name for field in node.kind.model.fields() if field.type.name == "line" and not field.many)
    own = [dutch.fold(form) for name in lines if (form := getattr(node.entity, name))]
    return tuple(name for name in node.entity.also_known_as if not any(dutch.fold(name).startswith(f) for f in own))


def _printed(context: ViewContext, holder: Block, field: Field) -> Iterator[Value]:
    value = getattr(holder, field.name)
    for item in value if field.many else (value,):
        if item in ("", None, False):
            continue
        if field.block:
            yield from of_block(context, item)
        elif field.reference:
            yield from parts.values(context.nodes(field.refers_to(holder), (item,)))
        else:
            yield VALUES.get(field.type.name, _text)(item)


def _text(value: Any) -> Value:
    return Value(str(value))


def _website(url: str) -> Value:
    return Value(parts.site_name(url), url, external=True)


def _target(url: str) -> Value:
    return Value(url, url) if url.startswith("/") else _website(url)


# What is not printed as it stands in the file.
VALUES: Mapping[str, Callable[[Any], Value]] = {
    "boolean": lambda _: Value("Ja"),
    "date": lambda day: Value(dutch.day(day)),
    "partial date": lambda text: Value(dutch.partial_date(text)),
    "moment": lambda moment: Value(parts.moment(moment)),
    "decimal": lambda number: Value(str(number).replace(".", ",")),
    "https": _website,
    "http": _website,
    "target": _target,
    "email": lambda address: Value(address, f"mailto:{address}"),
    "phone": lambda number: Value(number, parts.tel(number)),
    "image": lambda name: Value(name, f"{targets.IMAGES}{name}"),
    "document": lambda name: Value(name, f"{targets.FILES}{name}"),
}
