"""A word that people meet, explained."""

from typing import Annotated

from toolbox.model.blocks import Entity
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, many, optional, required
from toolbox.model.kind import ByLetter, Card, Kind, ListPage, Review, Row, SchemaOrg, Search
from toolbox.model.types import Line, OtherId, Prose, Summary


class Term(Entity):
    abbreviation: Line = optional("afkorting", "De korte vorm.", "OZA")
    full_form: Line = optional("voluit", "De lange vorm van een afkorting.", "Op overeenstemming gericht overleg")
    definition: Summary = required(
        "uitleg", "Wat het betekent, in hoogstens twee gewone zinnen.", "Een groep schoolbesturen in één gebied."
    )
    body: Prose = optional("tekst", "Meer uitleg.")
    law: Line = optional("wet", "In welke wet het staat.", "Leerplichtwet 1969, artikel 3")
    see: tuple[Annotated[OtherId, Ref("terms", "Begrippen die hiernaar verwijzen")], ...] = many(
        "zie ook", "De id's van andere begrippen.", "zorgplicht"
    )
    themes: tuple[Annotated[OtherId, Ref("themes", "Woorden bij dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "thuiszitters"
    )


KIND = Kind(
    name="terms",
    model=Term,
    url="begrippen",
    accent="lei",
    icon="format-letter-case",
    article="het",
    one="begrip",
    many="begrippen",
    list=ListPage(
        title="Begrippen",
        facets=("themes",),
        grouping=ByLetter(),
        row=Row(note=("definition",)),
    ),
    card=Card(as_link=True),
    page=EntryPage(
        summary="definition",
        facts=(
            Part("abbreviation"),
            Part("full_form"),
            Part("law"),
            Part("also_known_as", "U leest ook wel"),
        ),
        sections=(Part("body", "Meer uitleg"), Part("see", "Zie ook")),
        invite="Is deze uitleg niet duidelijk of niet juist?",
    ),
    review=Review(months=24, connected=False, named=False),
    search=Search(rank=1.2, synonyms=True),
    schema=SchemaOrg(type="DefinedTerm", properties={"description": "definition", "termCode": "abbreviation"}),
)
