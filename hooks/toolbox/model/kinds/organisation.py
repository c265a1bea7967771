"""An organisation in or around the coalition."""

from typing import Annotated

from toolbox.model.blocks import Contact, Illustrated
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, absent, many, optional, required
from toolbox.model.kind import ByValue, Card, Feeds, Kind, ListPage, Review, Row, SchemaOrg, Search
from toolbox.model.lists import Sector
from toolbox.model.types import Choice, Https, Line, OtherId

Type = Annotated[str, Choice(
    "brancheorganisatie", "ministerie", "kennisinstituut", "vakbond", "ouderorganisatie", "samenwerkingsverband",
    "gemeente", "schoolbestuur", "jeugdhulporganisatie", "steunpunt", "overig",
)]  # fmt: skip
Role = Annotated[str, Choice("lid", "betrokken", "kennispartner", "agendalid")]


class Organisation(Illustrated):
    abbreviation: Line = optional("afkorting", "De korte naam.", "VNG")
    type: Type = required("soort", "Wat voor organisatie het is.", "brancheorganisatie")
    role: Role = optional("rol in de coalitie", "Hoe de organisatie bij de coalitie hoort.", "lid")
    sector: tuple[Sector, ...] = many("sector", "De sectoren waar de organisatie werkt.", "gemeente")
    municipalities: tuple[Annotated[OtherId, Ref("municipalities", "Organisaties die hier {werken|werkten}")], ...] = (
        many("gemeenten", "De id's van de gemeenten waar de organisatie werkt.", "voorbeeldstad")
    )
    url: Https = optional("webadres", "De website van de organisatie.", "https://vng.nl")
    contact: Contact | None = absent("contact", "Bij wie u terechtkunt: een loket of functie.")
    former_names: tuple[Line, ...] = many("vroegere namen", "Hoe de organisatie eerder heette.", "GGZ Nederland")
    successor: Annotated[OtherId, Ref("organisations", "Kwam in de plaats van")] = optional(
        "opvolger", "Het id van de organisatie die het werk overnam.", "sectorraad-go"
    )


KIND = Kind(
    name="organisations",
    model=Organisation,
    url="organisaties",
    accent="mos",
    icon="domain",
    proper=True,
    article="de",
    one="organisatie",
    many="organisaties",
    list=ListPage(
        title="Organisaties",
        facets=("sector", "municipalities"),
        grouping=ByValue(
            field="role",
            titles={
                "lid": "Leden van de coalitie",
                "betrokken": "Betrokken bij de coalitie",
                "kennispartner": "Kennispartners",
                "agendalid": "Agendaleden",
            },
            rest="Andere organisaties",
        ),
        row=Row(note=("summary",), tags=("type",)),
    ),
    card=Card(fields=("abbreviation",), capital=False, as_link=True),
    page=EntryPage(
        label="{type}",
        facts=(
            Part("abbreviation"),
            Part("role", past="Rol in {year}"),
            Part("sector"),
            Part("municipalities", "Werkt in", "Werkt of werkte in"),
            Part("former_names", "Heette eerder"),
            Part("successor", "Opgevolgd door"),
            Part("url", "Website"),
        ),
    ),
    review=Review(months=12, contact=True, named=False),
    search=Search(rank=0.95, synonyms=True),
    schema=SchemaOrg(
        type="Organization",
        types={
            "ministerie": "GovernmentOrganization",
            "gemeente": "GovernmentOrganization",
            "vakbond": "WorkersUnion",
        },
        properties={"url": "url", "contactPoint": "contact", "areaServed": "municipalities"},
    ),
    feeds=Feeds(news=True),
)
