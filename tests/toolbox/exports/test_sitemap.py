"""The sitemap read back: every page, with the day on which it really changed."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.toolbox.exports import made_up

from toolbox.build import Build

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def entries(raw: bytes) -> dict[str, str]:
    urls = ElementTree.fromstring(raw).findall("s:url", SPACE)  # noqa: S314 - our own
    return {url.findtext("s:loc", "", SPACE): url.findtext("s:lastmod", "", SPACE) for url in urls}


def test_every_page_is_in_it_but_the_error_page(whole: Build, whole_files: dict[str, bytes]) -> None:
    pages = {f"{made_up.SITE}/{page.url}" for page in whole.pages if page.listed}
    assert set(entries(whole_files["sitemap.xml"])) == pages


def test_without_git_a_page_changed_when_someone_checked_it(files: dict[str, bytes]) -> None:
    found = entries(files["sitemap.xml"])
    dated = {url.removeprefix(made_up.SITE): day for url, day in found.items() if day}
    assert dated == {"/regios/voorbeeldregio/": "2026-11-01", "/regios/": "2026-11-01"}


def test_robots_says_where_it_is(files: dict[str, bytes]) -> None:
    assert files["robots.txt"].decode() == f"User-agent: *\nDisallow:\nSitemap: {made_up.SITE}/sitemap.xml\n"
