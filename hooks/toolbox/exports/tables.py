"""The table of a kind: its columns, and the value of each cell before a file gives it the form it needs.

Lists in one cell with bars; Dutch headers. A date of which only the year or month is known has a column each for year,
month and day: a program with tables would make a full date of "2021-03".
"""

import datetime
import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import ExportContext
from toolbox.model import Kind
from toolbox.model.field import Block, Field
from toolbox.model.types import Moment
from toolbox.text import targets

FOLDER = "tabellen"
BAR = " | "
PARTS = ("jaar", "maand", "dag")
ADDRESSES = frozenset(("https", "http", "target", "email"))  # types whose value leads somewhere
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^)\[]*\)")  # no part can hold the start of the next: each sign is read once


class Address(str):
    """A text that leads somewhere: a web address or a mailbox."""

    __slots__ = ()


Value = str | bool | float | datetime.date | Moment | None  # "" and None are an empty cell


@dataclass(frozen=True, slots=True)
class Column:
    """`help` says in Dutch what stands in it; `value` is that of an entry's cell."""

    title: str
    help: str
    value: Callable[[ExportContext, Any], Value]


@functools.lru_cache(maxsize=32)
def columns(kind: Kind) -> tuple[Column, ...]:
    """The columns of a kind's table, in the order of its files."""
    page = Column(
        "pagina",
        "Het adres van de pagina.",
        lambda context, holder: Address(context.address(f"{kind.url}/{holder.id}/")),
    )
    fields = (field for field in kind.model.in_file_order() if field.name not in shape.HIDDEN)
    own = [column for field in fields for column in _columns(field, field.title)]
    return (*own[:2], page, *own[2:])


def _columns(field: Field, title: str) -> Iterator[Column]:
    """A field becomes one column, or more: a reference its names and ids, a block its fields, a partial date its parts."""
    name = field.name
    if field.reference:
        yield Column(title, field.help, functools.partial(_referred, name, field.reference.to, names=True))
        yield Column(f"{title} (id)", field.help, functools.partial(_referred, name, field.reference.to, names=False))
    elif field.block and not field.many:
        for inner in field.block.fields():
            for column in _columns(inner, f"{title}: {inner.title}"):
                yield Column(column.title, column.help, functools.partial(_inside, name, column))
    elif field.type.name == "partial date":
        for number, part in enumerate(PARTS):
            yield Column(f"{title} ({part})", field.help, functools.partial(_part, name, number))
    elif field.type.name == "document":
        yield Column(title, field.help, functools.partial(_file, name))
    else:
        is_address = field.type.name in ADDRESSES and not field.many
        yield Column(title, field.help, functools.partial(_address if is_address else _value_of, name))


def _value_of(name: str, context: ExportContext, holder: Any) -> Value:
    """Most cells of most rows are empty: those are not looked at any further."""
    value: Value | tuple[Any, ...] = getattr(holder, name)
    return (
        BAR.join([words for item in value if (words := _words(context, item))]) if isinstance(value, tuple) else value
    )


def _address(name: str, _context: ExportContext, holder: Any) -> Address:
    return Address(getattr(holder, name))


def _file(name: str, context: ExportContext, holder: Any) -> Address:
    """Where a file to download is."""
    value = getattr(holder, name)
    return Address(context.address(f"{targets.FILES}{value}") if value else "")


def _referred(name: str, kind: str, context: ExportContext, holder: Any, *, names: bool) -> str:
    value = getattr(holder, name)
    if not value:
        return ""
    nodes = context.site.nodes[kind]
    ids = [id for id in (value if isinstance(value, tuple) else (value,)) if id in nodes]
    return BAR.join([nodes[id].name for id in ids] if names else ids)


def _inside(name: str, column: Column, context: ExportContext, holder: Any) -> Value:
    value = getattr(holder, name)
    return column.value(context, value) if value is not None else None


def _part(name: str, number: int, _context: ExportContext, holder: Any) -> int | None:
    value: str = getattr(holder, name)
    parts = value.split("-") if value else []
    return int(parts[number]) if number < len(parts) and parts[number] else None


def _words(context: ExportContext, item: Any) -> str:
    """An item of a list in words: of a block its filled fields, for a reference the name. "" when that may not be shown."""
    if isinstance(item, tuple):
        return "; ".join(words for part in item if (words := _words(context, part)))
    if isinstance(item, bool):
        return "ja" if item else ""
    if not isinstance(item, Block):
        return str(item)
    parts = []
    for field in type(item).fields():
        value = getattr(item, field.name)
        if value and (kind := field.refers_to(item)):
            if not context.has(kind, value):
                return ""
            value = context.site.nodes[kind][value].name
        parts.append(_words(context, value) if value is not None else "")
    return ", ".join(part for part in parts if part)


def line(value: str) -> str:
    """A text on one line, without the marks of its links."""
    return " ".join(_LINK.sub(r"\1", value).split()) if "\n" in value or "](" in value else value
