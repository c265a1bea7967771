"""A region that learns in the network."""

from typing import Annotated

from toolbox.model.blocks import Contact, Illustrated, Link, Partner
from toolbox.model.entry_page import EntryPage, Part
from toolbox.model.field import Ref, absent, many, optional, required
from toolbox.model.kind import Card, Feeds, Forms, Kind, ListPage, Overview, Review, SchemaOrg, Search
from toolbox.model.lists import AreaType, RegionType
from toolbox.model.types import OtherId, Prose, Year


class Region(Illustrated):
    type: RegionType = required("soort", "Wat voor regio het is.", "regio")
    area: AreaType = optional("soort gebied", "Hoe het gebied is afgebakend.", "jeugdregio")
    since: Year | None = absent("sinds", "Het jaar waarin de regio begon.", "2019")
    until: Year | None = absent("tot", "Het jaar waarin de regio ophield.", "2021")
    municipalities: tuple[
        Annotated[OtherId, Ref("municipalities", "{Kinds} waar deze gemeente bij {hoort|hoorde}")], ...
    ] = required("gemeenten", "De id's van de gemeenten in dit gebied.", ["voorbeeldstad"], min_length=1)
    themes: tuple[Annotated[OtherId, Ref("themes", "{Kinds} die aan dit thema {werken|werkten}")], ...] = many(
        "thema's", "De id's van de thema's waar de regio aan werkt.", "preventie"
    )
    partners: tuple[Partner, ...] = many("partners", "De organisaties die meedoen.")
    ambition: Prose = optional("ambitie", "Wat de regio wil bereiken.")
    question: Prose = optional("wat wil de regio leren?", "De vraag waar de regio mee bezig is.")
    approach: Prose = optional("aanpak", "Hoe de regio werkt.")
    results: tuple[Prose, ...] = many("wat is er gedaan?", "Wat er is gedaan, per punt een zin.")
    contact: Contact | None = absent("contact", "Bij wie u terechtkunt: een loket of functie.")
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")
    body: Prose = optional("tekst", "Meer over deze regio.")


KIND = Kind(
    name="regions",
    model=Region,
    url="regios",
    accent="teal",
    icon="compass-outline",
    proper=True,
    article="de",
    one="regio",
    many="regio's",
    list=ListPage(
        title="Regio's",
        facets=("themes", "municipalities"),
        map=True,
    ),
    card=Card(fields=("type",)),
    page=EntryPage(
        backlinks=3,
        shows_words=True,
        handout=True,
        label="{type}",
        facts=(
            Part("since", "Begonnen in"),
            Part("until", "Gestopt in"),
            Part("area"),
            Part("municipalities", single="Gemeente"),
            Part("municipalities", "Provincie", of="province"),
            Part("themes"),
        ),
        sections=(
            Part("question", "Wat wil de regio leren?", "Wat wilde de regio leren?", id="vraag"),
            Part("ambition", "Wat wil de regio bereiken?", "Wat wilde de regio bereiken?"),
            Part("approach", "Hoe werkt de regio?", "Hoe werkte de regio?"),
            Part("results", "Wat is er gedaan?", id="gedaan"),
            Part("body"),
            Part("partners", "Wie doen mee?", "Wie deden mee?"),
        ),
        unknown="Over {what} van deze regio vonden wij geen bron.",
        wanted={
            "question": "de vraag",
            "ambition": "de ambitie",
            "approach": "de aanpak",
            "results": "de resultaten",
            "partners": "de partners",
            "themes": "de thema's",
        },
        shared="Regio's met dezelfde thema's",
    ),
    review=Review(months=12, priority=1, contact=True),
    search=Search(rank=1.6, first=True),
    schema=SchemaOrg(type="Place", properties={"containsPlace": "municipalities"}),
    feeds=Feeds(news=True, calendar=True),
    forms=Forms(picked=True),
    overview=Overview(place=1, per_theme=True, per_year=True),
)
