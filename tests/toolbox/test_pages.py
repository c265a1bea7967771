"""All pages together: which there are, that each is whole, and that nothing a contributor writes breaks out of its page."""

from __future__ import annotations

import dataclasses
from typing import NoReturn

import pytest
from tests.toolbox.views import made_up

from toolbox import model
from toolbox.checks import codes
from toolbox.pages import render, templating, views
from toolbox.pages.render import Renderer
from toolbox.text.markdown import Heading

HOSTILE = "\"><script>alert('x')</script>"
CONTENT = {
    "content/index.md": "---\ntitle: Welkom\ndescription: Over de toolbox\n---\nWat gebeurt er bij u?\n",
    "content/404.md": "---\ntitle: Niet gevonden\ndescription: Deze pagina is er niet\n---\n[Naar het begin](/)\n",
    "content/over/index.md": "---\ntitle: Over ons\ndescription: Wie wij zijn\n---\n## Het begin\n\nTekst.\n",
    "content/over/tijdlijn.md": "---\ntitle: Tijdlijn\ndescription: Wat er gebeurde\n---\nTekst.\n",
    "content/in-beeld.md": "---\ntitle: In beeld\ndescription: Cijfers\n---\nDit staat erboven.\n",
}


def one_of_each() -> dict[str, list[dict[str, object]]]:
    return {kind: [{"id": "voorbeeldstad" if kind == "municipalities" else "voorbeeld"}] for kind in made_up.KINDS}


def test_every_kind_has_a_list_and_a_page_per_entry() -> None:
    urls = {promise.url for promise in render.make(made_up.make(**one_of_each()))}
    for kind in model.KINDS:
        id = "voorbeeldstad" if kind.name == "municipalities" else "voorbeeld"
        assert {f"{kind.url}/", f"{kind.url}/{id}/"} <= urls


def test_no_template_is_compiled_before_a_page_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A command that reads the facts and prints none would pay for all of them."""

    def environment() -> NoReturn:
        raise AssertionError

    monkeypatch.setattr(templating, "environment", environment)
    pages = render.make(made_up.make(**one_of_each()))
    with pytest.raises(AssertionError):
        pages[0].make()


def test_a_kind_with_a_view_of_its_own_has_a_template_of_its_own_and_no_other_kind_has() -> None:
    for kind in model.KINDS:
        own = (templating.TEMPLATES / "pages" / f"{kind.singular}.html.jinja").is_file()
        assert own == (kind.name in views.VIEWS), kind.name


@pytest.mark.parametrize("drawn", ["empty", "full"])
def test_every_page_is_whole(drawn: str) -> None:
    shown = made_up.make(content=CONTENT, **one_of_each()) if drawn == "full" else made_up.make(municipalities=[])
    for promise in render.make(shown):
        page = promise.make()
        read = made_up.read(page.body)
        assert page.url == promise.url
        assert page.title
        assert page.description, page.url
        assert page.body.startswith("<h1")
        assert len(read.all("h1")) == 1


def test_no_heading_is_empty_and_no_id_is_used_twice() -> None:
    for promise in render.make(made_up.make(content=CONTENT, **one_of_each())):
        read = made_up.read(promise.make().body)
        ids = [found.attributes["id"] for found in read.all() if "id" in found.attributes]
        assert len(ids) == len(set(ids)), promise.url
        for section in read.all("section"):
            heading = next(found for level in ("h2", "h3", "h4") for found in section.all(level))
            assert heading.text
            assert section.text != heading.text, (promise.url, heading.text)


def test_a_page_is_only_made_when_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Renderer, "body", lambda *_: pytest.fail("a page was made"))
    assert render.make(made_up.make(**one_of_each()))


def test_what_people_write_is_escaped_everywhere() -> None:
    hostile = {"name": HOSTILE, "note": HOSTILE, "sources": [{"title": HOSTILE, "publisher": HOSTILE}]}
    shown = made_up.make(
        regions=[{"id": "a", "summary": HOSTILE, "question": HOSTILE, "results": [HOSTILE], **hostile}],
        terms=[{"id": "b", "definition": HOSTILE, **hostile}],
        municipalities=[{"id": "voorbeeldstad", "name": HOSTILE, "places": [{"name": HOSTILE}]}],
        audiences=[{"id": "ouders", "name": HOSTILE, "questions": [{"question": HOSTILE, "answer": HOSTILE}]}],
    )
    for promise in render.make(shown):
        assert not made_up.read(promise.make().body).all("script"), promise.url


def test_the_contents_list_names_the_sections_of_the_body() -> None:
    body = '<h1>A</h1><h2 class="x" id="een">Regio&#39;s <em>nu</em></h2><h2>zonder id</h2><h3 id="twee">B</h3>'
    assert render.contents(body) == (Heading("Regio's nu", "een"),)


def test_the_pencil_leads_to_the_line_of_the_entry() -> None:
    shown = made_up.make(regions=[{"id": "a"}])
    assert made_up.page(shown, "regios/a/").edit == "data/regions.yaml#L1"


def test_the_pencil_of_a_written_page_leads_to_its_text() -> None:
    assert made_up.page(made_up.make(content=CONTENT), "over/").edit == "content/over/index.md#L5"


def test_only_a_check_by_a_person_counts_as_an_update() -> None:
    shown = made_up.make(regions=[{"id": "a", "reviewed": "2026-10-05"}, {"id": "b", "as_of": "2021"}])
    assert made_up.page(shown, "regios/a/").updated == "2026-10-05"
    assert made_up.page(shown, "regios/b/").updated == ""


def test_a_former_id_leads_on() -> None:
    shown = made_up.make(regions=[{"id": "nieuw", "aliases": ["oud"]}])
    moved = made_up.page(shown, "regios/oud/")
    assert '<meta http-equiv="refresh" content="0; url=../../regios/nieuw/">' in moved.head
    assert moved.canonical == "regios/nieuw/"
    assert made_up.read(moved.body).links == {"Nieuw": "/regios/nieuw/"}


def test_what_was_taken_away_for_good_leaves_a_page_that_tells_nothing_of_it() -> None:
    shown = dataclasses.replace(made_up.make(), removed=("/experts/expert-0001/",))
    promise = next(promise for promise in render.make(shown) if promise.url == "experts/expert-0001/")
    assert not promise.listed
    assert made_up.read(promise.make().body).links["Wie weet er meer van?"] == "/experts/"


def test_a_written_page_shows_where_it_stands() -> None:
    shown = made_up.make(content=CONTENT)
    assert made_up.asked(shown, "over/tijdlijn/").links == {"Home": "/", "Over ons": "/over/"}
    assert made_up.page(shown, "over/").toc == (Heading("Het begin", "het-begin"),)


def test_the_page_for_what_is_not_found_keeps_its_name() -> None:
    assert made_up.page(made_up.make(content=CONTENT), "404.html").title == "Niet gevonden"


def test_a_text_for_a_page_made_from_data_opens_that_page() -> None:
    assert "Dit staat erboven." in made_up.asked(made_up.make(content=CONTENT), "in-beeld/").text


def test_every_message_is_explained_under_its_code() -> None:
    read = made_up.asked(made_up.make(), "bijdragen/meldingen/")
    for code, told in codes.by_code().items():
        assert " ".join(told.title.split()) in read.section(code).text


def test_templates_get_dates_in_dutch() -> None:
    filters = templating.environment().filters
    assert filters["day"](made_up.TODAY) == "22 november 2026"
    assert filters["partial_date"]("2021-03") == "maart 2021"
