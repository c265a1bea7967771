"""A subject that regions, experts, examples and publications share."""

from typing import Annotated

from toolbox.model.blocks import Described, Start
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Block, Ref, many, optional, required
from toolbox.model.kind import Card, Feeds, Forms, Kind, ListPage, Review, SchemaOrg, Search
from toolbox.model.types import Line, OtherId, Prose


class ForYou(Block):
    """What a theme means to one audience."""

    audience: Annotated[OtherId, Ref("audiences", "{Kinds} die over uw werk of gezin gaan")] = required(
        "groep", "Het id van de groep.", "ouders"
    )
    text: Prose = optional("tekst", "Wat dit thema voor deze groep betekent.")
    questions: tuple[Line, ...] = many("vragen", "Vragen die deze groep kan stellen.", "Wie helpt mij verder?")


class Theme(Described):
    recommendations: tuple[Annotated[OtherId, Ref("recommendations", "{Kinds} bij dit advies")], ...] = many(
        "adviezen", "De id's van de adviezen waar dit thema bij hoort.", "advies-1"
    )
    related: tuple[Annotated[OtherId, Ref("themes", "Verwante thema's")], ...] = many(
        "verwante thema's", "De id's van thema's die hierop lijken.", "preventie"
    )
    for_you: tuple[ForYou, ...] = many("wat betekent dit voor u?", "Per groep een uitleg en vragen.")
    start_here: tuple[Start, ...] = many("begin hier", "Drie voorbeelden om mee te beginnen.")
    body: Prose = optional("tekst", "Meer over dit thema.")


KIND = Kind(
    name="themes",
    model=Theme,
    url="themas",
    accent="pruim",
    icon="puzzle-outline",
    article="het",
    one="thema",
    many="thema's",
    list=ListPage(title="Thema's"),
    card=Card(),
    page=EntryPage(handout=True),
    review=Review(months=24),
    search=Search(rank=1.6, first=True, synonyms=True),
    schema=SchemaOrg(type="DefinedTerm"),
    feeds=Feeds(news=True, calendar=True),
    forms=Forms(picked=True),
)
