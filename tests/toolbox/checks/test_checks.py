"""The table of rules, and what each rule leaves alone or finds at its edges. `tests/cases` has what they say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from tests.toolbox import test_cases

from toolbox import catalog, checks, pipeline, problems, references
from toolbox.checks import (
    consents,
    drafts,
    former_ids,
    future,
    islands,
    lists,
    markup,
    municipalities,
    names,
    order,
    origins,
    periods,
    persons,
    reach,
    successors,
    summaries,
    tidiness,
)

Make = Callable[..., checks.Context]
PERSON = {
    "id": "expert-0001",
    "name": "Noor Voorbeeldnaam",
    "type": "persoon",
    "role": "Adviseur",
    "consent": "{given: 2026-01-01, until: 2027-12-31, covers: [name, role], record: R-1}",
}


def codes(found: Iterable[problems.Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_no_two_checks_have_the_same_name() -> None:
    assert len({check.name for check in checks.CHECKS}) == len(checks.CHECKS)


@pytest.mark.parametrize("case", test_cases.BAD, ids=lambda case: case.name)
def test_a_check_finds_only_what_it_declares(case: Path, tmp_path: Path) -> None:
    root = test_cases.lay_out(case, tmp_path / "root")
    book, _ = catalog.read(pipeline.on_disk(root, root / "data"))
    context = checks.Context(book, references.resolve(book)[0], dt.date(2026, 11, 22))
    found = {check.name: set(codes(check.function(context))) - set(check.codes) for check in checks.CHECKS}
    assert {name: other for name, other in found.items() if other} == {}


@pytest.mark.parametrize("case", test_cases.BAD, ids=lambda case: case.name)
def test_no_error_depends_on_the_day(case: Path, tmp_path: Path) -> None:
    root = test_cases.lay_out(case, tmp_path / "root")
    book, _ = catalog.read(pipeline.on_disk(root, root / "data"))
    links = references.resolve(book)[0]
    early, late = (
        problems.errors(checks.run(checks.Context(book, links, day)))
        for day in (dt.date(1990, 1, 1), dt.date(2090, 1, 1))
    )
    assert early == late


def test_an_ended_region_may_hold_the_municipality_of_another(context_of: Make) -> None:
    given = context_of(("regions", {"id": "a", "until": "2020"}), ("regions", {"id": "b"}))
    assert codes(municipalities.in_two_regions(given)) == []


def test_regions_of_another_type_may_hold_the_same_municipality(context_of: Make) -> None:
    given = context_of(("regions", {"id": "a", "type": "inspiratieregio"}), ("regions", {"id": "b"}))
    assert codes(municipalities.in_two_regions(given)) == []


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        ("2021", "2021-03", False),
        ("2021-09", "2021", False),
        ("2021-09", "2021-09-01", False),
        ("2021-09", "2021-08-31", True),
        ("2021", "2020-12", True),
        ("2021", "2021", False),
    ],
)
def test_dates_are_compared_as_far_as_both_are_known(context_of: Make, begin: str, end: str, wrong: bool) -> None:
    given = context_of(("practices", {"started": begin, "ended": end}))
    assert bool(codes(periods.check(given))) is wrong


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("2026-03-12 09:30", "2026-03-12", False),
        ("2026-03-12", "2026-03-12 08:00", False),
        ("2026-03-12 09:30", "2026-03-12 09:00", True),
        ("2026-03-12 09:30", "2026-03-11", True),
        ("2026-03-12 22:00", "2026-03-13 01:00", False),
    ],
)
def test_a_meeting_runs_forward(context_of: Make, start: str, end: str, wrong: bool) -> None:
    given = context_of(("events", {"start": start, "end": end}))
    assert bool(codes(periods.check(given))) is wrong


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
    assert problems.errors(found) == []


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
    assert codes(reach.mailboxes_in_texts(given)) == ["persoonlijk-mailadres"]


def test_a_mailbox_of_a_desk_may_stand_in_a_text(context_of: Make) -> None:
    assert codes(reach.mailboxes_in_texts(context_of(("themes", {"note": "Mail info@voorbeeld.nl."})))) == []


def test_a_loop_is_told_once(context_of: Make) -> None:
    ring = {"a": "b", "b": "c", "c": "a"}
    given = context_of(*(("organisations", {"id": id, "successor": after}) for id, after in ring.items()))
    (found,) = successors.check(given)
    assert found.message == "Organisatie 'A': de opvolgers lopen rond: a, b, c en dan weer a."


def test_what_leads_into_a_loop_is_not_in_it(context_of: Make) -> None:
    chain = {"a": "b", "b": "c", "c": "b"}
    given = context_of(*(("organisations", {"id": id, "successor": after}) for id, after in chain.items()))
    assert [found.message.partition(":")[0] for found in successors.check(given)] == ["Organisatie 'B'"]


@pytest.mark.parametrize(
    ("accessed", "expected"),
    [("2026", []), ("2026-11", []), ("2026-11-22", []), ("2026-11-23", ["datum-in-toekomst"]), ("2026-12", ["datum-in-toekomst"])],
)  # fmt: skip
def test_a_date_less_exact_than_a_day_lies_in_the_future_only_when_all_of_it_does(
    context_of: Make, accessed: str, expected: list[str]
) -> None:
    given = context_of(("themes", {"sources": f"[{{title: Bron, accessed: {accessed}}}]"}))
    assert codes(future.check(given)) == expected


def test_only_warnings_come_from_the_future(context_of: Make) -> None:
    found = list(future.check(context_of(("themes", {"reviewed": "2030-01-01", "as_of": "2031"}))))
    assert codes(found) == ["datum-in-toekomst"] * 2
    assert problems.errors(found) == []


def test_an_entry_that_names_another_does_not_stand_alone(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a"}), ("experts", {"themes": "[a]"}))
    assert codes(islands.check(given)) == []


@pytest.mark.parametrize("kind", ["terms", "audiences", "recommendations", "municipalities"])
def test_some_kinds_may_stand_alone(context_of: Make, kind: str) -> None:
    assert codes(islands.check(context_of((kind, {})))) == []


def test_a_draft_may_stand_alone(context_of: Make) -> None:
    assert codes(islands.check(context_of(("themes", {"draft": "true"})))) == []


def test_a_partner_of_the_coalition_may_stand_alone(context_of: Make) -> None:
    assert codes(islands.check(context_of(("organisations", {"role": "lid"})))) == []


def test_drafts_may_refer_to_drafts(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a", "draft": "true"}), ("experts", {"themes": "[a]", "draft": "true"}))
    assert codes(drafts.check(given)) == []


def test_a_draft_may_refer_to_what_is_on_the_site(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a"}), ("experts", {"themes": "[a]", "draft": "true"}))
    assert codes(drafts.check(given)) == []


def test_publications_of_different_years_may_have_one_name(context_of: Make) -> None:
    years = (("resources", {"id": f"r-{year}", "name": "Monitor", "year": year}) for year in ("2020", "2021"))
    assert codes(names.check(context_of(*years))) == []


def test_names_differ_by_more_than_accents_and_capitals(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a", "name": "Één plan"}), ("themes", {"id": "b", "name": "een Plan"}))
    assert codes(names.check(given)) == ["dubbele-naam"]


def test_other_names_may_be_shared_between_kinds(context_of: Make) -> None:
    given = context_of(("themes", {"also_known_as": "[oza]"}), ("terms", {"also_known_as": "[oza]"}))
    assert codes(names.check(given)) == []


def test_an_entry_may_not_have_itself_as_a_former_id(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a", "aliases": "[a]"}))
    assert codes(former_ids.check(given)) == ["oud-id-in-gebruik"]


def test_the_same_former_id_twice_in_one_entry_is_a_repeated_item(context_of: Make) -> None:
    given = context_of(("themes", {"aliases": "[oud, oud]"}))
    assert codes([*former_ids.check(given), *lists.repeated(given)]) == ["dubbel-in-lijst"]


@pytest.mark.parametrize("kind", ["audiences", "municipalities"])
def test_some_kinds_need_no_source(context_of: Make, kind: str) -> None:
    assert codes(origins.sources(context_of((kind, {})))) == []


@pytest.mark.parametrize(
    "where", [{"publisher": "Staatsblad"}, {"publishers": "[vng]"}, {"url": "https://www.voorbeeld.nl/"}]
)
def test_one_way_to_find_a_publication_is_enough(context_of: Make, where: dict[str, str]) -> None:
    given = context_of(("resources", {"publisher": ""} | where))
    assert codes(origins.publishers(given)) == []


@pytest.mark.parametrize("summary", ["Twente.", "De regio Twente", "Over Twente", "TWENTE!"])
def test_a_summary_of_the_name_alone_is_found(context_of: Make, summary: str) -> None:
    given = context_of(("regions", {"name": "Twente", "summary": summary}))
    assert codes(summaries.repeated(given)) == ["samenvatting-herhaalt-naam"]


def test_a_summary_may_hold_the_name(context_of: Make) -> None:
    given = context_of(("regions", {"name": "Twente", "summary": "In Twente werken veertien gemeenten samen."}))
    assert codes(summaries.repeated(given)) == []


@pytest.mark.parametrize(
    "definition", ["Een groep. Zij overleggen.", "Hulp van bijv. een school, o.a. bij verzuim.", "Artikel 3.5 geldt."]
)
def test_two_sentences_and_abbreviations_are_fine(context_of: Make, definition: str) -> None:
    assert codes(summaries.long_definitions(context_of(("terms", {"definition": definition})))) == []


@pytest.mark.parametrize("text", ["3 < 4 en 5 > 4", "`<b>`", "a <- b"])
def test_signs_that_are_no_html_are_left_alone(context_of: Make, text: str) -> None:
    assert codes(markup.check(context_of(("themes", {"body": f"'{text}'"})))) == []


def test_a_file_in_order_with_one_entry_too_low(context_of: Make) -> None:
    given = context_of(("themes", {"id": "b"}), ("themes", {"id": "a"}), ("themes", {"id": "c"}))
    (found,) = order.check(given)
    assert (found.place.line, found.severity) == (6, "warning")


def test_each_file_has_its_own_order(context_of: Make) -> None:
    given = context_of(("themes", {"id": "b"}), files={"data/themes/a.yaml": b"- id: a\n  name: A\n  summary: Een.\n"})
    assert codes(order.check(given)) == []


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", []),
        (b"[]", ["laatste-regel"]),
        (b"\n[]\n", ["lege-regels"]),
        (b"[]\n\n", ["lege-regels"]),
        (b"[]\n\n\n", ["lege-regels"]),
        (b"[]  \n", ["spatie-aan-eind"]),
        (b"[]\r\n", ["windows-regeleinde"]),
    ],
)
def test_untidy_files_are_told_once_per_sort(context_of: Make, raw: bytes, expected: list[str]) -> None:
    assert codes(tidiness.check(context_of(files={"data/themes.yaml": raw}))) == expected
