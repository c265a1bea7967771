"""Workbooks hold what the csv tables hold, each value as what it is: read back by openpyxl, and by LibreOffice."""

from __future__ import annotations

import csv
import datetime
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet as ReadSheet
from tests.toolbox.exports import made_up

from toolbox import model
from toolbox.exports import workbooks
from toolbox.exports.tables import Address, Value
from toolbox.exports.workbooks import Formats, Sheet
from toolbox.model.types import Moment

SOFFICE = shutil.which("soffice")
OFFICE = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not on this machine")


def read(raw: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(raw))


def rows(raw: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def by_title(sheet: ReadSheet, row: int = 2) -> dict[str, Cell]:
    return {str(head.value): cell for head, cell in zip(sheet[1], sheet[row], strict=True)}


def as_csv(value: Any) -> str:
    """A value as the csv tables write it, without the apostrophe that keeps a text a text there."""
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return str(Moment(value.date(), value.strftime("%H:%M") if value.time() != datetime.time() else ""))
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def test_each_cell_is_that_of_the_csv_table(whole_files: dict[str, bytes]) -> None:
    whole = read(whole_files[workbooks.WHOLE])
    for kind in made_up.kinds(whole_files):
        expected = [[cell.removeprefix("'") for cell in row] for row in rows(whole_files[f"tabellen/{kind.name}.csv"])]
        phones = {index for index, title in enumerate(expected[0]) if title.endswith("telefoonnummer")}
        alone = read(whole_files[f"tabellen/{kind.name}.xlsx"]).worksheets[0]
        for sheet in (alone, whole[workbooks.name_of(kind)]):
            cells = [[as_csv(value).removeprefix("'") for value in row] for row in sheet.iter_rows(values_only=True)]
            for row in (*cells, *expected):
                for index in phones:
                    row[index] = row[index].replace(" ", "").replace("+31", "0")
            assert cells == expected, kind.name


def test_text_is_text_a_day_a_day_a_number_a_number_and_a_link_a_link(files: dict[str, bytes]) -> None:
    region = by_title(read(files["tabellen/regions.xlsx"]).worksheets[0])
    assert region["gecontroleerd op"].value.isoformat() == "2026-11-01T00:00:00"
    assert region["gecontroleerd op"].number_format == "dd-mm-yyyy"
    assert (region["stand van (jaar)"].value, region["stand van (maand)"].value) == (2021, 3)
    assert region["pagina"].hyperlink.target == "https://toolbox.voorbeeld.nl/regios/voorbeeldregio/"
    assert region["tekst"].value == "Zie het thema. Een tweede alinea."
    event = by_title(read(files["tabellen/events.xlsx"]).worksheets[0], row=3)
    assert event["begin"].value.isoformat() == "2027-03-12T09:30:00"
    assert event["begin"].number_format == "dd-mm-yyyy hh:mm"
    town = by_title(read(files["tabellen/municipalities.xlsx"]).worksheets[0])
    assert (town["CBS-code"].value, town["breedtegraad"].value) == ("GM0034", 52.37025)
    office = by_title(read(files["tabellen/organisations.xlsx"]).worksheets[0])
    assert (office["contact: telefoonnummer"].value, office["contact: telefoonnummer"].data_type) == ("0301234567", "s")
    assert office["contact: e-mailadres"].hyperlink.target == "mailto:info@voorbeeld.nl"
    theme = by_title(read(files["tabellen/themes.xlsx"]).worksheets[0])
    assert (theme["samenvatting"].value, theme["samenvatting"].data_type) == ("=1+1 is geen formule.", "s")


def test_the_header_stays_filters_and_no_column_is_too_narrow_or_wide(files: dict[str, bytes]) -> None:
    sheet = read(files["tabellen/regions.xlsx"]).worksheets[0]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert all(cell.font.bold for cell in sheet[1])
    widths = {column: dimension.width for column, dimension in sheet.column_dimensions.items()}
    assert min(widths.values()) >= workbooks.NARROW
    assert max(widths.values()) <= workbooks.WIDE + 1


def test_a_sheet_explains_each_column(files: dict[str, bytes]) -> None:
    whole = read(files[workbooks.WHOLE])
    kinds = [sheet.title for sheet in whole.worksheets if sheet.title != "Uitleg"]
    assert whole.sheetnames == ["Uitleg", *kinds]
    told = [tuple(row[:2]) for row in whole["Uitleg"].iter_rows(values_only=True)]
    begin = told.index(("blad", "kolom"))
    assert told[begin + 1 :] == [(name, cell.value) for name in kinds for cell in whole[name][1]]
    assert ("Toolbox Voorbeeld", None) in told[:begin]
    assert {"https://toolbox.voorbeeld.nl/hergebruik/", "https://creativecommons.org/licenses/by/4.0/"} <= {
        row[0].hyperlink.target for row in whole["Uitleg"].iter_rows(max_row=begin) if row[0].hyperlink
    }
    assert all(row[2] for row in whole["Uitleg"].iter_rows(min_row=begin + 2, values_only=True))
    assert read(files["tabellen/regions.xlsx"]).sheetnames == ["Regio's", "Uitleg"]


def test_the_name_of_each_sheet_fits() -> None:
    names = [workbooks.name_of(kind) for kind in model.KINDS]
    assert [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\")] == []
    assert len({name.lower() for name in (*names, "Uitleg")}) == len(names) + 1


def written(*values: Value, links: int = 0) -> tuple[Cell, ...]:
    raw = io.BytesIO()
    workbook = xlsxwriter.Workbook(raw, workbooks.OPTIONS)
    style = workbook.add_format()
    Sheet(workbook.add_worksheet("x"), Formats(style, style, style), links=links).table(
        ("naam",) * len(values), [values]
    )
    workbook.close()
    cells: tuple[Cell, ...] = read(raw.getvalue())["x"][2]
    return cells


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"),
        ("{=1+1}", "{=1+1}"),
        ("waar", "waar"),
        ("012", "012"),
        ("4-12", "4-12"),
        ("mrt-21", "mrt-21"),
        ("€ 50", "€ 50"),
        ("https://voorbeeld.nl", "https://voorbeeld.nl"),
        ("internal:'x'!A1", "internal:'x'!A1"),
        ("a\x00b\x0bc\x1fd\ufffee", "a b c d e"),
        ("_x0041_", "_x0041_"),
        ("\ud83d", " "),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("[Twente](/regios/twente/)\nen meer", "Twente en meer"),
        (True, "ja"),
        (False, "nee"),
    ],
)
def test_a_hostile_value_is_no_more_than_a_text(value: Value, text: str) -> None:
    (cell,) = written(value)
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize("sign", ["a", "é", "😀"])
def test_a_text_that_does_not_fit_is_cut_and_says_so(sign: str) -> None:
    fits = workbooks.MAX_TEXT // (2 if sign == "😀" else 1)
    whole, cut = written(sign * fits, sign * (fits + 1))
    assert whole.value == sign * fits
    assert cut.value.endswith(f"{sign} … [afgekort]")
    assert workbooks.MAX_TEXT - 2 < len(cut.value.encode("utf-16-le")) // 2 <= workbooks.MAX_TEXT


