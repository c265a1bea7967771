"""What every entry's page opens and ends with."""

from __future__ import annotations

import pytest
from tests.toolbox.views import made_up

from toolbox.model.kinds.region import Region
from toolbox.pages.views import parts


def notices(**fields: object) -> dict[str, str]:
    """The notices of a region with these fields: title to text."""
    read = made_up.asked(made_up.make(regions=[{"id": "a", **fields}]), "regios/a/")
    return {
        found.all("p", "mao-notice__title")[0].text: found.all("div", "mao-notice__text")[0].text
        for found in read.all("div", "mao-notice")
    }


def test_the_way_back_and_the_summary_open_the_page() -> None:
    read = made_up.asked(made_up.make(practices=[{"id": "a"}]), "praktijkvoorbeelden/a/")
    crumbs = read.all("nav", "mao-breadcrumbs")[0]
    assert crumbs.links == {"Home": "/", "Voorbeelden uit de praktijk": "/praktijkvoorbeelden/"}
    assert read.all("p", "mao-lead")[0].text == "Waar het bij A om gaat."


def test_what_nobody_checked_says_so() -> None:
    assert notices() == {"Nog niet gecontroleerd": "Dit is nog niet door iemand uit de praktijk gecontroleerd."}
    assert notices(reviewed="2026-01-01") == {}


def test_note_and_certainty_are_seen() -> None:
    found = notices(note="Alleen de stad.", certainty="onzeker", reviewed="2026-01-01")
    assert found["Let op"] == "Alleen de stad."
    assert "Wij weten niet zeker" in found["Niet zeker"]
    assert "Afgeleid" in notices(certainty="afgeleid")


def test_what_is_certain_is_a_fact() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "certainty": "zeker"}]), "regios/a/")
    assert "Zeker: dit staat zo in de bronnen" in read.section("in-het-kort").text


def test_a_draft_is_marked() -> None:
    assert "Concept" in notices(draft="true")


@pytest.mark.parametrize(
    ("as_of", "reviewed", "current"),
    [
        ("2021", None, False),
        ("2021", "2026-01-01", True),
        ("2023", None, True),
        ("2023-10", None, False),
        ("2023-11", None, True),
        ("2023-11-21", None, False),
        ("2023-11-22", None, True),
        ("", None, False),
    ],
)
def test_three_years_is_the_limit_of_the_present(as_of: str, reviewed: str | None, current: bool) -> None:
    fields = made_up.entry("regions", "a", as_of=as_of, reviewed=reviewed)
    entity = Region.model_validate({name: value for name, value in fields.items() if value})
    assert parts.is_current(entity, made_up.TODAY) is current


def test_the_dates_shown_are_of_the_text_and_of_the_check() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "as_of": "2024-03", "reviewed": "2026-10-05"}]), "regios/a/")
    assert read.all("p", "mao-freshness")[0].text == "Stand van maart 2024 Gecontroleerd op 5 oktober 2026"


def test_sources_are_a_list_with_their_dates() -> None:
    sources = [
        {"title": "Verslag", "url": "https://www.voorbeeld.nl/v", "publisher": "Voorbeeld", "accessed": "2026-11"},
        {"title": "Boek"},
    ]
    section = made_up.asked(made_up.make(regions=[{"id": "a", "sources": sources}]), "regios/a/").section("bronnen")
    assert [found.text for found in section.all("li")] == ["Verslag Voorbeeld geraadpleegd november 2026", "Boek"]
    assert section.links == {"Verslag": "https://www.voorbeeld.nl/v"}


def test_terms_are_linked_once_and_explained_below() -> None:
    shown = made_up.make(
        terms=[{"id": "schooltuin", "definition": "Een tuin bij school."}],
        regions=[{"id": "a", "summary": "Elke schooltuin telt.", "question": "Wie wil een schooltuin?"}],
    )
    read = made_up.asked(shown, "regios/a/")
    assert [found.text for found in read.all("a", "mao-term")] == ["schooltuin"]
    assert read.all("p", "mao-lead")[0].links == {"schooltuin": "/begrippen/schooltuin/"}
    assert "Schooltuin Een tuin bij school." in read.section("woorden").text


def test_nothing_is_listed_for_two_reasons() -> None:
    shown = made_up.make(
        audiences=[{"id": "ouders"}], experts=[{"id": "loket", "audiences": ["ouders"], "serves": ["ouders"]}]
    )
    read = made_up.asked(shown, "voor/ouders/")
    assert [found.text for found in read.all("h3")] == ["Loket"]


def test_many_entries_are_links_and_few_are_cards() -> None:
    few = made_up.make(regions=[{"id": "a"}], practices=[{"id": f"p{n}", "regions": ["a"]} for n in range(12)])
    many = made_up.make(regions=[{"id": "a"}], practices=[{"id": f"p{n}", "regions": ["a"]} for n in range(13)])
    id = "voorbeelden-uit-deze-regio"
    assert len(made_up.asked(few, "regios/a/").section(id).all("article")) == 12
    assert len(made_up.asked(many, "regios/a/").section(id).all("li", "mao-linklist__item")) == 13
