"""Words are cut and compared as Dutch needs it, and compounds fall apart into words that the site knows."""

from __future__ import annotations

import pytest

from toolbox.exports.search import everyday
from toolbox.exports.search.synonyms import Synonyms
from toolbox.text import dictionary, stems
from toolbox.text.compounds import PARTS, Splitter


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Regio's: zuid-Limburg", ["regios", "zuid", "limburg"]),
        ("ib’er, één-loket", ["iber", "een", "loket"]),
        ("'s-Hertogenbosch", ["s", "hertogenbosch"]),
        ("(IKC) 0-4", ["ikc", "0", "4"]),
        ("o.z.a. en Bso+", ["oza", "en", "bso", "plus"]),
        ("", []),
    ],
)
def test_text_falls_apart_in_words(text: str, found: list[str]) -> None:
    assert stems.tokens(text) == found


def test_a_word_with_a_hyphen_is_also_written_without() -> None:
    assert list(stems.joined(stems.chains("e-mail aan Noard-east-Fryslân, of niet"))) == ["email", "noardeastfryslan"]


@pytest.mark.parametrize(
    "forms",
    [
        "school scholen",
        "gemeente gemeenten gemeentes",
        "regio regios",
        "thuiszitter thuiszitters",
        "arrangement arrangementen",
        "brief brieven",
        "huis huizen",
        "klas klassen",
        "leraar leraren leraars",
        "kind kinderen",
        "samenwerking samenwerken samenwerkingen",
        "speciaal speciale",
        "mogelijkheid mogelijkheden",
        "proces processen",
        "proef proeven",
        "professional professionals",
        "financieren financiering gefinancierd",
    ],
)
def test_forms_of_a_word_share_their_stem(forms: str) -> None:
    assert len({stems.stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["school schaal", "gewicht wichten", "gezondheid zondheid", "plan plein", "raad rand", "mbo vmbo", "wet wiet"],
)
def test_other_words_do_not(pair: str) -> None:
    one, other = pair.split()
    assert stems.stem(one) != stems.stem(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("onderwijszorgarrangement", ("onderwijs", "zorg", "arrangement")),
        ("onderwijszorgarrangementen", ("onderwijs", "zorg", "arrangement")),
        ("samenwerkingsverband", ("samenwerking", "verband")),
        ("jeugdgezondheidszorg", ("jeugd", "gezondheid", "zorg")),
        ("onderwijs", ()),
        ("overzicht", ()),
        ("zorg", ()),
    ],
)
def test_a_compound_falls_apart_in_known_words(word: str, parts: tuple[str, ...]) -> None:
    splitter = Splitter((*PARTS, "over", "zicht", "onder", "wijs"))
    assert splitter.split(word) == parts


def test_parts_fall_apart_again() -> None:
    splitter = Splitter(["leerplicht", "leer", "plicht", "ambtenaar"])
    assert splitter.all_parts("leerplichtambtenaar") == ("leerplicht", "leer", "plicht", "ambtenaar")


def test_a_phrase_calls_for_all_words_that_mean_the_same() -> None:
    meanings = Synonyms([("OZA", "onderwijs-zorgarrangement"), ("juf", "leraar"), ("regio", "streek")])
    assert list(meanings.of(stems.tokens("De leraren en het onderwijs-zorgarrangement"))) == [
        "juf",
        "leraar",
        "oza",
        "onderwijs",
        "zorgarrangement",
    ]


def test_a_word_calls_for_nothing_that_only_its_letters_share_with_a_word_that_says_nothing() -> None:
    assert list(Synonyms([("meten", "monitor")]).of(["werken", "met", "elkaar"])) == []
    assert list(Synonyms([("niet eens met", "klacht")]).of(["niet", "eens", "met"])) == ["eens", "klacht"]


def test_words_of_dutch_one_slip_from_a_word_are_known_but_for_its_own_forms() -> None:
    assert list(dictionary.near(["fietser", "wethouder"])) == ["bietser", "fietsen", "fletser"]
    assert {"scholen", "fiets"}.isdisjoint(dictionary.near(["school", "fietsen"]))


def test_everyday_words_are_in_one_group_each() -> None:
    said = [word for group in everyday.groups() for word in group]
    assert sorted(word for word in set(said) if said.count(word) > 1) == []
    assert [word for word in said if not stems.tokens(word)] == []


def test_a_saying_stands_for_one_word() -> None:
    assert everyday.sayings()["zit thuis"] == "thuiszitter"
    assert [word for word in everyday.sayings().values() if len(stems.tokens(word)) != 1] == []
