"""Each kind of value is read from text alone, and says by a code what else it is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from toolbox.model import blocks, media, types
from toolbox.model.kinds import expert
from toolbox.model.types import Moment


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
        (types.Id, "zuid-limburg", "zuid-limburg"),
        (types.Id, "a1", "a1"),
        (types.Line, "  één\n  twee ", "één twee"),
        (types.Prose, "een\n\ntwee\n", "een\n\ntwee"),
        (types.Year, "2019", 2019),
        (types.Whole, "007", 7),
        (types.Age, "0", 0),
        (types.Age, "27", 27),
        (types.Degrees, "52.37025", 52.37025),
        (types.Degrees, "-5", -5.0),
        (types.Boolean, "true", True),
        (types.Boolean, "false", False),
        (types.Day, "2024-02-29", dt.date(2024, 2, 29)),
        (types.PartialDate, "2021", "2021"),
        (types.PartialDate, "2021-03", "2021-03"),
        (types.PartialDate, "2021-03-09", "2021-03-09"),
        (types.MomentField, "2026-03-12", Moment(dt.date(2026, 3, 12))),
        (types.MomentField, "2026-03-12 09:30", Moment(dt.date(2026, 3, 12), "09:30")),
        (types.Https, "https://www.voorbeeld.nl/a?b=c#d", "https://www.voorbeeld.nl/a?b=c#d"),
        (types.Https, "https://voorbeeld.nl:443/", "https://voorbeeld.nl:443/"),
        (types.HttpOrHttps, "http://www.voorbeeld.nl/", "http://www.voorbeeld.nl/"),
        (types.LinkTarget, "/regios/twente/", "/regios/twente/"),
        (types.LinkTarget, "/hulp/#nu", "/hulp/#nu"),
        (types.LinkTarget, "/", "/"),
        (types.Email, "info@voorbeeld.nl", "info@voorbeeld.nl"),
        (types.Email, "jeugd-en-gezin@voorbeeld.nl", "jeugd-en-gezin@voorbeeld.nl"),
        (types.Phone, "030 123 45 67", "030 123 45 67"),
        (types.Phone, "+31 30 1234567", "+31 30 1234567"),
        (types.Phone, "0800-1234", "0800-1234"),
        (types.Phone, "112", "112"),
        (types.CbsCode, "GM0034", "GM0034"),
        (types.AreaCode, "VO2001", "VO2001"),
        (media.ImageFile, "loket-2.webp", "loket-2.webp"),
    ],
)
def test_what_is_right_is_read(field: Any, text: str, value: Any) -> None:
    assert read(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "wrong"),
    [
        (types.Id, "Twente", "geen-id"),
        (types.Id, "twente-", "geen-id"),
        (types.Id, "a--b", "geen-id"),
        (types.Id, "é", "geen-id"),
        (types.Id, "a" * 81, "geen-id"),
        (types.Id, "a b", "geen-id"),
        (types.Line, "x" * 301, "te-lang"),
        (types.Line, "   ", "lege-tekst"),
        (types.Prose, "x" * 20_001, "te-lang"),
        (types.Prose, "\n", "lege-tekst"),
        (types.Year, "19", "geen-jaar"),
        (types.Year, "1899", "geen-jaar"),
        (types.Year, "20１９", "geen-jaar"),
        (types.Whole, "-1", "geen-getal"),
        (types.Whole, "٣", "geen-getal"),
        (types.Whole, "1234567", "geen-getal"),
        (types.Age, "28", "geen-leeftijd"),
        (types.Age, "4.5", "geen-leeftijd"),
        (types.Degrees, "52,1", "geen-decimaal-getal"),
        (types.Degrees, "nan", "geen-decimaal-getal"),
        (types.Degrees, "1e2", "geen-decimaal-getal"),
        (types.Boolean, "yes", "geen-ja-nee"),
        (types.Boolean, "True", "geen-ja-nee"),
        (types.Day, "86400", "geen-datum"),
        (types.Day, "2026-3-1", "geen-datum"),
        (types.Day, "2026-02-29", "datum-bestaat-niet"),
        (types.PartialDate, "2021-13", "datum-bestaat-niet"),
        (types.PartialDate, "maart 2021", "geen-datum-of-jaar"),
        (types.MomentField, "2026-03-12T09:30", "geen-tijdstip"),
        (types.MomentField, "2026-03-12 9:30", "geen-tijdstip"),
        (types.MomentField, "2026-03-12 24:00", "datum-bestaat-niet"),
        (types.MomentField, "2026-03-12 10:60", "datum-bestaat-niet"),
        (types.MomentField, "2026-02-30", "datum-bestaat-niet"),
        (types.Https, "http://www.voorbeeld.nl/", "geen-https"),
        (types.Https, "ftp://www.voorbeeld.nl/", "geen-webadres"),
        (types.Https, "https://", "geen-webadres"),
        (types.Https, "https://[", "geen-webadres"),
        (types.Https, "https://voorbeeld.nl:99999/", "geen-webadres"),
        (types.Https, 'https://voorbeeld.nl/"onclick', "geen-webadres"),
        (types.Https, "javascript:alert(1)", "geen-webadres"),
        (types.Https, "/hulp/", "geen-webadres"),
        (types.Https, "https://naam@voorbeeld.nl/", "vreemd-webadres"),
        (types.Https, "https://voorbeeld.nl:8080/", "vreemd-webadres"),
        (types.Https, "https://localhost/", "vreemd-webadres"),
        (types.Https, "https://127.0.0.1/", "vreemd-webadres"),
        (types.Https, "https://xn--vorbeeld-123.nl/", "vreemd-webadres"),
        (types.HttpOrHttps, "www.voorbeeld.nl", "geen-webadres"),
        (types.LinkTarget, "//voorbeeld.nl/", "geen-webadres"),
        (types.LinkTarget, "/hulp", "geen-webadres"),
        (types.LinkTarget, "/../hulp/", "geen-webadres"),
        (types.Email, "info", "geen-mailadres"),
        (types.Email, "mailto:info@voorbeeld.nl", "geen-mailadres"),
        (types.Email, "Info <info@voorbeeld.nl>", "geen-mailadres"),
        (types.Email, "noor@voorbeeld.nl", "persoonlijk-mailadres"),
        (types.Phone, "12", "geen-telefoonnummer"),
        (types.Phone, "+49 30 1234567", "geen-telefoonnummer"),
        (types.Phone, "bel ons", "geen-telefoonnummer"),
        (types.CbsCode, "0034", "geen-cbs-code"),
        (types.AreaCode, "PO201", "geen-gebiedscode"),
        (types.AreaCode, "po2001", "geen-gebiedscode"),
        (types.CbsCode, "gm0034", "geen-cbs-code"),
        (media.ImageFile, "../loket.jpg", "geen-afbeelding"),
        (media.ImageFile, "loket.svg", "geen-afbeelding"),
        (expert.Type, "mens", "onbekende-waarde"),
        (blocks.Certainty, "Zeker", "onbekende-waarde"),
    ],
)
def test_what_is_wrong_says_by_its_code_what_it_is_not(field: Any, text: str, wrong: str) -> None:
    assert code(field, text) == wrong


ALL = [
    types.Id, types.Line, types.Summary, types.Plain, types.Prose, types.Year, types.Whole, types.Age,
    types.Degrees, types.Boolean, types.Day, types.PartialDate, types.MomentField, types.Https,
    types.HttpOrHttps, types.LinkTarget, types.Email, types.Phone, types.CbsCode, types.AreaCode, media.ImageFile, expert.Type,
]  # fmt: skip


@pytest.mark.parametrize("field", ALL)
@pytest.mark.parametrize("value", [["a"], {"a": "b"}, []])
def test_a_list_or_block_is_no_value(field: Any, value: Any) -> None:
    assert code(field, value) == "geen-tekst"


@pytest.mark.parametrize("field", ALL)
def test_spaces_alone_are_no_value(field: Any) -> None:
    assert code(field, "  ") == "lege-tekst"


def test_what_was_read_can_be_read_again() -> None:
    moment = Moment(dt.date(2026, 3, 12), "09:30")
    assert read(types.MomentField, moment) is moment
    assert read(types.Day, moment.day) is moment.day


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(dt.date(2026, 3, 12)), "2026-03-12"),
        (Moment(dt.date(2026, 3, 12), "09:30"), "2026-03-12 09:30"),
    ],
)
def test_a_moment_is_written_as_it_was_read(moment: Moment, text: str) -> None:
    assert str(moment) == text
