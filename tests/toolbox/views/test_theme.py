"""The page of a theme."""

from __future__ import annotations

from tests.toolbox.views import made_up


def shown() -> made_up.Element:
    made = made_up.make(
        audiences=[{"id": "ouders"}],
        recommendations=[{"id": "advies-1"}],
        themes=[
            {
                "id": "samen",
                "related": ["apart"],
                "recommendations": ["advies-1"],
                "for_you": [{"audience": "ouders", "text": "U telt mee.", "questions": ["Wie is uw contact?"]}],
            },
            {"id": "apart"},
            {"id": "anders", "related": ["samen"]},
        ],
        regions=[{"id": "a", "themes": ["samen"]}],
    )
    return made_up.asked(made, "themas/samen/")


def test_a_theme_says_what_it_means_to_each_audience() -> None:
    section = shown().section("voor-u")
    assert section.text == "Wat betekent dit voor u? Ouders U telt mee. Wie is uw contact?"
    assert section.links == {"Ouders": "/voor/ouders/"}


def test_related_themes_are_those_named_from_either_side() -> None:
    assert list(shown().section("verwante-thema-s").links) == ["Apart", "Anders"]


def test_the_facts_count_what_there_is_and_name_the_advice() -> None:
    facts = shown().section("in-het-kort")
    assert "In de toolbox 1 regio" in facts.text
    places = {"1 regio": "#regio-s-die-aan-dit-thema-werkten"}
    assert facts.links == {**places, "Advies 1": "/adviezen/advies-1/"}


def test_who_works_on_it_is_listed_with_the_reason() -> None:
    assert "Regio's die aan dit thema werkten" in shown().headings


def test_a_theme_begins_with_some_examples_and_says_why_and_lists_them_once() -> None:
    site = made_up.make(
        themes=[{"id": "samen", "start_here": [{"kind": "practices", "id": "b", "why": "Dit is onderzocht."}]}],
        practices=[{"id": "a", "themes": ["samen"]}, {"id": "b", "themes": ["samen"]}],
    )
    page = made_up.asked(site, "themas/samen/")
    assert page.section("begin-hier").text == "Begin hier Voorbeeld B Waar het bij B om gaat. Dit is onderzocht."
    assert [link.text for link in page.all("a") if link.text in ("A", "B")] == ["B", "A"]
    assert "Een goed begin voor Thema Samen" in made_up.asked(site, "praktijkvoorbeelden/b/").text
