"""The page of a municipality, with and without a region."""

from __future__ import annotations

from tests.toolbox.views import made_up

from toolbox.site.site import Site

TOWNS = [
    {"id": "dichtbij", "lat": "52.0", "lon": "5.2"},
    {"id": "voorbeeldstad", "places": [{"name": "Voorbeeldstad"}, {"name": "Dorp", "also_known_as": ["Terp"]}]},
    {"id": "ver-weg", "lat": "53.2", "lon": "6.5", "youth_region": "Elders"},
]
URL = "gemeenten/voorbeeldstad/"


def test_a_municipality_without_a_region_is_useful_in_a_fixed_order() -> None:
    shown = made_up.make(municipalities=TOWNS, regions=[{"id": "a", "municipalities": ["dichtbij"]}])
    assert made_up.asked(shown, URL).headings == [
        "Wie helpt hier?",
        "In het kort",
        "Regio's nu en eerder",
        "De dichtstbijzijnde regio",
        "Jeugdregio en provincie",
        "Plaatsen in deze gemeente",
    ]


def ways(shown: Site, url: str = URL) -> dict[str, list[str]]:
    """What the answer at the top of the page says, by label."""
    items = made_up.asked(shown, url).section("wie-helpt").all(css="mao-facts__item")
    return {item.all("dt")[0].text: [value.text for value in item.all("dd")] for item in items}


def test_who_helps_is_told_first_in_a_fixed_order() -> None:
    shown = made_up.make(
        municipalities=[{**TOWNS[1], "url": "https://www.voorbeeldstad.nl", "primary_schools": "14"}],
        alliances=[
            {"id": "vo-2001", "name": "Samen VO", "code": "VO2001", "sector": "vo"},
            {"id": "po-2001", "name": "Samen PO", "code": "PO2001", "sector": "po"},
        ],
        experts=[{"id": "ouder-en-jeugdsteunpunt", "type": "loket"}],
        helplines=[
            {"id": "onderwijsconsulenten", "phone": "070-1234567", "order": "1"},
            {"id": "ouders-en-onderwijs", "phone": "", "url": "https://www.voorbeeld.nl", "order": "2"},
        ],
        postcodes={"sources": [made_up.register_source("primary_schools", "2026-08-04")]},
    )
    assert ways(shown) == {
        "Nu hulp nodig?": ["Kijk wie helpt"],
        "Gemeente": ["voorbeeldstad.nl"],
        "Voor de basisschool (po)": ["Samen PO"],
        "Voor de middelbare school (vo)": ["Samen VO"],
        "Ouder- en jeugdsteunpunt": ["Bij het samenwerkingsverband van uw school"],
        "Jeugdregio": ["Voorbeeldregio"],
        "In heel Nederland": ["Onderwijsconsulenten: 070-1234567", "Ouders en onderwijs"],
    }
    assert "Basisscholen 14 DUO, augustus 2026" in made_up.asked(shown, URL).section("in-het-kort").text
    links = made_up.asked(shown, URL).section("wie-helpt").links
    assert links["Onderwijsconsulenten: 070-1234567"] == "tel:0701234567"
    assert links["Samen PO"] == "/samenwerkingsverbanden/po-2001/"
    whole = made_up.asked(shown, URL).section("wie-helpt").all(css="mao-number")
    assert [number.text for number in whole] == ["070-1234567"]  # never cut at its hyphen


def test_where_two_alliances_work_a_postcode_tells_which() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        alliances=[
            {"id": "po-2001", "name": "Klein", "code": "PO2001", "sector": "po"},
            {"id": "po-2002", "name": "Groot", "code": "PO2002", "sector": "po"},
            {"id": "vo-2001", "name": "Heel 27-08", "code": "VO2001", "sector": "vo"},
        ],
        postcodes={
            "municipalities": {"GM0001": "1000-1003 1010"},
            "alliances": {"PO2001": "1003-1004 1010", "PO2002": "1000-1002", "VO2001": "1000-1010"},
        },
    )
    assert ways(shown)["Voor de basisschool (po)"] == [
        "Groot",
        "Alleen bij postcode 1003 tot en met 1010: Klein",
    ]
    assert ways(shown)["Voor de middelbare school (vo)"] == ["Heel 27-08"]
    assert [number.text for number in made_up.asked(shown, URL).section("wie-helpt").all(css="mao-number")] == ["27-08"]
    text = made_up.asked(shown, URL).text
    assert "Bij welk samenwerkingsverband een school hoort, hangt hier af van de postcode." in text
    areas = made_up.asked(shown, "samenwerkingsverbanden/po-2001/").section("gemeenten")
    assert [item.text for item in areas.all("li")] == ["Voorbeeldstad postcode 1003 tot en met 1010"]
    whole = made_up.asked(shown, "samenwerkingsverbanden/vo-2001/").section("gemeenten")
    assert [item.text for item in whole.all("li")] == ["Voorbeeldstad"]


