"""Every way on from a page leads somewhere, and nothing on it comes from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.site import documents, kinds

CSS_LOAD = re.compile(r"""(?:url\(\s*|@import\s+)["']?([^"')\s;]+)""")


def inner_links(pages: dict[str, documents.Document]) -> Iterator[tuple[documents.Document, str]]:
    for page in pages.values():
        for link in dict.fromkeys((*page.links, *page.loads)):
            if not documents.is_outside(link):
                yield page, link


def test_every_internal_link_and_anchor_resolves(built: Path, pages: dict[str, documents.Document]) -> None:
    files = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    anchors = {
        (page.url + "index.html" if not page.url.endswith(".html") else page.url): set(page.ids)
        for page in pages.values()
    }
    lost = []
    mount = documents.mount_of(pages["404.html"])
    for page, link in inner_links(pages):
        file, anchor = page.resolve(link.replace(mount, "/", 1) if page.url == "404.html" else link)
        if file not in files or (anchor and anchor not in anchors.get(file, {anchor})):
            lost.append(f"/{page.url}: {link}")
    assert lost == []


def test_no_page_leads_to_itself_at_its_end(built: Path) -> None:
    """Entries share a frame that leads to none of them; each other page has its own."""
    urls = [url for url in documents.addresses(built) if not kinds.type_of(url).endswith("/*")]
    itself = []
    for url in urls:
        text = (built / documents.file_of(url)).read_text("utf-8")
        end = documents.parse(url, text[text.find('<section class="mao-aid"') :])
        inside = [link for link in end.links if not documents.is_outside(link)]
        itself += [f"/{url}: {link}" for link in inside if end.resolve(link.split("?")[0])[0] == documents.file_of(url)]
    assert itself == []


def test_links_are_relative_so_that_the_site_runs_below_a_sub_path(pages: dict[str, documents.Document]) -> None:
    rooted = {
        f"/{page.url}: {link}" for page, link in inner_links(pages) if link.startswith("/") and page.url != "404.html"
    }
    assert sorted(rooted) == []


def test_a_link_inside_the_site_names_the_folder_not_the_file(pages: dict[str, documents.Document]) -> None:
    named = {link for _, link in inner_links(pages) if link.split("#")[0].endswith("index.html")}
    assert sorted(named) == []


def test_a_link_outward_is_https_mail_or_telephone(pages: dict[str, documents.Document]) -> None:
    """`http:` is allowed in a source alone; the toolbox warns about it, so here it is counted as sound."""
    outward = {link for page in pages.values() for link in page.links if documents.is_outside(link)}
    assert [
        link for link in sorted(outward) if link.split(":")[0] not in {"https", "http", "mailto", "tel", "webcal"}
    ] == []


def test_no_page_loads_from_another_host(pages: dict[str, documents.Document]) -> None:
    foreign = {f"/{page.url}: {link}" for page in pages.values() for link in page.loads if documents.is_outside(link)}
    assert sorted(link for link in foreign if ": data:" not in link) == []


def test_no_style_sheet_loads_from_another_host(built: Path) -> None:
    foreign = {
        f"{path.relative_to(built)}: {link}"
        for path in built.rglob("*.css")
        for link in CSS_LOAD.findall(path.read_text("utf-8"))
        if documents.is_outside(link) and not link.startswith("data:")
    }
    assert sorted(foreign) == []


def test_no_page_has_a_script_or_handler_of_its_own(built: Path) -> None:
    """Scripts are files, so that a strict Content-Security-Policy can hold."""
    inline = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/ld\+json\")|\son[a-z]+=\"", re.IGNORECASE)
    found = [
        path.relative_to(built).as_posix()
        for path in sorted(built.rglob("*.html"))
        if inline.search(path.read_text("utf-8"))
    ]
    assert found == []


def test_a_foreign_address_would_be_found() -> None:
    page = documents.parse(
        "a/b/", '<link rel="stylesheet" href="https://example.org/a.css"><img srcset="//example.org/b.png 2x">'
    )
    assert [link for link in page.loads if documents.is_outside(link)] == [
        "https://example.org/a.css",
        "//example.org/b.png",
    ]


def test_a_lost_link_would_be_found() -> None:
    page = documents.parse("a/b/", '<a href="../c/#d">c</a>')
    assert page.resolve(page.links[0]) == ("a/c/index.html", "d")


def test_the_way_to_a_page_goes_through_the_part_of_the_menu_that_is_lit(built: Path) -> None:
    """A former address and a text in English have no more of a way than home."""
    lit = {}
    for url in documents.addresses(built):
        html = (built / (url if url.endswith(".html") else f"{url}index.html")).read_text("utf-8")
        way = re.findall('<a href="([^"]*)"', html.partition('<nav class="mao-breadcrumbs"')[2].partition("</nav>")[0])
        parts = re.findall(r'class="mao-menu__link" href="([^"]*)" aria-current="true"', html)
        if parts and len(way) > 1:
            lit[url] = set(parts) <= set(way)
    assert [url for url, is_on_the_way in lit.items() if not is_on_the_way] == []
    assert {"in-beeld/", "gemeenten/", "gemeenten/almere/", "regios/almere/"} < lit.keys()
