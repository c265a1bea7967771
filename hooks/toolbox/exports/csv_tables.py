"""Tables for a Dutch Excel, `/tabellen/<kind>.csv`, in which no value is misread.

UTF-8 with a mark at the start, semicolons, decimal commas; lists in one cell with bars; Dutch headers. A date of which only
the year or month is known has a column each for year, month and day: Excel would make a full date of "2021-03".
"""

import csv
import functools
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import ExportContext
from toolbox.model import Kind
from toolbox.model.field import Block, Field
from toolbox.site.output import File

FOLDER = "tabellen"
BAR = " | "
PARTS = ("jaar", "maand", "dag")
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_OF_VALUES = re.compile(r"[\d.,:/\-eE% ]+")
_DIGIT = re.compile(r"\d")
_ORDINARY = re.compile(r"[1-9]\d{0,14}|0")
# Words that a Dutch spreadsheet takes for a truth, a day or money.
_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_WORDS = re.compile(
    rf"(?:waar|onwaar|true|false)|(?:\d{{1,2}}[ -/.]*)?{_MONTH}[ -/.]*\d{{1,4}}|\d{{1,2}}[ -/.]*{_MONTH}|"
    r"(?:€|\$|£|EUR) ?[\d.,-]+|\d[\d.,]*(?:,-)? ?(?:€|EUR)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+31|0)[ -]?[1-9](?:[ -]?\d){6,9}")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^)\[]*\)")  # no part can hold the start of the next: each sign is read once


@dataclass(frozen=True, slots=True)
class Column:
    """`cell` makes the finished text of an entry's cell."""

    title: str
    cell: Callable[[ExportContext, Any], str]


def make(context: ExportContext) -> Iterator[File]:
    for kind in context.site.kinds:
        yield File(f"{FOLDER}/{kind.name}.csv", functools.partial(_table, context, kind))


def _table(context: ExportContext, kind: Kind) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
    header = columns(kind)
    writer.writerow([text(column.title) for column in header])
    for node in context.site.all(kind.name):
        writer.writerow([column.cell(context, node.entity) for column in header])
    return table.getvalue().encode("utf-8-sig")


@functools.lru_cache(maxsize=16)
def columns(kind: Kind) -> tuple[Column, ...]:
    """The columns of a kind's table, in the order of its files."""
    page = Column("pagina", lambda context, holder: context.address(f"{kind.url}/{holder.id}/"))
    fields = (field for field in kind.model.in_file_order() if field.name not in shape.HIDDEN)
    own = [column for field in fields for column in _columns(field, field.title)]
    return (*own[:2], page, *own[2:])


def _columns(field: Field, title: str) -> Iterator[Column]:
    """A field becomes one column, or more: a reference its names and ids, a block its fields, a partial date its parts."""
    name = field.name
    if field.reference:
        yield Column(title, functools.partial(_referred, name, field.reference.to, names=True))
        yield Column(f"{title} (id)", functools.partial(_referred, name, field.reference.to, names=False))
    elif field.block and not field.many:
        for inner in field.block.fields():
            for column in _columns(inner, f"{title}: {inner.title}"):
                yield Column(column.title, functools.partial(_inside, name, column))
    elif field.type.name == "partial date":
        for number, part in enumerate(PARTS):
            yield Column(f"{title} ({part})", functools.partial(_part, name, number))
    else:
        yield Column(title, functools.partial(_value_of, name))


def _value_of(name: str, context: ExportContext, holder: Any) -> str:
    """Most cells of most rows are empty: those are not looked at any further."""
    value = getattr(holder, name)
    is_nothing = value is None or (isinstance(value, str | tuple) and not value)  # an == with a model is slow
    return "" if is_nothing else _value(context, value)


def _referred(name: str, kind: str, context: ExportContext, holder: Any, *, names: bool) -> str:
    value = getattr(holder, name)
    if not value:
        return ""
    nodes = context.site.nodes[kind]
    ids = [id for id in (value if isinstance(value, tuple) else (value,)) if id in nodes]
    return text(BAR.join([nodes[id].name for id in ids] if names else ids))


def _inside(name: str, column: Column, context: ExportContext, holder: Any) -> str:
    value = getattr(holder, name)
    return column.cell(context, value) if value is not None else ""


def _part(name: str, number: int, _context: ExportContext, holder: Any) -> str:
    value: str = getattr(holder, name)
    if not value:
        return ""
    parts = value.split("-")
    return str(int(parts[number])) if number < len(parts) and parts[number] else ""


def _value(context: ExportContext, value: Any) -> str:
    if isinstance(value, tuple):
        return text(BAR.join([words for item in value if (words := _words(context, item))]))
    return cell(value)


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


def cell(value: Any) -> str:
    """A value as Dutch Excel reads it right: text stays text, a number is a number, a day a day."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return repr(value).replace(".", ",")
    return text(value) if isinstance(value, str) else str(value)


def text(value: str) -> str:
    """One line, without the marks of a link. What Excel would take for a formula, number or date gets an apostrophe."""
    if _WORDS.fullmatch(value):
        return f"'{value}"
    if value[:1].isalpha() and value.isprintable() and "](" not in value:
        return value
    line = " ".join(_LINK.sub(r"\1", value).split()) if "\n" in value or "](" in value else value
    if _PHONE.fullmatch(line):
        return _phone(line)
    if _FORMULA.match(line) or (_looks_like_a_value(line) and not _ORDINARY.fullmatch(line)):
        return f"'{line}"
    return line


def _looks_like_a_value(line: str) -> bool:
    """In two steps: one pattern with a digit between two repeated parts tries every pair of places."""
    return bool(_OF_VALUES.fullmatch(line) and _DIGIT.search(line))


def _phone(number: str) -> str:
    """A telephone number as people in the Netherlands write it. With a space in it, it is text: its zero stays."""
    national = "0" + number.removeprefix("+31").lstrip(" -") if number.startswith("+") else number
    area = 2 if national.startswith("06") else 3
    return national if not national.isdigit() else f"{national[:area]} {national[area:]}"
