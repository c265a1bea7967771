"""Maps: what is on them, and how types and times differ without colour."""

from __future__ import annotations

import json

import pytest
from tests.toolbox.views import made_up

from toolbox.pages import maps
from toolbox.pages.maps import labels
from toolbox.site import outlines
from toolbox.site.outlines import Box
from toolbox.site.site import Site

SQUARE = "M{0}.0 0.0L{1}.0 0.0L{1}.0 10.0L{0}.0 10.0Z"
OUTLINES = json.dumps({
    "view_box": [0, 0, 40, 10],
    "paths": {f"GM000{number}": SQUARE.format(10 * number, 10 * number + 10) for number in (1, 2, 3)},
}).encode()  # fmt: skip
TOWNS = [{"id": f"voorbeeld-{number}", "code": f"GM000{number}"} for number in (1, 2, 3)]
REGIONS = [
    {"id": "nu", "municipalities": ["voorbeeld-1", "voorbeeld-2"], "reviewed": "2026-10-01"},
    {"id": "vroeger", "municipalities": ["voorbeeld-3"], "type": "netwerk", "as_of": "2019"},
]


@pytest.fixture(scope="module")
def shown() -> Site:
    return made_up.make(outlines=OUTLINES, municipalities=TOWNS, regions=REGIONS)


@pytest.mark.parametrize("url", ["", "regios/"])
def test_the_map_shows_each_region_once_as_a_link(shown: Site, url: str) -> None:
    drawing = made_up.asked(shown, url).all("svg", "mao-map__drawing")[0]
    links = drawing.all("a")
    assert [link.attributes["href"] for link in links] == ["/regios/nu/", "/regios/vroeger/"]
    assert links[0].attributes["aria-label"] == "1. Nu: Regio, nu, 2 gemeenten in Utrecht"
    assert links[0].all("path")[0].attributes["d"] == "M10 0l10 0 10 0 0 10-10 0-10 0z"


def test_the_list_beside_the_map_says_the_same(shown: Site) -> None:
    page = made_up.asked(shown, "regios/")
    items = page.all("ol", "mao-map__list")[0].all("li")
    assert [item.text for item in items] == [
        "Nu Regio, nu, 2 gemeenten in Utrecht",
        "Vroeger Netwerk, eerder, 1 gemeente in Utrecht",
    ]
    skip = page.all("a", "mao-map__skip")[0]
    assert skip.attributes["href"] == "#" + page.all("ol", "mao-map__list")[0].attributes["id"]


def test_types_and_times_have_patterns_of_their_own_and_a_legend(shown: Site) -> None:
    page = made_up.asked(shown, "regios/")
    patterns = page.all("pattern")
    areas = page.all("svg", "mao-map__drawing")[0].all("path", "mao-map__area")
    assert [pattern.attributes["id"] for pattern in patterns] == [
        "kaart-regio-nu",
        "kaart-netwerk-eerder",
    ]
    assert [area.attributes["fill"] for area in areas] == [f"url(#{pattern.attributes['id']})" for pattern in patterns]
    assert len({pattern.all("path", "mao-map__hatch")[0].attributes["d"] for pattern in patterns}) == 2
    assert len(page.all("li", "mao-map__key")) == 2


def test_the_legend_explains_itself_without_a_footnote(shown: Site) -> None:
    keys = [key.text for key in made_up.asked(shown, "regios/").all("li", "mao-map__key")]
    assert keys == ["Regio, nu", "Netwerk, eerder: gestopt, of niet bekend of die nog bestaat"]
    assert "Schematische kaart. Bronnen: CBS/PDOK en GeoNames (CC BY 4.0)" in made_up.asked(shown, "regios/").text


def test_a_map_that_is_first_seen_holds_regions_alone_and_the_municipalities_are_a_file(shown: Site) -> None:
    drawn = [link for svg in made_up.asked(shown, "regios/").all("svg") for link in svg.all("a")]
    assert {link.attributes["href"] for link in drawn} == {"/regios/nu/", "/regios/vroeger/"}
    rows = json.loads(next(file.make() for file in maps.make(shown) if file.url == "gemeenten/vormen.json"))
    assert rows[0] == ["voorbeeld-1", "Voorbeeld 1", "Utrecht", "M10 0l10 0 0 10-10 0z", ["nu"]]
    assert {row[0] for row in rows} == {town["id"] for town in TOWNS}


def test_what_is_small_is_drawn_last_so_that_it_is_not_below_what_is_large() -> None:
    paths = {"GM0001": "M0 0L1 0L1 1Z", "GM0002": "M1 0L9 0L9 9Z", "GM0003": "M20 0L24 0L24 4Z"}
    outlines = json.dumps({"view_box": [0, 0, 40, 10], "paths": paths}).encode()
    site = made_up.make(outlines=outlines, municipalities=TOWNS)
    rows = json.loads(next(file.make() for file in maps.make(site) if file.url == "gemeenten/vormen.json"))
    assert [row[0] for row in rows] == ["voorbeeld-2", "voorbeeld-3", "voorbeeld-1"]


def test_the_map_of_a_region_names_its_municipalities_and_leads_to_them(shown: Site) -> None:
    figure = made_up.asked(shown, "regios/nu/").all("figure", "mao-smallmap")[0]
    assert [title.text for title in figure.all("title")] == ["Voorbeeld 1", "Voorbeeld 2"]
    listed = {item.attributes["value"]: item.text.strip() for item in figure.all("li")}
    assert listed == {"1": "Voorbeeld 1", "2": "Voorbeeld 2"}
    assert [number.text for number in figure.all("text")] == [*listed]
    assert figure.links == {
        "Voorbeeld 1": "/gemeenten/voorbeeld-1/",
        "Voorbeeld 2": "/gemeenten/voorbeeld-2/",
        "CBS/PDOK en GeoNames (CC BY 4.0)": "/colofon/",
    }


