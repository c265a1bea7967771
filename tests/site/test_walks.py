"""People with a real question, on a telephone: each has the answer in at most three taps. `walks.yaml` tells who they are."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Playwright

from tests.site import engines, watching
from tests.site.documents import Document
from tests.site.engines import Window, Windows, until
from tests.site.test_journeys import Visitor

pytestmark = pytest.mark.browser
Walk = dict[str, Any]
WALKS: list[Walk] = yaml.safe_load(Path(__file__).with_name("walks.yaml").read_text("utf-8"))
PLACE = re.compile(r"\{([a-z0-9-]+(?:/[a-z0-9-]+)*/)\}")  # {gemeenten/almere/}
MOST_TAPS = 3
LOOK = """(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isSeen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
  const text = (element) => element.textContent.replaceAll("\\u00AD", "").replace(/\\s+/g, " ").trim();
  const hold = (words) => all("*", document.querySelector("main")).filter((element) => text(element).includes(words));
  const isWhole = (element, place, others) => !others.some((other) => other !== element && element.contains(other));
  const isOnScreen = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  };
  const rests = (element) => {  // a list that is still being filled is made anew under the finger
    if (window.looked?.element !== element) window.looked = { element, since: performance.now() };
    return element && performance.now() - window.looked.since > 300;
  };
  const mark = (name, element) => {
    if (!rests(element)) return false;
    for (const marked of all(`[${name}]`)) marked.removeAttribute(name);
    element.setAttribute(name, "");
    return true;
  };
  const called = (words) => {  // "Zoek" is the button, whether or not a suggestion "Zoek naar …" is there already
    const taps = all("a, button, summary, [role=option]").filter((one) => isSeen(one) && text(one).startsWith(words));
    return taps.find((one) => text(one) === words) ?? taps[0];
  };
  return %s;
})()"""
FIELD = "mark('data-field', all('label').find((label) => text(label) === %s && label.control && isSeen(label.control))?.control)"
CALLED = "mark('data-tap', called(%s))"
STYLED = "mark('data-tap', all(%s).find(isSeen))"
LED_TO = "all('main a[href]').map((link) => new URL(link.getAttribute('href'), location).href)"
NAMES = "all('main a[href]').filter(isSeen).map(text)"


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


@pytest.fixture(scope="module")
def phones(engine: str, playwright: Playwright) -> Iterator[Windows]:
    with engines.phone(engine, playwright) as windows:
        yield windows


@pytest.fixture
def visitor(phones: Windows, built: Path, mount: str) -> Iterator[Visitor]:
    with watching.watched(built) as host, phones() as window:
        yield Visitor(window, host + mount)


def looked(code: str, words: str = "") -> str:
    """An expression that looks at a page, of which `words` are data."""
    return LOOK % (code % json.dumps(words) if words else code)


def take(window: Window, step: dict[str, str]) -> None:
    """A word in a field, or a tap on what is called so; a mark leads each engine to it."""
    if "type" in step:
        until(window, looked(FIELD, step["field"]))
        window.type("[data-field]", step["type"])
        return
    until(window, looked(CALLED, step["tap"]) if "tap" in step else looked(STYLED, step["css"]))
    window.ask("document.querySelector('[data-tap]').scrollIntoView({ block: 'center', behavior: 'instant' })")
    window.click("[data-tap]")


def sees(window: Window, wanted: str | dict[str, str], condition: str) -> None:
    """What must be there: a text, or an element that can be seen."""
    code, words = ("all(%s)", wanted["css"]) if isinstance(wanted, dict) else ("hold(%s).filter(isWhole)", wanted)
    until(window, looked(f"{code}.some((element) => isSeen(element) && {condition})", words))


def led_to(visitor: Visitor) -> set[str]:
    return {address.removeprefix(f"{visitor.host}/") for address in visitor.window.ask(looked(LED_TO))}


def arrived(visitor: Visitor, walk: Walk) -> None:
    for wanted in walk.get("screen", ()):
        sees(visitor.window, wanted, "isOnScreen(element)")
    for wanted in walk.get("page", ()):
        sees(visitor.window, wanted, "true")
    assert set(walk.get("leads", ())) <= led_to(visitor)


@pytest.mark.parametrize("walk", [walk for walk in WALKS if "keyboard" not in walk], indirect=True, ids=name_of)
def test_the_answer_is_three_taps_away(walk: Walk, visitor: Visitor) -> None:
    visitor.at("")
    for step in walk["steps"]:
        take(visitor.window, step)
    arrived(visitor, walk)


@pytest.mark.parametrize("walk", [walk for walk in WALKS if "keyboard" in walk], indirect=True, ids=name_of)
def test_the_answer_is_there_for_who_hears_the_page(walk: Walk, visitor: Visitor) -> None:
    visitor.at("")
    for step in walk["steps"]:
        visitor.to(step["tap"]).press("Enter")
    arrived(visitor, walk)
    names = visitor.window.ask(looked(NAMES))
    assert names
    assert all(names), "a link without a name"


@pytest.mark.parametrize("walk", WALKS, ids=name_of)
def test_nobody_needs_more_than_three_taps(walk: Walk) -> None:
    assert 1 <= sum("type" not in step for step in walk["steps"]) <= MOST_TAPS
