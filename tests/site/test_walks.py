"""People with a real question, on a telephone: each has the answer in at most three taps. `walks.yaml` tells who they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.documents import Document
from tests.site.test_journeys import Visitor

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]
Walk = dict[str, Any]
WALKS: list[Walk] = yaml.safe_load(Path(__file__).with_name("walks.yaml").read_text("utf-8"))
PLACE = re.compile(r"\{([a-z0-9-]+(?:/[a-z0-9-]+)*/)\}")  # {gemeenten/almere/}
MOST_TAPS = 3
TAPPABLE = "a:visible, button:visible, summary:visible, [role=option]:visible"
SMALL = {"width": 360, "height": 740}


def name_of(walk: Walk) -> str:
    return str(walk["who"])


def addresses(walk: Walk) -> set[str]:
    """The pages whose names the walk takes from the site."""
    return set(PLACE.findall(str(walk)))


@pytest.fixture
def walk(request: pytest.FixtureRequest, pages: dict[str, Document]) -> Walk:
    """With the names of today; skipped when a page that it needs was taken away."""
    if gone := addresses(request.param) - pages.keys():
        pytest.skip(f"no longer on the site: {', '.join(sorted(gone))}")
    names = {url: next(text for tag, text in pages[url].headings if tag == "h1") for url in addresses(request.param)}
    return named(request.param, names)


def named(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {key: named(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [named(item, names) for item in value]
    return PLACE.sub(lambda place: names[place[1]], value) if isinstance(value, str) else value


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport=SMALL, has_touch=True, is_mobile=True, locale="nl-NL", reduced_motion="reduce"
    )  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def target(page: Page, step: dict[str, str]) -> Locator:
    if "css" in step:
        return page.locator(step["css"]).first
    return page.locator(TAPPABLE).filter(has_text=re.compile(rf"^\s*{re.escape(step['tap'])}")).first


def take(page: Page, step: dict[str, str]) -> None:
    if "type" in step:
        page.get_by_label(step["field"], exact=True).first.press_sequentially(step["type"])
        return
    wanted = target(page, step)
    wanted.evaluate("element => element.scrollIntoView({ block: 'center' })")  # where a thumb reaches it
    wanted.tap()
    page.wait_for_load_state()


def seen(page: Page, wanted: str | dict[str, str]) -> Locator:
    """What must be there: a text, or an element that can be seen."""
    if isinstance(wanted, dict):
        return page.locator(wanted["css"]).locator("visible=true").first
    return page.locator("main").get_by_text(wanted).locator("visible=true").first


def led_to(page: Page) -> set[str]:
    hrefs = page.locator("main a[href]").evaluate_all(
        "links => links.map(link => new URL(link.getAttribute('href'), location).href)"
    )
    return {urlsplit(href).path.lstrip("/") for href in hrefs}


def arrived(page: Page, walk: Walk) -> None:
    for wanted in walk.get("screen", ()):
        expect(seen(page, wanted)).to_be_in_viewport()
    for wanted in walk.get("page", ()):
        expect(seen(page, wanted)).to_be_visible()
    assert set(walk.get("leads", ())) <= led_to(page)


@pytest.mark.parametrize("walk", [walk for walk in WALKS if "keyboard" not in walk], indirect=True, ids=name_of)
def test_the_answer_is_three_taps_away(walk: Walk, phone: Page, host: str) -> None:
    phone.goto(f"{host}/", wait_until="load")
    phone.wait_for_selector("[data-search] [role=combobox]")
    for step in walk["steps"]:
        take(phone, step)
    arrived(phone, walk)


@pytest.mark.parametrize("walk", [walk for walk in WALKS if "keyboard" in walk], indirect=True, ids=name_of)
def test_the_answer_is_there_for_who_hears_the_page(walk: Walk, visit: Visit, host: str) -> None:
    page = visit("", **SMALL)
    visitor = Visitor(page, host).at("")
    for step in walk["steps"]:
        visitor.to(step["tap"]).press("Enter")
        page.wait_for_load_state()
    arrived(page, walk)
    names = page.locator("main").get_by_role("link").evaluate_all("links => links.map(link => link.textContent.trim())")
    assert names
    assert all(names), "a link without a name"


@pytest.mark.parametrize("walk", WALKS, ids=name_of)
def test_nobody_needs_more_than_three_taps(walk: Walk) -> None:
    assert 1 <= sum("type" not in step for step in walk["steps"]) <= MOST_TAPS
