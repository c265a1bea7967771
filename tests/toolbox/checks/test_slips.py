"""What is no mistake of form, and still likely a slip: a meeting of a month, a mobile number, an address that hides."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from toolbox.checks import hiding
from toolbox.checks.context import Context
from toolbox.checks.rules import dates, mailboxes
from toolbox.source.problem import Problem

Make = Callable[..., Context]


def codes(problems: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2027-03-01 09:30", "2027-03-03 17:00", False),
        ("2027-03-01 09:30", "2027-03-08 17:00", False),
        ("2027-03-12 09:30", "2027-03-21 17:00", True),  # two digits in the other order
        ("2027-03-01", "2027-04-01", True),  # another month
        ("2027-03-01 09:30", "2028-03-01 12:00", True),  # another year
        ("2027-03-01", "2027-05-20", False),  # a course of a season
        ("2027-03-01", "2027-06-20", True),
        ("2027-03-01", "2027-03-01", False),
    ],
)
def test_a_meeting_that_lasts_longer_than_meetings_do_is_told(
    context_of: Make, start: str, end: str, told: bool
) -> None:
    given = context_of(("events", {"start": start, "end": end}))
    assert codes(dates.meetings(given)) == (["duurt-lang"] if told else [])


@pytest.mark.parametrize(
    "text",
    [
        "Bel +32 470 12 34 56.", "Bel 0032 (0)485-123456", "Bel +49 151 23456789", "Bel +49 (0) 171 2345678", "Bel +44 7911 123456",
        "Bel +33 6 12 34 56 78", "Bel +48 501 234 567", "Bel +90 532 123 45 67", "Bel +212 612-345678", "Bel +380 67 123 45 67",
        "App https://wa.me/32470123456", "App https://api.whatsapp.com/send?phone=31612345678", "Bel +31 (6) 12 34 56 78",
    ],
)  # fmt: skip
def test_a_mobile_number_of_any_country_around_us_is_told(context_of: Make, text: str) -> None:
    assert codes(mailboxes.in_texts(context_of(("themes", {"note": f"'{text}'"})))) == ["mobiel-nummer"]


@pytest.mark.parametrize(
    "text", ["Bel +32 2 123 45 67", "Bel +49 30 1234567", "Bel +44 20 7946 0018", "Van +31 tot +32 470"]
)
def test_the_number_of_a_house_abroad_is_left_alone(context_of: Make, text: str) -> None:
    assert codes(mailboxes.in_texts(context_of(("themes", {"note": f"'{text}'"})))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Zie https://www.voorbeeld.nl/a?term=utm_source en https://www.voorbeeld.nl/t.co/a",
        "Wat.co/abc is geen adres van deze dienst, en wie is t.com/abc?",
        "Zie https://nl.wikipedia.org/wiki/Voorbeeld_(begrip) en https://www.local-voorbeeld.nl/",
    ],
)
def test_an_address_that_hides_nothing_is_left_alone(context_of: Make, text: str) -> None:
    assert codes(hiding.check(context_of(("themes", {"note": f"'{text}'"})))) == []
