"""A small made-up site, from plain values through the real stages, and pages that can be asked for what they show."""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from toolbox import model
from toolbox.pages import render, routes
from toolbox.pages.route import Route
from toolbox.site import catalog, references, site
from toolbox.site.catalog import Catalog, Files
from toolbox.site.output import Page
from toolbox.site.site import Site

TODAY = datetime.date(2026, 11, 22)
CONCEPT = "name: Toolbox Voorbeeld\ntagline: Over samenwerken\nstatus: concept\n"
REACHED = (
    "name: Toolbox Voorbeeld\nstatus: openbaar\ncontroller: Voorbeeld\nemail: redactie@voorbeeld.nl\n"
    "site_url: https://www.voorbeeld.nl/\n"
)
SOURCES = [{"title": "Bron van Voorbeeld", "url": "https://www.voorbeeld.nl/bron", "date": "2021-03"}]
NEEDED: dict[str, dict[str, Any]] = {
    "regions": {"type": "regio", "municipalities": ["voorbeeldstad"]},
    "experts": {"type": "organisatie"},
    "practices": {"status": "onbekend"},
    "resources": {"type": "rapport", "publisher": "Voorbeeld"},
    "organisations": {"type": "overig"},
    "events": {"type": "bijeenkomst", "status": "gepland", "start": "2027-01-12"},
    "alliances": {"municipalities": ["voorbeeldstad"]},
    "terms": {"definition": "Een woord dat wij hier uitleggen."},
    "helplines": {"phone": "0800-0000"},
    "municipalities": {
        "code": "GM0001",
        "province": "Utrecht",
        "youth_region": "Voorbeeldregio",
        "lat": "52.0",
        "lon": "5.0",
    },
}  # fmt: skip
VOID = {"base", "br", "img", "input", "link", "meta", "hr"}


def entry(kind: str, id: str, **fields: Any) -> dict[str, Any]:
    """An entry with all that its kind asks for."""
    name = id.replace("-", " ").capitalize()
    said: dict[str, Any] = {"id": id, "name": name}
    if kind not in ("terms", "municipalities", "helplines"):
        said["summary"] = f"Waar het bij {name} om gaat."
    if kind not in ("audiences", "municipalities"):
        said["sources"] = SOURCES
    return _required(kind) | said | NEEDED.get(kind, {}) | fields


def _required(kind: str) -> dict[str, Any]:
    """The first example of each field that must be filled; who needs another value names it."""
    model_of_kind = model.BY_NAME[kind].model
    return {f.name: f.examples[0] for f in model_of_kind.fields() if f.required and f.examples and not f.reference}


def register_source(field: str, date: str) -> dict[str, Any]:
    """The source of a field of all municipalities."""
    return {"fields": [field], "title": "Lijst", "publisher": "Voorbeeld", "date": date, "licence": "CC BY 4.0"}


def _postcodes(written: dict[str, Any] | None) -> tuple[str, bytes | None]:
    empty: dict[str, Any] = {"sources": [], "municipalities": {}, "partly": {}, "alliances": {}}
    raw = json.dumps(empty | written).encode() if written else None
    return "data/geo/gemeenten_postcodes.json", raw


def book(
    content: dict[str, str] | None = None,
    outlines: bytes = b"",
    settings: str = CONCEPT,
    postcodes: dict[str, Any] | None = None,
    **kinds: list[dict[str, Any]],
) -> Catalog:
    """A catalog of these entries; each is `entry(…)` or its fields, id first. There is always one municipality."""
    kinds.setdefault("municipalities", [{"id": "voorbeeldstad"}])
    written = {
        kind: {f"data/{kind}.yaml": json.dumps([entry(kind, **fields) for fields in entries]).encode()}
        for kind, entries in kinds.items()
    }
    files = Files(
        data=written,
        settings=("data/site.yaml", settings.encode()),
        content={path: text.encode() for path, text in (content or {}).items()},
        outlines=("data/geo/gemeenten_kaart.json", outlines) if outlines else ("", None),
        postcodes=_postcodes(postcodes),
    )
    made, found = catalog.read(files)
    assert [problem.message for problem in found if problem.severity == "error"] == []
    return made


def make(
    today: datetime.date = TODAY,
    content: dict[str, str] | None = None,
    outlines: bytes = b"",
    settings: str = CONCEPT,
    postcodes: dict[str, Any] | None = None,
    **kinds: list[dict[str, Any]],
) -> Site:
    """A site of these entries, as `book` makes them."""
    made = book(content, outlines, settings, postcodes, **kinds)
    links, dangling = references.resolve(made)
    assert [problem.message for problem in dangling if problem.severity == "error"] == []
    return site.make(made, links, today, drafts=True)


def page(shown: Site, url: str) -> Page:
    """The page at `url`, made."""
    return {promise.url: promise for promise in render.make(shown)}[url].make()


def route(site: Site, url: str) -> Route:
    return next(route for route in routes.routes(site) if route.url == url)


def asked(shown: Site, url: str) -> Element:
    return read(page(shown, url).body)


@dataclass
class Element:
    """An element of a page, with its text and what is in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        words = " ".join(child if isinstance(child, str) else child.text for child in self.children)
        return " ".join(words.split()).replace(" .", ".").replace(" ,", ",")

    def all(self, tag: str = "", css: str = "") -> list[Element]:
        """What is inside with this tag and this class, in the order of the page."""
        found = []
        for child in self.children:
            if isinstance(child, str):
                continue
            if tag in ("", child.tag) and (not css or css in child.attributes.get("class", "").split()):
                found.append(child)
            found += child.all(tag, css)
        return found

    def section(self, id: str) -> Element:
        """The section whose heading carries `id`."""
        return next(found for found in self.all("section") if id in found.own_ids)

    @property
    def own_ids(self) -> list[str]:
        """Of its headings, also of one in the line that it unfolds from."""
        inside = [child for child in self.children if isinstance(child, Element)]
        lines = [line for child in inside if child.tag == "details" for line in child.all("summary")[:1]]
        headings = [heading for line in lines for heading in line.children if isinstance(heading, Element)]
        return [child.attributes.get("id", "") for child in (*inside, *headings)]

    @property
    def headings(self) -> list[str]:
        return [found.text for found in self.all("h2")]

    @property
    def links(self) -> dict[str, str]:
        """Text to address."""
        return {found.text: found.attributes.get("href", "") for found in self.all("a")}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"a stray </{tag}>"

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(html: str) -> Element:
    """HTML as a tree; every element must be closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].tag}> is not closed"
    return reader.open[0]


KINDS = tuple(kind.name for kind in model.KINDS)