def test_a_link_that_a_workbook_can_not_hold_is_text() -> None:
    long = Address("https://voorbeeld.nl/" + "a" * 2_080)
    odd = Address("javascript:alert(1)")
    here = Address("/regios/twente/")
    assert [cell.hyperlink for cell in written(long, odd, here)] == [None] * 3
    assert [cell.value for cell in written(long, odd, here)] == [long, odd, here]
    last, more = written(Address("https://voorbeeld.nl/a"), Address("https://voorbeeld.nl/b"), links=65_529)
    assert last.hyperlink.target == "https://voorbeeld.nl/a"
    assert (more.value, more.hyperlink) == ("https://voorbeeld.nl/b", None)


def test_nothing_in_a_workbook_tells_when_it_was_made(small: Any, files: dict[str, bytes]) -> None:
    (again,) = (file.make() for file in small.files if file.url == "tabellen/regions.xlsx")
    assert again == files["tabellen/regions.xlsx"]
    with zipfile.ZipFile(io.BytesIO(again)) as archive:
        assert {part.date_time for part in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2


def test_the_page_on_reuse_leads_to_each_workbook(small: Any, files: dict[str, bytes]) -> None:
    (page,) = (page.make() for page in small.pages if page.url == "hergebruik/")
    books = [url for url in files if url.endswith(".xlsx")]
    assert len(books) == 1 + len(small.site.kinds)
    assert [url for url in books if f'href="/{url}"' not in page.body] == []


def test_a_list_to_take_along_says_how_many_rows_it_has_and_how_large_its_files_are(
    small: Any, files: dict[str, bytes]
) -> None:
    (page,) = (page.make() for page in small.pages if page.url == "hergebruik/")
    row = re.search(r'<a href="/regios/">.*?</tr>', page.body, re.DOTALL)
    assert row
    assert f"<td>{len(small.site.all('regions'))}<" in row[0]
    assert f"<td>csv, {max(1, round(len(files['tabellen/regions.csv']) / 1000))} kB</td>" in row[0]
    assert re.findall(r'href="/([^"]+)" download>([^<]+)<', row[0]) == [
        ("tabellen/regions.xlsx", "xlsx"),
        ("tabellen/regions.csv", "csv"),
        ("api/v1/regions.json", "json"),
    ]


def test_one_subscribes_to_the_agenda_with_a_button(small: Any) -> None:
    (page,) = (page.make() for page in small.pages if page.url == "hergebruik/")
    agenda = page.body.partition('id="agenda"')[2].partition("<section")[0]
    assert '<a class="mao-button" href="webcal://toolbox.voorbeeld.nl/agenda.ics">Abonneer op de agenda</a>' in agenda
    assert '<a class="mao-button mao-button--quiet" href="/agenda.ics" data-copy>Alle bijeenkomsten</a>' in agenda


def convert(path: Path, form: str, *more: str) -> None:
    home = path.parent / "home"
    command = [str(SOFFICE), f"-env:UserInstallation=file://{home}", "--headless", *more, "--convert-to", form]
    subprocess.run([*command, "--outdir", str(path.parent), str(path)], check=True, capture_output=True, timeout=300)


@pytest.mark.audit
@OFFICE
def test_libreoffice_reads_the_workbook_as_the_csv_tables(whole_files: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "alles.xlsx").write_bytes(whole_files[workbooks.WHOLE])
    # commas, quotes, UTF-8, every text as it is, each sheet a file of its own
    convert(
        tmp_path / "alles.xlsx", "csv:Text - txt - csv (StarCalc):59,34,76,1,,1043,false,false,false,false,false,-1"
    )
    for kind in made_up.kinds(whole_files):
        read_back = rows((tmp_path / f"alles-{workbooks.name_of(kind)}.csv").read_bytes())
        expected = rows(whole_files[f"tabellen/{kind.name}.csv"])
        assert [row[0] for row in read_back] == [row[0].removeprefix("'") for row in expected]
        assert [len(row) for row in read_back] == [len(row) for row in expected]


@pytest.mark.audit
@OFFICE
def test_a_dutch_libreoffice_takes_no_text_of_a_csv_table_for_something_else(
    whole_files: dict[str, bytes], tmp_path: Path
) -> None:
    for kind in made_up.kinds(whole_files):
        path = tmp_path / f"{kind.name}.csv"
        path.write_bytes(whole_files[f"tabellen/{kind.name}.csv"])
        # semicolons, quotes, UTF-8, Dutch, and what looks like a value becomes one
        convert(path, "xlsx:Calc MS Excel 2007 XML", "--infilter=CSV:59,34,76,1,,1043,false,true")
        sheet = read((tmp_path / f"{kind.name}.xlsx").read_bytes()).worksheets[0]
        known = read(whole_files[f"tabellen/{kind.name}.xlsx"]).worksheets[0]
        kinds_of_values = {"s": "text", "n": "number", "d": "day", "f": "formula", "b": "truth"}
        for row, own in zip(sheet.iter_rows(), known.iter_rows(), strict=True):
            for cell, original in zip(row, own, strict=True):
                if original.value is not None and not str(original.value).isdecimal():
                    assert kinds_of_values[cell.data_type] == kinds_of_values[original.data_type], (
                        kind.name,
                        cell.value,
                    )
