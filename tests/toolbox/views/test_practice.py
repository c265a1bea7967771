"""The page of an example from practice."""

from __future__ import annotations

import pytest
from tests.toolbox.views import made_up

URL = "praktijkvoorbeelden/a/"
FULL = {
    "goal": "Doel.",
    "situation": "Aanleiding.",
    "target_group": "Kinderen.",
    "approach": "Zo.",
    "results": ["Gedaan."],
    "evidence": "onderzocht",
    "requirements": "Tijd.",
    "funding": "De gemeente.",
    "lessons": "Begin klein.",
    "contact": {"role": "Loket", "email": "info@voorbeeld.nl"},
    "reviewed": "2026-11-01",
}


def asked(**fields: object) -> made_up.Element:
    return made_up.asked(made_up.make(practices=[{"id": "a", **fields}]), URL)


def test_a_practice_has_a_fixed_anatomy() -> None:
    assert asked(**FULL).headings == [
        "In het kort",
        "Waarom doen zij dit?",
        "Hoe begon het?",
        "Voor wie is het?",
        "Hoe werkt het?",
        "Wat is er gedaan?",
        "Hoe zeker is dat?",
        "Wat vraagt het?",
        "Wie betaalt het?",
        "Wat is er geleerd?",
        "Bij wie kunt u terecht?",
        "Bronnen",
    ]


def test_what_is_finished_is_told_as_the_past() -> None:
    assert "Waarom deden zij dit?" in asked(**FULL, status="afgerond").headings


def test_an_unknown_effect_is_said_and_what_else_is_not_known_is_asked_for() -> None:
    read = made_up.asked(made_up.make(practices=[{"id": "a"}], settings=made_up.REACHED), URL)
    assert "Wat is er gedaan?" not in read.headings
    assert "Wij vonden geen onderzoek naar de vraag of dit werkt." in read.section("zeker").text
    assert read.all("p", "mao-invite")[0].text == (
        "Wij weten nog niet wat het opleverde, wat het vraagt, wie het betaalt, wat er is geleerd en bij wie u terechtkunt. "
        "Weet u meer over dit voorbeeld? Help mee"
    )


@pytest.mark.parametrize(
    ("status", "as_of", "told"),
    [
        ("onbekend", "", "Dat is niet bekend"),
        ("loopt", "2026", "Ja"),
        ("loopt", "2019", "In 2019 liep het"),
        ("loopt", "", "Het liep; van wanneer dat is, is niet bekend"),
        ("afgerond", "2019", "Nee, het is afgerond"),
    ],
)
def test_whether_it_goes_on_is_told_plainly(status: str, as_of: str, told: str) -> None:
    assert f"Loopt het nog? {told}" in asked(status=status, as_of=as_of).section("in-het-kort").text


def test_ages_are_told_in_words() -> None:
    assert "4 tot en met 12 jaar" in asked(ages={"min": "4", "max": "12"}).section("in-het-kort").text
    assert "Leeftijd 4 jaar" in asked(ages={"min": "4", "max": "4"}).section("in-het-kort").text


def test_near_a_mail_address_stands_what_not_to_write() -> None:
    assert "Noem geen naam of gegevens van een kind" in asked(**FULL).section("contact").text


def test_experts_and_publications_are_not_listed_twice() -> None:
    shown = made_up.make(
        experts=[{"id": "kenner"}],
        resources=[{"id": "boek"}],
        practices=[{"id": "a", "experts": ["kenner"], "resources": ["boek"]}],
    )
    read = made_up.asked(shown, URL)
    assert list(read.section("wie-weet-er-meer-van").links) == ["Kenner"]
    assert list(read.section("lees-meer").links) == ["Boek"]


def test_a_region_and_a_town_of_one_name_are_said_once() -> None:
    shown = made_up.make(
        municipalities=[{"id": "voorbeeldstad"}],
        regions=[{"id": "voorbeeldstad"}, {"id": "streek"}],
        practices=[{"id": "a", "regions": ["voorbeeldstad", "streek"], "municipalities": ["voorbeeldstad"]}],
    )
    facts = made_up.asked(shown, URL).section("in-het-kort")
    assert [value.text for value in facts.all("dd")][:2] == ["Voorbeeldstad", "Streek"]
    assert facts.links["Voorbeeldstad"] == "/regios/voorbeeldstad/"
    assert facts.text.count("Voorbeeldstad") == 1


def test_each_practice_in_their_list_tells_where_how_sure_and_from_when_and_not_the_group_it_stands_in() -> None:
    towns = [{"id": id} for id in ("een", "twee", "drie")]
    told = {"municipalities": ["een", "twee", "drie"], "evidence": "onderzocht", "as_of": "2019-06"}
    practices = [{"id": "a", "level": "in de klas", **told}, {"id": "b", "level": "in de klas"}]
    page = made_up.asked(made_up.make(municipalities=towns, practices=practices), "praktijkvoorbeelden/")
    assert [found.text for found in page.all(css="mao-card__label")] == ["Een, Twee en nog 1", "Plaats niet genoemd"]
    assert [found.text for found in page.all("li", "mao-tag")] == [
        "Hoe zeker: onderzocht", "Stand van juni 2019", "Hoe zeker: niet bekend", "Datum niet bekend",
    ]  # fmt: skip
