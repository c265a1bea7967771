"""The forms on the site, as somebody without an account uses them: what is filled in arrives as valid data."""

from __future__ import annotations

import json
import shutil
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.test_browser import look
from toolbox import cli, source

pytestmark = [pytest.mark.browser, pytest.mark.site]
Visit = Callable[..., Page]
NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
NEW = "/bijdragen/voorstel/praktijkvoorbeelden/"
LONG = "\n\n".join(f"Alinea {number}. " + "Wij praten samen en doen het dan. " * 9 for number in range(20))


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "data", tmp_path / "data", ignore=shutil.ignore_patterns("geo"))
    shutil.copytree(root / "content", tmp_path / "content")
    return tmp_path


def opened(visit: Visit, address: str, **options: Any) -> Page:
    page = visit(address, **options)
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    return page


def filled(page: Page, approach: str) -> Page:
    """A new example, filled in step by step."""
    page.fill("#v-name", "Voorbeeldplein")
    page.fill("#v-summary", "In Voorbeeldstad praten school en jeugdhulp elke week.")
    page.select_option("#v-status", "onbekend")
    page.click("[data-next]")
    page.check("input[value=preventie]")
    page.click("[data-next]")
    page.fill("#v-approach", approach)
    page.click("[data-next]")
    page.fill(
        "#v-sources", "Verslag van het overleg | https://www.voorbeeld.nl/verslag | Gemeente Voorbeeldstad | 2021"
    )
    page.click("[data-next]")
    return page


def download(page: Page) -> bytes:
    link = page.get_attribute("[data-download]", "href") or ""
    return urllib.parse.unquote_to_bytes(link.split(",", 1)[1])


def taken_over(place: Path, kind: str, raw: bytes) -> dict[str, dict[str, Any]]:
    (place / "voorstel.json").write_bytes(raw)
    assert cli.main(("new", kind, "--from", str(place / "voorstel.json")), NOON, place) == 0
    read = source.read(kind, (place / "data" / f"{kind}.yaml").read_bytes())
    return {item["id"]: item for _, item in source.lists_of(read)}


def test_a_new_example_of_6000_characters_arrives_whole(host: str, visit: Visit, place: Path) -> None:
    page = filled(opened(visit, host + NEW), LONG)
    assert "Alinea 19." in page.input_value("[data-result]")
    assert page.is_visible("[data-long]")
    assert page.locator("[data-send-mail]").count() == 0
    assert "Mailen kan nog niet" in page.inner_text("[data-last]")
    made = taken_over(place, "practices", download(page))["voorbeeldplein"]
    assert [line.rstrip() for line in LONG.split("\n")] == made["approach"].strip().split("\n")
    assert made["themes"] == ["preventie"]


def test_a_correction_holds_only_what_is_different(host: str, visit: Visit, place: Path) -> None:
    page = opened(visit, f"{host}/bijdragen/regio/twente/")
    assert page.input_value("#v-name") == "Twente"
    before = page.input_value("#v-municipalities")
    assert "Enschede" in before
    page.fill("#v-until", "2024")
    for _ in range(4):
        page.click("[data-next]")
    assert json.loads(download(page)) == {"formulier": "regions", "welke": "twente", "antwoorden": {"until": "2024"}}
    assert taken_over(place, "regions", download(page))["twente"]["until"] == "2024"


def test_the_summary_of_mistakes_takes_the_focus_and_leads_to_each_field(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    page.fill("#v-started", "gisteren")
    page.click("[data-next]")
    assert page.evaluate("document.activeElement.hasAttribute('data-errors')")
    said = page.inner_text("[data-error-list]")
    assert "Naam: Vul dit in." in said
    assert "Begonnen: Schrijf een jaar, een maand of een dag" in said
    page.click("[data-error-list] a >> nth=0")
    assert page.evaluate("document.activeElement.id") == "v-name"
    assert page.get_attribute("#v-name", "aria-invalid") == "true"
    assert "v-name-fout" in (page.get_attribute("#v-name", "aria-describedby") or "")


def test_a_draft_stays_on_the_device_until_it_is_wiped_or_30_days_old(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    page.fill("#v-name", "Voorbeeldplein")
    page.reload()
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    assert page.input_value("#v-name") == "Voorbeeldplein"
    assert page.is_visible("[data-draft]")
    page.click("[data-draft] [data-wipe]")
    assert page.input_value("#v-name") == ""
    assert page.evaluate("localStorage.length") == 0
    page.fill("#v-name", "Oud")
    page.evaluate(
        "for (const key of Object.keys(localStorage)) localStorage.setItem(key, "
        "JSON.stringify({...JSON.parse(localStorage.getItem(key)), saved: Date.now() - 31 * 864e5}))"
    )
    page.reload()
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    assert page.input_value("#v-name") == ""


def test_nothing_leaves_the_device_while_somebody_fills_in(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    filled(page, "Kort.")
    assert asked == []


def test_the_forms_and_the_handbook_are_accessible(host: str, visit: Visit) -> None:
    page = visit("")
    assert [
        said
        for url in (NEW, "/bijdragen/regio/twente/", "/bijdragen/velden/regios/")
        for said in look(page, host + url)
    ] == []
