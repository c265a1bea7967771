"""A search in a page that was open while the site was published anew, and in a browser that kept something of before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.search.test_finder import links, status
from tests.site.entries import Entry

Visit = Callable[..., Page]
RENEWED = "Deze site is vernieuwd terwijl u haar open had. Laad de pagina opnieuw: uw vraag blijft staan."


@pytest.mark.parametrize(
    "current",
    [{"index": "zoeken/00000000/"}, {"index": "zoeken/00000000/", "scripts": "js/00000000/"}],
    ids=["data", "scripts"],
)
def test_a_search_that_was_open_during_a_publication_asks_for_a_reload_and_keeps_the_question(
    built: Path, host: str, visit: Visit, region: Entry, current: dict[str, str]
) -> None:
    page = visit(f"{host}/zoeken/")
    page.wait_for_selector("[data-finder][data-shown]")
    page.route("**/zoeken/*/*", lambda route: route.fulfill(status=404))
    now = json.loads((built / "zoeken/stand.json").read_text("utf-8")) | current
    page.route("**/zoeken/stand.json", lambda route: route.fulfill(json=now))
    page.fill("#mao-zoekveld", region.id)
    page.wait_for_selector(f"[data-shown='q={region.id}']")
    assert page.locator("[data-finder-notes] p").first.inner_text() == RENEWED
    assert f"/{region.url}" in links(page)  # by the names that are known
    page.unroute_all()
    with page.expect_navigation():
        page.get_by_role("button", name="Laad de pagina opnieuw").click()
    page.wait_for_selector(".mao-result__summary")
    assert page.input_value("#mao-zoekveld") == region.id
    assert f"/{region.url}" in links(page)


def test_scripts_of_another_publication_read_no_index(built: Path, host: str, visit: Visit) -> None:
    asked: list[str] = []
    page = visit("")
    now = json.loads((built / "zoeken/stand.json").read_text("utf-8")) | {"scripts": "js/00000000/"}
    page.route("**/zoeken/stand.json", lambda route: route.fulfill(json=now))
    page.goto(f"{host}/zoeken/#q=school", wait_until="load")
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_selector(".mao-finder__status--broken")
    assert status(page) == RENEWED
    assert [url for url in asked if "register" in url or "woorden-" in url] == []
    page.unroute_all()
    page.get_by_role("button", name="Laad de pagina opnieuw").click()
    page.wait_for_selector("[data-result]")


def test_a_browser_that_kept_the_way_to_an_index_that_is_gone_is_led_to_the_new_one(
    built: Path, host: str, visit: Visit
) -> None:
    page = visit("")
    kept = json.loads((built / "zoeken/stand.json").read_text("utf-8")) | {"index": "zoeken/00000000/"}
    page.route("**/zoeken/stand.json", lambda route: route.fulfill(json=kept), times=1)
    page.goto(f"{host}/zoeken/#q=school", wait_until="load")
    page.wait_for_selector("[data-result]")
    page.wait_for_selector(".mao-result__summary")
