"""What pages fetch of the country: the shared drawing and the names of all places, from the real data."""

from __future__ import annotations

import datetime
import gzip
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.toolbox.views import made_up
from toolbox import build
from toolbox.pages import maps
from toolbox.site import catalog, references, site
from toolbox.site.site import Site

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def shown() -> Site:
    book, _ = catalog.read(build.on_disk(ROOT, ROOT / "data"))
    return site.make(book, references.resolve(book)[0], datetime.date(2026, 11, 22))


@pytest.fixture(scope="module")
def files(shown: Site) -> dict[str, bytes]:
    return {file.url: file.make() for file in maps.make(shown)}


@pytest.fixture(scope="module")
def index(files: dict[str, bytes]) -> Any:
    return json.loads(files["gemeenten/plaatsen.json"])


def names(row: list[Any], column: int) -> set[str]:
    """All names in a column, of which a place with other names is a list."""
    items = row[column] if len(row) > column else []
    return {name for item in items for name in ([item] if isinstance(item, str) else item)}


def test_the_drawing_has_its_parts_and_no_colours_of_its_own(files: dict[str, bytes]) -> None:
    parts = ET.fromstring(files["img/kaart.svg"]).findall(f"{SVG}path")  # noqa: S314 - we made it
    assert [part.get("id") for part in parts] == ["land", "provincies", "gemeenten"]
    assert [part.get("fill") or part.get("stroke") for part in parts] == [None] * 3


def test_what_pages_fetch_is_small(files: dict[str, bytes]) -> None:
    sizes = {url: len(gzip.compress(raw)) for url, raw in files.items()}
    assert sizes["img/kaart.svg"] < 20_000
    assert sizes["gemeenten/plaatsen.json"] < 60_000
    assert sizes["gemeenten/vormen.json"] < 25_000


def test_every_place_and_every_other_name_is_in_the_index(shown: Site, index: Any) -> None:
    rows = {row[0]: row for row in index["municipalities"]}
    assert rows.keys() == {town.id for town in shown.all("municipalities")}
    for town in shown.all("municipalities"):
        row, entity = rows[town.id], town.entity
        found = {row[1], row[1].partition(" (")[0]} | names(row, 3) | names(row, 4) | names(row, 5)
        wanted = {name for place in entity.places for name in (place.name, *place.also_known_as)}
        assert wanted | set(entity.also_known_as) <= found
        assert index["provinces"][row[2]] == entity.province


def test_city_quarters_are_apart_from_places(shown: Site, index: Any) -> None:
    rows = {row[0]: row for row in index["municipalities"]}
    wrong, count = [], 0
    for town in shown.all("municipalities"):
        quarters = {place.name for place in town.entity.places if place.quarter}
        others = {place.name for place in town.entity.places} - quarters
        wrong += [(town.id, *sorted(quarters - names(rows[town.id], 5)), *sorted(others & names(rows[town.id], 5)))]
        count += len(quarters)
    assert count
    assert [line for line in wrong if line[1:]] == []


def test_without_a_map_only_the_names_are_made() -> None:
    assert [file.url for file in maps.make(made_up.make())] == ["gemeenten/plaatsen.json"]
