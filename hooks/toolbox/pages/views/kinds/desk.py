"""Who may come to somebody who knows more, who not, and how to reach them: on their page and in the list."""

from collections.abc import Iterable

from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.views import cards, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Card, Desk
from toolbox.site.site import Node


def desk(context: ViewContext, node: Node) -> Desk | None:
    """None for whom neither is known."""
    entity = node.entity
    if not isinstance(entity, Expert):
        return None
    serves = tuple(map(parts.link, context.nodes(Audience, entity.serves)))
    ways = _ways(context, entity)
    return _with_ways(Desk(serves, entity.not_for), ways) if serves or entity.not_for or ways else None


def card(context: ViewContext, node: Node, reason: str = "") -> Card:
    """The card of an entry, with its desk where its kind has one."""
    own = desk(context, node) if node.kind.list.desks else None
    return cards.card(node, context.site.today, reason)._replace(desk=own)


def in_list(context: ViewContext, nodes: Iterable[Node]) -> tuple[Card, ...]:
    return tuple(card(context, node) for node in nodes)


def _ways(context: ViewContext, entity: Expert) -> parts.Contact | None:
    """Their own, or the website of the organisation."""
    if own := parts.contact(entity.contact):
        return own
    employers = context.nodes(Organisation, (entity.organisation,))
    return next((parts.Contact(other.name, url=other.entity.url) for other in employers if other.entity.url), None)


def _with_ways(desk: Desk, ways: parts.Contact | None) -> Desk:
    if not ways:
        return desk
    dial = parts.tel(ways.phone) if ways.phone else ""
    site = parts.host_name(ways.url) if ways.url else ""
    return desk._replace(role=ways.role, phone=ways.phone, dial=dial, email=ways.email, site=site, url=ways.url)
