"""Dutch names, numbers and dates as a Dutch reader expects them."""

from __future__ import annotations

import datetime

import pytest

from toolbox.text import dutch


def test_names_sort_as_in_a_dutch_list() -> None:
    names = ["Zoë", "'s-Hertogenbosch", "één", "De Meierij", "IJsselstein", "Almere"]
    assert sorted(names, key=dutch.sort_key) == [
        "Almere",
        "één",
        "'s-Hertogenbosch",
        "IJsselstein",
        "De Meierij",
        "Zoë",
    ]


def test_fold_makes_one_of_how_people_type_a_name() -> None:
    assert {dutch.fold(name) for name in ("Súdwest-Fryslân", "sudwest-fryslan", " SÚDWEST-FRYSLÂN ")} == {
        "sudwest-fryslan"
    }
    assert dutch.fold("regio’s") == dutch.fold("regio's")


def test_counting_and_joining() -> None:
    assert [dutch.plural(n, "regio", "regio's") for n in (0, 1, 11, 2036)] == [
        "0 regio's",
        "1 regio",
        "11 regio's",
        "2.036 regio's",
    ]
    assert [dutch.joined(parts) for parts in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a en b",
        "a, b en c",
    ]


@pytest.mark.parametrize(
    ("text", "words"), [("2021", "2021"), ("2021-03", "maart 2021"), ("2021-03-09", "9 maart 2021")]
)
def test_dates_in_words(text: str, words: str) -> None:
    assert dutch.partial_date(text) == words


def test_a_day_in_words() -> None:
    assert dutch.day(datetime.date(2019, 10, 22)) == "22 oktober 2019"


def test_a_suggestion_comes_near_or_does_not_come() -> None:
    assert dutch.suggest("thuiszter", ["thuiszitters", "preventie"]) == "thuiszitters"
    assert dutch.suggest("zwembad", ["thuiszitters", "preventie"]) is None
