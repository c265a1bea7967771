"""What the site gives to machines. EXPORTS is the table: a new export is one line here and one file beside this one.

The page /hergebruik/ is made from the same table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from toolbox import model
from toolbox.exports import api, csv_tables, feeds, ics, llms_txt, markdown, robots, security, sitemap
from toolbox.exports.context import ExportContext
from toolbox.exports.head import Heads
from toolbox.pages.views.kinds.event import CALENDAR
from toolbox.pages.views.parts import Link, Offer
from toolbox.site.output import File, LazyPage
from toolbox.text import dutch

__all__ = ["EXPORTS", "Export", "ExportContext", "headed", "make"]


@dataclass(frozen=True, slots=True)
class Export:
    """`make` gives the files of one export, which are made when they are written; `offer` is what the site says of it."""

    make: Callable[[ExportContext], Iterable[File]]
    offer: Offer


EXPORTS = (
    Export(
        csv_tables.make,
        Offer(
            name="tabellen",
            title="Tabellen voor Excel",
            text="Elke lijst als tabel (csv). U opent hem in Excel, LibreOffice of een ander programma met tabellen. Staat er "
            "een ' voor een tekst? Dan zorgt dat ervoor dat Excel er geen getal, datum of formule van maakt.",
            who="onderzoekers, beleidsmedewerkers en wie zelf wil sorteren en tellen",
            links=tuple(
                Link(dutch.upper_first(kind.many), f"{csv_tables.FOLDER}/{kind.name}.csv") for kind in model.KINDS
            ),
        ),
    ),
    Export(
        ics.make,
        Offer(
            name="agenda",
            title="Agenda",
            text="De bijeenkomsten in uw eigen agenda, bijvoorbeeld Outlook, Google Agenda of de agenda van uw telefoon. "
            "Kies daar 'agenda toevoegen via internet' of 'abonneren', en plak het adres. Verandert er iets, of gaat "
            "iets niet door, dan ziet u dat vanzelf. Een abonnement begint met webcal in plaats van https.",
            who="iedereen die geen bijeenkomst wil missen",
            links=(Link("Alle bijeenkomsten", ics.NAME),),
            patterns=(
                *(f"{kind.url}/<id>/{ics.NAME}" for kind in model.KINDS if kind.feeds.calendar),
                f"agenda/<id>/{CALENDAR}",
            ),
        ),
    ),
    Export(
        feeds.make,
        Offer(
            name="nieuw",
            title="Wat er nieuw is",
            text="Een lijst van wat er nieuw is en wat er is gewijzigd, in gewone woorden. Met een nieuwslezer (RSS of Atom) "
            "volgt u de hele toolbox, of alleen uw regio, een thema of een organisatie.",
            who="wie een regio of thema volgt, en redacties van andere websites",
            links=(Link("Alles, voor een nieuwslezer (Atom)", feeds.ATOM), Link("Alles, als JSON Feed", feeds.JSON)),
            patterns=tuple(f"{kind.url}/<id>/{name}" for kind in feeds.kinds() for name in (feeds.ATOM, feeds.JSON)),
        ),
    ),
    Export(
        api.make,
        Offer(
            name="api",
            title="Gegevens voor programma's",
            text="Alle gegevens als JSON, met links over en weer, bronnen en datum. De velden veranderen niet zonder nieuwe "
            "versie. Voorbeelden staan op de pagina voor ontwikkelaars.",
            who="ontwikkelaars, en organisaties met een eigen website",
            links=(
                Link("Begin hier", f"{api.FOLDER}/index.json"),
                Link("Beschrijving (OpenAPI)", f"{api.FOLDER}/openapi.json"),
            ),
            patterns=(
                f"{api.FOLDER}/<lijst>.json",
                f"{api.FOLDER}/<lijst>/<id>.json",
                f"{api.FOLDER}/schemas/<id>.json",
            ),
        ),
    ),
    Export(
        markdown.make,
        Offer(
            name="tekst",
            title="Lijsten en teksten zonder opmaak",
            text="Zet index.md achter het adres van een lijst, een pagina uit een lijst of een tekst zoals /hulp/, en u krijgt die "
            "zonder opmaak (Markdown). Formulieren en overzichten met cijfers hebben dat niet.",
            who="wie een tekst wil overnemen of laten voorlezen",
            links=(Link("Voorbeeld: de lijst met thema's", f"themas/{markdown.NAME}"),),
            patterns=(f"<pagina>/{markdown.NAME}",),
        ),
    ),
    Export(
        llms_txt.make,
        Offer(
            name="wegwijzer",
            title="Wegwijzer voor taalprogramma's",
            text="Wat deze site is en waar de teksten en gegevens staan, voor programma's die teksten lezen.",
            who="makers van zoekprogramma's en assistenten",
            links=(Link("llms.txt", llms_txt.NAME),),
        ),
    ),
    Export(
        sitemap.make,
        Offer(
            name="zoekmachines",
            title="Voor zoekmachines",
            text="Alle pagina's, met de dag waarop zij voor het laatst zijn gewijzigd. Elke pagina zegt ook zelf in de woorden van "
            "schema.org wat zij is.",
            who="zoekmachines en archieven",
            patterns=("sitemap.xml",),
        ),
    ),
    Export(
        robots.make,
        Offer(
            name="robots",
            title="Regels voor programma's die de site bezoeken",
            text="Er is niets afgesloten.",
            who="zoekmachines en archieven",
            links=(Link("robots.txt", "robots.txt"),),
        ),
    ),
    Export(
        security.make,
        Offer(
            name="veiligheid",
            title="Een lek melden",
            text="Waar u een lek in de site meldt, voor wie dat zoekt. Dit bestand is er zodra de redactie een adres heeft.",
            who="onderzoekers van beveiliging",
            patterns=(security.URL,),
        ),
    ),
)


def headed(context: ExportContext, pages: Iterable[LazyPage]) -> tuple[LazyPage, ...]:
    """The pages with what machines look for in their heads."""
    return Heads(context).add(pages)


def make(context: ExportContext) -> tuple[File, ...]:
    return tuple(file for export in EXPORTS for file in export.make(context))
