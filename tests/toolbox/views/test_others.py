"""The pages of organisations, publications, learning communities and recommendations."""

from __future__ import annotations

from tests.toolbox.views import made_up


def test_an_organisation_shows_its_role_in_the_year_it_had_it() -> None:
    fields = {"role": "lid", "as_of": "2019-06", "url": "https://www.voorbeeld.nl/", "former_names": ["Oud"]}
    shown = made_up.make(organisations=[{"id": "a", **fields, "successor": "b"}, {"id": "b"}])
    facts = made_up.asked(shown, "organisaties/a/").section("in-het-kort")
    assert "Rol in 2019 lid" in facts.text
    assert "Heette eerder Oud" in facts.text
    assert facts.links == {"B": "/organisaties/b/", "voorbeeld.nl": "https://www.voorbeeld.nl/"}


def test_a_publication_leads_to_where_it_is_or_says_where_one_can_ask() -> None:
    shown = made_up.make(
        resources=[
            {"id": "a", "url": "https://www.voorbeeld.nl/a"},
            {"id": "b", "publishers": ["uitgever"]},
            {"id": "c"},
        ],
        organisations=[
            {"id": "uitgever", "url": "https://www.voorbeeld.nl"},
            {"id": "eigenaar", "url": "https://e.nl"},
        ],
        settings=f"{made_up.CONCEPT}owner: eigenaar\n",
    )
    assert made_up.asked(shown, "publicaties/a/").links["Lees de publicatie"] == "https://www.voorbeeld.nl/a"
    told = "Wij hebben geen webadres van deze publicatie. U kunt ernaar vragen bij "
    assert f"{told}Uitgever." in made_up.asked(shown, "publicaties/b/").text
    assert f"{told}Eigenaar." in made_up.asked(shown, "publicaties/c/").text
    assert made_up.asked(shown, "publicaties/c/").links["Eigenaar"] == "https://e.nl"


def test_a_publication_does_not_become_old() -> None:
    read = made_up.asked(made_up.make(resources=[{"id": "a", "as_of": "2015"}]), "publicaties/a/")
    assert "Het kan nu anders zijn" not in read.all(css="mao-standing")[0].text


def test_a_community_tells_its_questions_and_what_came_of_them() -> None:
    shown = made_up.make(
        resources=[{"id": "boek"}],
        communities=[{"id": "a", "goal": "Leren.", "questions": ["Hoe?"], "resources": ["boek"], "as_of": "2021"}],
    )
    read = made_up.asked(shown, "leergemeenschappen/a/")
    assert read.section("vragen").text == "Welke vragen had deze groep? Hoe?"
    assert "Wat kwam eruit?" not in read.headings
    assert list(read.section("lees-meer").links) == ["Boek"]


def test_a_recommendation_shows_its_number_and_its_themes() -> None:
    shown = made_up.make(
        recommendations=[{"id": "advies-3", "number": "3", "themes": ["a"]}],
        themes=[{"id": "a"}, {"id": "b", "recommendations": ["advies-3"]}],
    )
    read = made_up.asked(shown, "adviezen/advies-3/")
    assert read.all("p", "mao-title__label")[0].text == "Advies 3"
    assert list(read.section("thema-s-bij-dit-advies").links) == ["A", "B"]