def test_the_map_of_a_municipality_rings_it_and_leads_to_those_it_borders_on(shown: Site) -> None:
    figure = made_up.asked(shown, "gemeenten/voorbeeld-2/").all("figure", "mao-smallmap")[0]
    ring = figure.all("circle")[0].attributes
    assert (ring["cx"], ring["cy"]) == ("25.0", "5.0")
    drawn = figure.all("a", "mao-smallmap__link")
    assert [link.attributes["href"] for link in drawn] == ["/gemeenten/voorbeeld-1/", "/gemeenten/voorbeeld-3/"]
    assert {link.attributes["tabindex"] for link in drawn} == {"-1"}  # the list below has them for keyboard and ear
    listed = {item.attributes["value"]: item.text.strip() for item in figure.all("ol")[0].all("li")}
    assert listed == {"1": "Voorbeeld 1", "2": "Voorbeeld 3"}
    assert [len(figure.all("path", f"mao-smallmap__shape{look}")) for look in ("", "--beside")] == [4, 2]


def test_a_municipality_with_water_around_it_has_no_neighbours() -> None:
    outlines = json.dumps({"view_box": [0, 0, 40, 10], "paths": {"GM0001": SQUARE.format(0, 10)}}).encode()
    figure = made_up.asked(made_up.make(outlines=outlines, municipalities=TOWNS), "gemeenten/voorbeeld-1/")
    assert "Buurgemeenten" not in figure.text
    assert "Op de kaart" in figure.text
    assert figure.all("text", "mao-smallmap__mark") == []  # its name is wider than it is


BAR = outlines.make((0, 0, 100, 100), {"GM0001": "M10 40L90 40L90 60L10 60Z"}).rings["GM0001"]
L_SHAPE = outlines.make((0, 0, 100, 100), {"GM0001": "M0 0L10 0L10 60L90 60L90 90L0 90Z"}).rings["GM0001"]
WHOLE = Box(0, 0, 100, 100)


@pytest.mark.parametrize(
    ("word", "shape", "box", "place"),
    [
        ("Midden", BAR, WHOLE, (50.0, 50.0)),
        ("Veel te lang om erin te staan", BAR, WHOLE, None),
        ("Half", BAR, Box(50, 0, 50, 100), (70.0, 50.0)),  # what cannot be seen has no room
        ("Elders", BAR, Box(0, 0, 100, 30), None),
        ("Hoek", L_SHAPE, WHOLE, (45.0, 75.0)),  # its middle lies outside it
    ],
)
def test_a_word_stands_on_a_map_where_its_shape_has_room(
    word: str, shape: tuple[outlines.Line, ...], box: Box, place: tuple[float, float] | None
) -> None:
    found = labels.place(word, shape, box, 5)
    assert found == (place and pytest.approx(place, abs=2))


def test_every_map_has_a_size_so_that_nothing_shifts(shown: Site) -> None:
    for url in ("", "regios/", "regios/nu/", "gemeenten/voorbeeld-1/"):
        assert all({"width", "height"} <= svg.attributes.keys() for svg in made_up.asked(shown, url).all("svg"))


def test_without_outlines_there_are_no_maps() -> None:
    bare = made_up.make(municipalities=TOWNS, regions=REGIONS)
    for url in ("", "regios/", "regios/nu/", "gemeenten/voorbeeld-1/"):
        assert {svg.attributes["class"] for svg in made_up.asked(bare, url).all("svg")} <= {"mao-sign", "mao-sprite"}


def test_home_and_the_list_of_regions_ask_for_a_place_and_send_it_to_nobody(shown: Site) -> None:
    for url, name, action, links in (
        ("", "mao-search", "/zoeken/", {}),
        ("regios/", "mao-picker", "/gemeenten/", {"Bekijk alle gemeenten": "/gemeenten/"}),
    ):
        form = made_up.asked(shown, url).all("form", name)[0]
        assert form.attributes["action"] == action
        assert "name" not in form.all("input")[0].attributes
        assert form.links == links


def test_the_overview_begins_with_three_numbers_and_one_map_and_says_none_of_them_again() -> None:
    practices = [{"id": "p", "themes": ["samen"]}, {"id": "q"}]
    site = made_up.make(
        outlines=OUTLINES, municipalities=TOWNS, regions=REGIONS[:1], practices=practices, themes=[{"id": "samen"}]
    )
    page = made_up.asked(site, "in-beeld/")
    reach = "van de 3 gemeenten horen of hoorden bij een regio"
    assert [item.text for item in page.all("li", "mao-counts__item")] == ["1 regio", "2 voorbeelden", f"2 {reach}"]
    (drawing,) = page.all("svg", "mao-glance__map")
    assert drawing.attributes["aria-label"] == "Kaart van Nederland met de gemeenten van de regio's Nu"
    assert len(drawing.all("path")) == 1
    assert page.text.count(reach) == 1
    first = ("regio 2 voorbeelden", "Op de kaart staan", "Alleen uit onze gegevens", "Wat er per thema is")
    assert sorted(map(page.text.index, first)) == [page.text.index(part) for part in first]
