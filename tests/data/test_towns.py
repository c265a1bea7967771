"""Every municipality answers who helps there: its website, its alliances, and the postcodes that tell them apart."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest

from tests.toolbox.views import made_up
from toolbox import build
from toolbox.pages import render
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import municipality
from toolbox.site import catalog, references, site
from toolbox.site.site import Site

ROOT = Path(__file__).parents[2]
ANSWERED = ("Gemeente", "Voor de basisschool (po)", "Voor de middelbare school (vo)", "Ouder- en jeugdsteunpunt")
SEVERAL_DESKS = 8
SEVERAL = 47  # municipalities that lie in more than one area
TWICE = 47  # postcodes that lie in two municipalities


@pytest.fixture(scope="module")
def shown() -> Site:
    known, _ = catalog.read(build.on_disk(ROOT, ROOT / "data"))
    return site.make(known, references.resolve(known)[0], datetime.date(2026, 11, 27))


def test_each_has_a_website_both_alliances_and_three_ways_to_help(shown: Site) -> None:
    poor = {}
    for page in render.make(shown):
        if page.url.startswith("gemeenten/") and page.url != "gemeenten/":
            read = made_up.read(page.make().body)
            answer = read.section("wie-helpt")
            labels = [item.text for item in answer.all("dt")]
            absent = [label for label in ANSWERED if label not in labels]
            if absent or len(answer.links) < 3 or read.all("p", "mao-empty"):
                poor[page.url] = absent
    assert poor == {}


def test_a_desk_of_one_area_stands_on_no_page_of_another(shown: Site) -> None:
    """A desk without an area is for everyone: then no place may stand in its name or its summary."""
    context = ViewContext(shown)
    places = {town.name for town in shown.all("municipalities")} | {"Bollenstreek"}
    national = [desk for desk in context.lokets if municipality.works_everywhere(context, desk)]
    assert len(national) > SEVERAL_DESKS
    words = {desk.id: set(re.findall(r"\w+", f"{desk.name} {desk.entity.summary}")) & places for desk in national}
    assert {id: names for id, names in words.items() if names} == {}


def test_the_municipalities_of_an_alliance_are_those_of_its_postcodes(shown: Site) -> None:
    towns = {town.id: set(shown.postcodes.of(town.entity.code)) for town in shown.all("municipalities")}
    for alliance in shown.all("alliances"):
        area = shown.postcodes.alliances[alliance.entity.code]
        assert list(alliance.entity.municipalities) == sorted(id for id, own in towns.items() if own & area)


def test_in_some_municipalities_a_postcode_tells_which_alliance_it_is(shown: Site) -> None:
    several = 0
    for town in shown.all("municipalities"):
        nodes = [node for group in town.backlinks for node in group.nodes if node.kind.name == "alliances"]
        several += len(nodes) > 2
        for node in nodes:
            assert shown.postcodes.shared(town.entity.code, node.entity.code)
    assert several == SEVERAL


def test_every_postcode_lies_in_one_municipality_and_some_partly_in_another(shown: Site) -> None:
    codes = {town.entity.code for town in shown.all("municipalities")}
    whole = [postcode for postcodes in shown.postcodes.municipalities.values() for postcode in postcodes]
    partly = [postcode for postcodes in shown.postcodes.partly.values() for postcode in postcodes]
    assert shown.postcodes.municipalities.keys() == codes
    assert (len(whole), len(set(whole)), len(partly)) == (4083, 4083, TWICE)
    assert set(partly) < set(whole)


def test_the_colophon_names_each_source_and_its_licence(root: Path, shown: Site) -> None:
    text = (root / "content/colofon.md").read_text("utf-8").lower()
    for source in shown.postcodes.sources:
        words = (*source.publisher.lower().replace(" en ", ", ").split(", "), source.licence.lower())
        assert [word for word in words if word.removeprefix("via ").removeprefix("op ") not in text] == []
