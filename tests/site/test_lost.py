"""Old addresses lead on, and one that leads nowhere is a place to start searching from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, Route, expect

from tests.site import conftest, documents, entries, test_browser
from tests.site.entries import Entry

Visit = Callable[..., Page]
ADDRESS = conftest.MOVED
STYLED = "getComputedStyle(document.querySelector('.mao-skip')).position === 'absolute'"


@pytest.fixture(scope="module")
def address(moved: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(conftest.Host, directory=str(moved))) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{conftest.BELOW}"
        server.shutdown()


@pytest.fixture(scope="module")
def region(closed: Path) -> Entry:
    """The one that has had other ids."""
    return entries.first(closed, "regions")


@pytest.mark.parametrize("alias", conftest.OLD)
def test_an_old_address_tells_where_to_go_without_any_script(moved: Path, region: Entry, alias: str) -> None:
    text = (moved / f"regios/{alias}/index.html").read_text("utf-8")
    assert f'<meta http-equiv="refresh" content="0; url=../../{region.url}">' in text
    assert f'<link rel="canonical" href="{ADDRESS}{region.url}">' in text
    assert '<meta name="robots" content="noindex">' in text
    page = documents.parse(f"regios/{alias}/", text)
    assert f"{region.url}index.html" in [page.resolve(link)[0] for link in page.links]


def test_what_was_moved_or_taken_away_is_not_in_the_sitemap(moved: Path, region: Entry) -> None:
    sitemap = (moved / "sitemap.xml").read_text("utf-8")
    assert f"{ADDRESS}{region.url}" in sitemap
    assert [url for url in (*conftest.OLD, "expert-0012") if url in sitemap] == []


def test_an_old_address_leads_on_by_itself_below_a_sub_path_too(address: str, visit: Visit, region: Entry) -> None:
    page = visit("", java_script_enabled=False)
    page.goto(f"{address}/regios/{conftest.OLD[1]}/", wait_until="commit")
    page.wait_for_url(f"{address}/{region.url}")
    assert page.locator("h1").inner_text().replace("\xad", "") == region.name


@pytest.mark.parametrize("url", [f"regios/{conftest.OLD[0]}/", "experts/expert-0012/", "bestaat-niet/"])
def test_axe_finds_nothing_on_pages_that_lead_on(address: str, visit: Visit, url: str) -> None:
    """With the page that leads on held still."""
    page = visit("")
    refresh, still = 'http-equiv="refresh"', 'name="refresh"'
    page.route(f"**/{url}", lambda route: hold(route, lambda html: html.replace(refresh, still)))
    assert test_browser.look(page, f"{address}/{url}", *test_browser.LOOKS) == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def hold(route: Route, change: Callable[[str], str]) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, body=change(answer.text()))


def test_what_was_taken_away_gets_a_friendly_page(address: str, visit: Visit) -> None:
    page = visit(f"{address}/experts/expert-0012/", width=360)
    assert page.locator("h1").inner_text() == "Deze pagina is weggehaald"
    assert page.locator('main a[href$="/experts/"]').count() == 1


@pytest.mark.parametrize(
    ("lost", "words"),
    [
        ("/regios/zuidlimburg/index.html", "regios zuidlimburg"),
        ("/thema%27s/hoog-begaafd", "thema's hoog begaafd"),
        ("/%3Cscript%3Ealert(1)%3C/script%3E", "script alert"),
        ("/%E0%A4%A", "E0 A4"),
    ],
)
def test_a_lost_address_is_searched_for(address: str, visit: Visit, lost: str, words: str) -> None:
    page = visit(address + lost)
    form = page.locator("form[data-lost]")
    expect(form.locator("input")).to_have_value(words)  # from a script, which may come later than the page
    assert form.get_attribute("action") == "/toolbox/zoeken/"
    assert page.evaluate("window.scriptsRun ?? 0") == 0


class Below(conftest.Host):
    """A host on which the site stands below a path, and something else at its root."""

    def translate_path(self, path: str) -> str:
        return super().translate_path(path if path.startswith(f"{conftest.BELOW}/") else "/elsewhere")


@pytest.fixture(scope="module")
def unplaced(closed: Path) -> Iterator[dict[str, str]]:
    """A site that was built by who did not write where it will stand: by the path that it came to stand below."""
    with conftest.serving(closed) as root, conftest.serving(closed, kind=Below) as below:
        yield {"/": root, f"{conftest.BELOW}/": below}


@pytest.mark.parametrize("home", ["/", f"{conftest.BELOW}/"])
@pytest.mark.parametrize(
    ("lost", "words"),
    [
        ("nergens", "nergens"),
        ("regios/nergens/", "regios nergens"),
        ("ergens/niet/hier/nergens/", "ergens niet hier nergens"),
    ],
)
def test_a_lost_address_is_styled_and_leads_home_wherever_the_site_stands(
    unplaced: dict[str, str], visit: Visit, home: str, lost: str, words: str
) -> None:
    page = visit(unplaced[home] + home + lost, width=360)
    expect(page.locator("form[data-lost] input")).to_have_value(words)
    expect(page.locator("html")).to_have_class("mao-js")
    assert page.evaluate(STYLED)
    paths = page.evaluate(
        "[...document.querySelectorAll('a[href]')].filter((link) => link.origin === location.origin).map((link) => link.pathname)"
    )
    assert {path for path in paths if not path.startswith(home)} == set()
    page.click(".mao-brand")
    page.wait_for_url(unplaced[home] + home)
    assert page.locator("form[data-lost]").count() == 0


def test_without_scripts_such_an_address_is_styled_and_tells_of_the_way_up(
    unplaced: dict[str, str], visit: Visit
) -> None:
    page = visit(f"{unplaced[f'{conftest.BELOW}/']}{conftest.BELOW}/bestaat-niet", java_script_enabled=False)
    assert page.evaluate(STYLED)
    page.click("noscript a")
    assert page.locator("h1").inner_text() != "Deze pagina is er niet (meer)"


def test_a_site_that_knows_where_it_stands_looks_for_nothing(moved: Path) -> None:
    html = (moved / "404.html").read_text("utf-8")
    assert "noscript" not in html
    assert html.count("main.js") == 1


def test_without_scripts_the_search_is_there_and_empty(address: str, visit: Visit) -> None:
    page = visit(f"{address}/bestaat-niet", java_script_enabled=False)
    assert page.locator("form[data-lost] input").input_value() == ""
    assert page.locator(".mao-lost__hint").is_hidden()
