"""Tables open right in a Dutch Excel: read back cell by cell."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests import written
from tests.toolbox.exports import made_up

from toolbox import model
from toolbox.build import Build
from toolbox.exports import csv_tables, tables
from toolbox.exports.api import shape

Rows = list[dict[str, str]]


def rows(raw: bytes) -> Rows:
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_table_starts_with_the_mark_of_utf8_and_ends_lines_as_windows_does(files: dict[str, bytes]) -> None:
    raw = files["tabellen/regions.csv"]
    assert raw.startswith("\ufeffid;naam;pagina;samenvatting;soort;".encode())
    assert raw.count(b"\r\n") == raw.count(b"\n") == 2


def test_values_come_back_as_a_dutch_reader_expects_them(files: dict[str, bytes]) -> None:
    (town,) = rows(files["tabellen/municipalities.csv"])
    assert (town["CBS-code"], town["breedtegraad"], town["lengtegraad"]) == ("GM0034", "52,37025", "5,5")
    (region,) = rows(files["tabellen/regions.csv"])
    assert region["pagina"] == "https://toolbox.voorbeeld.nl/regios/voorbeeldregio/"
    assert region["thema's"] == 'Voorbeeld "A"; &-thema'
    assert region["thema's (id)"] == "voorbeeldthema"
    assert region["partners"] == "Voorbeeldbestuur, trekker"
    assert region["tekst"] == "Zie het thema. Een tweede alinea."
    assert region["gecontroleerd op"] == "2026-11-01"
    (practice,) = rows(files["tabellen/practices.csv"])
    assert (practice["leeftijd: vanaf"], practice["leeftijd: tot en met"]) == ("4", "12")


def test_a_month_stays_a_month(files: dict[str, bytes]) -> None:
    (region,) = rows(files["tabellen/regions.csv"])
    assert [region[f"stand van ({part})"] for part in tables.PARTS] == ["2021", "3", ""]
    (practice,) = rows(files["tabellen/practices.csv"])
    assert [practice[f"geëindigd ({part})"] for part in tables.PARTS] == ["2022", "6", "1"]


def test_a_telephone_number_keeps_its_zero(files: dict[str, bytes]) -> None:
    (organisation,) = rows(files["tabellen/organisations.csv"])
    assert organisation["contact: telefoonnummer"] == "030 1234567"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("-2", "'-2"),
        ("@SUM(1)", "'@SUM(1)"),
        ("012", "'012"),
        ("1-2", "'1-2"),
        ("3/4", "'3/4"),
        ("1e5", "'1e5"),
        ("2021-03", "'2021-03"),
        ("12345678901234567", "'12345678901234567"),
        ("+31 6 12345678", "06 12345678"),
        ("0612345678", "06 12345678"),
        ("030 123 45 67", "030 123 45 67"),
        ("waar", "'waar"),
        ("Onwaar", "'Onwaar"),
        ("TRUE", "'TRUE"),
        ("€ 50", "'€ 50"),
        ("€50,-", "'€50,-"),
        ("1 maart 2027", "'1 maart 2027"),
        ("mrt-21", "'mrt-21"),
        ("4 mei", "'4 mei"),
        ("4-12", "'4-12"),
        ("(12)", "'(12)"),  # there it is less than nothing
        ("5 PM", "'5 PM"),
        ("10:30 am", "'10:30 am"),
        ("−5", "'−5"),
        ("#N/B", "'#N/B"),
        ("#VERW!", "'#VERW!"),
        ("#samen", "#samen"),
        ("Plan (2021)", "Plan (2021)"),
        ("In maart 2027 begint het", "In maart 2027 begint het"),
        ("Waar gaat het over?", "Waar gaat het over?"),
        ("maart", "maart"),
        ("december-overleg", "december-overleg"),
        ("2021", "2021"),
        ("0", "0"),
        ("4 tot 12 jaar", "4 tot 12 jaar"),
    ],
)
def test_what_excel_would_take_for_something_else_is_text(value: str, cell: str) -> None:
    assert csv_tables.text(value) == cell


def test_no_cell_of_the_tables_is_a_formula(whole_files: dict[str, bytes]) -> None:
    found = [
        f"{kind.name}: {value}"
        for kind in made_up.kinds(whole_files)
        for row in rows(whole_files[f"tabellen/{kind.name}.csv"])
        for value in row.values()
        if value.startswith(tuple("=+-@\t\r"))
    ]
    assert found == []


def test_each_entry_is_a_row_with_its_own_values(whole: Build, whole_files: dict[str, bytes]) -> None:
    for kind in whole.site.kinds:
        found = rows(whole_files[f"tabellen/{kind.name}.csv"])
        nodes = whole.site.shareable().all(kind.name)
        assert [row["id"] for row in found] == [node.id for node in nodes]
        assert [row["naam"].removeprefix("'") for row in found if "naam" in row] == [
            node.name.removeprefix("'") for node in nodes
        ]


LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
DATE = re.compile(r"\d{4}(-\d{2}){0,2}")


def leaves(value: Any) -> Iterator[str]:
    """Every text in a value of a YAML file."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from leaves(inner)


def is_told(given: str, cells: list[str], names: dict[str, set[str]]) -> bool:
    """Whether a text of the file stands in one of the cells, as a Dutch reader writes it."""
    flat = " ".join(LINK.sub(r"\1", given).split())
    wanted = {flat, flat.replace(".", ","), {"true": "ja", "false": "nee"}.get(given, flat), *names.get(given, ())}
    if DATE.fullmatch(given) and [str(int(part)) for part in given.split("-")] == [cell for cell in cells if cell]:
        return True
    digits = re.sub(r"[ +-]", "", given)
    return any(word in cell for word in wanted for cell in cells) or (
        digits.isdigit() and any(digits.removeprefix("31").lstrip("0") in cell.replace(" ", "") for cell in cells)
    )


def test_every_value_is_in_the_column_of_its_field(facts: Path, whole_files: dict[str, bytes]) -> None:
    entries = {kind.name: written.entries(facts / "data", kind.name) for kind in model.KINDS}
    names: dict[str, set[str]] = {}
    for entry in (entry for listed in entries.values() for entry in listed):
        names.setdefault(entry["id"], set()).add(entry["name"])
    lost = []
    for kind in made_up.kinds(whole_files):
        table = {row["id"].removeprefix("'"): row for row in rows(whole_files[f"tabellen/{kind.name}.csv"])}
        for entry in entries[kind.name]:
            for name in entry.keys() - shape.HIDDEN:
                field = kind.model.field(name)
                title = field.title if field else name
                heads = (title, f"{title} (", f"{title}: ")
                cells = [
                    cell
                    for head, cell in table[entry["id"]].items()
                    if (own := head.removeprefix("'")) == title or own.startswith(heads[1:])
                ]
                lost += [
                    f"{kind.name}/{entry['id']}: {name}: {given[:50]}"
                    for given in leaves(entry[name])
                    if not is_told(given, cells, names)
                ]
    assert lost == []
