"""A group of visitors, with its questions and where it starts."""

from toolbox.model.blocks import Described, Link, Start
from toolbox.model.entry_page import EntryPage
from toolbox.model.field import Block, many, optional, required
from toolbox.model.kind import Card, Forms, Kind, ListPage, SchemaOrg, Search
from toolbox.model.types import Line, Prose

YOUNG = "jongeren"  # the one audience that is addressed as "je"
COUNCIL = "raadsleden"  # the one that puts its questions to others, from paper


class Question(Block):
    question: Line = required(
        "vraag", "De vraag zoals mensen hem stellen.", "Mijn kind gaat niet meer naar school. Wat nu?"
    )
    answer: Prose = required("antwoord", "Het antwoord in hoogstens 60 woorden.")
    links: tuple[Link, ...] = many("links", "Pagina's om verder te lezen.")


class Audience(Described):
    questions: tuple[Question, ...] = many("vragen", "De vragen van deze groep, met antwoord.")
    start_here: tuple[Start, ...] = many("begin hier", "Drie tot zes pagina's om mee te beginnen.")
    body: Prose = optional("tekst", "Meer voor deze groep.")


KIND = Kind(
    name="audiences",
    model=Audience,
    url="voor",
    accent="lei",
    icon="account-child-outline",
    article="de",
    one="groep",
    many="groepen",
    list=ListPage(title="Voor wie"),
    card=Card(as_link=True),
    page=EntryPage(handout=True),
    review=None,
    search=Search(rank=2.0),
    schema=SchemaOrg(type="Audience", properties={"audienceType": "name"}),
    forms=Forms(picked=True),
)
