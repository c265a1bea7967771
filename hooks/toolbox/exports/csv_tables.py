"""Tables for a Dutch Excel, `/tabellen/<kind>.csv`, in which no value is misread.

UTF-8 with a mark at the start, semicolons, decimal commas.
"""

import csv
import functools
import io
import re
from collections.abc import Iterator

from toolbox.exports import tables
from toolbox.exports.context import ExportContext
from toolbox.exports.tables import Value
from toolbox.model import Kind
from toolbox.site.output import File

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠−]")
_OF_VALUES = re.compile(r"[\d.,:/()\-eE% ]+(?:[ap]m?)?", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_ORDINARY = re.compile(r"[1-9]\d{0,14}|0")
# Words that a Dutch spreadsheet takes for a truth, a day or money.
_MONTH = r"(?:jan|feb|mrt|maa|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?"
_WORDS = re.compile(
    rf"(?:waar|onwaar|true|false)|(?:\d{{1,2}}[ -/.]*)?{_MONTH}[ -/.]*\d{{1,4}}|\d{{1,2}}[ -/.]*{_MONTH}|"
    r"(?:€|\$|£|EUR) ?[\d.,-]+|\d[\d.,]*(?:,-)? ?(?:€|EUR)|#(?:N/[AB]|[A-Z/0]+[!?])",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?:\+31|0)[ -]?[1-9](?:[ -]?\d){6,9}")


def make(context: ExportContext) -> Iterator[File]:
    for kind in context.site.kinds:
        yield File(f"{tables.FOLDER}/{kind.name}.csv", functools.partial(_table, context, kind))


def _table(context: ExportContext, kind: Kind) -> bytes:
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter=";", lineterminator="\r\n")
    columns = tables.columns(kind)
    writer.writerow([text(column.title) for column in columns])
    for node in context.site.all(kind.name):
        writer.writerow([cell(column.value(context, node.entity)) for column in columns])
    return table.getvalue().encode("utf-8-sig")


def cell(value: Value) -> str:
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
    line = tables.line(value)
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
