"""What a screen reader says on five journeys, sentence by sentence, beside what was agreed. Knows made-up data alone.

The reader is one that runs inside a page and follows the ARIA specifications; no product says it in just these words. What was
agreed stands in `speech/`. After a change on purpose: TOOLBOX_REWRITE_TREES=1 make test ARGS=tests/site/tree
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page

from tests import written
from tests.conftest import ROOT
from tests.site import conftest
from tests.site.entries import Entry

Visit = Callable[..., Page]
HERE = Path(__file__).parent
READER = ROOT / "tests/node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"
START = """async (address) => {
  ({ virtual: window.reader } = await import(address));
  await reader.start({ container: document.body });
}"""
DO = """async ([act, text]) => {
  await reader.clearSpokenPhraseLog();
  if (act === "focus") document.querySelector(text).focus();
  else if (act === "next") await reader.next();
  else if (act === "heading") await reader.perform(reader.commands.moveToNextHeading);
  else if (act !== "key") await reader[act](text);
}"""
# Of news what still stands in the page, else the last word alone, and of the place where the reader is: what came between, and
# which of two places told its news first, depends on how quick a machine is.
SAID = """async () => {
  const said = (await reader.spokenPhraseLog()).filter((phrase) => !/^(polite|assertive): $/.test(phrase));
  const news = said.filter((phrase) => /^(polite|assertive): /.test(phrase));
  const texts = [...document.querySelectorAll("[role=status]")].map((place) => place.textContent.trim()).filter(Boolean);
  const standing = texts.flatMap((text) => news.find((phrase) => phrase.endsWith(`: ${text}`)) ?? []);
  const place = said.filter((phrase) => !news.includes(phrase)).pop();
  const isOpen = document.activeElement.ariaExpanded === "true";  // a list can open after its field was told of
  const now = place?.replace(/(?:not )?expanded/, isOpen ? "expanded" : "not expanded");
  return [...(standing.length ? standing : news.slice(-1)), now].filter(Boolean);
}"""


class Step(NamedTuple):
    act: str  # focus, type, press, key (of the keyboard itself, where the browser acts), next, heading
    text: str = ""
    sign: str = "body"  # what is to be seen before the reader is asked


class Journey(NamedTuple):
    url: str
    sign: str
    steps: tuple[Step, ...]
    width: int = 1280


HEADING, NEXT = Step("heading"), Step("next")
SUGGESTED = "body:has(#mao-zoekveld[aria-expanded=true])"
JOURNEYS = {
    "search": Journey(
        "zoeken/#soort=themas&soort=agenda",  # what is made up alone
        "[data-finder][data-shown]",
        (
            Step("focus", "#mao-zoekveld"),
            Step("type", "schrijven", f"{SUGGESTED} [data-shown^='q=schrijven']:has([data-result])"),
            Step("press", "Tab"),
            Step("press", "Enter"),
            *[HEADING] * 3,
            NEXT,
        ),
    ),
    "place": Journey(
        "regios/",
        "[data-picker] [role=combobox]",
        (
            Step("focus", "[data-picker] input"),
            Step("type", "Voorbeelddor", "[data-picker] [role=option]"),
            Step("press", "ArrowDown", "[data-picker] [aria-activedescendant]"),
        ),
    ),
    "proposal": Journey(
        "bijdragen/voorstel/praktijkvoorbeelden/",
        "form[data-proposal]:not([hidden])",
        (
            HEADING,
            Step("focus", "#v-name"),
            Step("focus", "[data-next]"),
            Step("press", "Enter", "[data-errors]:not([hidden])"),
            *[NEXT] * 4,
            Step("press", "Tab"),
            Step("press", "Enter"),
        ),
    ),
    "menu": Journey(
        "over/",
        ".mao-menu__open",
        (
            Step("focus", ".mao-menu__open"),
            Step("key", "Enter", ".mao-menu__link"),
            Step("key", "Tab"),
            Step("key", "Tab"),
            Step("key", "Escape", ".mao-menu__open:focus"),
        ),
        width=360,
    ),
    "parents": Journey("voor/ouders/", "[data-search] [role=combobox]", (*[HEADING] * 4, NEXT)),
}


QUICK = ("search", "proposal")  # what `make test` hears; the others in `make audit`


def tell(page: Page, address: str, journey: Journey) -> list[str]:
    """Each step, and what is then said."""
    page.goto(f"{address}/{journey.url}", wait_until="load")
    page.wait_for_selector(journey.sign)
    page.evaluate(START, f"/{READER.name}")
    lines = []
    for step in journey.steps:
        page.evaluate(DO, [step.act, step.text])
        if step.act == "key":
            page.keyboard.press(step.text)
        page.wait_for_selector(step.sign)
        lines += [f"> {step.act} {step.text}".rstrip(), *page.evaluate(SAID)]
    return lines


@pytest.mark.parametrize(
    "name", [name if name in QUICK else pytest.param(name, marks=pytest.mark.audit) for name in JOURNEYS]
)
def test_a_journey_is_told_in_the_sentences_that_were_agreed(closed: Path, visit: Visit, name: str) -> None:
    page = visit("", width=JOURNEYS[name].width)
    page.route(f"**/{READER.name}", lambda route: route.fulfill(path=READER, content_type="text/javascript"))
    with conftest.serving(closed) as address:
        lines = tell(page, address, JOURNEYS[name])
    agreed = HERE / "speech" / f"{name}.txt"
    if os.environ.get("TOOLBOX_REWRITE_TREES"):
        agreed.write_text("\n".join([*lines, ""]), "utf-8")
    assert lines == agreed.read_text("utf-8").splitlines()


@pytest.mark.audit
def test_what_is_picked_and_taken_away_in_a_form_is_told(built: Path, visit: Visit, region: Entry, root: Path) -> None:
    """Of a list that is too long to choose from, as that of all municipalities."""
    towns = written.entries(root / "data", "municipalities")
    inside = next(entry for entry in written.entries(root / "data", "regions") if entry["id"] == region.id)[
        "municipalities"
    ]
    added = next(town["name"] for town in towns if town["id"] not in inside)
    field = "[data-key=municipalities]"
    chip = f"{field} .mao-chip[aria-label='{added} weghalen']"
    steps = (
        Step("focus", "[data-next]"),
        Step("press", "Enter", f"{field} .mao-chip"),
        Step("focus", f"{field} input"),
        Step("type", added, f"{field} [role=option]"),
        Step("press", "ArrowDown", f"{field} [aria-activedescendant]"),
        Step("press", "Enter", chip),
        Step("focus", chip),
        Step("press", "Enter", f"{field} input:focus"),
    )
    page = visit("")
    page.route(f"**/{READER.name}", lambda route: route.fulfill(path=READER, content_type="text/javascript"))
    with conftest.serving(built) as address:
        url = f"bijdragen/regio/{region.id}/"
        lines = tell(page, address, Journey(url, "form[data-proposal]:not([hidden])", steps))
    assert "button, Volgende" in lines
    said = [line for line in lines if line.startswith(("polite: ", "button, ")) and added in line]
    assert said == [
        f"polite: {added} staat erbij.",
        f"button, {added} weghalen",
        f"polite: {added} is weggehaald.",
    ]
    assert lines[-1].startswith(
        "combobox, Gemeenten (mag leeg), De namen van de gemeenten in dit gebied., has popup listbox"
    )
