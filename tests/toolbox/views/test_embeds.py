"""What other sites embed: whole documents without scripts, and the page with the code to copy."""

from __future__ import annotations

from tests.toolbox.views import made_up
from tests.toolbox.views.made_up import Element

from toolbox.pages import embeds
from toolbox.site.site import Site

URLS = ("insluiten/hulplijnen/index.html", "insluiten/agenda/index.html", "insluiten/regios/twaalf/index.html")


def site(settings: str = made_up.REACHED) -> Site:
    return made_up.make(
        settings=settings,
        regions=[{"id": "twaalf", "name": "Twaalf & <b>", "summary": "Hier leert men."}],
        events=[
            {"id": "ooit", "start": "2020-01-01"},
            {"id": "straks", "start": "2026-12-01"},
            {"id": "vervalt", "start": "2026-12-02", "status": "gaat niet door"},
        ],
        helplines=[{"id": "lijn", "phone": "0800-0000"}],
    )


def files(site: Site) -> dict[str, str]:
    return {file.url: file.make().decode() for file in embeds.make(site)}


def read(document: str) -> Element:
    return made_up.read(document)


def test_there_is_one_of_the_help_lines_the_agenda_and_each_region_and_none_of_what_is_not_there() -> None:
    assert tuple(files(site())) == URLS
    assert files(made_up.make()) == {}


def test_none_has_a_script_and_every_link_opens_outside_the_frame() -> None:
    for document in files(site()).values():
        page = read(document)
        assert page.all("script") == []
        assert "script-src 'none'" in document
        assert [base.attributes for base in page.all("base")] == [{"target": "_blank"}]
        assert [heading.text for heading in page.all("h1")]


def test_they_tell_what_comes_whom_to_call_and_what_a_region_is() -> None:
    lines, agenda, region = (read(document) for document in files(site()).values())
    assert [url for url in lines.links.values() if url.startswith("tel:")] == ["tel:08000000"]
    assert list(agenda.links) == ["Straks", "Lees meer op Toolbox Voorbeeld"]
    assert region.all("h1")[0].text == "Twaalf & <b>"
    assert "Hier leert men." in region.text
    assert region.links["Lees meer op Toolbox Voorbeeld"] == "../../../regios/twaalf/"


def test_an_agenda_without_meetings_to_come_says_so() -> None:
    site = made_up.make(events=[{"id": "ooit", "start": "2020-01-01"}])
    assert "Er staan nu geen bijeenkomsten gepland." in read(files(site)["insluiten/agenda/index.html"]).text


def test_the_page_gives_the_code_with_the_whole_address() -> None:
    codes = [code.text for code in made_up.asked(site(), "insluiten/").all("code")]
    assert codes[0] == (
        '<iframe src="https://www.voorbeeld.nl/insluiten/hulplijnen/" title="Hulplijnen - Toolbox Voorbeeld" '
        'width="100%" height="640" loading="lazy"></iframe>'
    )
    (frame,) = made_up.read(codes[2]).all("iframe")
    assert frame.attributes["title"] == "Twaalf & <b> - Toolbox Voorbeeld"


def test_without_an_address_there_is_no_code_and_the_page_says_why() -> None:
    page = made_up.asked(site(made_up.CONCEPT), "insluiten/")
    assert page.all("code") == []
    assert "De site heeft nog geen adres." in page.text
