"""Each result says by what it was found, names stay as they are, and what is for the public comes first."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.search.conftest import ask, go
from tests.site.entries import Entry

BEHIND = ("/bijdragen/velden/", "/bijdragen/voorstel/", "/bijdragen/meldingen/", "/bijdragen/regio/", "/redactie/")
# Whether a browser that translates the page leaves the whole text of an element as it is.
KEPT = """element => [element, ...element.querySelectorAll("*")]
  .some(part => !part.translate && part.textContent === element.textContent)"""


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


def test_names_in_results_filters_and_suggestions_are_not_translated_and_titles_are(
    host: str, finder: Page, region: Entry, theme: Entry
) -> None:
    go(finder, f"{host}/zoeken/#q={region.name}")
    assert finder.locator(f"[data-result][href$='/{region.url}']").first.evaluate(KEPT)
    go(finder, f"{host}/zoeken/#regio={region.id}")
    assert finder.locator(f"input[name=regio][value='{region.id}'] + span > :first-child").evaluate(KEPT)
    assert finder.locator(".mao-filter__chosen .mao-chip > :last-child").evaluate(KEPT)
    go(finder, f"{host}/zoeken/#q={theme.name}")
    assert not finder.locator(f"[data-result][href$='/{theme.url}']").first.evaluate(KEPT)
    field = finder.locator("#mao-zoekveld")
    for entry, kept in ((region, True), (theme, False)):
        field.fill("")
        field.press_sequentially(entry.name)
        option = finder.locator(f"[data-search] [role=option][data-url$='/{entry.url}']")
        option.wait_for()
        assert option.locator("[translate=no]").count() == kept
