"""sitemap.xml: the address of every page, and when what it tells last changed. Without a public address there is none.

`lastmod` is the day of the last commit that changed the entry or text, or the day someone checked it; where neither is
known it is left out. It is never the day of the build.
"""

import datetime
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

from toolbox.exports.context import ExportContext
from toolbox.site.output import File

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
ZONE = ZoneInfo("Europe/Amsterdam")


def make(context: ExportContext) -> Iterator[File]:
    if context.root:
        yield File("sitemap.xml", lambda: _document(context))


def _document(context: ExportContext) -> bytes:
    changed = updated(context)
    urlset = ElementTree.Element("urlset", xmlns=NAMESPACE)
    for url in _urls(context):
        item = ElementTree.SubElement(urlset, "url")
        ElementTree.SubElement(item, "loc").text = context.address(url)
        if url in changed:
            ElementTree.SubElement(item, "lastmod").text = changed[url]
    ElementTree.indent(urlset)
    document: bytes = ElementTree.tostring(urlset, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _urls(context: ExportContext) -> Iterator[str]:
    yield from (route.url for route in context.routes if route.listed)
    yield from (node.url.lstrip("/") for node in context.site.every())


def updated(context: ExportContext) -> Mapping[str, str]:
    """The day (ISO, Dutch) on which the content of a page last changed, by its address; a list changes with its entries."""
    days: dict[str, str] = {}
    for page in context.site.contents:
        if when := context.history.files.get(page.path):
            days[page.url] = _day(when)
    known = {}
    for change in reversed(context.history.changes):
        known[change.kind, change.id] = _day(change.when)
    for node in context.site.every():
        reviewed, section = node.entity.reviewed, f"{node.kind.url}/"
        if day := max(known.get((node.kind.name, node.id), ""), reviewed.isoformat() if reviewed else ""):
            days[node.url.lstrip("/")] = day
            days[section] = max(day, days.get(section, ""))
    return days


def _day(when: datetime.datetime) -> str:
    return when.astimezone(ZONE).date().isoformat()
