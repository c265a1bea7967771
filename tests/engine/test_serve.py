"""`mkdocs serve` never hangs: problems stand on the page, and the next good save brings the site back."""

from __future__ import annotations

import dataclasses
import logging
import threading
from pathlib import Path

import pytest

from tests.engine.made_up import ERROR, SITE, WARNING, Engine, entry, result
from tests.site import folders
from toolbox.build import Result
from toolbox.site.output import File, LazyPage, Page
from toolbox_mkdocs import hooks, preview


@pytest.fixture
def serving(engine: Engine) -> Engine:
    engine.start("serve")
    return engine


def read(site: Path, address: str = "") -> str:
    return (site / address / "index.html").read_text("utf-8")


def with_page(promise: LazyPage) -> Result:
    pages = [promise if promise.url == page.url else page for page in SITE]
    return result(pages=tuple(pages))


def test_an_error_shows_above_every_page_of_the_last_good_site(serving: Engine) -> None:
    serving.serve()
    serving.answer = result(ERROR)
    site = serving.serve()
    for page in (read(site), read(site, "regios/twente"), (site / "404.html").read_text("utf-8")):
        assert "<strong>1 fout in de gegevens." in page
        assert "Het thema &#39;a&lt;b&#39; bestaat niet." in page


def test_the_site_recovers_after_an_error(serving: Engine) -> None:
    good = read(serving.serve())
    serving.answer = result(ERROR)
    assert read(serving.serve()) != good
    serving.answer = result()
    assert read(serving.serve()) == good


def test_without_a_good_site_the_problems_are_the_page(serving: Engine) -> None:
    serving.answer = result(ERROR)
    site = serving.serve()
    assert "onbekende-verwijzing" in read(site)
    assert "onbekende-verwijzing" in (site / "404.html").read_text("utf-8")


def test_warnings_are_folded_above_the_page(serving: Engine) -> None:
    serving.answer = result(WARNING, name="Toolbox Met Andere Ogen")  # as mkdocs.yml says
    page = read(serving.serve())
    assert "<summary>1 waarschuwing</summary>" in page
    assert 'role="alert"' not in page


def test_a_bug_in_the_toolbox_shows_above_the_last_good_site(serving: Engine) -> None:
    serving.serve()
    serving.answer = ZeroDivisionError("a <bug>")
    page = read(serving.serve(), "regios/twente")
    assert "ZeroDivisionError: a &lt;bug&gt;" in page
    assert "<h1>A &lt; B {{ x }}</h1>" in page


def test_a_bug_before_the_first_good_site_is_the_page(serving: Engine) -> None:
    serving.answer = ZeroDivisionError("a <bug>")
    assert "ZeroDivisionError: a &lt;bug&gt;" in read(serving.serve())


def test_a_bug_in_one_page_costs_that_page_alone(serving: Engine) -> None:
    def broken() -> Page:
        raise ZeroDivisionError("one page")

    serving.answer = with_page(LazyPage("hulp/", broken))
    site = serving.serve()
    assert "ZeroDivisionError: one page" in read(site, "hulp")
    assert "<h1>Home</h1>" in read(site)


def test_a_bug_that_breaks_every_page_is_told_once_in_the_terminal(
    serving: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> Page:
        raise ZeroDivisionError("all pages")

    serving.answer = result(pages=tuple(LazyPage(page.url, broken) for page in SITE))
    serving.serve()
    assert capsys.readouterr().err.count("ZeroDivisionError: all pages") == 1


def test_a_bug_in_one_file_costs_that_file_alone(serving: Engine) -> None:
    def broken() -> bytes:
        raise ZeroDivisionError("one file")

    good = result()
    assert good.build
    build = dataclasses.replace(good.build, files=(File("feed.xml", broken),))
    serving.answer = dataclasses.replace(good, build=build)
    assert "<h1>Home</h1>" in read(serving.serve())


def test_a_preview_has_no_policy_that_would_stop_its_reload_and_a_build_has(engine: Engine) -> None:
    engine.start("serve")
    assert "Content-Security-Policy" not in read(engine.serve())
    engine.start("build")
    assert "Content-Security-Policy" in read(engine.build())


def test_drafts_are_asked_for_in_a_preview_only(serving: Engine) -> None:
    serving.serve()
    assert serving.asked[-1]["drafts"] is True


def test_a_strict_preview_is_as_mild_as_a_plain_one(serving: Engine) -> None:
    def warns() -> Page:
        logging.getLogger("mkdocs").warning("something of MkDocs")
        return entry("hulp/", "Hulp").make()

    serving.answer = with_page(LazyPage("hulp/", warns))
    assert "<h1>Hulp</h1>" in read(serving.build(strict=True), "hulp")


def test_a_preview_starts_its_404_at_its_own_root(serving: Engine) -> None:
    serving.answer = result(site_url="https://voorbeeld.nl/toolbox/")
    page = (serving.serve() / "404.html").read_text("utf-8")
    assert 'href="/zoeken/"' in page


def test_no_thread_outlives_a_build_and_the_search_is_made_when_it_is_asked_for(real: Engine) -> None:
    """What is made later would be written into the folder of the next build."""
    real.start("serve")
    real.serve()
    on_demand = hooks.session.on_demand = preview.OnDemand()
    before = threading.enumerate()
    site = real.serve()
    assert threading.enumerate() == before
    assert not (site / "zoeken").exists()
    assert on_demand.make("zoeken/stand.json")
    assert on_demand.make("zoeken/stand.json")
    folder = folders.index(site)
    assert (folder / "woorden.txt").is_file()
    assert on_demand.make(f"{folder.relative_to(site)}/register.json")
    assert (folder / "register.json").is_file()
    assert not on_demand.make("elders/woorden.txt")


def test_two_who_ask_for_one_page_at_once_both_get_it(serving: Engine) -> None:
    serving.serve()
    on_demand = hooks.session.on_demand = preview.OnDemand()
    site = serving.serve()
    assert on_demand.make("regios/twente/")
    assert on_demand.make("regios/twente/")
    assert "<h1>A &lt; B {{ x }}</h1>" in read(site, "regios/twente")
