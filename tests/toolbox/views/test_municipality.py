"""The page of a municipality, with and without a region."""

from __future__ import annotations

from tests.toolbox.views import made_up

TOWNS = [
    {"id": "dichtbij", "lat": "52.0", "lon": "5.2"},
    {"id": "voorbeeldstad", "places": [{"name": "Voorbeeldstad"}, {"name": "Dorp", "also_known_as": ["Terp"]}]},
    {"id": "ver-weg", "lat": "53.2", "lon": "6.5", "youth_region": "Elders"},
]
URL = "gemeenten/voorbeeldstad/"


def test_a_municipality_without_a_region_is_useful_in_a_fixed_order() -> None:
    shown = made_up.make(municipalities=TOWNS, regions=[{"id": "a", "municipalities": ["dichtbij"]}])
    assert made_up.asked(shown, URL).headings == [
        "Wie helpt?",
        "In het kort",
        "Jeugdregio en provincie",
        "Regio's nu en eerder",
        "Plaatsen in deze gemeente",
        "Regio's met dezelfde vragen",
        "De dichtstbijzijnde regio",
    ]


def test_who_helps_are_the_desks_for_everyone_and_those_of_here() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        organisations=[
            {"id": "hier", "municipalities": ["voorbeeldstad"]},
            {"id": "daar", "municipalities": ["ver-weg"]},
        ],
        experts=[
            {"id": "landelijk", "type": "loket"},
            {"id": "loket-hier", "type": "loket", "organisation": "hier"},
            {"id": "loket-daar", "type": "loket", "organisation": "daar"},
            {"id": "team-hier", "type": "team", "organisation": "hier"},
        ],
    )
    read = made_up.asked(shown, URL)
    assert read.section("wie-helpt").links == {
        "Kijk wie u nu kan helpen": "/hulp/",
        "Landelijk": "/experts/landelijk/",
        "Loket hier": "/experts/loket-hier/",
    }
    assert list(read.section("wie-weet-hier-meer-van").links) == ["Team hier"]


def test_the_youth_region_lists_its_other_municipalities() -> None:
    section = made_up.asked(made_up.make(municipalities=TOWNS), URL).section("jeugdregio")
    assert "Daar hoort nog 1 gemeente bij:" in section.text
    assert section.links == {"Dichtbij": "/gemeenten/dichtbij/"}


def test_a_lonely_municipality_says_so() -> None:
    text = made_up.asked(made_up.make(municipalities=TOWNS), "gemeenten/ver-weg/").section("jeugdregio").text
    assert text.endswith("Er horen geen andere gemeenten bij.")


def test_regions_are_told_apart_by_now_and_earlier() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        regions=[
            {"id": "nu", "reviewed": "2026-01-01"},
            {"id": "toen", "type": "netwerkregio", "until": "2020", "reviewed": "2026-01-01"},
        ],
    )
    section = made_up.asked(shown, URL).section("regios")
    assert list(section.section("nu").links) == ["Nu"]
    assert list(section.section("eerder").links) == ["Toen"]
    assert "staat niet in onze bronnen" not in section.text


def test_a_region_of_which_nobody_knows_the_end_is_not_shown_as_current() -> None:
    shown = made_up.make(municipalities=TOWNS, regions=[{"id": "a", "as_of": "2019"}])
    assert (
        "Of deze regio nu nog bestaat, staat niet in onze bronnen." in made_up.asked(shown, URL).section("eerder").text
    )


def test_places_stand_with_their_other_names() -> None:
    section = made_up.asked(made_up.make(municipalities=TOWNS), URL).section("plaatsen")
    assert [found.text for found in section.all("li")] == ["Voorbeeldstad", "Dorp (Terp)"]


def test_the_same_questions_come_from_what_happens_here() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        themes=[{"id": "samen"}],
        practices=[{"id": "p", "municipalities": ["voorbeeldstad"], "themes": ["samen"]}],
        regions=[{"id": "a", "municipalities": ["ver-weg"], "themes": ["samen"]}],
    )
    section = made_up.asked(shown, URL).section("dezelfde-vragen")
    assert section.all("p", "mao-card__reason")[0].text == "Ook over ‘Samen’"


def test_unknown_questions_are_said_to_be_unknown() -> None:
    section = made_up.asked(made_up.make(municipalities=TOWNS), URL).section("dezelfde-vragen")
    assert "Wij weten niet welke vragen er in Voorbeeldstad spelen." in section.text


def test_the_nearest_region_is_one_it_is_not_in() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        regions=[
            {"id": "eigen", "municipalities": ["voorbeeldstad", "dichtbij"]},
            {"id": "ander", "municipalities": ["ver-weg"]},
        ],
    )
    section = made_up.asked(shown, URL).section("dichtbij")
    assert list(section.links) == ["Ander"]
    assert section.all("p", "mao-card__reason")[0].text == (
        "Ver weg hoort erbij. Dat is hemelsbreed ongeveer 168 kilometer."
    )


def test_municipalities_have_no_previous_and_next() -> None:
    assert not made_up.asked(made_up.make(municipalities=TOWNS), URL).all("nav", "mao-pager")


def test_a_municipality_names_the_colophon_as_its_source() -> None:
    assert made_up.asked(made_up.make(municipalities=TOWNS), URL).links["colofon"] == "/colofon/"
