"""Publications as they stand in their list."""

from __future__ import annotations

import dataclasses

from tests.toolbox.views import made_up

from toolbox.site.media import shelf


def test_a_publication_is_a_row_below_its_type_with_what_it_is_about_publisher_year_and_form() -> None:
    site = made_up.make(
        organisations=[{"id": "uitgever"}],
        resources=[
            {"id": "a", "type": "plan", "year": "2021", "publishers": ["uitgever"], "publisher": "", "format": "pdf"},
            {"id": "b", "type": "rapport", "publisher": "Staatsblad"},
            {"id": "c", "type": "webpagina", "publisher": "Staatsblad", "format": "webpagina"},
        ],
    )
    page = made_up.asked(site, "publicaties/")
    assert [item.text for item in page.section("plannen").all("li")] == [
        "A Waar het bij A om gaat. Uitgever · 2021 · pdf"
    ]
    assert [item.text for item in page.section("rapporten").all("li")] == ["B Waar het bij B om gaat. Staatsblad"]
    assert page.all("li", "mao-rows__item")[-1].text == "C Waar het bij C om gaat. Staatsblad"
    assert page.section("plannen").links == {"A": "/publicaties/a/"}


def test_publications_of_a_type_come_newest_first_and_without_a_year_last() -> None:
    years = {"a": "", "b": "2019", "c": "2023", "d": "2019"}
    site = made_up.make(resources=[{"id": id, **({"year": year} if year else {})} for id, year in years.items()])
    page = made_up.asked(site, "publicaties/")
    assert [item.text for item in page.all("li", "mao-rows__item")] == [
        "C Waar het bij C om gaat. Voorbeeld · 2023",
        "B Waar het bij B om gaat. Voorbeeld · 2019",
        "D Waar het bij D om gaat. Voorbeeld · 2019",
        "A Waar het bij A om gaat. Voorbeeld",
    ]


def test_the_row_of_a_publication_says_how_large_our_file_is() -> None:
    site = made_up.make(resources=[{"id": "a", "file": "plan.pdf", "format": "pdf"}])
    site = dataclasses.replace(site, shelf=shelf.make((), (), {}, {"/files/plan.pdf": b"x" * 230_000}))
    row = made_up.asked(site, "publicaties/").all("span", "mao-rows__tags")
    assert [item.text for item in row] == ["Voorbeeld · pdf, 230 kB"]
