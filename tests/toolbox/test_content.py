"""A content page has an address, a head and a text; anything else is told with its place."""

from __future__ import annotations

import pytest

from toolbox.model import Settings
from toolbox.site import content
from toolbox.site.content import ContentPage

PAGE = b"---\ntitle: Hulp\ndescription: Wie helpt u.\n---\nTekst.\n"


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("content/index.md", ""),
        ("content/hulp.md", "hulp/"),
        ("content/over/index.md", "over/"),
        ("content/over/tijdlijn.md", "over/tijdlijn/"),
        ("content/404.md", "404.html"),
    ],
)
def test_the_address_follows_from_the_file(path: str, url: str) -> None:
    assert content.address(path) == url


def test_a_page_knows_where_its_text_begins() -> None:
    page, found = content.read("content/hulp.md", PAGE)
    assert found == ()
    assert page == ContentPage("hulp/", "Hulp", "Wie helpt u.", "Tekst.\n", "content/hulp.md", 5, "hulp.md")


@pytest.mark.parametrize(
    ("path", "raw", "code", "line"),
    [
        ("content/Hulp en zo.md", PAGE, "verkeerde-bestandsnaam", 1),
        ("content/hulp.md", b"Tekst zonder kop.\n", "kop-ontbreekt", 1),
        ("content/hulp.md", b"---\ntitle: Hulp\n---\nTekst.\n", "kop-ontbreekt", 1),
        ("content/hulp.md", PAGE.replace(b"title", b"titel"), "kop-ontbreekt", 1),
        ("content/hulp.md", PAGE.replace(b"---\nT", b"extra: x\n---\nT"), "onbekend-veld", 4),
        ("content/hulp.md", PAGE + b"\n# Kop\n", "tweede-hoofdkop", 7),
        ("content/hulp.md", PAGE.replace(b"Hulp", b"'Hulp"), "yaml-fout", 2),
        ("content/hulp.md", PAGE.replace(b"Tekst", b"Tekst\xff"), "verkeerde-codering", 5),
        ("content/hulp.md", PAGE.replace(b"title: ", b"title:\t"), "tab-teken", 2),
    ],
)
def test_a_mistake_is_told_with_its_place(path: str, raw: bytes, code: str, line: int) -> None:
    _, found = content.read(path, raw)
    assert (found[0].code, found[0].place.line) == (code, line)


@pytest.mark.parametrize(
    ("status", "shown"),
    [
        ({"status": "concept"}, "Voor.\nNog niet.\nNa.\n"),
        ({"status": "openbaar", "controller": "Stichting [x](y)"}, "Voor.\nNog niet.\nNa.\n"),  # nobody can be mailed
        (
            {"status": "openbaar", "controller": "Stichting [x](y)", "email": "redactie@voorbeeld.nl"},
            "Voor.\nWie: Stichting \\[x\\](y).\nNa.\n",
        ),
    ],
)
def test_a_part_of_a_text_stands_on_a_site_of_its_status_alone(status: dict[str, str], shown: str) -> None:
    text = "Voor.\n::: concept\nNog niet.\n:::\n::: openbaar\nWie: {controller}.\n:::\nNa.\n"
    page = ContentPage("x/", "X", "X.", text, "content/x.md", 5)
    settings = Settings.model_validate({"name": "Voorbeeld", **status})
    assert content.for_status(page, settings).text == shown
    assert content.without_parts(text).count("\n") == text.count("\n")


@pytest.mark.parametrize("written", ["over/vroeger", "/over/vroeger/", "over/vroeger.md", "over/vroeger/index.md"])
def test_a_former_address_is_read_as_people_copy_it(written: str) -> None:
    page, problems = content.read("content/hulp.md", PAGE.replace(b"---\nT", f"aliases: [{written}]\n---\nT".encode()))
    assert page is not None
    assert (page.aliases, problems) == (("over/vroeger",), ())


def test_a_remark_in_code_is_no_heading() -> None:
    text = "---\ntitle: A\ndescription: B.\n---\n```python\n# uitleg\n```\n\nEen kop\n=======\n"
    _, problems = content.read("content/a.md", text.encode())
    assert [(problem.place.line, problem.code) for problem in problems] == [(9, "tweede-hoofdkop")]
