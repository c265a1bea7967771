"""The home page: four questions, who you are, the themes in groups, and what is coming. Knows no text of content/ but its own."""

from dataclasses import dataclass

from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.theme import Theme
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import CountryMap
from toolbox.pages.route import Route
from toolbox.pages.views import cards, listing, parts, written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import audience
from toolbox.pages.views.parts import Card, Group, Link, Notice
from toolbox.site import freshness
from toolbox.site.site import Node
from toolbox.text import markdown

EXAMPLES = 3
DOORS = (
    Card("Wat gebeurt er in mijn regio?", "/regios/", "Zoek uw regio, of begin bij uw gemeente."),
    Card("Wie weet hier meer van?", "/experts/", "Organisaties, teams en loketten, en voor wie zij er zijn."),
    Card("Wat doen anderen?", "/praktijkvoorbeelden/", "Voorbeelden uit de praktijk, en hoe zeker die zijn."),
    Card("Wat betekenen de woorden?", "/begrippen/", "Afkortingen en moeilijke woorden in gewone taal."),
)
ABOUT = ("over/", "meedoen/")  # texts of content/ about the network itself
HELP = Notice(
    "help",
    "Gaat het om één kind en zoekt u nu hulp?",
    "Deze site geeft geen hulp bij één kind. U leest hier wel wie dat doet.",
)
# How the themes are put together here; a theme that is not named comes last.
GROUPS = (
    ("Kinderen en ouders", ("ouders-en-kinderen", "thuiszitters", "pedagogische-basis", "preventie")),
    (
        "Op school en in de opvang",
        ("interprofessioneel-samenwerken", "onderwijszorgarrangementen", "kindcentra", "mbo"),
    ),
    (
        "Afspraken, geld en leren",
        ("lokale-afspraken", "financiering", "stelsel", "monitoring", "lerend-netwerk"),
    ),
)
REST = "Meer thema's"


@dataclass(frozen=True, slots=True)
class HomeView:
    lead: str
    doors: tuple[Card, ...]
    help: Notice
    help_link: Link
    audiences: tuple[Card, ...]
    themes: tuple[Group, ...]
    examples: tuple[Card, ...]
    examples_title: str
    events: tuple[Card, ...]
    about: tuple[Card, ...]
    municipalities: Link
    map: CountryMap | None


def view(context: ViewContext, route: Route) -> HomeView:
    examples = _examples(context)
    return HomeView(
        lead=markdown.plain(written.text(route)) or context.site.settings.tagline,
        doors=DOORS,
        help=HELP,
        help_link=Link("Kijk wie u nu kan helpen", "/hulp/"),
        audiences=tuple(Card(node.name, node.url) for node in _audiences(context)),
        themes=themes(context),
        examples=cards.cards(examples, context.site.today),
        examples_title=freshness.in_tense(
            "Wat anderen {doen|deden}", (node.entity for node in examples), context.site.today
        ),
        events=cards.cards(listing.coming(context, context.site.of(Event)), context.site.today),
        about=_about(context),
        municipalities=listing.MUNICIPALITIES,
        map=areas.country(context),
    )


def _audiences(context: ViewContext) -> tuple[Node, ...]:
    """Who may come in need first: nobody else looks for a way in a hurry."""
    return tuple(sorted(context.site.of(Audience), key=lambda node: node.id not in audience.IN_NEED))


def themes(context: ViewContext) -> tuple[Group, ...]:
    """The themes as GROUPS puts them together."""
    placed = {id for _, ids in GROUPS for id in ids}
    rest = tuple(node.id for node in context.site.of(Theme) if node.id not in placed)
    groups = (
        (title, tuple(parts.link(node) for node in context.nodes("themes", ids)))
        for title, ids in (*GROUPS, (REST, rest))
    )
    return tuple(Group(f"themas-{number}", title, links=links) for number, (title, links) in enumerate(groups) if links)


def _about(context: ViewContext) -> tuple[Card, ...]:
    texts = {page.url: page for page in context.site.contents}
    return tuple(Card(texts[url].title, f"/{url}", texts[url].description) for url in ABOUT if url in texts)


def _examples(context: ViewContext) -> tuple[Node, ...]:
    """A few examples, the ones that tell of the most recent time first."""
    nodes = context.site.of(Practice)
    return tuple(sorted(nodes, key=lambda node: node.entity.as_of, reverse=True)[:EXAMPLES])
