"""A group that learned together about one theme (Community of Practice)."""

from typing import Annotated

from toolbox.model.blocks import Illustrated, Link
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, many, optional, required
from toolbox.model.kind import Card, Forms, Kind, ListPage, Overview, Review, SchemaOrg, Search
from toolbox.model.types import Choice, Line, OtherId, PartialDate, Prose

Status = Annotated[str, Choice("loopt", "afgerond", "onbekend")]


class Community(Illustrated):
    themes: tuple[Annotated[OtherId, Ref("themes", "Leergemeenschappen over dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "monitoring"
    )
    goal: Prose = optional("doel", "Wat de groep wilde bereiken.")
    questions: tuple[Line, ...] = many("vragen", "De vragen waar de groep mee begon.", "Hoe meten we wat het oplevert?")
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Leergemeenschappen voor u")], ...] = many(
        "voor wie", "De id's van de groepen die meededen.", "beleidsmedewerkers"
    )
    status: Status = required("stand", "Hoe ver het is. Weet u het niet, kies dan onbekend.", "onbekend")
    started: PartialDate = optional("begonnen", "Jaar, maand of dag van het begin.", "2020")
    ended: PartialDate = optional("geëindigd", "Jaar, maand of dag van het einde.", "2021")
    outcome: Prose = optional("opbrengst", "Wat de groep heeft opgeleverd.")
    resources: tuple[Annotated[OtherId, Ref("resources", "Leergemeenschap die dit opleverde")], ...] = many(
        "publicaties", "De id's van publicaties van de groep.", "opbrengst-cop-bindende-afspraken"
    )
    regions: tuple[Annotated[OtherId, Ref("regions", "Leergemeenschappen waar deze regio meedeed")], ...] = many(
        "regio's", "De id's van de regio's die meededen.", "voorbeeldstreek"
    )
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")


KIND = Kind(
    name="communities",
    model=Community,
    url="leergemeenschappen",
    accent="bes",
    icon="forum-outline",
    article="de",
    one="leergemeenschap",
    many="leergemeenschappen",
    list=ListPage(
        title="Leergemeenschappen",
        facets=("themes", "regions", "audiences", "status"),
    ),
    card=Card(),
    page=EntryPage(
        backlinks=4,
        shows_words=True,
        facts=(
            Part("status", "Loopt het nog?"),
            Part("started"),
            Part("ended"),
        ),
        sections=(
            Part("goal", "Wat wil deze groep bereiken?", "Wat wilde deze groep bereiken?"),
            Part("questions", "Welke vragen heeft deze groep?", "Welke vragen had deze groep?"),
            Part("outcome", "Wat kwam eruit?"),
            Part("resources", "Lees meer"),
        ),
        invite="Deed u mee in deze groep, of weet u er meer van?",
    ),
    review=Review(months=12),
    search=Search(),
    schema=SchemaOrg(
        type="Project",
        properties={"foundingDate": "started", "dissolutionDate": "ended", "knowsAbout": "themes"},
    ),
    forms=Forms(picked=True),
    overview=Overview(place=5, per_year=True),
)