def test_what_an_alliance_is_is_told_where_the_word_is_known() -> None:
    alliance = {"id": "po-2001", "code": "PO2001", "sector": "po"}
    postcodes = {"municipalities": {"GM0001": "1000"}, "alliances": {"PO2001": "1000"}}
    term = {"id": "samenwerkingsverband", "definition": "Besturen van scholen in een gebied."}
    known = made_up.make(municipalities=TOWNS, alliances=[alliance], postcodes=postcodes, terms=[term])
    told = "Een school hoort bij een samenwerkingsverband : besturen van scholen in een gebied."
    shown = made_up.asked(known, URL).text
    assert told in shown
    assert shown.index(told) < shown.index("Wie helpt hier?")
    assert "esturen van scholen" not in made_up.asked(made_up.make(municipalities=TOWNS, terms=[term]), URL).text


def test_of_which_year_the_areas_are_is_told_when_it_is_known() -> None:
    source = made_up.register_source("alliances", "2015-04-23")
    told = "De gebieden van de samenwerkingsverbanden zijn die van de regeling van 2015."
    assert told in made_up.asked(made_up.make(municipalities=TOWNS, postcodes={"sources": [source]}), URL).text
    assert "zijn die van de regeling" not in made_up.asked(made_up.make(municipalities=TOWNS), URL).text


def test_examples_of_here_stand_apart_from_those_nearby_nearest_first() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        practices=[
            {"id": "hier", "municipalities": ["voorbeeldstad"]},
            {"id": "ver", "municipalities": ["ver-weg"]},
            {"id": "beide", "municipalities": ["dichtbij", "ver-weg"]},
        ],
    )
    read = made_up.asked(shown, URL)
    assert list(read.section("voorbeelden-hier").links) == ["Hier"]
    assert list(read.section("voorbeelden-dichtbij").links) == ["Beide", "Ver"]
    assert [reason.text for reason in read.section("voorbeelden-dichtbij").all("p", "mao-card__reason")] == [
        "In Dichtbij, hemelsbreed ongeveer 14 kilometer.",
        "In Ver weg, hemelsbreed ongeveer 168 kilometer.",
    ]


def test_meetings_are_those_of_its_regions_and_those_for_everyone() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        regions=[{"id": "hier"}, {"id": "daar", "municipalities": ["ver-weg"]}],
        events=[
            {"id": "later", "start": "2027-05-01"},
            {"id": "eerst", "regions": ["hier"], "start": "2027-02-01"},
            {"id": "elders", "regions": ["daar"]},
            {"id": "toen", "regions": ["hier"], "start": "2020-01-01"},
        ],
    )
    section = made_up.asked(shown, URL).section("bijeenkomsten")
    assert list(section.links) == ["Eerst", "Later", "Bekijk de agenda"]


def test_without_meetings_to_come_the_page_says_so_and_shows_those_of_its_regions() -> None:
    shown = made_up.make(
        municipalities=TOWNS,
        regions=[{"id": "hier"}],
        events=[{"id": "toen", "regions": ["hier"], "start": "2020-01-01"}, {"id": "ooit", "start": "2020-01-01"}],
    )
    section = made_up.asked(shown, URL).section("bijeenkomsten")
    assert "Er zijn nu geen bijeenkomsten gepland." in section.text
    assert list(section.links) == ["Toen", "Bekijk de agenda"]


def test_the_council_is_led_to_its_questions() -> None:
    shown = made_up.make(municipalities=TOWNS, audiences=[{"id": "raadsleden", "summary": "Zeven vragen."}])
    section = made_up.asked(shown, URL).section("gemeenteraad")
    assert section.text == "Vragen voor de gemeenteraad Zeven vragen. Lees de vragen"
    assert section.links == {"Lees de vragen": "/voor/raadsleden/"}


def test_no_part_of_the_page_says_that_something_is_missing() -> None:
    assert made_up.asked(made_up.make(municipalities=TOWNS), URL).all("p", "mao-empty") == []


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
    assert read.section("loketten-waar-u-terechtkunt").links == {
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
            {"id": "toen", "type": "netwerk", "until": "2020", "reviewed": "2026-01-01"},
        ],
    )
    section = made_up.asked(shown, URL).section("regios")
    assert list(section.section("nu").links) == ["Nu"]
    assert list(section.section("eerder").links) == ["Toen"]
    assert "Vraag uw gemeente of deze regio nog bestaat" not in section.text


def test_a_region_of_which_nobody_knows_the_end_is_not_shown_as_current() -> None:
    shown = made_up.make(municipalities=TOWNS, regions=[{"id": "a", "as_of": "2019"}])
    assert (
        "Vraag uw gemeente of deze regio nog bestaat: dat vonden wij niet."
        in made_up.asked(shown, URL).section("eerder").text
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


def test_where_no_questions_are_known_nothing_is_said_of_them() -> None:
    assert "dezelfde vragen" not in made_up.asked(made_up.make(municipalities=TOWNS), URL).text


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
