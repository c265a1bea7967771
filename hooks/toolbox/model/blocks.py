"""What every entry can hold, and the small blocks that several kinds share."""

import functools
from typing import Annotated

from toolbox.model.field import Block, Field, Ref, absent, many, optional, required
from toolbox.model.media import ImageFile
from toolbox.model.types import (
    Age,
    Boolean,
    Choice,
    Day,
    Email,
    FormerId,
    HttpOrHttps,
    Https,
    Id,
    Line,
    LinkTarget,
    OtherId,
    PartialDate,
    Phone,
    Plain,
    Summary,
)

Certainty = Annotated[str, Choice("zeker", "afgeleid", "onzeker")]


class Link(Block):
    title: Line = required("tekst", "Waar de link heen gaat, in gewone woorden.", "Website van de regio")
    url: LinkTarget = required(
        "webadres", "Een adres met https, of een pagina van deze site.", "https://www.voorbeeld.nl/pagina"
    )


class Start(Block):
    """A page to begin with."""

    kind: Line = required("lijst", "De naam van het bestand waar het in staat.", "themes")
    id: Annotated[OtherId, Ref("", "Een goed begin voor")] = required("id", "Het id in dat bestand.", "thuiszitters")
    why: Line = required("waarom", "Waarom dit een goed begin is.", "Hier leest u wie u kan helpen.")


class SourceReference(Block):
    title: Line = required("titel", "De titel van de pagina of het stuk.", "Regiopagina Voorbeeldstreek")
    url: HttpOrHttps = optional("webadres", "Het adres waar de bron te lezen is.", "https://www.voorbeeld.nl/artikel")
    publisher: Line = optional("uitgever", "Wie de bron heeft uitgegeven.", "Kenniskring Voorbeeld")
    date: PartialDate = optional("datum", "Wanneer de bron is verschenen: jaar, maand of dag.", "2021-03")
    accessed: PartialDate = optional(
        "gezien op", "Wanneer iemand de bron heeft gelezen: jaar, maand of dag.", "2026-11"
    )


class Contact(Block):
    role: Line = optional("functie", "Wie u spreekt: een functie of loket, nooit een naam.", "Secretariaat")
    email: Email = optional(
        "e-mailadres", "Een adres van een loket of team, nooit van één persoon.", "info@voorbeeld.nl"
    )
    phone: Phone = optional("telefoonnummer", "Een nummer van een loket of team.", "030 123 45 67")
    url: Https = optional("webadres", "De pagina met de contactgegevens.", "https://www.voorbeeld.nl/contact")


class Maintainer(Block):
    organisation: Annotated[OtherId, Ref("organisations", "{Kinds} die deze organisatie bijhoudt")] = required(
        "organisatie", "Het id van de organisatie die deze gegevens bijhoudt.", "vng"
    )
    role: Line = optional("functie", "Wie binnen die organisatie, als functie.", "Verbinder")


class Partner(Block):
    organisation: Annotated[OtherId, Ref("organisations", "{Kinds} waarin deze organisatie {meedoet|meedeed}")] = (
        optional("organisatie", "Het id van de organisatie die meedoet.", "vng")
    )
    role: Line = optional("rol", "Wat deze organisatie doet.", "Trekker")
    name: Line = optional("naam", "De naam, als de organisatie zelf geen pagina heeft.", "Stichting Voorbeeld")


class Ages(Block):
    min: Age = required("vanaf", "In jaren: 0 tot en met 27.", "4")
    max: Age = required("tot en met", "In jaren: 0 tot en met 27.", "12")


class Entity(Block):
    """What every entry of every kind can hold. Nothing computed is ever written back into it."""

    id: Id = required(
        "id", "Het vaste woord in het webadres: kleine letters, cijfers en streepjes.", "voorbeeld-streek"
    )
    name: Line = required("naam", "Hoe het heet. Zo staat het straks op de pagina.", "Voorbeeldstreek")
    summary: Summary = optional("samenvatting", "In één of twee zinnen waar het om gaat, hoogstens 300 tekens.")
    sources: tuple[SourceReference, ...] = many("bronnen", "Waar de gegevens vandaan komen.")
    as_of: PartialDate = optional("stand van", "De tijd waar de tekst over gaat: jaar, maand of dag.", "2021")
    note: Plain = optional("let op", "Een voorbehoud dat op de pagina staat.")
    certainty: Certainty = optional("hoe zeker", "Zeker, afgeleid of onzeker.", "afgeleid")
    reviewed: Day | None = absent(
        "gecontroleerd op", "De dag waarop iemand dit voor het laatst heeft gecontroleerd.", "2026-11-22"
    )
    maintained_by: Maintainer | None = absent("wordt bijgehouden door", "Wie deze gegevens bijhoudt.")
    aliases: tuple[FormerId, ...] = many(
        "oude id's",
        "Eerdere id's. Het oude webadres blijft dan werken. Stond het op een andere lijst, zet dan het adres erbij: "
        "'organisaties/voorbeeld'.",
        "regio-voorbeeldstreek",
    )
    also_known_as: tuple[Line, ...] = many(
        "andere namen", "Andere namen en schrijfwijzen die mensen zoeken.", "Regio Voorbeeldstreek"
    )
    draft: Boolean = optional("concept", "Met true staat dit nog niet op de site.", "true", default=False)
    remark: Plain = optional("opmerking voor de redactie", "Komt nooit op de site.")

    @classmethod
    @functools.cache
    def in_file_order(cls) -> tuple[Field, ...]:
        """Who it is, what is its own, where it comes from."""
        places = {field.name: float(place) for place, field in enumerate(Entity.fields())}
        return tuple(sorted(cls.fields(), key=lambda field: places.get(field.name, places["summary"] + 0.5)))


class Described(Entity):
    """An entry whose page opens with a summary."""

    summary: Summary = required("samenvatting", "In één of twee zinnen waar het om gaat, hoogstens 300 tekens.")


class Illustrated(Described):
    """A described entry with a picture at the top of its page."""

    picture: ImageFile = optional(
        "afbeelding", "De naam van een bestand in content/images dat ook in pictures.yaml staat.", "schoolplein.jpg"
    )
