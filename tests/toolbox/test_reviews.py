"""How long a check holds, and what stands on the list of what editors could look at next."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from tests.toolbox.views import made_up

from toolbox import commands, model
from toolbox.pages.views.contributing import worklist
from toolbox.site import freshness


@pytest.mark.parametrize(
    ("reviewed", "months", "last"),
    [
        ("2025-11-22", 12, "2026-11-22"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
    ],
)
def test_a_check_holds_to_the_same_day_of_a_later_month(reviewed: str, months: int, last: str) -> None:
    assert freshness.due(dt.date.fromisoformat(reviewed), months) == dt.date.fromisoformat(last)


def test_every_kind_has_a_term_but_audiences_and_those_that_others_keep() -> None:
    assert [kind.name for kind in model.KINDS if not kind.review] == ["audiences", "municipalities", "alliances"]


@pytest.mark.parametrize(
    ("kind", "reviewed", "overdue"),
    [
        ("regions", dt.date(2025, 11, 22), False),
        ("regions", dt.date(2025, 11, 21), True),
        ("regions", None, False),
        ("municipalities", dt.date(1999, 1, 1), False),
    ],
)
def test_only_what_was_checked_can_be_overdue(kind: str, reviewed: dt.date | None, overdue: bool) -> None:
    entity = SimpleNamespace(reviewed=reviewed)
    assert freshness.is_overdue(model.BY_NAME[kind], entity, dt.date(2026, 11, 22)) is overdue


@pytest.mark.parametrize(
    ("reviewed", "said"),
    [
        ("", ["nog nooit nagekeken"]),
        ("2025-11-21", ["al lang niet gecontroleerd (op 21 november 2025)"]),
        ("2025-11-22", []),
    ],
)
def test_a_help_line_stands_first_on_the_worklist_until_it_is_checked_and_again_a_year_later(
    reviewed: str, said: list[str]
) -> None:
    site = made_up.make(
        regions=[{"id": "regio", "certainty": "onzeker"}],
        helplines=[{"id": "lijn", "phone": "0800-0000"} | ({"reviewed": reviewed} if reviewed else {})],
    )
    items = worklist.items(site)
    assert [item.kind.name for item in items] == [*(["helplines"] if said else []), "regions"]
    assert [reason for item in items if item.kind.name == "helplines" for reason in item.reasons] == said


def test_drafts_wait_on_the_list_of_editors_by_their_id() -> None:
    catalog = made_up.book(
        helplines=[{"id": "lijn", "draft": True, "certainty": "onzeker"}, {"id": "andere"}],
        experts=[{"id": "expert-0001", "draft": True, "certainty": "zeker", "regions": ["regio"]}],
        regions=[{"id": "regio"}],
    )
    told = "- Hulplijn lijn: concept, onzeker, `data/helplines.yaml:1`"
    assert list(commands.worklist.drafts(catalog, {"helplines"}, set())) == ["", "### Nog niet op de site", "", told]
    assert [line[:24] for line in commands.worklist.drafts(catalog, set(), {"regio"})][3:] == [
        "- Expert expert-0001: co"
    ]
    assert list(commands.worklist.drafts(catalog, {"regions"}, set())) == []
