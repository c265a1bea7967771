"""Municipalities on the map of the country, in a real browser: under a pointer or a finger, and from what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import written
from tests.site.entries import Entry
from tests.site.test_where import CARD, FIELD, started, type_in

Visit = Callable[..., Page]


@dataclass(frozen=True, slots=True)
class Town:
    """A municipality of one region."""

    id: str
    name: str
    province: str
    region: str


@pytest.fixture(scope="session")
def town(root: Path, region: Entry) -> Town:
    regions = written.entries(root / "data", "regions")
    inside = [id for entry in regions for id in entry["municipalities"]]
    ours = next(entry for entry in regions if entry["id"] == region.id)
    id = next(id for id in ours["municipalities"] if inside.count(id) == 1)
    entry = next(entry for entry in written.entries(root / "data", "municipalities") if entry["id"] == id)
    return Town(id, entry["name"], entry["province"], region.name)


def town_at(page: Page, id: str) -> Any:
    """A spot inside a municipality, once all of them are on the map."""
    page.wait_for_selector(f"[data-town='{id}']", state="attached")
    return page.evaluate(
        """id => {
          const link = document.querySelector(`[data-town="${id}"]`);
          const { left, top, width, height } = link.getBoundingClientRect();
          const spots = [];
          for (let step = 0; step < 400; step++) {
            const [x, y] = [left + width * (step % 20) / 20, top + height * Math.floor(step / 20) / 20];
            if (document.elementFromPoint(x, y)?.closest("a") === link) spots.push({ x, y });
          }
          return spots[Math.floor(spots.length / 2)]; // not at an edge: a finger takes what is near
        }""",
        id,
    )


def test_a_municipality_on_the_map_tells_its_name_and_leads_to_its_page(
    host: str, visit: Visit, region: Entry, town: Town
) -> None:
    page = started(visit(f"{host}/regios/"))
    page.locator(f"[data-area={region.id}] circle").hover()
    spot = town_at(page, town.id)
    page.mouse.move(spot["x"], spot["y"])
    expect(page.locator(CARD)).to_have_text(f"{town.name}Gemeente in {town.province}Regio {town.region}")
    expect(page.locator(".mao-map__lit")).not_to_have_attribute("d", "")
    page.mouse.click(spot["x"], spot["y"])
    page.wait_for_url(f"{host}/gemeenten/{town.id}/")


def test_a_tap_tells_what_is_there_and_a_second_one_leads_on(host: str, visit: Visit, town: Town) -> None:
    page = started(visit(f"{host}/regios/", has_touch=True, width=360))
    page.locator(".mao-map__drawing").scroll_into_view_if_needed()
    page.locator(".mao-map__figure").dispatch_event("pointerenter")
    spot = town_at(page, town.id)
    page.touchscreen.tap(spot["x"], spot["y"])
    expect(page.locator(CARD)).to_contain_text(town.name)
    assert page.url == f"{host}/regios/"
    page.locator(f"{CARD} a").first.tap()
    page.wait_for_url(f"{host}/gemeenten/{town.id}/")


def test_the_field_beside_the_map_lights_what_it_suggests(host: str, visit: Visit, town: Town) -> None:
    home = started(visit(f"{host}/regios/"))
    lit = home.locator(".mao-map__lit")
    home.focus(FIELD)
    type_in(home, town.name)
    expect(lit).to_have_attribute("d", re.compile("^M"))
    home.keyboard.press("Escape")
    expect(lit).to_have_attribute("d", "")


def test_the_list_lights_the_area_that_it_names(host: str, visit: Visit, region: Entry) -> None:
    page = started(visit(f"{host}/regios/"))
    page.focus(f"[data-said={region.id}] a")
    expect(page.locator(f".mao-map--lit[data-area={region.id}]")).to_have_count(1)
    page.focus(FIELD)
    expect(page.locator(".mao-map--lit")).to_have_count(0)
