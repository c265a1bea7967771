"""The two ways to the screen give the same bytes, and a frame says exactly what its page says."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from tests.engine import made_up
from tests.engine.made_up import Engine, result
from tests.site import folders
from toolbox import cli
from toolbox.build import Result
from toolbox.pages.frame import frames

SITES = {
    "bare": result(),
    "full": result(
        status="openbaar",
        email="redactie@voorbeeld.nl",
        controller="Voorbeeld",
        site_url="https://voorbeeld.nl/toolbox/",
        repository="https://voorbeeld.nl/r/",
    ),
}


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def texts(page: str, pattern: str) -> list[str]:
    return [html.unescape(text) for text in re.findall(pattern, page, re.DOTALL)]


@pytest.fixture(params=["framed", "native"])
def page(request: pytest.FixtureRequest, engine: Engine, monkeypatch: pytest.MonkeyPatch) -> str:
    """The hostile page of the full site, made in either way."""
    monkeypatch.setenv("TOOLBOX_PAGES", request.param)
    engine.answer = SITES["full"]
    return (engine.build() / "regios/twente/index.html").read_text("utf-8")


@pytest.mark.parametrize("answer", SITES.values(), ids=SITES)
def test_both_ways_give_the_same_bytes_for_every_file(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, answer: Result
) -> None:
    engine.answer = answer
    framed = tree(engine.build())
    monkeypatch.setenv("TOOLBOX_PAGES", "native")
    native = tree(engine.build(strict=True))
    assert sorted(framed) == sorted(native)
    assert [name for name in framed if framed[name] != native[name]] == []


def test_both_ways_give_the_same_bytes_for_every_page_of_a_whole_site(
    real: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TOOLBOX_SITE_URL", "https://voorbeeld.nl/toolbox/")
    monkeypatch.setenv("TOOLBOX_REPOSITORY", "https://voorbeeld.nl/r")
    monkeypatch.setenv("TOOLBOX_SEARCH", "0")  # the index holds no page
    framed = tree(real.build())
    monkeypatch.setenv("TOOLBOX_PAGES", "native")
    native = tree(real.build())
    assert len(framed) > 200
    assert sorted(framed) == sorted(native)
    assert [name for name in framed if framed[name] != native[name] and name.endswith(".html")] == []


def test_the_command_writes_the_site_that_the_engine_makes(
    real: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """To the byte and to the last file, so that a host without MkDocs serves the same."""
    world = {"SOURCE_DATE_EPOCH": "1795348800", "TOOLBOX_SITE_URL": "https://voorbeeld.nl/toolbox/"}
    for name, value in world.items():
        monkeypatch.setenv(name, value)
    assert cli.main(["write", str(tmp_path / "folder")], world, real.root) == 0
    written, built = tree(tmp_path / "folder"), tree(real.build())
    assert sorted(written) == sorted(built)
    assert [name for name in built if written[name] != built[name]] == []


def test_a_title_is_escaped_exactly_once(page: str) -> None:
    assert texts(page, "<title>(.*?)</title>") == [f"{made_up.HOSTILE.title} - Toolbox & Co"]


def test_a_description_is_escaped_exactly_once(page: str) -> None:
    assert texts(page, '<meta name="description" content="([^"]*)">') == [made_up.HOSTILE.description]


def test_the_contents_list_holds_each_heading(page: str) -> None:
    assert texts(page, 'href="#(?:een|k\\d)">(.*?)</a>') == [heading.title for heading in made_up.HOSTILE.toc]


def test_the_body_is_printed_as_it_is_with_relative_links(page: str) -> None:
    assert '<h1>A &lt; B {{ x }}</h1>\n<p><a href="../../themas/">T</a> <img src="../../img/a.png"' in page
    assert '<link rel="alternate" href="../../regios/twente.json">' in page


def test_a_broken_character_does_not_break_the_page(page: str) -> None:
    assert "é😀&#55296;" in page


def test_the_canonical_address_and_the_pencil_lead_to_the_right_place(page: str) -> None:
    assert texts(page, '<link rel="canonical" href="([^"]*)">') == ["https://voorbeeld.nl/toolbox/regios/twente/"]
    assert texts(page, 'class="mao-pencil" href="([^"]*)"') == [
        "https://voorbeeld.nl/r/edit/main/data/regions.yaml#L12"
    ]


@pytest.mark.parametrize(
    ("repository", "folder"),
    [
        ("https://github.com/voorbeeld/toolbox", "https://github.com/voorbeeld/toolbox/edit/main/"),
        ("https://gitlab.com/voorbeeld/toolbox/", "https://gitlab.com/voorbeeld/toolbox/-/edit/main/"),
        ("https://gitlab.voorbeeld.nl/toolbox", "https://gitlab.voorbeeld.nl/toolbox/-/edit/main/"),
        ("https://codeberg.org/voorbeeld/toolbox", "https://codeberg.org/voorbeeld/toolbox/_edit/main/"),
        ("https://git.voorbeeld.nl/toolbox", "https://git.voorbeeld.nl/toolbox/edit/main/"),
        ("", ""),
    ],
)
def test_a_pencil_follows_the_host(repository: str, folder: str) -> None:
    assert frames.edit_url(repository, "main") == folder


def test_without_a_repository_there_is_no_pencil(engine: Engine) -> None:
    site = engine.build()
    assert [path for path in site.rglob("*.html") if "mao-pencil" in path.read_text("utf-8")] == []


def test_data_outside_the_repository_have_no_pencil(engine: Engine) -> None:
    outside = made_up.entry("hulp/", "Hulp", edit="/tmp/data/regions.yaml#L1")  # noqa: S108
    engine.answer = result(pages=(outside,), repository="https://voorbeeld.nl/r")
    assert "mao-pencil" not in (engine.build() / "hulp/index.html").read_text("utf-8")


def test_without_an_address_of_the_site_no_page_has_a_canonical_one(engine: Engine) -> None:
    site = engine.build()
    assert [path for path in site.rglob("*.html") if 'rel="canonical"' in path.read_text("utf-8")] == []


@pytest.mark.parametrize(("site_url", "start"), [("", "/"), ("https://voorbeeld.nl/toolbox", "/toolbox/")])
def test_the_links_of_404_start_at_the_host(engine: Engine, site_url: str, start: str) -> None:
    engine.answer = result(site_url=site_url)
    page = (engine.build() / "404.html").read_text("utf-8")
    assert f'href="{start}zoeken/"' in page
    others = [link for link in texts(page, ' (?:href|src)="([^"#]*)"') if not link.startswith((start, "https:"))]
    assert {link.lstrip("./").rpartition("/")[2] for link in others} == (
        set() if site_url else {"", "site.css", "main.js"}
    )
    assert 'rel="canonical"' not in page


@pytest.mark.parametrize("address", ["", "regios/", "regios/twente/", "over/tijdlijn/"])
def test_no_other_page_has_a_link_that_starts_at_the_host(engine: Engine, address: str) -> None:
    page = (engine.build() / address / "index.html").read_text("utf-8")
    assert texts(page, ' (?:href|src)="(/[^"]*)"') == []


@pytest.mark.parametrize(
    ("address", "mark"), [("regios/", "page"), ("regios/twente/", "true"), ("over/", None), ("", None)]
)
def test_the_menu_tells_in_which_part_of_the_site_a_page_is(engine: Engine, address: str, mark: str | None) -> None:
    page = (engine.build() / address / "index.html").read_text("utf-8")
    found = texts(page, '<a class="mao-menu__link" href="[^"]*regios/" aria-current="(\\w+)"')
    assert found == ([mark] if mark else [])


def test_a_concept_says_so_and_keeps_search_engines_out(engine: Engine) -> None:
    page = (engine.build() / "index.html").read_text("utf-8")
    assert "Conceptversie" in page
    assert '<meta name="robots" content="noindex">' in page


@pytest.mark.parametrize("missing", ["email", "controller"])
def test_a_site_without_an_address_is_a_concept_whatever_its_status(engine: Engine, missing: str) -> None:
    known: dict[str, Any] = {"status": "openbaar", "email": "redactie@voorbeeld.nl", "controller": "Voorbeeld"}
    engine.answer = result(**known | {missing: ""})
    assert "Conceptversie" in (engine.build() / "index.html").read_text("utf-8")


def test_a_public_site_is_no_concept(engine: Engine) -> None:
    engine.answer = SITES["full"]
    page = (engine.build() / "index.html").read_text("utf-8")
    assert "Conceptversie" not in page
    assert "noindex" not in page


LOOK = {"logo": "logo.svg", "favicon": "teken.png", "colours": {"light": "#7a1f5c", "dark": "#f0a8d8"}}


def test_logo_sign_and_colour_of_the_site_are_on_each_page(engine: Engine) -> None:
    engine.answer = result(look=LOOK)
    built = engine.build()
    page = (built / "regios/twente/index.html").read_text("utf-8")
    assert '<img class="mao-mark" src="../../images/logo.svg" alt="" width="40" height="40">' in page
    assert '<link rel="icon" href="../../images/teken.png">' in page
    assert '<meta name="theme-color" content="#7a1f5c" media="(prefers-color-scheme: light)">' in page
    assert "--mao-brand: light-dark(#7a1f5c, #f0a8d8);" in (folders.theme(built, "css") / "site.css").read_text("utf-8")
