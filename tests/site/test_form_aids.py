"""What a script makes easier in a form: names as chips, and a field for each part of a row. What is sent stays the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page

from tests import written
from tests.site.entries import Entry
from tests.site.test_forms import NEW, opened, row

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]


def test_places_are_chips_with_suggestions_and_arrive_as_names_on_lines(
    host: str, visit: Visit, region: Entry, root: Path
) -> None:
    page = opened(visit, f"{host}/bijdragen/regio/{region.id}/")
    page.click("[data-next]")
    names = page.input_value("#v-municipalities").split("\n")
    field = page.locator("[data-key=municipalities]")
    assert [chip.removesuffix(" weghalen") for chip in labels(field)] == names
    added = next(town["name"] for town in written.entries(root / "data", "municipalities") if town["name"] not in names)
    field.locator("input").press_sequentially(added.lower())
    option = field.get_by_role("option", name=added, exact=False).first
    option.wait_for()
    field.locator("input").press("ArrowDown")
    field.locator("input").press("Enter")
    assert page.input_value("#v-municipalities").split("\n") == [*names, added]
    assert field.locator(".mao-choices__status[role=status]").last.inner_text() == f"{added} staat erbij."
    field.locator("input").fill("Nergensdorp")  # what is on no list is told later, by who takes it over
    field.locator("input").press("Tab")
    field.get_by_role("button", name=f"{added} weghalen").click()
    assert page.input_value("#v-municipalities").split("\n") == [*names, "Nergensdorp"]
    page.reload()
    page.wait_for_selector("form[data-proposal]:not([hidden])")
    assert [chip.removesuffix(" weghalen") for chip in labels(field)] == [*names, "Nergensdorp"]
    page.click("[data-draft] [data-wipe]")
    assert [chip.removesuffix(" weghalen") for chip in labels(field)] == names


def labels(field: Locator) -> list[str]:
    return [chip.get_attribute("aria-label") or "" for chip in field.locator(".mao-chip").all()]


def test_a_source_has_a_field_for_each_part_and_arrives_as_a_line(host: str, visit: Visit) -> None:
    page = opened(visit, host + NEW)
    field = page.locator("[data-key=sources]")
    assert field.locator("label.mao-form__part").all_text_contents() == ["Titel", "Webadres", "Uitgever", "Datum"]
    row_of = page.locator("[data-key=sources] .mao-form__row")
    page.evaluate("document.querySelectorAll('[data-step]').forEach(step => (step.hidden = false))")
    row(page, "Verslag | deel 2", "https://www.voorbeeld.nl/verslag")
    field.get_by_role("button", name="Nog één toevoegen bij Bronnen").click()
    row(page, "", "https://www.voorbeeld.nl/tweede")
    assert page.input_value("#v-sources").split("\n") == [
        "Verslag - deel 2 | https://www.voorbeeld.nl/verslag",
        "| https://www.voorbeeld.nl/tweede",
    ]
    assert [part.get_attribute("aria-label") for part in row_of.all()] == ["Bronnen 1", "Bronnen 2"]
    row_of.first.get_by_role("button", name="Weghalen").click()
    assert page.input_value("#v-sources") == "| https://www.voorbeeld.nl/tweede"
    assert page.evaluate("document.activeElement.textContent") == "Nog één toevoegen"
