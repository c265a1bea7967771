"""The home page: four questions, who you are, the themes in groups, and what is coming. Knows no text of content/ but its own."""

import functools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

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
from toolbox.pages.views.parts import Card, Group, Link
from toolbox.site import freshness
from toolbox.site.site import Node
from toolbox.text import markdown

EXAMPLES = 3
ABOUT = ("over/", "meedoen/")  # texts of content/ about the network itself


@dataclass(frozen=True, slots=True)
class HomeView:
    lead: str
    doors: tuple[Card, ...]
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
        doors=tuple(Card(**door) for door in _blocks()["doors"]),
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


@functools.cache
def _blocks() -> dict[str, Any]:
    """The four questions, and how the themes are put together here."""
    blocks: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("home.yaml").read_text("utf-8"))
    return blocks


def themes(context: ViewContext) -> tuple[Group, ...]:
    """The themes in their groups; what is in none of them comes last."""
    groups: dict[str, list[str]] = _blocks()["themes"]
    placed = {id for ids in groups.values() for id in ids}
    rest = [node.id for node in context.site.of(Theme) if node.id not in placed]
    links = {title: tuple(map(parts.link, context.nodes("themes", ids or rest))) for title, ids in groups.items()}
    return tuple(Group(f"themas-{n}", title, links=some) for n, (title, some) in enumerate(links.items()) if some)


def _about(context: ViewContext) -> tuple[Card, ...]:
    texts = {page.url: page for page in context.site.contents}
    return tuple(Card(texts[url].title, f"/{url}", texts[url].description) for url in ABOUT if url in texts)


def _examples(context: ViewContext) -> tuple[Node, ...]:
    """A few examples, the ones that tell of the most recent time first."""
    nodes = context.site.of(Practice)
    return tuple(sorted(nodes, key=lambda node: node.entity.as_of, reverse=True)[:EXAMPLES])
