"""Feeds of what is new: Atom and JSON Feed, for the whole site and for each entry that one can follow."""

import datetime
import functools
import json
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from toolbox import model
from toolbox.exports.context import LICENCE, ExportContext
from toolbox.history import news
from toolbox.history.news import Item
from toolbox.model import Kind
from toolbox.site.output import File
from toolbox.site.site import Node

ATOM, JSON = "nieuw.xml", "nieuw.json"
NAMESPACE = "http://www.w3.org/2005/Atom"
NEVER = datetime.datetime(2018, 1, 1, tzinfo=datetime.UTC)  # the date of a feed that has no items: it has to have one
TEXT = "Wat er nieuw is of is gewijzigd, in gewone woorden."
UNKNOWN = "Van deze versie van de site is niet bekend wat er wanneer is gewijzigd. Daarom is deze lijst leeg."
Items = Callable[[], tuple[Item, ...]]


def make(context: ExportContext) -> Iterator[File]:
    every = functools.cache(lambda: news.items(context.site, context.history))
    yield from _pair(context, None, lambda: news.gathered(every()))
    by_entry = functools.cache(lambda: _by_entry(every()))
    for node in context.site.every():
        if node.kind.feeds.news:
            yield from _pair(context, node, functools.partial(_of, by_entry, (node.kind.name, node.id)))


def kinds() -> tuple[Kind, ...]:
    """The kinds of which each entry has a feed of its own."""
    return tuple(kind for kind in model.KINDS if kind.feeds.news)


def _of(by_entry: Callable[[], dict[tuple[str, str], list[Item]]], key: tuple[str, str]) -> tuple[Item, ...]:
    return news.gathered(by_entry().get(key, ()))


def _by_entry(every: tuple[Item, ...]) -> dict[tuple[str, str], list[Item]]:
    items_by_entry: dict[tuple[str, str], list[Item]] = {}
    for item in every:
        for key in item.about:
            items_by_entry.setdefault(key, []).append(item)
    return items_by_entry


def _pair(context: ExportContext, node: Node | None, items: Items) -> Iterator[File]:
    folder = node.url.lstrip("/") if node else ""
    title = f"Nieuw over {node.name} - {context.name}" if node else f"Nieuw in {context.name}"
    for name, write in ((ATOM, _atom), (JSON, _json)):
        yield File(f"{folder}{name}", functools.partial(write, context, title, folder, items))


def _atom(context: ExportContext, title: str, folder: str, items: Items) -> bytes:
    entries = items()
    feed = ElementTree.Element("feed", {"xmlns": NAMESPACE, "xml:lang": "nl"})
    _add(feed, "id", news.urn("feed", folder))
    _add(feed, "title", title)
    _add(feed, "subtitle", _text(context))
    _add(feed, "updated", _time(entries[0].when if entries else NEVER))
    _add(ElementTree.SubElement(feed, "author"), "name", context.name)
    ElementTree.SubElement(feed, "link", rel="alternate", type="text/html", href=context.address(folder))
    ElementTree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=context.address(folder + ATOM))
    ElementTree.SubElement(feed, "link", rel="license", href=LICENCE)
    for item in entries:
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", item.id)
        _add(entry, "title", item.title)
        _add(entry, "updated", _time(item.when))
        ElementTree.SubElement(entry, "link", rel="alternate", type="text/html", href=context.address(item.url))
        ElementTree.SubElement(entry, "category", term=item.label)
        _add(entry, "summary", " ".join(item.sentences))
    ElementTree.indent(feed)
    document: bytes = ElementTree.tostring(feed, encoding="utf-8", xml_declaration=True)
    return document + b"\n"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _json(context: ExportContext, title: str, folder: str, items: Items) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": _text(context),
        "home_page_url": context.address(folder),
        "feed_url": context.address(folder + JSON),
        "language": "nl",
        "authors": [{"name": context.name}],
        "items": [
            {
                "id": item.id,
                "url": context.address(item.url),
                "title": item.title,
                "content_text": " ".join(item.sentences),
                "date_modified": _time(item.when),
                "tags": [item.label],
            }
            for item in items()
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()


def _text(context: ExportContext) -> str:
    return TEXT if context.history.known else UNKNOWN


def _time(when: datetime.datetime) -> str:
    return when.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
