"""sitemap.xml: the address of every page, once the site has an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from toolbox import artifacts, site

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def make(of: site.Site, pages: Sequence[artifacts.PagePromise]) -> Iterator[artifacts.File]:
    if of.settings.site_url:
        yield artifacts.File("sitemap.xml", lambda: _document(of.settings.site_url.rstrip("/"), pages))


def _document(root: str, pages: Sequence[artifacts.PagePromise]) -> bytes:
    urlset = ElementTree.Element("urlset", xmlns=NAMESPACE)
    for page in pages:
        if page.listed and not page.url.endswith(".html"):
            ElementTree.SubElement(ElementTree.SubElement(urlset, "url"), "loc").text = f"{root}/{page.url}"
    ElementTree.indent(urlset)
    document: bytes = ElementTree.tostring(urlset, encoding="utf-8", xml_declaration=True)
    return document + b"\n"
