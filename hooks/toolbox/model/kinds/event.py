"""A meeting with a date."""

from typing import Annotated

from toolbox.model.blocks import Described
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Ref, absent, many, optional, required
from toolbox.model.kind import ByDate, Card, Kind, ListPage, Review, Row, SchemaOrg, Search
from toolbox.model.types import Boolean, Choice, Https, Line, MomentField, OtherId

Type = Annotated[str, Choice("bijeenkomst", "dialoog", "webinar", "overig")]
Status = Annotated[str, Choice("gepland", "gaat niet door")]


class Event(Described):
    type: Type = required("soort", "Wat voor bijeenkomst het is.", "bijeenkomst")
    start: MomentField = required("begin", "De dag, of de dag en de tijd in Nederland.", "2026-03-12 09:30")
    end: MomentField | None = absent("einde", "De dag, of de dag en de tijd in Nederland.", "2026-03-12 17:00")
    location: Line = optional("plaats", "Waar het is.", "Pakhuis de Zwijger, Amsterdam")
    online: Boolean = optional("online", "Met true kunt u online meedoen.", "true", default=False)
    organiser: tuple[Annotated[OtherId, Ref("organisations", "Bijeenkomsten van deze organisatie")], ...] = many(
        "organisator", "De id's van wie dit organiseert.", "vng"
    )
    themes: tuple[Annotated[OtherId, Ref("themes", "Bijeenkomsten over dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "preventie"
    )
    regions: tuple[Annotated[OtherId, Ref("regions", "Bijeenkomsten in of over deze regio")], ...] = many(
        "regio's", "De id's van de regio's.", "voorbeeldstreek"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Bijeenkomsten voor u")], ...] = many(
        "voor wie", "De id's van de groepen voor wie het is.", "raadsleden"
    )
    registration: Https = optional("aanmelden", "De pagina waar u zich aanmeldt.", "https://www.voorbeeld.nl/aanmelden")
    report: Annotated[OtherId, Ref("resources", "Verslag van deze bijeenkomst")] = optional(
        "verslag", "Het id van de publicatie met het verslag.", "verslag-doen-dag"
    )
    status: Status = required("stand", "Gepland, of gaat niet door.", "gepland")


KIND = Kind(
    name="events",
    model=Event,
    url="agenda",
    accent="bes",
    icon="calendar-blank-outline",
    article="de",
    one="bijeenkomst",
    many="bijeenkomsten",
    dated=True,
    list=ListPage(
        title="Agenda",
        facets=("themes", "regions", "audiences", "status"),
        grouping=ByDate(
            coming="Komende bijeenkomsten",
            past="Eerdere bijeenkomsten",
            fields=("start", "end"),
        ),
        order="start",
        row=Row(first="start", note=("location", "online"), tags=("type",)),
    ),
    card=Card(fields=("start",)),
    page=EntryPage(backlinks=6),
    review=Review(months=12),
    search=Search(rank=0.85),
    schema=SchemaOrg(
        type="Event",
        properties={
            "startDate": "start",
            "endDate": "end",
            "eventStatus": "status",
            "eventAttendanceMode": "online",
            "location": "location",
            "organizer": "organiser",
            "about": "themes",
            "audience": "audiences",
            "url": "registration",
        },
    ),
)
