"""The rules on people at their edges: consent from its first day to its last, and names in one place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable

import pytest

from toolbox.checks.context import Context
from toolbox.checks.rules import consents, mailboxes, persons
from toolbox.source import problem
from toolbox.source.problem import Problem

Make = Callable[..., Context]
PERSON = {
    "id": "expert-0001",
    "name": "Noor Voorbeeldnaam",
    "type": "persoon",
    "role": "Adviseur",
    "consent": "{given: 2026-01-01, until: 2027-12-31, covers: [name, role], record: R-1}",
}


def codes(found: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in found]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (dt.date(2025, 12, 31), ["toestemming-begint-later"]),
        (dt.date(2026, 1, 1), []),
        (dt.date(2027, 12, 24), []),
        (dt.date(2027, 12, 25), ["toestemming-verlopen"]),
        (dt.date(2030, 1, 1), ["toestemming-verlopen"]),
    ],
)
def test_consent_runs_from_its_first_day_to_a_week_before_its_last(
    context_of: Make, today: dt.date, expected: list[str]
) -> None:
    found = list(consents.running(context_of(("experts", PERSON), today=today)))
    assert codes(found) == expected
    assert problem.errors(found) == []


def test_consent_that_was_withdrawn_later_is_withdrawn_now(context_of: Make) -> None:
    consent = PERSON["consent"].replace("covers", "withdrawn: 2026-12-31, covers")
    assert codes(consents.running(context_of(("experts", PERSON | {"consent": consent})))) == [
        "toestemming-ingetrokken"
    ]


def test_a_name_that_is_a_function_needs_no_cover(context_of: Make) -> None:
    consent = PERSON["consent"].replace("name, role", "role")
    given = context_of(("experts", PERSON | {"consent": consent, "name": "Adviseur bij de Voorbeeldbond"}))
    assert codes(consents.covered(given)) == []


def test_the_website_of_a_person_needs_no_cover(context_of: Make) -> None:
    given = context_of(("experts", PERSON | {"contact": "{url: https://www.voorbeeld.nl/}"}))
    assert codes(consents.covered(given)) == []


@pytest.mark.parametrize("id", ["noor", "expert-noor", "n-voorbeeldnaam", "voorbeeldnaam-12"])
def test_a_part_of_the_name_in_an_id_is_found(context_of: Make, id: str) -> None:
    assert codes(persons.in_ids(context_of(("experts", PERSON | {"id": id})))) == ["naam-in-id"]


def test_a_name_in_a_former_id_is_found(context_of: Make) -> None:
    assert codes(persons.in_ids(context_of(("experts", PERSON | {"aliases": "[noor-voorbeeldnaam]"})))) == [
        "naam-in-id"
    ]


def test_small_words_of_a_name_may_stand_in_an_id(context_of: Make) -> None:
    given = context_of(("experts", PERSON | {"id": "loket-van-der-stad", "name": "Noor van der Voorbeeld"}))
    assert codes(persons.in_ids(given)) == []


def test_the_id_of_a_desk_may_hold_its_name(context_of: Make) -> None:
    assert codes(persons.in_ids(context_of(("experts", {"id": "loket", "name": "Loket Voorbeeld"})))) == []


def test_a_name_with_other_accents_and_capitals_is_found_elsewhere(context_of: Make) -> None:
    given = context_of(("experts", PERSON), ("themes", {"note": "Vraag het NÓÓR voorbeeldnaam maar."}))
    assert codes(persons.elsewhere(given)) == ["naam-elders"]


def test_a_longer_name_is_another_name(context_of: Make) -> None:
    given = context_of(("experts", PERSON), ("themes", {"note": "Noor Voorbeeldnaams plan."}))
    assert codes(persons.elsewhere(given)) == []


def test_a_remark_is_public_too(context_of: Make) -> None:
    given = context_of(("themes", {"remark": "Gebeld met noor@voorbeeld.nl"}))
    assert codes(mailboxes.in_texts(given)) == ["persoonlijk-mailadres"]


def test_a_mailbox_of_a_desk_may_stand_in_a_text(context_of: Make) -> None:
    assert codes(mailboxes.in_texts(context_of(("themes", {"note": "Mail info@voorbeeld.nl."})))) == []
