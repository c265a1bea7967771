"""The page of a region."""

from __future__ import annotations

import json

from tests.toolbox.views import made_up

TOWNS = [
    {"id": "voorbeeldstad", "province": "Utrecht", "lat": "52.0", "lon": "5.0"},
    {"id": "voorbeelddorp", "province": "Gelderland", "lat": "52.1", "lon": "5.1"},
    {"id": "ver-weg", "lat": "53.2", "lon": "6.5"},
]
THEMES = [{"id": "samen"}, {"id": "apart"}]
OLD = {"as_of": "2021"}


def test_the_facts_name_municipalities_provinces_and_themes() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        themes=THEMES,
        regions=[
            {"id": "a", "since": "2019", "municipalities": ["voorbeelddorp", "voorbeeldstad"], "themes": ["samen"]}
        ],
    )
    facts = made_up.asked(shown, "regios/a/").section("in-het-kort")
    assert facts.links == {
        "Voorbeelddorp": "/gemeenten/voorbeelddorp/",
        "Voorbeeldstad": "/gemeenten/voorbeeldstad/",
        "Samen": "/themas/samen/",
    }
    assert "Begonnen in 2019" in facts.text
    assert "Gelderland en Utrecht" in facts.text


def test_where_a_map_names_the_municipalities_the_facts_do_not() -> None:
    paths = {f"GM000{number}": f"M{number}0 0L{number + 1}0 0L{number + 1}0 10L{number}0 10Z" for number in (1, 2)}
    shown = made_up.make(
        outlines=json.dumps({"view_box": [0, 0, 40, 10], "paths": paths}).encode(),
        municipalities=[{**town, "code": f"GM000{number}"} for number, town in enumerate(TOWNS[:2], 1)],
        regions=[{"id": "a", "since": "2019", "municipalities": ["voorbeeldstad", "voorbeelddorp"]}],
    )
    read = made_up.asked(shown, "regios/a/")
    assert read.section("in-het-kort").links == {}
    assert {"Voorbeeldstad", "Voorbeelddorp"} < read.section("op-de-kaart").links.keys()


def test_the_facts_say_whether_a_region_still_is_there_and_whom_one_can_ask() -> None:
    shown = made_up.make(
        regions=[
            {"id": "a", "since": "2019", **OLD},
            {"id": "b", "since": "2019", "until": "2021"},
            {"id": "c", "since": "2019", "reviewed": "2026-11-01"},
        ],
        experts=[{"id": name, "regions": ["a"]} for name in ("een", "twee", "drie")],
        practices=[{"id": "d", "regions": ["a"]}],
    )
    old, ended, current = (made_up.asked(shown, f"regios/{id}/").section("in-het-kort") for id in "abc")
    assert "Begonnen in 2019 (of de samenwerking nog loopt, weten wij niet) Wie weet er meer van?" in old.text
    assert len([url for url in old.links.values() if url.startswith("/experts/")]) == 2
    assert "In de toolbox 1 voorbeeld" in old.text
    assert [url for url in old.links.values() if url.startswith("#")] == ["#voorbeelden-uit-deze-regio"]
    assert "weten wij niet" not in ended.text + current.text
    undated = made_up.asked(made_up.make(regions=[{"id": "a", **OLD}]), "regios/a/").section("in-het-kort")
    assert "Bestaat de regio nog? Dat weten wij niet" in undated.text


def test_what_a_region_says_stands_in_a_fixed_order() -> None:
    said = {
        "question": "Vraag?",
        "ambition": "Doel.",
        "approach": "Zo.",
        "results": ["Gedaan."],
        "reviewed": "2026-11-01",
    }
    read = made_up.asked(made_up.make(regions=[{"id": "a", **said}]), "regios/a/")
    assert read.headings[:5] == [
        "In het kort",
        "Wat wil de regio leren?",
        "Wat wil de regio bereiken?",
        "Hoe werkt de regio?",
        "Wat is er gedaan?",
    ]


def test_what_is_old_and_unchecked_is_told_as_the_past() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a", "question": "Vraag?", **OLD}]), "regios/a/")
    assert "Wat wilde de regio leren?" in read.headings
    assert "Stand 2021" in read.all("summary", "mao-standing__line")[0].text


