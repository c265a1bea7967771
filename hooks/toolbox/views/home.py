"""The home page: four questions, who you are, the themes in groups, and what is coming. Knows no text of content/ but its own."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import content, prose, site
from toolbox.views import cards, desk, listing, maps, parts, written

EXAMPLES = 3
DOORS = (
    parts.Card("Wat gebeurt er in mijn regio?", "/regios/", "Zoek uw regio, of begin bij uw gemeente."),
    parts.Card("Wie weet hier meer van?", "/experts/", "Organisaties, teams en loketten, en voor wie zij er zijn."),
    parts.Card("Wat doen anderen?", "/praktijkvoorbeelden/", "Voorbeelden uit de praktijk, en hoe zeker die zijn."),
    parts.Card("Wat betekenen de woorden?", "/begrippen/", "Afkortingen en moeilijke woorden in gewone taal."),
)
HELP = parts.Notice(
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
    title: str
    description: str
    lead: str
    doors: tuple[parts.Card, ...]
    help: parts.Notice
    help_link: parts.Link
    audiences: tuple[parts.Card, ...]
    themes: tuple[parts.Group, ...]
    examples: tuple[parts.Card, ...]
    events: tuple[parts.Card, ...]
    municipalities: parts.Link
    map: maps.CountryMap | None


def view(at: desk.Desk) -> HomeView:
    own = written.at_url(at, "")
    settings = at.site.settings
    return HomeView(
        title=own.title if own else settings.name,
        description=own.description if own else settings.tagline,
        lead=_lead(own, settings.tagline),
        doors=DOORS,
        help=HELP,
        help_link=parts.Link("Kijk wie u nu kan helpen", "/hulp/"),
        audiences=tuple(parts.Card(node.name, node.url) for node in at.site.all("audiences")),
        themes=themes(at),
        examples=cards.cards(_examples(at), at.site.today),
        events=cards.cards(listing.coming(at), at.site.today),
        municipalities=listing.MUNICIPALITIES,
        map=maps.country(at),
    )


def _lead(own: content.ContentPage | None, tagline: str) -> str:
    return (prose.plain(own.text) if own else "") or tagline


def themes(at: desk.Desk) -> tuple[parts.Group, ...]:
    """The themes as GROUPS puts them together."""
    placed = {id for _, ids in GROUPS for id in ids}
    rest = tuple(node.id for node in at.site.all("themes") if node.id not in placed)
    found = (
        (title, tuple(parts.link(node) for node in at.nodes("themes", ids))) for title, ids in (*GROUPS, (REST, rest))
    )
    return tuple(
        parts.Group(f"themas-{number}", title, links=links) for number, (title, links) in enumerate(found) if links
    )


def _examples(at: desk.Desk) -> tuple[site.Node, ...]:
    """A few examples, the ones that tell of the most recent time first."""
    nodes = at.site.all("practices")
    return tuple(sorted(nodes, key=lambda node: node.entity.as_of, reverse=True)[:EXAMPLES])
