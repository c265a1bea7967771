"""Lists filter in place, tell it in their address, and are whole without scripts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from tests import written
from tests.site import entries
from toolbox import model
from toolbox.pages.views import listing

Visit = Callable[..., Page]
LISTS = tuple(kind.url for kind in model.KINDS)
SHOWN = """() => [...document.querySelectorAll('.mao-listing li a')].filter((a) => a.checkVisibility()).map((a) => a.pathname)"""


def shown(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SHOWN)
    return list(dict.fromkeys(path for path in found if path.count("/") == 3))


def wait(page: Page) -> None:
    page.wait_for_selector(".mao-filter__status:not(:empty)")


def test_every_long_list_can_be_filtered_and_keeps_all_its_entries(host: str, visit: Visit) -> None:
    page = visit("")
    for kind in LISTS:
        page.goto(f"{host}/{kind}/", wait_until="load")
        whole = shown(page)
        if len(whole) < listing.SHORT:
            assert page.locator(".mao-filter").count() == 0, kind
            continue
        page.wait_for_selector(".mao-filter")
        assert shown(page) == whole
        page.fill("#mao-filter", whole[-1].split("/")[2][:4])
        wait(page)
        few = shown(page)
        assert set(few) <= set(whole)
        assert page.locator(".mao-filter__status").inner_text().startswith(f"{len(few)} van de {len(whole)}") or not few


def test_a_filter_is_in_the_address_and_comes_back(host: str, visit: Visit) -> None:
    page = visit(f"{host}/praktijkvoorbeelden/")
    page.locator(".mao-filter summary", has_text="Thema").click()
    whole = len(shown(page))
    box = page.locator(".mao-filter [data-facet=thema] input:enabled").last
    box.check()
    wait(page)
    assert page.url == f"{host}/praktijkvoorbeelden/#thema={box.get_attribute('value')}"
    few = shown(page)
    assert 0 < len(few) < whole
    page.reload()
    wait(page)
    assert shown(page) == few
    page.go_back()
    page.wait_for_selector(".mao-filter__status:empty", state="attached")
    assert len(shown(page)) > len(few)


def test_a_choice_without_results_is_closed_and_says_why(root: Path, host: str, visit: Visit) -> None:
    id = next(region for entry in written.entries(root / "data", "practices") for region in entry.get("regions", ()))
    page = visit(f"{host}/praktijkvoorbeelden/#regio={id}")
    wait(page)
    closed = page.locator(".mao-facet__option:has(:disabled)")
    assert closed.count() > 0
    assert "geen resultaten bij uw andere keuzes" in (closed.first.text_content() or "")


def test_headings_without_entries_go_and_everything_comes_back(root: Path, host: str, visit: Visit) -> None:
    terms = written.entries(root / "data", "terms")
    id, short = next((term["id"], term["abbreviation"]) for term in terms if "abbreviation" in term)
    page = visit(f"{host}/begrippen/")
    page.wait_for_selector(".mao-filter")
    whole = shown(page)
    page.fill("#mao-filter", short)
    wait(page)
    few = shown(page)
    assert f"/begrippen/{id}/" in few
    assert page.locator(".mao-letters__letter:visible").count() == len({path.split("/")[2][0] for path in few})
    page.get_by_role("button", name="Toon weer alles").click()
    page.wait_for_selector(".mao-filter__status:empty", state="attached")
    assert shown(page) == whole


def test_where_the_register_does_not_come_no_place_is_kept(built: Path, host: str, visit: Visit) -> None:
    page = visit("")
    page.route("**/zoeken/*/register.json", lambda route: route.fulfill(status=404))
    page.goto(f"{host}/praktijkvoorbeelden/", wait_until="load")
    page.wait_for_selector(".mao-filter--coming", state="detached")
    assert page.locator(".mao-filter").count() == 0
    assert set(shown(page)) == {f"/{entry.url}" for entry in entries.entries(built, "practices")}


def test_a_table_is_sorted_in_the_address_and_what_is_not_known_comes_last(host: str, visit: Visit) -> None:
    page = visit(f"{host}/in-beeld/praktijkvoorbeelden/")
    cells = "rows => rows.map((row) => row.cells[4].textContent)"
    body = page.locator("[data-sortable] tbody tr")
    whole = body.evaluate_all(cells)
    button = page.get_by_role("button", name="Sinds")
    for sort in ("#sorteer=sinds", "#sorteer=-sinds"):
        button.click()
        assert page.url == f"{host}/in-beeld/praktijkvoorbeelden/{sort}"
        values = body.evaluate_all(cells)
        known = [value for value in values if value != "–"]
        assert sorted(values) == sorted(whole)
        assert values[len(known) :] == ["–"] * (len(values) - len(known))
        days = body.locator("td time").evaluate_all("times => times.map((time) => time.dateTime)")
        assert days == sorted(days, reverse="-" in sort)
        assert len(days) == len(known)
    page.reload()
    page.wait_for_selector("[aria-sort=descending]")
    assert body.evaluate_all(cells) == values != whole
    button.click()
    assert body.evaluate_all(cells) == whole


def test_the_first_result_stays_in_view_whatever_filter_is_open(host: str, visit: Visit) -> None:
    page = visit(f"{host}/praktijkvoorbeelden/", width=1440, height=900)
    page.wait_for_selector(".mao-filter:not(.mao-filter--coming)")
    first = page.locator(".mao-card").first
    before = first.bounding_box() or {}
    assert before["y"] < 600
    for fold in page.locator(".mao-facet").all():
        fold.evaluate("fold => { fold.open = true; }")
        assert first.bounding_box() == before
        fold.evaluate("fold => { fold.open = false; }")


def test_on_a_phone_the_first_result_stays_below_the_filters_whatever_is_open(host: str, visit: Visit) -> None:
    page = visit("", width=360, height=740)
    for address, result in (("praktijkvoorbeelden/", ".mao-card"), ("zoeken/#q=school", "[data-result]")):
        page.goto(f"{host}/{address}", wait_until="load")
        page.wait_for_selector(f"{result}, .mao-filter:not(.mao-filter--coming)")
        page.locator(result).first.wait_for()
        button = page.locator(".mao-filter__fold > summary")
        button.click()
        for fold in page.locator(".mao-facet:not([hidden])").all():
            fold.evaluate("fold => { fold.open = true; }")
        button.evaluate("button => button.scrollIntoView()")
        assert (page.locator(result).first.bounding_box() or {})["y"] < 740, address
        page.get_by_role("button", name="Toon").first.click()
        assert not page.locator(".mao-filter__fold").evaluate("fold => fold.open")


def test_what_is_chosen_is_a_chip_that_takes_it_away(host: str, visit: Visit) -> None:
    page = visit(f"{host}/praktijkvoorbeelden/", width=360, height=740)
    page.locator(".mao-filter__fold > summary").click()
    page.locator(".mao-filter summary", has_text="Voor wie").click()
    box = page.locator(".mao-filter [data-facet=voor] input:enabled").first
    box.check()
    wait(page)
    assert page.locator(".mao-filter__fold > summary").text_content() == "Filter (1)"
    assert page.locator(".mao-filter__chosen .mao-chip").count() == 1
    page.locator(".mao-chip").click()
    page.wait_for_selector(".mao-filter__status:empty", state="attached")
    assert page.url == f"{host}/praktijkvoorbeelden/"
    assert page.locator(".mao-chip").count() == 0
