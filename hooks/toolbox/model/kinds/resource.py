"""Something to read, watch or use."""

from typing import Annotated

from toolbox.model.blocks import Described
from toolbox.model.entry_page import Button, EntryPage, Part
from toolbox.model.field import Ref, absent, many, optional, required
from toolbox.model.kind import ByValue, Card, Forms, Kind, ListPage, Overview, Review, Row, SchemaOrg, Search
from toolbox.model.lists import Sector
from toolbox.model.media import DocumentFile
from toolbox.model.types import Choice, Https, Line, OtherId, Year

Type = Annotated[str, Choice(
    "rapport", "handreiking", "hulpmiddel", "onderzoek", "plan", "regelgeving",
    "kamerbrief", "praktijkbundel", "artikel", "webpagina", "video", "podcast",
)]  # fmt: skip


class Resource(Described):
    type: Type = required("soort", "Wat voor publicatie het is.", "rapport")
    publisher: Line = optional(
        "uitgever", "De naam van de uitgever als die niet bij de organisaties staat.", "Staatsblad"
    )
    publishers: tuple[Annotated[OtherId, Ref("organisations", "Publicaties van deze organisatie")], ...] = many(
        "uitgevers", "De id's van de organisaties die dit uitgaven.", "nji"
    )
    year: Year | None = absent("jaar", "Het jaar van uitgave.", "2021")
    url: Https = optional("webadres", "Waar de publicatie te vinden is.", "https://www.voorbeeld.nl/rapport")
    file: DocumentFile = optional(
        "bestand", "De naam van een bestand in content/files: pdf, odt, docx, xlsx of csv.", "handreiking.pdf"
    )
    format: Line = optional("vorm", "Bijvoorbeeld pdf of webpagina.", "pdf")
    language: Line = optional("taal", "De taal, als dat geen Nederlands is.", "Engels")
    themes: tuple[Annotated[OtherId, Ref("themes", "Publicaties bij dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "stelsel"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Publicaties voor u")], ...] = many(
        "voor wie", "De id's van de groepen die hier iets aan hebben.", "leraren"
    )
    sector: tuple[Sector, ...] = many("sector", "De sectoren waar het over gaat.", "mbo")
    regions: tuple[Annotated[OtherId, Ref("regions", "Publicaties over deze regio")], ...] = many(
        "regio's", "De id's van de regio's waar het over gaat.", "voorbeeldstreek"
    )
    municipalities: tuple[Annotated[OtherId, Ref("municipalities", "Publicaties over deze gemeente")], ...] = many(
        "gemeenten", "De id's van de gemeenten waar het over gaat.", "voorbeeldstad"
    )


KIND = Kind(
    name="resources",
    model=Resource,
    url="publicaties",
    accent="blauw",
    icon="file-document-outline",
    article="de",
    one="publicatie",
    many="publicaties",
    dated=True,
    list=ListPage(
        title="Publicaties",
        facets=("themes", "regions", "audiences", "sector", "municipalities"),
        grouping=ByValue(
            field="type",
            titles={
                "handreiking": "Handreikingen",
                "hulpmiddel": "Hulpmiddelen",
                "praktijkbundel": "Bundels met voorbeelden",
                "onderzoek": "Onderzoeken",
                "rapport": "Rapporten",
                "plan": "Plannen",
                "regelgeving": "Wetten en regels",
                "kamerbrief": "Brieven aan de Tweede Kamer",
                "artikel": "Artikelen",
                "webpagina": "Webpagina's",
                "video": "Video's",
                "podcast": "Podcasts",
            },
            rest="Andere publicaties",
            newest="year",
        ),
        row=Row(note=("summary",), tags=("publishers", "publisher", "year", "type", "format", "file")),
    ),
    card=Card(fields=("type", "year")),
    page=EntryPage(
        backlinks=5,
        label="{type}",
        facts=(
            Part("publishers", "Uitgever", also=("publisher",)),
            Part("year"),
            Part("format"),
            Part("language"),
            Part("regions", "Gaat over", also=("municipalities",)),
            Part("themes"),
            Part("audiences", "Interessant voor"),
        ),
        button=Button(
            address="url",
            file="file",
            title="Lees de publicatie",
            titles={
                "video": "Bekijk de video",
                "podcast": "Luister naar de podcast",
                "webpagina": "Open de webpagina",
                "hulpmiddel": "Open het hulpmiddel",
            },
            missing="Wij hebben geen webadres van deze publicatie.",
            ask="publishers",
        ),
        invite="Weet u meer over deze publicatie, of klopt het adres niet meer?",
    ),
    review=Review(months=24, named=False),
    search=Search(),
    schema=SchemaOrg(
        type="CreativeWork",
        types={
            "rapport": "Report",
            "onderzoek": "Report",
            "artikel": "Article",
            "webpagina": "WebPage",
            "regelgeving": "Legislation",
            "video": "VideoObject",
            "podcast": "PodcastEpisode",
        },
        properties={
            "url": "url",
            "publisher": "publishers",
            "datePublished": "year",
            "inLanguage": "language",
            "about": "themes",
            "audience": "audiences",
        },
    ),
    forms=Forms(starter={"publisher": "Vul in: wie gaf dit uit?"}),
    overview=Overview(place=4, per_theme=True),
)
