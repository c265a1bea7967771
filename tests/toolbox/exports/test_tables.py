"""Tables open right in a Dutch Excel: read back cell by cell."""

from __future__ import annotations

import csv
import io

import pytest

from toolbox import models, pipeline
from toolbox.exports import tables

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
        ("2021", "2021"),
        ("0", "0"),
        ("4 tot 12 jaar", "4 tot 12 jaar"),
    ],
)
def test_what_excel_would_take_for_something_else_is_text(value: str, cell: str) -> None:
    assert tables.text(value) == cell


def test_no_cell_of_the_real_tables_is_a_formula(real_files: dict[str, bytes]) -> None:
    found = [
        f"{kind.name}: {value}"
        for kind in models.KINDS
        for row in rows(real_files[f"tabellen/{kind.name}.csv"])
        for value in row.values()
        if value.startswith(tuple("=+-@\t\r"))
    ]
    assert found == []


def test_each_real_entry_is_a_row_with_its_own_values(real: pipeline.Build, real_files: dict[str, bytes]) -> None:
    for kind in models.KINDS:
        found = rows(real_files[f"tabellen/{kind.name}.csv"])
        nodes = real.site.shareable().all(kind.name)
        assert [row["id"] for row in found] == [node.id for node in nodes]
        assert [row["naam"].removeprefix("'") for row in found if "naam" in row] == [
            node.name.removeprefix("'") for node in nodes
        ]
