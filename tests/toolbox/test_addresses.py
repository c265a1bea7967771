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


@pytest.mark.parametrize(
    ("url", "hint"),
    [
        ("/themas/rekenen/index.html", "Bedoelt u '/themas/rekenen/'?"),
        ("rekenen.html", "Bedoelt u '/themas/rekenen/'?"),
        ("info@voorbeeld.nl", "Bedoelt u 'mailto:info@voorbeeld.nl'?"),
        ("http://127.0.0.1:8000/themas/", "Is het een pagina van deze site, schrijf dan '/themas/'."),
        ("https://localhost/themas/", "Is het een pagina van deze site, schrijf dan '/themas/'."),
        ("mailto:", "Schrijf mailto: en een e-mailadres, of tel: en een nummer."),
        ("tel:bel-ons", "Schrijf mailto: en een e-mailadres, of tel: en een nummer."),
    ],
)
def test_what_is_left_out_of_a_link_or_stands_too_much_in_it_is_told(url: str, hint: str) -> None:
    assert [told[4] for told in found_in(url)] == [hint]


def test_a_page_without_any_heading_has_none_to_lead_to() -> None:
    catalog, _ = facts.read(facts.REAL, {"content/hulp.md": PAGE.format("#weg")})
    links = addresses.links(catalog, catalog.contents)
    told = addresses.check(catalog, links, routes.addresses(catalog), lambda _url, *, ever=False: ())  # noqa: ARG005
    assert [problem.hint for problem in told] == ["Op die pagina staat geen kop. Haal het deel vanaf # weg."]


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
