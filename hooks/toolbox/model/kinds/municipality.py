"""A municipality, with the places in it."""

from toolbox.model.blocks import Entity
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Block, absent, many, optional, required
from toolbox.model.kind import ByLetter, Card, Forms, Kind, ListPage, SchemaOrg, Search
from toolbox.model.lists import Province
from toolbox.model.types import Boolean, CbsCode, Degrees, Https, Line, Whole


class PlaceName(Block):
    name: Line = required("naam", "De naam van de plaats.", "Dokkum")
    also_known_as: tuple[Line, ...] = many("andere namen", "Andere namen en schrijfwijzen.", "Ljouwert")
    quarter: Boolean = optional(
        "wijk",
        "Met true is dit een wijk van een stad: die wordt pas voorgesteld als niets anders past.",
        "true",
        default=False,
    )


class Municipality(Entity):
    code: CbsCode = required("CBS-code", "GM en vier cijfers.", "GM0034")
    province: Province = required("provincie", "De provincie.", "Flevoland")
    youth_region: Line = required("jeugdregio", "De jeugdregio volgens het CBS.", "Flevoland")
    lat: Degrees = required("breedtegraad", "Van de grootste plaats, in graden met een punt.", "52.37025")
    lon: Degrees = required("lengtegraad", "Van de grootste plaats, in graden met een punt.", "5.21413")
    places: tuple[PlaceName, ...] = many("plaatsen", "De plaatsen in deze gemeente.")
    url: Https = optional("webadres", "De website van de gemeente.", "https://www.voorbeeldstad.nl")
    primary_schools: Whole | None = absent(
        "basisscholen", "Hoeveel vestigingen van gewone basisscholen er zijn, volgens DUO.", "14"
    )


KIND = Kind(
    name="municipalities",
    model=Municipality,
    url="gemeenten",
    accent="teal",
    icon="map-marker-radius",
    proper=True,
    article="de",
    one="gemeente",
    many="gemeenten",
    official=True,
    list=ListPage(
        title="Gemeenten",
        facets=("province",),
        grouping=ByLetter(),
    ),
    card=Card(as_link=True),
    page=EntryPage(
        description=("Wie helpt in {name}, bij welke jeugdregio de gemeente hoort en welke regio het dichtst bij is."),
        result="Gemeente in {province}, jeugdregio {youth_region}.",
        neighbours=False,
        handout=True,
    ),
    review=None,
    search=Search(rank=0.9, places=True),
    schema=SchemaOrg(type="AdministrativeArea"),
    forms=Forms(
        fixed="Welke gemeenten er zijn, stelt het CBS vast. De redactie neemt die lijst elk jaar over.",
        starter={"code": "GM9999"},
    ),
)
