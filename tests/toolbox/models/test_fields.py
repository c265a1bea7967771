"""Each kind of value is read from text alone, and says by a code what else it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from toolbox.models import entity, expert, fields


def read(field: Any, text: Any) -> Any:
    return TypeAdapter(field).validate_python(text)


def code(field: Any, text: Any) -> str:
    with pytest.raises(ValidationError) as raised:
        read(field, text)
    (error,) = raised.value.errors()
    return error["type"]


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        (fields.Id, "zuid-limburg", "zuid-limburg"),
        (fields.Id, "a1", "a1"),
        (fields.Line, "  één\n  twee ", "één twee"),
        (fields.Prose, "een\n\ntwee\n", "een\n\ntwee"),
        (fields.Year, "2019", 2019),
        (fields.Whole, "007", 7),
        (fields.Age, "0", 0),
        (fields.Age, "27", 27),
        (fields.Degrees, "52.37025", 52.37025),
        (fields.Degrees, "-5", -5.0),
        (fields.Boolean, "true", True),
        (fields.Boolean, "false", False),
        (fields.Day, "2024-02-29", dt.date(2024, 2, 29)),
        (fields.PartialDate, "2021", "2021"),
        (fields.PartialDate, "2021-03", "2021-03"),
        (fields.PartialDate, "2021-03-09", "2021-03-09"),
        (fields.MomentField, "2026-03-12", fields.Moment(dt.date(2026, 3, 12))),
        (fields.MomentField, "2026-03-12 09:30", fields.Moment(dt.date(2026, 3, 12), "09:30")),
        (fields.Https, "https://www.voorbeeld.nl/a?b=c#d", "https://www.voorbeeld.nl/a?b=c#d"),
        (fields.Https, "https://voorbeeld.nl:443/", "https://voorbeeld.nl:443/"),
        (fields.HttpOrHttps, "http://www.voorbeeld.nl/", "http://www.voorbeeld.nl/"),
        (fields.LinkTarget, "/regios/twente/", "/regios/twente/"),
        (fields.LinkTarget, "/hulp/#nu", "/hulp/#nu"),
        (fields.LinkTarget, "/", "/"),
        (fields.Email, "info@voorbeeld.nl", "info@voorbeeld.nl"),
        (fields.Email, "jeugd-en-gezin@voorbeeld.nl", "jeugd-en-gezin@voorbeeld.nl"),
        (fields.Phone, "030 123 45 67", "030 123 45 67"),
        (fields.Phone, "+31 30 1234567", "+31 30 1234567"),
        (fields.Phone, "0800-1234", "0800-1234"),
        (fields.Phone, "112", "112"),
        (fields.CbsCode, "GM0034", "GM0034"),
        (fields.ImageFile, "loket-2.webp", "loket-2.webp"),
    ],
)
def test_what_is_right_is_read(field: Any, text: str, value: Any) -> None:
    assert read(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "wrong"),
    [
        (fields.Id, "Twente", "geen-id"),
        (fields.Id, "twente-", "geen-id"),
        (fields.Id, "a--b", "geen-id"),
        (fields.Id, "é", "geen-id"),
        (fields.Id, "a" * 81, "geen-id"),
        (fields.Id, "a b", "geen-id"),
        (fields.Line, "x" * 301, "te-lang"),
        (fields.Line, "   ", "lege-tekst"),
        (fields.Prose, "x" * 20_001, "te-lang"),
        (fields.Prose, "\n", "lege-tekst"),
        (fields.Year, "19", "geen-jaar"),
        (fields.Year, "1899", "geen-jaar"),
        (fields.Year, "20１９", "geen-jaar"),
        (fields.Whole, "-1", "geen-getal"),
        (fields.Whole, "٣", "geen-getal"),
        (fields.Whole, "1234567", "geen-getal"),
        (fields.Age, "28", "geen-leeftijd"),
        (fields.Age, "4.5", "geen-leeftijd"),
        (fields.Degrees, "52,1", "geen-decimaal-getal"),
        (fields.Degrees, "nan", "geen-decimaal-getal"),
        (fields.Degrees, "1e2", "geen-decimaal-getal"),
        (fields.Boolean, "yes", "geen-ja-nee"),
        (fields.Boolean, "True", "geen-ja-nee"),
        (fields.Day, "86400", "geen-datum"),
        (fields.Day, "2026-3-1", "geen-datum"),
        (fields.Day, "2026-02-29", "datum-bestaat-niet"),
        (fields.PartialDate, "2021-13", "datum-bestaat-niet"),
        (fields.PartialDate, "maart 2021", "geen-datum-of-jaar"),
        (fields.MomentField, "2026-03-12T09:30", "geen-tijdstip"),
        (fields.MomentField, "2026-03-12 9:30", "geen-tijdstip"),
        (fields.MomentField, "2026-03-12 24:00", "datum-bestaat-niet"),
        (fields.MomentField, "2026-03-12 10:60", "datum-bestaat-niet"),
        (fields.MomentField, "2026-02-30", "datum-bestaat-niet"),
        (fields.Https, "http://www.voorbeeld.nl/", "geen-https"),
        (fields.Https, "ftp://www.voorbeeld.nl/", "geen-webadres"),
        (fields.Https, "https://", "geen-webadres"),
        (fields.Https, "https://[", "geen-webadres"),
        (fields.Https, "https://voorbeeld.nl:99999/", "geen-webadres"),
        (fields.Https, 'https://voorbeeld.nl/"onclick', "geen-webadres"),
        (fields.Https, "javascript:alert(1)", "geen-webadres"),
        (fields.Https, "/hulp/", "geen-webadres"),
        (fields.Https, "https://naam@voorbeeld.nl/", "vreemd-webadres"),
        (fields.Https, "https://voorbeeld.nl:8080/", "vreemd-webadres"),
        (fields.Https, "https://localhost/", "vreemd-webadres"),
        (fields.Https, "https://127.0.0.1/", "vreemd-webadres"),
        (fields.Https, "https://xn--vorbeeld-123.nl/", "vreemd-webadres"),
        (fields.HttpOrHttps, "www.voorbeeld.nl", "geen-webadres"),
        (fields.LinkTarget, "//voorbeeld.nl/", "geen-webadres"),
        (fields.LinkTarget, "/hulp", "geen-webadres"),
        (fields.LinkTarget, "/../hulp/", "geen-webadres"),
        (fields.Email, "info", "geen-mailadres"),
        (fields.Email, "mailto:info@voorbeeld.nl", "geen-mailadres"),
        (fields.Email, "Info <info@voorbeeld.nl>", "geen-mailadres"),
        (fields.Email, "noor@voorbeeld.nl", "persoonlijk-mailadres"),
        (fields.Phone, "12", "geen-telefoonnummer"),
        (fields.Phone, "+49 30 1234567", "geen-telefoonnummer"),
        (fields.Phone, "bel ons", "geen-telefoonnummer"),
        (fields.CbsCode, "0034", "geen-cbs-code"),
        (fields.CbsCode, "gm0034", "geen-cbs-code"),
        (fields.ImageFile, "../loket.jpg", "geen-afbeelding"),
        (fields.ImageFile, "loket.svg", "geen-afbeelding"),
        (expert.Type, "mens", "onbekende-waarde"),
        (entity.Sector, "Mbo", "onbekende-waarde"),
    ],
)
def test_what_is_wrong_says_by_its_code_what_it_is_not(field: Any, text: str, wrong: str) -> None:
    assert code(field, text) == wrong


ALL = [
    fields.Id, fields.Line, fields.Summary, fields.Plain, fields.Prose, fields.Year, fields.Whole, fields.Age,
    fields.Degrees, fields.Boolean, fields.Day, fields.PartialDate, fields.MomentField, fields.Https,
    fields.HttpOrHttps, fields.LinkTarget, fields.Email, fields.Phone, fields.CbsCode, fields.ImageFile, expert.Type,
]  # fmt: skip


@pytest.mark.parametrize("field", ALL)
@pytest.mark.parametrize("value", [["a"], {"a": "b"}, []])
def test_a_list_or_block_is_no_value(field: Any, value: Any) -> None:
    assert code(field, value) == "geen-tekst"


@pytest.mark.parametrize("field", ALL)
def test_spaces_alone_are_no_value(field: Any) -> None:
    assert code(field, "  ") == "lege-tekst"


def test_what_was_read_can_be_read_again() -> None:
    moment = fields.Moment(dt.date(2026, 3, 12), "09:30")
    assert read(fields.MomentField, moment) is moment
    assert read(fields.Day, moment.day) is moment.day


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (fields.Moment(dt.date(2026, 3, 12)), "2026-03-12"),
        (fields.Moment(dt.date(2026, 3, 12), "09:30"), "2026-03-12 09:30"),
    ],
)
def test_a_moment_is_written_as_it_was_read(moment: fields.Moment, text: str) -> None:
    assert str(moment) == text
