"""A line or a desk that helps people themselves: whom one can call, chat with or read."""

from typing import Annotated

from toolbox.model.blocks import Entity
from toolbox.model.entry_page import LAST, EntryPage, Part
from toolbox.model.field import Block, Ref, absent, many, optional, required
from toolbox.model.kind import Card, Forms, Kind, ListPage, Review, SchemaOrg, Search
from toolbox.model.types import Boolean, Https, Line, OtherId, Phone, Summary, Whole


class English(Block):
    name: Line = required(
        "naam in het Engels", "De naam, met uitleg als die Nederlands is.", "Veilig Thuis (Safe Home)"
    )
    purpose: Summary = required(
        "waarvoor in het Engels", "In één of twee korte zinnen.", "Advice and help with violence at home."
    )
    hours: Line = optional("wanneer in het Engels", "Wanneer er iemand is.", "day and night")
    cost: Line = optional("kosten in het Engels", "Wat het kost.", "free")


class Helpline(Entity):
    purpose: Summary = required(
        "waarvoor", "Waarmee zij helpen, in één of twee korte zinnen.", "Hulp bij geweld thuis, ook bij een vermoeden."
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Hulplijnen")], ...] = many(
        "voor wie", "De id's van de groepen die er terechtkunnen.", "jongeren"
    )
    phone: Phone = optional("telefoonnummer", "Alleen een nummer dat zeker genoeg is om te bellen.", "0800-2000")
    chat: Https = optional("chat", "De pagina waar de chat staat.", "https://www.voorbeeld.nl/chat")
    url: Https = optional("webadres", "De website van de hulplijn.", "https://www.voorbeeld.nl")
    hours: Line = optional("wanneer", "Wanneer er iemand is, uit een bron van 2022 of later.", "dag en nacht")
    cost: Line = optional("kosten", "Wat het kost.", "gratis")
    situations: tuple[Line, ...] = many("bij", "Waar het over kan gaan, in gewone woorden.", "geweld thuis")
    english: English | None = absent("Engels", "Hetzelfde in het Engels, voor de pagina /hulp/en/.")
    urgent: Boolean = optional("spoed", "Met true is dit een lijn voor wie nu in gevaar is.", "true", default=False)
    order: Whole = optional("volgorde", "Het laagste getal staat bovenaan.", "10", default=LAST)


KIND = Kind(
    name="helplines",
    model=Helpline,
    url="hulplijnen",
    accent="koraal",
    icon="phone",
    proper=True,
    article="de",
    one="hulplijn",
    many="hulplijnen",
    list=ListPage(
        title="Hulplijnen",
        facets=("audiences",),
        order="order",
    ),
    card=Card(),
    page=EntryPage(
        summary="purpose",
        backlinks=0,
        facts=(
            Part("phone", "Bel"),
            Part("chat", "Chat"),
            Part("url", "Website"),
            Part("hours"),
            Part("cost"),
            Part("audiences", "Voor wie"),
            Part("situations", "Bijvoorbeeld bij"),
        ),
        invite="Klopt dit nummer niet meer?",
    ),
    review=Review(months=12, priority=0, first=True, connected=False, named=False),
    search=Search(rank=1.6),
    schema=SchemaOrg(type="ContactPoint", properties={"description": "purpose", "telephone": "phone", "url": "url"}),
    forms=Forms(starter={"url": "https://www.voorbeeld.nl"}),
)
