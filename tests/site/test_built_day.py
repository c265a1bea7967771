"""The end of a page says on which day the site was made, from a file of its own, so that pages of one commit stay the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

Visit = Callable[..., Page]


def test_no_page_holds_the_day_and_a_visitor_reads_it_all_the_same(host: str, visit: Visit, built: Path) -> None:
    day = json.loads((built / "status.json").read_text("utf-8"))["built"]
    assert day not in (built / "hulp/index.html").read_text("utf-8")
    page = visit(f"{host}/hulp/")
    line = page.locator("[data-built]")
    assert line.is_hidden(), "it is asked once somebody gets there"
    page.locator("footer").scroll_into_view_if_needed()
    line.wait_for(state="visible")
    assert line.inner_text().startswith("Bijgewerkt op ")
    assert str(int(day[8:])) in line.inner_text()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            '{"built": "2020-02-29"}',
            "Bijgewerkt op 29 februari 2020. Sindsdien staat de site stil: kijk goed of het nog klopt.",
        ),
        ('{"built": "<b>x</b>"}', ""),
        ("stuk", ""),
    ],
)
def test_a_site_that_stands_still_says_so_and_what_is_no_day_says_nothing(
    host: str, visit: Visit, body: str, words: str
) -> None:
    page = visit("")

    def answer(route: Route) -> None:
        route.fulfill(body=body, content_type="application/json")

    page.route("**/status.json", answer)
    page.goto(f"{host}/hulp/")
    with page.expect_response("**/status.json"):
        page.locator("footer").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert page.locator("[data-built]").text_content() == words