def test_what_is_not_known_is_asked_for() -> None:
    read = made_up.asked(made_up.make(regions=[{"id": "a"}], settings=made_up.REACHED), "regios/a/")
    assert "Wat is er gedaan?" not in read.headings
    assert read.all("p", "mao-invite")[0].text == (
        "Over de vraag, de ambitie, de aanpak, de resultaten, de partners en de thema's van deze regio vonden wij geen bron. "
        "Weet u meer over A? Controleer uw regio"
    )


def test_partners_stand_with_what_they_do() -> None:
    shown = made_up.make(
        organisations=[{"id": "school"}],
        regions=[{"id": "a", "partners": [{"organisation": "school", "role": "trekker"}]}],
    )
    assert "School trekker" in made_up.asked(shown, "regios/a/").section("wie-doen-mee").text


def test_regions_with_the_same_themes_say_which() -> None:
    shown = made_up.make(
        themes=THEMES,
        regions=[
            {"id": "a", "themes": ["samen", "apart"]},
            {"id": "b", "themes": ["samen"]},
            {"id": "c", "themes": ["samen", "apart"]},
            {"id": "d"},
        ],
    )
    section = made_up.asked(shown, "regios/a/").section("regio-s-met-dezelfde-thema-s")
    assert [card.text for card in section.all("p", "mao-card__reason")] == [
        "Ook over ‘Samen’ en ‘Apart’",
        "Ook over ‘Samen’",
    ]


def test_regions_nearby_are_the_nearest() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        regions=[
            {"id": "a", "municipalities": ["voorbeeldstad"]},
            {"id": "b", "municipalities": ["ver-weg"]},
            {"id": "c", "municipalities": ["voorbeelddorp"]},
        ],
    )
    near = made_up.asked(shown, "regios/a/").section("in-de-buurt")
    assert list(near.links) == ["C", "B"]


def test_what_refers_to_a_region_is_listed_with_the_reason() -> None:
    shown = made_up.make(
        regions=[{"id": "a"}],
        practices=[{"id": "voorbeeld", "regions": ["a"]}],
        experts=[{"id": "kenner", "regions": ["a"]}],
    )
    headings = made_up.asked(shown, "regios/a/").headings
    assert headings.index("Voorbeelden uit deze regio") < headings.index("Wie weet veel van deze regio?")


def test_a_region_leads_to_its_neighbours_in_the_list() -> None:
    shown = made_up.make(regions=[{"id": "a"}, {"id": "b"}, {"id": "c"}])
    pager = made_up.asked(shown, "regios/b/").all("nav", "mao-pager")[0]
    assert pager.links == {"Vorige A": "/regios/a/", "Volgende C": "/regios/c/"}


def test_a_region_that_is_told_in_full_still_asks_for_more() -> None:
    told = {"question": "Vraag?", "ambition": "Doel.", "approach": "Zo.", "results": ["Dit."], "themes": ["samen"]}
    shown = made_up.make(
        themes=THEMES,
        organisations=[{"id": "school"}],
        regions=[{"id": "a", **told, "partners": [{"organisation": "school"}]}],
        settings=made_up.REACHED,
    )
    assert made_up.asked(shown, "regios/a/").all("p", "mao-invite")[0].text == "Weet u meer over A? Controleer uw regio"


def test_a_partner_without_a_page_is_a_line_and_its_old_address_leads_to_the_region() -> None:
    site = made_up.make(
        organisations=[{"id": "school"}],
        regions=[
            {
                "id": "streek",
                "partners": [{"organisation": "school"}, {"name": "Stichting Voorbeeld", "role": "trekker"}],
                "aliases": ["organisaties/stichting-voorbeeld"],
            }
        ],
    )
    partners = made_up.asked(site, "regios/streek/").section("wie-doen-mee")
    assert [item.text for item in partners.all("li")] == ["School", "Stichting Voorbeeld trekker"]
    assert partners.links == {"School": "/organisaties/school/"}
    moved = made_up.page(site, "organisaties/stichting-voorbeeld/")
    assert (moved.canonical, "../../regios/streek/" in moved.head) == ("regios/streek/", True)
