"""What people come for, in Firefox and WebKit as in Chromium: each journey in each engine, at the root and below a sub-path."""

from __future__ import annotations

import json
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Playwright

from tests import written
from tests.conftest import ROOT
from tests.site import conftest, engines, watching
from tests.site.engines import Window, Windows, until

Visit = Callable[..., Page]
FORM = "document.querySelector('form[data-proposal]:not([hidden])') !== null"
NEW = "bijdragen/voorstel/praktijkvoorbeelden/"


def value(selector: str) -> str:
    return f"document.querySelector({json.dumps(selector)}).value"


def seen(selector: str) -> str:
    return f"Boolean(document.querySelector({json.dumps(selector)})?.getClientRects().length)"


def shown(query: str) -> str:
    """The results of a search are there."""
    return f"document.querySelector('[data-finder]')?.dataset.shown === {json.dumps(query)}"


def sent(window: Window) -> Any:
    """The file with what a form would send."""
    link = window.ask("document.querySelector('[data-download]').getAttribute('href')")
    return json.loads(urllib.parse.unquote(link.partition(",")[2]))


def to_the_end(window: Window) -> None:
    while not window.ask(seen("[data-last]")):
        window.click("[data-next]")
        assert not window.ask(seen("[data-errors]"))


def a_search_is_narrowed_and_back_brings_it_back(window: Window, site: str) -> None:
    window.open(f"{site}/zoeken/")
    until(window, seen("[data-search] [role=combobox]"))
    window.type("#mao-zoekveld", "school")
    window.press("Enter")
    until(window, shown("q=school"))
    window.click("[data-facet=soort] summary")
    window.click("input[name=soort][value=organisaties]")
    until(window, shown("q=school&soort=organisaties"))
    window.back()
    until(window, shown("q=school"))
    assert not window.ask("document.querySelector('input[name=soort][value=organisaties]').checked")


def a_correction_of_the_own_region_survives_a_reload(window: Window, site: str) -> None:
    region = next(entry for entry in written.entries(ROOT / "data", "regions") if "until" not in entry)
    window.open(f"{site}/bijdragen/regio/{region['id']}/")
    until(window, FORM)
    window.type("#v-until", "2031")
    window.type(
        "#v-summary", " Erbij. "
    )  # what is there already a browser may put back by itself, before a script sees it
    corrected = window.ask(value("#v-summary")).strip()
    assert corrected != region["summary"]
    window.reload()
    until(window, f"{FORM} && {value('#v-until')} === '2031'")
    to_the_end(window)
    assert sent(window)["antwoorden"] == {"until": "2031", "summary": corrected}
    window.click("[data-last] [data-wipe]")
    assert [window.ask(value(field)) for field in ("#v-until", "#v-summary")] == ["", region["summary"]]
    window.type("#v-until", "2032")
    window.open(f"{site}/contact/")
    window.back()
    until(window, f"{FORM} && {value('#v-until')} === '2032'")
    window.ask(
        "document.querySelector('[data-draft] [data-wipe]').click()"
    )  # Playwright waits for ever after a way back
    assert [window.ask(value("#v-until")), window.ask(value("#v-name"))] == ["", region["name"]]
    window.reload()
    until(window, FORM)
    assert window.ask(value("#v-until")) == ""


def a_proposal_comes_to_its_end(window: Window, site: str) -> None:
    window.open(f"{site}/{NEW}")
    until(window, FORM)
    window.type("#v-name", "Voorbeeldplein")
    window.type("#v-summary", "School en jeugdhulp praten elke week.")
    window.choose("#v-status", "onbekend")
    window.click("[data-next]")
    window.click("input[name=themes]")
    window.click("[data-next]")
    window.click("[data-next]")
    window.type("#v-sources-0-0", "Verslag")
    window.type("#v-sources-0-1", "https://www.voorbeeld.nl/verslag")
    window.click("[data-next]")
    answers = sent(window)["antwoorden"]
    assert answers.pop("themes") in {entry["id"] for entry in written.entries(ROOT / "data", "themes")}
    assert answers == {
        "name": "Voorbeeldplein",
        "summary": "School en jeugdhulp praten elke week.",
        "status": "onbekend",
        "sources": "Verslag | https://www.voorbeeld.nl/verslag",
    }
    assert "Voorbeeldplein" in window.ask(value("[data-result]"))


def the_menu_of_a_phone_opens_closes_and_leads_on(window: Window, site: str) -> None:
    window.resize(480, 800)
    window.open(f"{site}/over/")
    assert not window.ask(seen(".mao-menu__link"))
    window.click(".mao-menu__open")
    until(window, seen(".mao-menu__link"))
    window.press("Escape")
    until(window, f"!{seen('.mao-menu__link')}")
    window.click(".mao-menu__open")
    until(window, seen(".mao-menu__link"))
    window.click(".mao-menu__link[href$='themas/']")
    until(window, "location.pathname.endsWith('/themas/')")


def a_place_leads_to_its_municipality(window: Window, site: str) -> None:
    towns = written.entries(ROOT / "data", "municipalities")
    village = next(place["name"] for town in towns for place in town.get("places", ()))
    window.open(f"{site}/regios/")
    until(window, seen("[data-picker] [role=combobox]"))
    window.type("[data-picker] input", village)
    until(window, seen("[data-picker] [role=option]"))
    window.press("ArrowDown")
    window.press("Enter")
    until(window, "/\\/gemeenten\\/[a-z0-9-]+\\/$/.test(location.pathname)")


JOURNEYS: tuple[Callable[[Window, str], None], ...] = (
    a_search_is_narrowed_and_back_brings_it_back,
    a_correction_of_the_own_region_survives_a_reload,
    a_proposal_comes_to_its_end,
    the_menu_of_a_phone_opens_closes_and_leads_on,
    a_place_leads_to_its_municipality,
)


@pytest.fixture(scope="module", params=["firefox", "webkit", pytest.param("chromium", marks=pytest.mark.audit)])
def windows(request: pytest.FixtureRequest, playwright: Playwright) -> Iterator[Windows]:
    with engines.engine(request.param, playwright) as windows:
        yield windows


@pytest.mark.parametrize("below", ["", pytest.param(conftest.BELOW, marks=pytest.mark.audit)], ids=["root", "below"])
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.__name__)
def test_journey(windows: Windows, built: Path, journey: Callable[[Window, str], None], below: str) -> None:
    with watching.watched(built) as host, windows() as window:
        journey(window, host + below)


def test_what_no_script_of_a_journey_caught_is_heard(tmp_path: Path, visit: Visit) -> None:
    (tmp_path / "index.html").write_text("<html><head></head></html>", "utf-8")
    page = visit("")

    def go_wrong() -> None:
        with watching.watched(tmp_path) as host, page.expect_response("**/fout?*"):
            page.goto(f"{host}/")
            page.evaluate("void Promise.reject('te laat')")

    with pytest.raises(AssertionError, match="not caught: te laat"):
        go_wrong()
