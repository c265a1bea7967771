"""Workbooks for Excel and LibreOffice, `/tabellen/<kind>.xlsx` and one with every kind: text is text, a day a day, a link a link.

The values are those of the csv tables. A sheet explains each column. No day of making stands in them, so that two builds
of the same data are equal.
"""

import datetime
import functools
import io
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from toolbox.exports import tables
from toolbox.exports.context import LICENCE, LICENCE_NAME, ExportContext
from toolbox.exports.tables import Address, Value
from toolbox.model import Kind
from toolbox.model.types import Moment
from toolbox.site.output import File
from toolbox.text import dutch

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # imported once a workbook is made, as icalendar is
    from xlsxwriter.worksheet import Worksheet

WHOLE = f"{tables.FOLDER}/alles.xlsx"
CREATED = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 - a workbook knows no zones; the parts of its archive have this day too
OPTIONS = {"in_memory": True, "default_date_format": "dd-mm-yyyy"}
MOMENT = "dd-mm-yyyy hh:mm"
# What Excel can hold, counted in its own units: those of UTF-16.
MAX_TEXT, MAX_ADDRESS, MAX_LINKS = 32_767, 2_079, 65_530
CUT = " … [afgekort]"
NARROW, WIDE = 9, 60  # characters
_UNSHOWABLE = dict.fromkeys((*range(0x20), 0x7F, *range(0xD800, 0xE000), 0xFFFE, 0xFFFF), " ")


@dataclass(frozen=True, slots=True)
class Formats:
    title: "Format"
    header: "Format"
    moment: "Format"


@dataclass(slots=True)
class Sheet:
    """One sheet, written row by row."""

    sheet: "Worksheet"
    formats: Formats
    rows: int = 0
    links: int = 0
    widths: list[int] = field(default_factory=list)

    def add(self, values: Iterable[Value], style: "Format | None" = None) -> None:
        for column, value in enumerate(values):
            if value is not None and value != "":
                self._put(column, value, style)
        self.rows += 1

    def _put(self, column: int, value: Value, style: "Format | None") -> None:
        match value:
            case bool():
                self._text(column, "ja" if value else "nee", style)
            case int() | float():
                self.sheet.write_number(self.rows, column, value)
            case Moment():
                self._time(column, value)
            case datetime.date():
                self._time(column, Moment(value))
            case Address() if self.links < MAX_LINKS and (address := address_of(value)):
                self.links += 1
                self.sheet.write_url(self.rows, column, address, string=value)
            case str():
                self._text(column, text(value), style)

    def _time(self, column: int, moment: Moment) -> None:
        """A day alone has no time in its cell, nor in how it is shown."""
        time = datetime.time.fromisoformat(moment.time or "00:00")
        style = self.formats.moment if moment.time else None
        self.sheet.write_datetime(self.rows, column, datetime.datetime.combine(moment.day, time), style)

    def _text(self, column: int, words: str, style: "Format | None") -> None:
        self.sheet.write_string(self.rows, column, words, style)
        self.widths += [0] * (column + 1 - len(self.widths))
        self.widths[column] = max(self.widths[column], len(words))

    def table(self, header: Iterable[str], rows: Iterable[Iterable[Value]], *, above: int = 0) -> None:
        """A header that stays in sight and filters what is below it; `above` rows are left as they are."""
        self.rows = above
        names = list(header)
        self.add(names, self.formats.header)
        for row in rows:
            self.add(row)
        self.sheet.freeze_panes(above + 1, 0)
        self.sheet.autofilter(above, 0, max(self.rows - 1, above), len(names) - 1)
        self.sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # an id of digits is meant as text
        for column, width in enumerate(itertools.islice(self.widths, len(names))):
            self.sheet.set_column(column, column, min(max(width + 2, NARROW), WIDE))


@functools.cache
def words() -> dict[str, list[str]]:
    """What the sheet that explains says."""
    said: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("workbooks.yaml").read_text("utf-8"))
    return said


def make(context: ExportContext) -> Iterator[File]:
    yield File(WHOLE, functools.partial(_workbook, context, context.site.kinds))
    for kind in context.site.kinds:
        yield File(f"{tables.FOLDER}/{kind.name}.xlsx", functools.partial(_workbook, context, (kind,)))


def _workbook(context: ExportContext, kinds: tuple[Kind, ...]) -> bytes:
    """Of one kind the table comes first, for programs that read the first sheet; of all kinds the explanation."""
    import xlsxwriter

    raw = io.BytesIO()
    workbook = xlsxwriter.Workbook(raw, OPTIONS)
    workbook.set_properties({"title": context.name, "comments": LICENCE_NAME, "created": CREATED})
    formats = Formats(
        workbook.add_format({"bold": True, "font_size": 14}),
        workbook.add_format({"bold": True, "bg_color": "#E6E6E6", "bottom": 1}),
        workbook.add_format({"num_format": MOMENT}),
    )
    explanation, *_ = words()["blad"]
    names = [name_of(kind) for kind in kinds]
    order = [explanation, *names] if len(names) > 1 else [*names, explanation]
    sheets = {name: Sheet(workbook.add_worksheet(name), formats) for name in order}
    for kind, name in zip(kinds, names, strict=True):
        _fill(sheets[name], context, kind)
    _explain(sheets[explanation], context, kinds)
    workbook.close()
    return raw.getvalue()


def name_of(kind: Kind) -> str:
    """The name of its sheet."""
    return dutch.upper_first(kind.many)


def _fill(sheet: Sheet, context: ExportContext, kind: Kind) -> None:
    columns = tables.columns(kind)
    nodes = context.site.all(kind.name)
    rows = ([column.value(context, node.entity) for column in columns] for node in nodes)
    sheet.table((column.title for column in columns), rows)


def _explain(sheet: Sheet, context: ExportContext, kinds: tuple[Kind, ...]) -> None:
    sheet.add((context.name,), sheet.formats.title)
    if context.root:
        sheet.add((Address(context.address("hergebruik/")),))
    sheet.add((Address(LICENCE),))
    for line in words()["regels"]:
        sheet.add((line,))
    sheet.widths.clear()  # what stands above the table may run on
    rows = ((name_of(kind), column.title, column.help) for kind in kinds for column in tables.columns(kind))
    sheet.table(words()["kolommen"], rows, above=sheet.rows + 1)
    sheet.sheet.freeze_panes(0, 0)


def address_of(value: Address) -> str:
    """Where a cell leads to; "" for what can be no link in a workbook."""
    address = f"mailto:{value}" if "@" in value and "/" not in value else value
    fits = len(address) <= MAX_ADDRESS and address.isascii() and address.isprintable()
    return address if fits and address.startswith(("https://", "http://", "mailto:")) else ""


def text(value: str) -> str:
    """What a cell can show of a text: one line, without signs that a workbook may not hold, and no longer than fits."""
    line = tables.line(value)
    line = line if line.isprintable() else line.translate(_UNSHOWABLE)
    if 2 * len(line) <= MAX_TEXT:  # no character takes more than two units
        return line
    units = line.encode("utf-16-le")
    if len(units) <= 2 * MAX_TEXT:
        return line
    return units[: 2 * (MAX_TEXT - len(CUT))].decode("utf-16-le", "ignore") + CUT
