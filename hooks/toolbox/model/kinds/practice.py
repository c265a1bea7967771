"""An example from practice: what somebody did, where, for whom and how sure that is."""

from typing import Annotated

from toolbox.model.blocks import Ages, Contact, Illustrated, Link, Partner
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, absent, many, optional, required
from toolbox.model.kind import ByValue, Card, Fact, Kind, ListPage, Overview, Review, SchemaOrg, Search
from toolbox.model.lists import Level, Sector
from toolbox.model.types import Choice, OtherId, PartialDate, Prose

Status = Annotated[str, Choice("idee", "loopt", "afgerond", "onbekend")]
Evidence = Annotated[str, Choice("beschreven", "ervaringen verzameld", "onderzocht", "erkend")]

EVIDENCE = {
    "beschreven": "Dit voorbeeld is beschreven. Wij vonden geen onderzoek naar de vraag of het werkt.",
    "ervaringen verzameld": "Ervaringen van mensen die meededen, zijn verzameld. Dat is geen onderzoek naar de werking.",
    "onderzocht": "Dit voorbeeld is onderzocht. Bij de bronnen leest u hoe en door wie.",
    "erkend": "Deze aanpak is erkend door een onafhankelijke commissie. Bij de bronnen leest u door welke.",
    "": "Wij vonden geen onderzoek naar de vraag of dit werkt.",
}


class Practice(Illustrated):
    regions: tuple[Annotated[OtherId, Ref("regions", "Voorbeelden uit deze regio")], ...] = many(
        "regio's", "De id's van de regio's waar dit gebeurt.", "voorbeeldstreek"
    )
    municipalities: tuple[Annotated[OtherId, Ref("municipalities", "Voorbeelden uit deze gemeente")], ...] = many(
        "gemeenten", "De id's van de gemeenten waar dit gebeurt.", "enschede"
    )
    themes: tuple[Annotated[OtherId, Ref("themes", "Voorbeelden bij dit thema")], ...] = many(
        "thema's", "De id's van de thema's.", "preventie"
    )
    audiences: tuple[Annotated[OtherId, Ref("audiences", "Voorbeelden voor u")], ...] = many(
        "voor wie", "De id's van de groepen die hier iets aan hebben.", "leraren"
    )
    sector: tuple[Sector, ...] = many("sector", "De sectoren die meedoen.", "basisonderwijs")
    ages: Ages | None = absent("leeftijd", "De leeftijd van de kinderen om wie het gaat.")
    level: Level = optional(
        "waar", "Of dit in de klas gebeurt, in en om de school, of bij gemeente en bestuur.", "in en om de school"
    )
    status: Status = required("stand", "Hoe ver het is. Weet u het niet, kies dan onbekend.", "onbekend")
    started: PartialDate = optional("begonnen", "Jaar, maand of dag van het begin.", "2019")
    ended: PartialDate = optional("geëindigd", "Jaar, maand of dag van het einde.", "2022")
    goal: Prose = optional("doel", "Waarom dit is begonnen.")
    target_group: Prose = optional("voor welke kinderen", "Om welke kinderen, ouders of scholen het gaat.")
    situation: Prose = optional("aanleiding", "Hoe het was voordat dit begon.")
    approach: Prose = optional("aanpak", "Wat mensen doen.")
    results: tuple[Prose, ...] = many("wat is er gedaan?", "Wat er is gedaan of bereikt, per punt een zin.")
    evidence: Evidence = optional("hoe zeker is dat?", "Wat er bekend is over de werking.", "beschreven")
    requirements: Prose = optional("wat vraagt het?", "Mensen, tijd en afspraken die nodig zijn.")
    funding: Prose = optional("geld", "Wie het betaalt.")
    lessons: Prose = optional("wat is er geleerd?", "Wat mensen anderen meegeven.")
    partners: tuple[Partner, ...] = many("partners", "De organisaties die meedoen.")
    experts: tuple[Annotated[OtherId, Ref("experts", "Voorbeelden waar deze expert van weet")], ...] = many(
        "experts", "De id's van wie er meer van weet.", "ingrado"
    )
    resources: tuple[Annotated[OtherId, Ref("resources", "Voorbeelden bij deze publicatie")], ...] = many(
        "publicaties", "De id's van publicaties hierover.", "wegwijzer"
    )
    contact: Contact | None = absent("contact", "Bij wie u terechtkunt: een loket of functie.")
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")


