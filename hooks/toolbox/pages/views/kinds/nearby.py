"""What happens in a municipality and around it: examples, those nearest by first, and the meetings of its regions."""

from collections.abc import Iterable, Sequence

from toolbox.model.kinds.event import Event
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.practice import Practice
from toolbox.pages.maps.geography import Near
from toolbox.pages.views import cards, parts, rows
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds.event import is_past
from toolbox.pages.views.parts import Card, Group, Link
from toolbox.site.site import Node

EXAMPLES, MEETINGS = 3, 3
AGENDA = Link("Bekijk de agenda", "/agenda/")


def examples(context: ViewContext, town: Node[Municipality], own: Sequence[Node]) -> Group:
    """Examples near a municipality, each with where it is; without its `own`, which stand apart."""
    nearest: dict[str, Near] = {}
    for near in context.practices_near(town):
        if near.entry not in own:
            nearest.setdefault(near.entry.id, near)
        if len(nearest) == EXAMPLES:
            break
    chosen = tuple(_card(context, near) for near in nearest.values())
    return Group("voorbeelden-dichtbij", "Voorbeelden in de buurt", chosen)


def _card(context: ViewContext, near: Near) -> Card:
    reason = f"In {near.municipality.name}, hemelsbreed ongeveer {max(1, round(near.distance))} kilometer."
    return cards.card(near.entry, context.site.today, reason)


def meetings(context: ViewContext, regions: Iterable[Node]) -> Group:
    """The meetings of these regions and those for everyone, what is to come first."""
    if not context.site.of(Event):
        return parts.NO_GROUP
    ids = {region.id for region in regions}
    nodes = [node for node in context.site.of(Event) if not node.entity.regions or ids & set(node.entity.regions)]
    today = context.site.today
    coming = [node for node in nodes if not is_past(node.entity, today)][::-1]
    past = [node for node in nodes if is_past(node.entity, today) and ids & set(node.entity.regions)]
    chosen = (coming or past)[:MEETINGS]
    text = "" if coming else "Er zijn nu geen bijeenkomsten gepland."
    return Group("bijeenkomsten", "Bijeenkomsten", links=(AGENDA,), text=text, rows=rows.rows(context, chosen))


def own_examples(context: ViewContext, linked: Iterable[Node]) -> Group:
    """The examples of the municipality itself."""
    nodes = [node for node in linked if isinstance(node.entity, Practice)]
    return Group("voorbeelden-hier", "Voorbeelden hier", cards.cards(nodes, context.site.today))
