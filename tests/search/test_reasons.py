"""Each result says by what it was found, and what is for the public comes first."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.search.conftest import ask, go

BEHIND = ("/bijdragen/velden/", "/bijdragen/voorstel/", "/bijdragen/meldingen/", "/bijdragen/regio/", "/redactie/")


def test_a_result_tells_by_what_it_was_found(host: str, finder: Page) -> None:
    reasons = {}
    for asked in ("spijbelen", "leerplicht", "huissen"):
        go(finder, f"{host}/zoeken/#q={asked}&toon=40")
        reasons[asked] = finder.locator(".mao-result__name").all_inner_texts()
    assert "Gevonden op: spijbelen → verzuim" in reasons["spijbelen"]
    assert any(text.startswith("Op de pagina: ") and "leerplicht" in text for text in reasons["leerplicht"])
    assert "Plaats: Huissen" in reasons["huissen"]
    assert "Huissen" in finder.locator(".mao-result__name mark").all_inner_texts()


def test_pages_for_contributors_come_after_those_for_the_public(host: str, finder: Page) -> None:
    go(finder, f"{host}/zoeken/#q=velden+gemeente&toon=100")
    links = finder.locator("[data-result]").evaluate_all("links => links.map(link => link.pathname)")
    behind = [path.startswith(BEHIND) for path in links]
    assert behind == sorted(behind)
    assert {True, False} == set(behind)
    assert ask(finder, "voor wie mkdocs kent", count=1) == [["/bijdragen/mkdocs/"]]