KIND = Kind(
    name="practices",
    model=Practice,
    url="praktijkvoorbeelden",
    accent="oker",
    icon="lightbulb-on-outline",
    icons={
        "in de klas": "human-male-board",
        "in en om de school": "school-outline",
        "gemeente en bestuur": "city-variant-outline",
    },
    article="het",
    one="praktijkvoorbeeld",
    many="praktijkvoorbeelden",
    short=("voorbeeld", "voorbeelden"),
    list=ListPage(
        title="Voorbeelden uit de praktijk",
        facets=("themes", "regions", "audiences", "sector", "ages", "municipalities", "status"),
        grouping=ByValue(field="level", rest="Andere voorbeelden"),
        facts=(
            Fact(field="municipalities", also=("regions",), unknown="Plaats niet genoemd"),
            Fact(field="evidence", text="Hoe zeker: {}", unknown="Hoe zeker: niet bekend"),
            Fact(field="as_of", text="Stand van {}", unknown="Datum niet bekend"),
        ),
        table=(
            Part("municipalities", "Waar", also=("regions",)),
            Part("ages", "Voor wie", also=("sector",)),
            Part("level", "Plek"),
            Part("started", "Sinds"),
            Part("funding", "Wie betaalt het?"),
            Part("evidence", "Hoe zeker is dat?"),
        ),
    ),
    card=Card(fields=("level",)),
    page=EntryPage(
        backlinks=1,
        shows_words=True,
        label="Voorbeeld uit de praktijk",
        facts=(
            Part("regions", "Waar", also=("municipalities",)),
            Part("status", "Loopt het nog?"),
            Part("experts", "Wie weet er meer van?"),
            Part("level", "Plek"),
            Part("ages"),
            Part("sector"),
            Part("started"),
            Part("ended"),
            Part("themes"),
            Part("audiences", "Interessant voor"),
        ),
        sections=(
            Part("goal", "Waarom doen zij dit?", "Waarom deden zij dit?", id="waarom"),
            Part("situation", "Hoe begon het?"),
            Part("target_group", "Voor wie is het?", "Voor wie was het?", id="voor-wie"),
            Part("approach", "Hoe werkt het?", "Hoe werkte het?"),
            Part("results", "Wat is er gedaan?", id="gedaan"),
            Part("evidence", "Hoe zeker is dat?", id="zeker", sentences=EVIDENCE),
            Part("requirements", "Wat vraagt het?", "Wat vroeg het?", id="nodig"),
            Part("funding", "Wie betaalt het?", "Wie betaalde het?"),
            Part("lessons", "Wat is er geleerd?", id="geleerd"),
            Part("partners", "Wie doen mee?", "Wie deden mee?"),
            Part("contact"),
            Part("experts", "Wie weet er meer van?"),
            Part("resources", "Lees meer"),
        ),
        invite="Weet u meer over dit voorbeeld?",
        unknown="Wij weten nog niet {what}.",
        wanted={
            "results": "wat het opleverde",
            "requirements": "wat het vraagt",
            "funding": "wie het betaalt",
            "lessons": "wat er is geleerd",
            "contact": "bij wie u terechtkunt",
        },
        shared="Andere voorbeelden over hetzelfde",
    ),
    review=Review(months=24),
    search=Search(rank=1.1),
    schema=SchemaOrg(type="CreativeWork", properties={"about": "themes", "audience": "audiences"}),
    overview=Overview(place=2, per_theme=True, per_year=True),
)
