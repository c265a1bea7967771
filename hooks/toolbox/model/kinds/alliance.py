"""An alliance of schools for fitting education (samenwerkingsverband passend onderwijs) and the area that it works in."""

from typing import Annotated

from toolbox.model.blocks import Described
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Ref, optional, required
from toolbox.model.kind import ByValue, Card, Forms, Kind, ListPage, SchemaOrg, Search
from toolbox.model.types import AreaCode, Choice, Https, OtherId

Level = Annotated[str, Choice("po", "vo")]


class Alliance(Described):
    code: AreaCode = required("gebiedscode", "PO of VO en vier cijfers, uit de regeling.", "PO2001")
    sector: Level = required("onderwijs", "Po voor basisscholen, vo voor middelbare scholen.", "po")
    municipalities: tuple[Annotated[OtherId, Ref("municipalities", "{Kinds} in deze gemeente")], ...] = required(
        "gemeenten",
        "De id's van de gemeenten die geheel of voor een deel in dit gebied liggen.",
        ["voorbeeldstad"],
        min_length=1,
    )
    organisation: Annotated[OtherId, Ref("organisations", "Het gebied van dit samenwerkingsverband")] = optional(
        "organisatie", "Het id van de organisatie, als die een eigen pagina heeft.", "passend-onderwijs-voorbeeld"
    )
    url: Https = optional(
        "webadres",
        "De website. Is de organisatie ingevuld, dan geldt het adres van de organisatie.",
        "https://po3002.nl",
    )


KIND = Kind(
    name="alliances",
    model=Alliance,
    url="samenwerkingsverbanden",
    accent="teal",
    icon="handshake-outline",
    proper=True,
    article="het",
    one="samenwerkingsverband",
    many="samenwerkingsverbanden",
    official=True,
    list=ListPage(
        title="Samenwerkingsverbanden passend onderwijs",
        facets=("municipalities",),
        grouping=ByValue(
            field="sector",
            titles={"po": "Voor basisscholen (po)", "vo": "Voor middelbare scholen (vo)"},
            rest="Andere",
        ),
    ),
    card=Card(as_link=True),
    page=EntryPage(neighbours=False),
    review=None,
    search=Search(rank=0.5),
    schema=SchemaOrg(type="Organization", properties={"url": "url", "areaServed": "municipalities"}),
    forms=Forms(starter={"code": "PO9999"}),
)
