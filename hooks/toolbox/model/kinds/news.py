"""Something that happened, told on the day that it was news."""

from typing import Annotated

from toolbox.model.blocks import Described, Link
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, many, optional, required
from toolbox.model.kind import Card, Kind, ListPage, Review, SchemaOrg, Search
from toolbox.model.types import Day, OtherId, Prose


class News(Described):
    date: Day = required("datum", "De dag van het bericht.", "2026-11-20")
    body: Prose = optional("tekst", "Het hele bericht.")
    themes: tuple[Annotated[OtherId, Ref("themes", "Nieuws over dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "preventie"
    )
    regions: tuple[Annotated[OtherId, Ref("regions", "Nieuws over deze regio")], ...] = many(
        "regio's", "De id's van de regio's waar het over gaat.", "voorbeeldstreek"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Nieuws voor u")], ...] = many(
        "voor wie", "De id's van de groepen voor wie het van belang is.", "raadsleden"
    )
    resources: tuple[Annotated[OtherId, Ref("resources", "Nieuws over deze publicatie")], ...] = many(
        "publicaties", "De id's van de publicaties waar het over gaat.", "verslag-doen-dag"
    )
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")


KIND = Kind(
    name="news",
    model=News,
    url="nieuws",
    accent="bes",
    icon="newspaper-variant-outline",
    article="het",
    one="nieuwsbericht",
    many="nieuwsberichten",
    dated=True,
    list=ListPage(title="Nieuws", facets=("themes", "regions", "audiences"), order="date"),
    card=Card(fields=("date",)),
    page=EntryPage(
        backlinks=7,
        facts=(Part("date"), Part("regions", "Gaat over"), Part("themes"), Part("audiences", "Voor wie")),
        sections=(Part("body", "Het bericht"), Part("resources", "Lees meer")),
        invite="Weet u hier meer over?",
    ),
    review=Review(months=36, connected=False, named=False),
    search=Search(rank=0.85),
    schema=SchemaOrg(
        type="NewsArticle",
        properties={"headline": "name", "datePublished": "date", "about": "themes", "audience": "audiences"},
    ),
)
