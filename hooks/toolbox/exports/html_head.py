"""What stands in the `<head>` of each page for machines: linked data, what a shared link shows, and where else it can be had.

Knows pages and entries; a page of a person who did not agree to reuse gets none of it.
"""

import functools
import html
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pydantic_core

from toolbox import model
from toolbox.exports import feeds, ics, jsonld, markdown
from toolbox.exports.api import documents
from toolbox.exports.context import LICENCE, ExportContext
from toolbox.exports.jsonld import Words
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.views.kinds.event import CALENDAR
from toolbox.site import output
from toolbox.site.output import LazyPage, Page
from toolbox.site.site import Node

PICTURE_SIZE = (1200, 630)
JSON = "application/json"
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FEEDS = (("application/atom+xml", feeds.ATOM), ("application/feed+json", feeds.JSON))
UNSAFE = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class HtmlHead:
    """Adds heads to pages; what they share is looked up once."""

    def __init__(self, context: ExportContext) -> None:
        self.context = context
        site = context.site
        self.nodes = {node.url.lstrip("/"): node for node in site.every()}
        self.kinds = {f"{kind.url}/": kind for kind in site.kinds}
        self.titles = {page.url: page.title for page in site.contents} | {
            url: kind.list.title for url, kind in self.kinds.items()
        }
        self.twins = {route.url for route in context.routes if route.twin}
        self.same = "\n".join(self._same())
        self.feeds = "\n".join(_alternate(type_, f"Nieuw in {context.name}", name) for type_, name in FEEDS)
        self.owner = site.get(Organisation, site.settings.owner)

    def add(self, pages: Iterable[LazyPage]) -> tuple[LazyPage, ...]:
        return tuple(
            replace(page, make=functools.partial(self._page_with_head, page)) if self.has(page) else page
            for page in pages
        )

    def has(self, page: LazyPage) -> bool:
        """Whether a page may be taken along: not the page of an error, of what moved, or of a person who did not agree."""
        below = page.url.partition("/")[0] + "/" in self.kinds and page.url not in self.kinds
        return page.listed and (not below or page.url in self.nodes)

    def _page_with_head(self, lazy_page: LazyPage) -> Page:
        page = lazy_page.make()
        return replace(page, head=page.head + "".join(f"{line}\n" for line in self._lines(page)))

    def _lines(self, page: Page) -> Iterator[str]:
        yield self.same
        for name, content in self._shared(page):
            yield _meta(name, content)
        yield from self._alternates(page.url)
        yield self.feeds
        yield f'<script type="application/ld+json">{script(self.graph(page))}</script>'

    def _shared(self, page: Page) -> Iterator[tuple[str, str]]:
        """What a link to the page shows where it is shared. A picture needs an absolute address."""
        yield "og:type", "article" if page.url in self.nodes else "website"
        yield "og:title", page.title
        yield "og:description", page.description
        if self.context.root:
            yield "og:url", self.context.address(page.url)

    def _same(self) -> Iterator[str]:
        """The lines that every page has. A picture needs an absolute address."""
        yield _meta("og:locale", "nl_NL")
        yield _meta("og:site_name", self.context.name)
        look = self.context.site.settings.look
        if self.context.root and look and look.share_picture:
            yield _meta("og:image", self.context.address(f"images/{look.share_picture.file}"))
            yield _meta("og:image:type", "image/png")
            yield _meta("og:image:width", str(PICTURE_SIZE[0]))
            yield _meta("og:image:height", str(PICTURE_SIZE[1]))
            yield _meta("og:image:alt", look.share_picture.text)
        yield f'<link rel="license" href="{LICENCE}">'

    def _alternates(self, url: str) -> Iterator[str]:
        """The same page, or what is new on it, in other forms."""
        node, kind = self.nodes.get(url), self.kinds.get(url)
        if node or url in self.twins:
            yield _alternate("text/markdown", "Deze pagina als Markdown", f"{url}{markdown.NAME}")
        if node:
            yield _alternate(JSON, f"{node.name} als JSON", f"{documents.FOLDER}/{node.kind.name}/{node.id}.json")
            yield from self._calendars(node, url)
        if kind:
            yield _alternate(JSON, f"Alle {kind.many} als JSON", f"{documents.FOLDER}/{kind.name}.json")
            yield _alternate("text/csv", f"Alle {kind.many} als tabel", f"tabellen/{kind.name}.csv")
        if kind and kind.model is Event:
            yield _alternate("text/calendar", "Agenda", ics.NAME)
        if node and node.kind.feeds.news:
            yield from (_alternate(type_, f"Nieuw over {node.name}", f"{url}{name}") for type_, name in FEEDS)

    def _calendars(self, node: Node, url: str) -> Iterator[str]:
        if node.kind.feeds.calendar and node.back(Event):
            yield _alternate("text/calendar", f"Agenda {node.name}", f"{url}{ics.NAME}")
        if node.kind.model is Event:
            yield _alternate("text/calendar", node.name, f"{url}{CALENDAR}")

    def graph(self, page: Page) -> jsonld.Thing:
        """The page, the way to it, and what it is about."""
        words = Words(self.context, functools.partial(self._address, page.url))
        node = self.nodes.get(page.url)
        things = [self._page(words, page, node), *self._crumbs(words, page)]
        if node is not None:
            things.append(words.thing(node))
        if page.url == "":
            things.append(self._site(words))
        if page.url == "hergebruik/":
            things.append(self._dataset(words))
        return {"@context": jsonld.CONTEXT, "@graph": things}

    def _address(self, here: str, url: str) -> str:
        return self.context.address(url) if self.context.root else output.base(here) + url.lstrip("/")

    def _page(self, words: Words, page: Page, node: Node | None) -> jsonld.Thing:
        address = words.address(page.url)
        thing: jsonld.Thing = {
            "@type": "CollectionPage" if page.url in self.kinds else "WebPage",
            "@id": address,
            "url": address,
            "name": page.title,
            "description": page.description,
            "inLanguage": "nl",
            "license": LICENCE,
            "isPartOf": {"@type": "WebSite", "@id": words.address("#site"), "name": self.context.name},
        }
        if page.url:
            thing["breadcrumb"] = {"@id": f"{address}#kruimelpad"}
        if node is not None:
            thing["mainEntity"] = {"@id": words.id(node)}
            thing["citation"] = jsonld.sources(node.entity)
            if node.entity.reviewed:
                thing["lastReviewed"] = node.entity.reviewed.isoformat()
        return thing

    def _crumbs(self, words: Words, page: Page) -> Iterator[jsonld.Thing]:
        if not page.url:
            return
        parts = page.url.strip("/").split("/")
        above = ["/".join(parts[:count]) + "/" for count in range(1, len(parts))]
        outer = ((self.titles[url], url) for url in above if url in self.titles)
        steps = (("Home", ""), *outer, (page.title, page.url))
        yield {
            "@type": "BreadcrumbList",
            "@id": f"{words.address(page.url)}#kruimelpad",
            "itemListElement": [
                {"@type": "ListItem", "position": position, "name": name, "item": words.address(url)}
                for position, (name, url) in enumerate(steps, 1)
            ],
        }

    def _site(self, words: Words) -> jsonld.Thing:
        thing: jsonld.Thing = {
            "@type": "WebSite",
            "@id": words.address("#site"),
            "url": words.address(""),
            "name": self.context.name,
            "description": self.context.site.settings.tagline,
            "inLanguage": "nl",
            "license": LICENCE,
        }
        if self.owner is not None:
            thing["publisher"] = {"@type": "Organization", "@id": words.id(self.owner), "name": self.owner.name}
        return thing

    def _dataset(self, words: Words) -> jsonld.Thing:
        """The data as a whole, for search programs for data."""
        kinds = [kind for kind in model.KINDS if self.context.site.nodes[kind.name]]
        return {
            "@type": "Dataset",
            "@id": words.address("hergebruik/#gegevens"),
            "name": self.context.name,
            "description": f"Open gegevens over {', '.join(kind.many for kind in kinds)}.",
            "license": LICENCE,
            "inLanguage": "nl",
            "distribution": [
                {"@type": "DataDownload", "name": kind.many, "encodingFormat": form, "contentUrl": words.address(url)}
                for kind in kinds
                for form, url in (
                    (JSON, f"{documents.FOLDER}/{kind.name}.json"),
                    ("text/csv", f"tabellen/{kind.name}.csv"),
                    (WORKBOOK, f"tabellen/{kind.name}.xlsx"),
                )
            ],
        }


def script(thing: jsonld.Thing) -> str:
    """JSON that can stand in a page: nothing in it ends the script or starts a tag."""
    text = pydantic_core.to_json(thing).decode()
    for character, escaped in UNSAFE.items():
        text = text.replace(character, escaped)
    return text


def _meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{html.escape(content)}">'


def _alternate(type_: str, title: str, url: str) -> str:
    return f'<link rel="alternate" type="{type_}" title="{html.escape(title)}" href="/{url}">'
