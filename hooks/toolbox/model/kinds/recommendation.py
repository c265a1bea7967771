"""One of the recommendations of the report of 2018."""

from typing import Annotated

from toolbox.model.blocks import Described
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, many, optional, required
from toolbox.model.kind import Card, Forms, Kind, ListPage, Review, SchemaOrg, Search
from toolbox.model.types import OtherId, Prose, Whole


class Recommendation(Described):
    number: Whole = required("nummer", "Het nummer in het rapport.", "1")
    themes: tuple[Annotated[OtherId, Ref("themes", "{Kinds} waar dit thema bij hoort")], ...] = many(
        "thema's", "De id's van de thema's.", "thuiszitters"
    )
    body: Prose = optional("tekst", "Meer over dit advies.")


KIND = Kind(
    name="recommendations",
    model=Recommendation,
    url="adviezen",
    accent="pruim",
    icon="sign-direction",
    article="het",
    one="advies",
    many="adviezen",
    dated=True,
    list=ListPage(
        title="Adviezen",
        facets=("themes",),
        order="number",
    ),
    card=Card(fields=("number",), form="Advies {}", as_link=True),
    page=EntryPage(
        label="Advies {number}",
        sections=(Part("body"), Part("themes", "Thema's bij dit advies")),
        invite="Weet u meer over dit advies?",
    ),
    review=Review(months=36, connected=False, named=False),
    search=Search(rank=0.85),
    schema=SchemaOrg(type="CreativeWork", properties={"position": "number", "about": "themes"}),
    forms=Forms(
        fixed="De adviezen staan vast in het rapport waar zij uit komen. Er komt er geen bij.",
        picked=True,
        starter={"number": "999999"},
    ),
)
