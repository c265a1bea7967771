"""The table of pages that are no entry: what links may lead to, what engines may keep and what has a twin follow from it."""

from __future__ import annotations

from tests.toolbox.views import made_up

from toolbox.checks import addresses
from toolbox.pages import render, routes

TEXT = "---\ntitle: {}\ndescription: Een verzonnen tekst.\n---\nDit schreef iemand.\n"
CONTENT = {
    path: TEXT.format(title)
    for path, title in (
        ("content/404.md", "Niet gevonden"),
        ("content/hergebruik.md", "Hergebruik"),
        ("content/in-beeld.md", "Cijfers"),
        ("content/themas/rekenen.md", "Een tekst over rekenen"),
    )
}
ENTRIES = {"regions": [{"id": "streek"}], "themes": [{"id": "rekenen", "name": "Rekenen"}]}


def test_links_may_lead_to_each_page_of_the_site_and_to_no_other() -> None:
    pages = render.make(made_up.make(content=CONTENT, **ENTRIES))
    assert sorted(routes.addresses(made_up.book(CONTENT, **ENTRIES))) == sorted(f"/{page.url}" for page in pages)


def test_a_link_to_a_form_is_sound_and_one_to_a_form_that_is_not_there_is_told() -> None:
    text = "[ja](/bijdragen/voorstel/themas/verbeteren/) en [nee](/bijdragen/voorstel/gemeenten/)\n"
    catalog = made_up.book({"content/hulp.md": TEXT.format("Hulp") + text}, **ENTRIES)
    (problem,) = addresses.check(catalog, addresses.links(catalog, catalog.contents), routes.addresses(catalog))
    assert problem.message == "De link naar '/bijdragen/voorstel/gemeenten/' gaat naar een pagina die niet bestaat."


def test_every_page_has_one_address_and_an_entry_keeps_its_own() -> None:
    site = made_up.make(content=CONTENT, **ENTRIES)
    urls = [page.url for page in render.make(site)]
    assert len(urls) == len(set(urls))
    assert made_up.page(site, "themas/rekenen/").title == "Rekenen"


def test_a_text_at_the_address_of_another_page_stands_there_under_the_title_of_that_page() -> None:
    page = made_up.page(made_up.make(content=CONTENT), "in-beeld/")
    assert (page.title, page.edit) == ("Het netwerk in beeld", "content/in-beeld.md#L5")
    assert "Dit schreef iemand." in page.body


def test_engines_are_asked_to_stay_away_from_just_those_pages_that_are_not_listed() -> None:
    for page in render.make(made_up.make(content=CONTENT, regions=[{"id": "nieuw", "aliases": ["oud"]}])):
        assert ('content="noindex"' in page.make().head) == (not page.listed), page.url


def test_a_text_has_a_twin_also_where_its_page_has_more_but_a_page_made_from_data_has_none() -> None:
    table = {route.url: route.twin for route in routes.routes(made_up.make(content=CONTENT, **ENTRIES))}
    assert table["hergebruik/"]
    assert table["themas/"]
    assert not any(table[url] for url in ("", "404.html", "in-beeld/", "zoeken/", "bijdragen/regio/streek/"))


def test_at_the_former_address_of_a_text_a_page_leads_on_to_it() -> None:
    head = "---\ntitle: Hoe het begon\ndescription: Wat er gebeurde.\naliases: [over/vroeger, oud]\n---\nZo.\n"
    site = made_up.make(content={"content/geschiedenis.md": head})
    moved = made_up.page(site, "over/vroeger/")
    assert (moved.canonical, "0; url=../../geschiedenis/" in moved.head) == ("geschiedenis/", True)
    assert made_up.asked(site, "oud/").links == {"Hoe het begon": "/geschiedenis/"}
