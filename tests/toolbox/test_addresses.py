"""Links in texts to the site's own pages lead somewhere, or their very spot is told."""

from __future__ import annotations

import pytest
from tests.toolbox import facts

from toolbox.checks import addresses
from toolbox.pages import routes
from toolbox.site.catalog import Catalog
from toolbox.source.problem import Problem


def problems(catalog: Catalog, *, contents: bool = True) -> list[Problem]:
    links = addresses.links(catalog, catalog.contents if contents else ())
    return list(addresses.check(catalog, links, routes.addresses(catalog)))


PAGE = "---\ntitle: Hulp\ndescription: Wie helpt u.\n---\nEerste regel.\n\nKijk bij [dit]({}).\n"


def found_in(text: str) -> list[tuple[str, int, int, int, str]]:
    book, found = facts.read({**facts.REAL, "regions": facts.REGION + f"  body: |\n    Zie\n    [thema]({text}).\n"})
    assert found == []
    return [(p.place.path, p.place.line, p.place.column, p.place.length, p.hint) for p in problems(book)]


def test_links_to_entries_lists_and_fixed_pages_are_sound() -> None:
    assert [found_in(url) for url in ("/themas/rekenen/", "/themas/", "/", "/in-beeld/", "https://voorbeeld.nl")] == [
        []
    ] * 5


def test_a_link_to_a_page_that_does_not_exist_is_told_at_its_spot() -> None:
    assert found_in("/themas/rekene/") == [("data/regions.yaml", 11, 13, 15, "Bedoelt u '/themas/rekenen/'?")]


def test_a_link_in_a_content_page_is_told_at_its_line() -> None:
    book, _ = facts.read(facts.REAL, {"content/hulp.md": PAGE.format("/thema/")})
    (wrong,) = problems(book)
    assert (wrong.place.line, wrong.place.column, wrong.hint) == (7, 16, "Bedoelt u '/themas/'?")
    assert problems(book, contents=False) == []


def test_links_into_a_kind_that_cannot_be_read_are_not_judged() -> None:
    book, _ = facts.read({"themes": "- id: 'x\n"}, {"content/hulp.md": PAGE.format("/themas/rekenen/")})
    assert problems(book) == []


@pytest.mark.parametrize(("anchor", "severities"), [("eerdere", []), ("komende", ["warning"]), ("vroeger", ["error"])])
def test_a_part_of_a_page_that_comes_and_goes_is_told_mildly_and_one_that_never_is_there_is_an_error(
    anchor: str, severities: list[str]
) -> None:
    def spots(url: str, *, ever: bool = False) -> tuple[str, ...]:
        return ("eerdere", "komende") if ever else ("eerdere",)

    catalog, _ = facts.read(facts.REAL, {"content/hulp.md": PAGE.format(f"/themas/#{anchor}")})
    links = addresses.links(catalog, catalog.contents)
    told = addresses.check(catalog, links, routes.addresses(catalog), spots)
    assert [problem.severity for problem in told] == severities
