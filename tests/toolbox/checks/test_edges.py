"""What each rule leaves alone or finds at its edges. `tests/cases` has what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from toolbox.checks.context import Context
from toolbox.checks.rules import (
    connections,
    dates,
    ids,
    layout,
    lists,
    mailboxes,
    municipalities,
    names,
    small_numbers,
    sources,
    texts,
)
from toolbox.source import problem
from toolbox.source.problem import Problem

Make = Callable[..., Context]


def codes(found: Iterable[Problem]) -> list[str]:
    return [problem.code for problem in found]


def test_an_ended_region_may_hold_the_municipality_of_another(context_of: Make) -> None:
    given = context_of(("regions", {"id": "a", "until": "2020"}), ("regions", {"id": "b"}))
    assert codes(municipalities.in_two_regions(given)) == []


def test_regions_of_another_type_may_hold_the_same_municipality(context_of: Make) -> None:
    given = context_of(("regions", {"id": "a", "type": "regio"}), ("regions", {"id": "b"}))
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
    assert bool(codes(dates.periods(given))) is wrong


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
    assert bool(codes(dates.periods(given))) is wrong


def test_a_loop_is_told_once(context_of: Make) -> None:
    ring = {"a": "b", "b": "c", "c": "a"}
    given = context_of(*(("organisations", {"id": id, "successor": after}) for id, after in ring.items()))
    (found,) = connections.successors(given)
    assert found.message == "Organisatie 'A': de opvolgers lopen rond: a, b, c en dan weer a."


def test_what_leads_into_a_loop_is_not_in_it(context_of: Make) -> None:
    chain = {"a": "b", "b": "c", "c": "b"}
    given = context_of(*(("organisations", {"id": id, "successor": after}) for id, after in chain.items()))
    assert [found.message.partition(":")[0] for found in connections.successors(given)] == ["Organisatie 'B'"]


@pytest.mark.parametrize(
    ("accessed", "expected"),
    [("2026", []), ("2026-11", []), ("2026-11-22", []), ("2026-11-23", ["datum-in-toekomst"]), ("2026-12", ["datum-in-toekomst"])],
)  # fmt: skip
def test_a_date_less_exact_than_a_day_lies_in_the_future_only_when_all_of_it_does(
    context_of: Make, accessed: str, expected: list[str]
) -> None:
    given = context_of(("themes", {"sources": f"[{{title: Bron, accessed: {accessed}}}]"}))
    assert codes(dates.future(given)) == expected


def test_only_warnings_come_from_the_future(context_of: Make) -> None:
    found = list(dates.future(context_of(("themes", {"reviewed": "2030-01-01", "as_of": "2031"}))))
    assert codes(found) == ["datum-in-toekomst"] * 2
    assert problem.errors(found) == []


def test_an_entry_that_names_another_does_not_stand_alone(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a"}), ("experts", {"themes": "[a]"}))
    assert codes(connections.unconnected(given)) == []


@pytest.mark.parametrize("kind", ["terms", "audiences", "recommendations", "municipalities"])
def test_some_kinds_may_stand_alone(context_of: Make, kind: str) -> None:
    assert codes(connections.unconnected(context_of((kind, {})))) == []


def test_a_draft_may_stand_alone(context_of: Make) -> None:
    assert codes(connections.unconnected(context_of(("themes", {"draft": "true"})))) == []


def test_a_partner_of_the_coalition_may_stand_alone(context_of: Make) -> None:
    assert codes(connections.unconnected(context_of(("organisations", {"role": "lid"})))) == []


def test_drafts_may_refer_to_drafts(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a", "draft": "true"}), ("experts", {"themes": "[a]", "draft": "true"}))
    assert codes(connections.drafts(given)) == []


def test_a_draft_may_refer_to_what_is_on_the_site(context_of: Make) -> None:
    given = context_of(("themes", {"id": "a"}), ("experts", {"themes": "[a]", "draft": "true"}))
    assert codes(connections.drafts(given)) == []


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
    assert codes(ids.former(given)) == ["oud-id-in-gebruik"]


def test_the_same_former_id_twice_in_one_entry_is_a_repeated_item(context_of: Make) -> None:
    given = context_of(("themes", {"aliases": "[oud, oud]"}))
    assert codes([*ids.former(given), *lists.repeated(given)]) == ["dubbel-in-lijst"]


@pytest.mark.parametrize("kind", ["audiences", "municipalities"])
def test_some_kinds_need_no_source(context_of: Make, kind: str) -> None:
    assert codes(sources.sources(context_of((kind, {})))) == []


@pytest.mark.parametrize(
    "where", [{"publisher": "Staatsblad"}, {"publishers": "[vng]"}, {"url": "https://www.voorbeeld.nl/"}]
)
def test_one_way_to_find_a_publication_is_enough(context_of: Make, where: dict[str, str]) -> None:
    given = context_of(("resources", {"publisher": ""} | where))
    assert codes(sources.publishers(given)) == []


@pytest.mark.parametrize("summary", ["Twente.", "De regio Twente", "Over Twente", "TWENTE!"])
def test_a_summary_of_the_name_alone_is_found(context_of: Make, summary: str) -> None:
    given = context_of(("regions", {"name": "Twente", "summary": summary}))
    assert codes(texts.repeated(given)) == ["samenvatting-herhaalt-naam"]


def test_a_summary_may_hold_the_name(context_of: Make) -> None:
    given = context_of(("regions", {"name": "Twente", "summary": "In Twente werken veertien gemeenten samen."}))
    assert codes(texts.repeated(given)) == []


@pytest.mark.parametrize(
    "definition", ["Een groep. Zij overleggen.", "Hulp van bijv. een school, o.a. bij verzuim.", "Artikel 3.5 geldt."]
)
def test_two_sentences_and_abbreviations_are_fine(context_of: Make, definition: str) -> None:
    assert codes(texts.long_definitions(context_of(("terms", {"definition": definition})))) == []


@pytest.mark.parametrize("text", ["3 < 4 en 5 > 4", "`<b>`", "a <- b"])
def test_signs_that_are_no_html_are_left_alone(context_of: Make, text: str) -> None:
    assert codes(texts.raw_html(context_of(("themes", {"body": f"'{text}'"})))) == []


def test_a_file_in_order_with_one_entry_too_low(context_of: Make) -> None:
    given = context_of(("themes", {"id": "b"}), ("themes", {"id": "a"}), ("themes", {"id": "c"}))
    (found,) = layout.order(given)
    assert (found.place.line, found.severity) == (6, "warning")


def test_each_file_has_its_own_order(context_of: Make) -> None:
    given = context_of(("themes", {"id": "b"}), files={"data/themes/a.yaml": b"- id: a\n  name: A\n  summary: Een.\n"})
    assert codes(layout.order(given)) == []


def test_what_is_written_with_an_escape_is_found_as_well(context_of: Make) -> None:
    given = context_of(("themes", {"body": r'"Zo \x3cb\x3evet\x3c/b\x3e, of jan.jansen\x40gmail.com"'}))
    assert codes([*texts.raw_html(given), *mailboxes.in_texts(given)]) == [
        "ruwe-html",
        "persoonlijk-mailadres",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Er waren Drie jonge kinderen.", "Drie jonge kinderen"),
        ("2 leerlingen", "2 leerlingen"),
        ("In İzmir zijn Twee jonge kinderen", "Twee jonge kinderen"),
        ("In 2012 kinderen geteld", ""),
        ("Groep 3-4 leerlingen", ""),
        ("1.200 kinderen", ""),
        ("2,5 kinderen", ""),
        ("entwee kinderen", ""),
        ("8% kinderen", ""),
        ("Van 9 tot 10.30 uur, kinderen", ""),
    ],
)
def test_a_small_number_stands_alone(context_of: Make, text: str, told: str) -> None:
    given = context_of(("regions", {"body": f"'{text}'"}))
    assert [problem.message.split("'")[3] for problem in small_numbers.check(given)] == ([told] if told else [])


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
    assert codes(layout.tidiness(context_of(files={"data/themes.yaml": raw}))) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[]", True),
        ("{ }", True),
        ("[ # nog niets\n  # echt niets\n]", True),
        ("[a]", False),
        ("[" + "#" * 200, False),  # a pattern that tries all ways to read this never ends
        ("[ # " + "# x " * 100 + "\n a]", False),
    ],
)
def test_a_file_without_empty_lists_is_known_by_its_text(text: str, found: bool) -> None:
    assert bool(lists._NOTHING.search(text)) is found
