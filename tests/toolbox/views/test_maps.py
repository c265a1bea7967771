"""Maps: what is on them, and how types and times differ without colour."""

from __future__ import annotations

import json

import pytest
from tests.toolbox.views import made_up

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
    assert [key.text for key in page.all("li", "mao-map__key")] == ["Regio, nu", "Netwerk, eerder"]


def test_municipalities_are_no_links_on_a_map(shown: Site) -> None:
    for url in ("", "regios/", "regios/nu/", "gemeenten/voorbeeld-1/"):
        drawn = [link for svg in made_up.asked(shown, url).all("svg") for link in svg.all("a")]
        assert [link for link in drawn if "/gemeenten/" in link.attributes["href"]] == []


def test_the_map_of_a_region_names_its_municipalities(shown: Site) -> None:
    figure = made_up.asked(shown, "regios/nu/").all("figure", "mao-smallmap")[0]
    assert [title.text for title in figure.all("title")] == ["Voorbeeld 1", "Voorbeeld 2"]
    listed = {item.attributes["value"]: item.text.strip() for item in figure.all("li")}
    assert listed == {"1": "Voorbeeld 1", "2": "Voorbeeld 2"}
    assert [number.text for number in figure.all("text")] == [*listed]
    assert "Schematische kaart" in figure.text
    assert "CBS/PDOK" in figure.text
    assert "GeoNames" in figure.text


def test_the_map_of_a_municipality_rings_it(shown: Site) -> None:
    figure = made_up.asked(shown, "gemeenten/voorbeeld-2/").all("figure", "mao-smallmap")[0]
    ring = figure.all("circle")[0].attributes
    assert (ring["cx"], ring["cy"]) == ("25.0", "5.0")


def test_every_map_has_a_size_so_that_nothing_shifts(shown: Site) -> None:
    for url in ("", "regios/", "regios/nu/", "gemeenten/voorbeeld-1/"):
        assert all({"width", "height"} <= svg.attributes.keys() for svg in made_up.asked(shown, url).all("svg"))


def test_without_outlines_there_are_no_maps() -> None:
    bare = made_up.make(municipalities=TOWNS, regions=REGIONS)
    for url in ("", "regios/", "regios/nu/", "gemeenten/voorbeeld-1/"):
        assert {svg.attributes["class"] for svg in made_up.asked(bare, url).all("svg")} <= {"mao-sign"}


def test_home_and_the_list_of_regions_ask_for_a_place_and_send_it_to_nobody(shown: Site) -> None:
    for url, name, action, links in (
        ("", "mao-search", "/zoeken/", {}),
        ("regios/", "mao-picker", "/gemeenten/", {"Bekijk alle gemeenten": "/gemeenten/"}),
    ):
        form = made_up.asked(shown, url).all("form", name)[0]
        assert form.attributes["action"] == action
        assert "name" not in form.all("input")[0].attributes
        assert form.links == links
