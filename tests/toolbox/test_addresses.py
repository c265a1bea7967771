"""Links in texts to the site's own pages lead somewhere, or their very spot is told."""

from __future__ import annotations

from tests.toolbox import facts

from toolbox.checks import addresses
from toolbox.pages import routes

PAGE = "---\ntitle: Hulp\ndescription: Wie helpt u.\n---\nEerste regel.\n\nKijk bij [dit]({}).\n"


def found_in(text: str) -> list[tuple[str, int, int, int, str]]:
    book, found = facts.read({**facts.REAL, "regions": facts.REGION + f"  body: |\n    Zie\n    [thema]({text}).\n"})
    assert found == []
    return [
        (p.place.path, p.place.line, p.place.column, p.place.length, p.hint)
        for p in addresses.check(book, routes.addresses(book))
    ]


def test_links_to_entries_lists_and_fixed_pages_are_sound() -> None:
    assert [found_in(url) for url in ("/themas/rekenen/", "/themas/", "/", "/in-beeld/", "https://voorbeeld.nl")] == [
        []
    ] * 5


def test_a_link_to_a_page_that_does_not_exist_is_told_at_its_spot() -> None:
    assert found_in("/themas/rekene/") == [("data/regions.yaml", 11, 13, 15, "Bedoelt u '/themas/rekenen/'?")]


def test_a_link_in_a_content_page_is_told_at_its_line() -> None:
    book, _ = facts.read(facts.REAL, {"content/hulp.md": PAGE.format("/thema/")})
    (wrong,) = addresses.check(book, routes.addresses(book))
    assert (wrong.place.line, wrong.place.column, wrong.hint) == (7, 16, "Bedoelt u '/themas/'?")
    assert list(addresses.check(book, routes.addresses(book), contents=False)) == []


def test_links_into_a_kind_that_cannot_be_read_are_not_judged() -> None:
    book, _ = facts.read({"themes": "- id: 'x\n"}, {"content/hulp.md": PAGE.format("/themas/rekenen/")})
    assert list(addresses.check(book, routes.addresses(book))) == []
