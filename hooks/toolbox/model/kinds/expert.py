"""Who knows more about something: an organisation, team or desk, or a person who agreed to be listed."""

from typing import Annotated

from toolbox.model.blocks import Contact, Described
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Block, Ref, absent, many, optional, required
from toolbox.model.kind import ByValue, Card, Forms, Kind, ListPage, Overview, Review, SchemaOrg, Search
from toolbox.model.lists import Sector
from toolbox.model.media import ImageFile
from toolbox.model.types import Choice, Day, Line, OtherId, Plain, Prose

Type = Annotated[str, Choice("persoon", "organisatie", "team", "loket")]
Covered = Annotated[str, Choice("name", "role", "email", "phone", "photo", "reuse")]


class Consent(Block):
    """What a person allowed, from when to when. `record` says where the agreement is kept; it is never published."""

    given: Day = required("gegeven op", "De dag waarop de toestemming ingaat.", "2026-11-22")
    until: Day = required("geldig tot en met", "De laatste dag van de toestemming.", "2028-11-22")
    withdrawn: Day | None = absent("ingetrokken op", "De dag waarop de toestemming is ingetrokken.", "2027-01-15")
    covers: tuple[Covered, ...] = required("geldt voor", "Waar de persoon mee instemt.", ["name", "role"], min_length=1)
    record: Line = required("vindplaats", "Een kenmerk van de plek waar de afspraak ligt, zonder naam.", "AVG-2026-012")


class Photo(Block):
    file: ImageFile = required("bestand", "De naam van het bestand in content/images.", "loket.jpg")
    alt: Line = required("beschrijving", "Wat er op de foto te zien is.", "Voorkant van het kindcentrum")
    credit: Line = required("maker", "Wie de foto heeft gemaakt.", "Gemeente Voorbeeld")
    licence: Line = required("licentie", "Onder welke voorwaarden de foto mag worden gebruikt.", "CC BY 4.0")


class Expert(Described):
    type: Type = required("soort", "Persoon, organisatie, team of loket.", "loket")
    role: Line = optional("functie", "Wat deze persoon of dit team doet.", "Adviseur")
    organisation: Annotated[OtherId, Ref("organisations", "Wie weet er meer van bij deze organisatie")] = optional(
        "organisatie", "Het id van de organisatie waar dit bij hoort.", "nji"
    )
    regions: tuple[Annotated[OtherId, Ref("regions", "Wie weet veel van deze regio?")], ...] = many(
        "regio's", "De id's van de regio's waar het om gaat.", "voorbeeldstreek"
    )
    themes: tuple[Annotated[OtherId, Ref("themes", "Wie weet veel van dit thema?")], ...] = many(
        "thema's", "De id's van de thema's waar dit over gaat.", "thuiszitters"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Wie weet veel van wat u bezighoudt?")], ...] = many(
        "voor wie", "De id's van de groepen die hier iets aan hebben.", "ouders"
    )
    sector: tuple[Sector, ...] = many("sector", "De sectoren waar het om gaat.", "basisonderwijs")
    topics: tuple[Line, ...] = many("onderwerpen", "Waar u vragen over kunt stellen.", "Verzuim")
    serves: tuple[Annotated[OtherId, Ref("audiences", "Waar kan ik terecht?")], ...] = many(
        "helpt", "De id's van de groepen die hier terechtkunnen.", "ouders"
    )
    not_for: Plain = optional("niet voor", "Waarvoor u hier niet terechtkunt.", "Vragen over één kind.")
    agreed: Day | None = absent("bevestigd op", "De dag waarop deze expert de tekst heeft bevestigd.", "2026-11-22")
    contact: Contact | None = absent("contact", "Hoe u deze expert bereikt.")
    consent: Consent | None = absent("toestemming", "Alleen bij een persoon: wat die persoon goed vindt.")
    photo: Photo | None = absent("foto", "Een foto. Nooit van kinderen.")
    body: Prose = optional("tekst", "Meer over deze expert.")


KIND = Kind(
    name="experts",
    model=Expert,
    url="experts",
    accent="mos",
    icon="face-agent",
    proper=True,
    article="de",
    one="expert",
    many="experts",
    list=ListPage(
        title="Wie weet er meer van?",
        facets=("themes", "regions", "audiences", "sector"),
        grouping=ByValue(
            field="type",
            titles={
                "loket": "Loketten: hier kunt u met vragen terecht",
                "team": "Teams",
                "organisatie": "Organisaties",
                "persoon": "Mensen",
            },
            rest="Andere",
        ),
        desks=True,
    ),
    card=Card(fields=("type",)),
    page=EntryPage(backlinks=2),
    review=Review(months=6, priority=2, contact=True),
    search=Search(rank=1.15),
    schema=SchemaOrg(type="Organization", types={"persoon": "Person"}),
    forms=Forms(picked=True),
    overview=Overview(place=3, per_theme=True, per_year=True),
)
