"""What the site gives to machines. EXPORTS is the table: a new export is a line here, its words in `offers.yaml` and a file.

The page /hergebruik/ is made from the same table.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
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
from toolbox.model import Kind
from toolbox.pages.views.kinds.event import CALENDAR
from toolbox.pages.views.parts import Link, Offer
from toolbox.site.output import File, LazyPage
from toolbox.site.site import Site

__all__ = ["EXPORTS", "Export", "ExportContext", "headed", "make", "offers"]


@dataclass(frozen=True, slots=True)
class Export:
    """`make` gives the files of one export, made when they are written; `offer` is what the site says of it (`offers.yaml`).

    `each` is the address of its file of one list, with `<lijst>` for the name of the list.
    """

    name: str
    make: Callable[[ExportContext], Iterable[File]]
    links: tuple[Link, ...] = ()
    patterns: tuple[str, ...] = ()
    each: str = ""

    @property
    def offer(self) -> Offer:
        patterns = (*self.patterns, *filter(None, (self.each,)))
        return Offer(self.name, **_words()[self.name], links=self.links, patterns=patterns, lists={})

    def of(self, files: Mapping[str, File], gone: tuple[str, ...]) -> Offer | None:
        """What the site offers of it, of these files by address; `gone` are the first parts of addresses without entries."""
        links = tuple(link for link in self.links if link.url in files)
        patterns = tuple(pattern for pattern in self.offer.patterns if not pattern.startswith(gone))
        lists = {kind.name: files[url] for kind in model.KINDS if (url := self._of_list(kind)) in files}
        if not (links or lists) and (self.links or self.each):
            return None
        return self.offer._replace(links=links, patterns=patterns, lists=lists)

    def _of_list(self, kind: Kind) -> str:
        return self.each.replace("<lijst>", kind.name)


@functools.cache
def _words() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = yaml.safe_load(Path(__file__).with_name("offers.yaml").read_text("utf-8"))
    return words


EXPORTS = (
    Export(
        "werkmappen",
        workbooks.make,
        (Link("Alles in één bestand", workbooks.WHOLE),),
        each=f"{tables.FOLDER}/<lijst>.xlsx",
    ),
    Export("tabellen", csv_tables.make, each=f"{tables.FOLDER}/<lijst>.csv"),
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
        tuple(f"{api.FOLDER}/{name}.json" for name in ("<lijst>/<id>", "schemas/<id>")),
        each=f"{api.FOLDER}/<lijst>.json",
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
    by_url = {file.url: file for file in files}
    gone = tuple(f"{kind.url}/" for kind in model.KINDS if kind not in site.kinds)
    return tuple(offer for export in EXPORTS if (offer := export.of(by_url, gone)))


def make(context: ExportContext) -> tuple[File, ...]:
    return tuple(file for export in EXPORTS for file in export.make(context))
