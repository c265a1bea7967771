"""The page of a word."""

from __future__ import annotations

from tests.toolbox.views import made_up


def asked() -> made_up.Element:
    made = made_up.make(
        terms=[
            {
                "id": "oogo",
                "name": "OOGO",
                "abbreviation": "OOGO",
                "full_form": "Op overeenstemming gericht overleg",
                "definition": "Een verplicht overleg.",
                "law": "Voorbeeldwet, artikel 1",
                "see": ["zorgplicht"],
                "also_known_as": ["OOGO's", "overleg met de gemeente"],
                "body": "Een OOGO gaat over een plan.",
            },
            {"id": "zorgplicht"},
            {"id": "jeugdplan", "see": ["oogo"]},
        ]
    )
    return made_up.asked(made, "begrippen/oogo/")


def test_the_definition_comes_first() -> None:
    assert asked().all("p", "mao-lead")[0].text == "Een verplicht overleg."


def test_a_definition_stands_first_below_a_summary() -> None:
    site = made_up.make(
        terms=[{"id": "oogo", "summary": "Kort.", "definition": "Een verplicht overleg.", "body": "Over een plan."}]
    )
    page = made_up.asked(site, "begrippen/oogo/")
    assert page.all("p", "mao-lead")[0].text == "Kort."
    assert page.section("uitleg").text == "Uitleg Een verplicht overleg."
    assert page.headings[:2] == ["Uitleg", "Meer uitleg"]


def test_the_facts_hold_the_full_form_the_law_and_other_words() -> None:
    text = asked().section("in-het-kort").text
    assert "Voluit Op overeenstemming gericht overleg" in text
    assert "Wet Voorbeeldwet, artikel 1" in text
    assert "U leest ook wel overleg met de gemeente" in text
    assert "Afkorting" not in text
    assert "OOGO's" not in text


def test_related_words_are_those_named_from_either_side() -> None:
    assert list(asked().section("zie-ook").links) == ["Zorgplicht", "Jeugdplan"]


def test_a_term_does_not_explain_itself() -> None:
    assert not asked().all("a", "mao-term")


def test_where_a_word_is_used_is_listed() -> None:
    made = made_up.make(
        terms=[{"id": "schooltuin"}],
        practices=[{"id": "a", "goal": "Een schooltuin voor elke school."}, {"id": "b"}],
        regions=[{"id": "c", "summary": "Hier heeft elke school een schooltuin."}],
    )
    section = made_up.asked(made, "begrippen/schooltuin/").section("gebruik")
    assert [found.text for found in section.all("li")] == ["A praktijkvoorbeeld", "C regio"]
