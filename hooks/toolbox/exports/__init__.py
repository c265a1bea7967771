"""What the site gives to machines. EXPORTS is the table: a new export is a line here, its words in `offers.yaml` and a file.

The page /hergebruik/ is made from the same table.
"""

import functools
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from pathlib import Path

import yaml

from toolbox import model
from toolbox.exports import (
    api,
    csv_tables,
    feeds,
    ics,
    llms_txt,
    markdown,
    robots,
    security,
    sitemap,
    status,
    tables,
    workbooks,
)
from toolbox.exports.context import ExportContext
from toolbox.exports.html_head import HtmlHead
from toolbox.pages.views.kinds.event import CALENDAR
from toolbox.pages.views.parts import Link, Offer
from toolbox.site.output import File, LazyPage
from toolbox.site.site import Site
from toolbox.text import dutch

__all__ = ["EXPORTS", "Export", "ExportContext", "headed", "make", "offers"]


@dataclass(frozen=True, slots=True)
class Export:
    """`make` gives the files of one export, made when they are written; `offer` is what the site says of it (`offers.yaml`)."""

    name: str
    make: Callable[[ExportContext], Iterable[File]]
    links: tuple[Link, ...] = ()
    patterns: tuple[str, ...] = ()

    @property
    def offer(self) -> Offer:
        return Offer(self.name, **_words()[self.name], links=self.links, patterns=self.patterns)

    def of(self, urls: Set[str], gone: tuple[str, ...]) -> Offer | None:
        """What the site offers of it, when these files are made; `gone` are the first parts of addresses without entries."""
        links = tuple(link for link in self.links if link.url in urls)
        patterns = tuple(pattern for pattern in self.patterns if not pattern.startswith(gone))
        return self.offer._replace(links=links, patterns=patterns) if links or not self.links else None


@functools.cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("offers.yaml").read_text("utf-8"))
    return words


EXPORTS = (
    Export(
        "werkmappen",
        workbooks.make,
        (
            Link("Alles in één bestand", workbooks.WHOLE),
            *(Link(dutch.upper_first(kind.many), f"{tables.FOLDER}/{kind.name}.xlsx") for kind in model.KINDS),
        ),
    ),
    Export(
        "tabellen",
        csv_tables.make,
        tuple(Link(dutch.upper_first(kind.many), f"{tables.FOLDER}/{kind.name}.csv") for kind in model.KINDS),
    ),
    Export(
        "agenda",
        ics.make,
        (Link("Alle bijeenkomsten", ics.NAME),),
        (*(f"{kind.url}/<id>/{ics.NAME}" for kind in model.KINDS if kind.feeds.calendar), f"agenda/<id>/{CALENDAR}"),
    ),
    Export(
        "nieuw",
        feeds.make,
        (Link("Alles, voor een nieuwslezer (Atom)", feeds.ATOM), Link("Alles, als JSON Feed", feeds.JSON)),
        tuple(f"{kind.url}/<id>/{name}" for kind in feeds.kinds() for name in (feeds.ATOM, feeds.JSON)),
    ),
    Export(
        "api",
        api.make,
        (Link("Begin hier", f"{api.FOLDER}/index.json"), Link("Beschrijving (OpenAPI)", f"{api.FOLDER}/openapi.json")),
        tuple(f"{api.FOLDER}/{name}.json" for name in ("<lijst>", "<lijst>/<id>", "schemas/<id>")),
    ),
    Export(
        "tekst",
        markdown.make,
        (Link("Voorbeeld: de lijst met thema's", f"themas/{markdown.NAME}"),),
        (f"<pagina>/{markdown.NAME}",),
    ),
    Export("wegwijzer", llms_txt.make, (Link("llms.txt", llms_txt.NAME),)),
    Export("zoekmachines", sitemap.make, patterns=("sitemap.xml",)),
    Export("robots", robots.make, (Link("robots.txt", "robots.txt"),)),
    Export("stand", status.make, (Link("status.json", status.NAME),)),
    Export("veiligheid", security.make, patterns=(security.URL,)),
)


def headed(context: ExportContext, pages: Iterable[LazyPage]) -> tuple[LazyPage, ...]:
    """The pages with what machines look for in their heads."""
    return HtmlHead(context).add(pages)


def offers(site: Site, files: Iterable[File]) -> tuple[Offer, ...]:
    """What /hergebruik/ tells of: only what is there."""
    urls = {file.url for file in files}
    gone = tuple(f"{kind.url}/" for kind in model.KINDS if kind not in site.kinds)
    return tuple(offer for export in EXPORTS if (offer := export.of(urls, gone)))


def make(context: ExportContext) -> tuple[File, ...]:
    return tuple(file for export in EXPORTS for file in export.make(context))
