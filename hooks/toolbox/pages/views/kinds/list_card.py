"""An entry as a card in the list of its own kind: there its group says what the label would, so each card tells the same facts."""

from collections.abc import Iterable

from toolbox.model.kind import Fact
from toolbox.pages.views import cards as usual
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import desk, printing
from toolbox.pages.views.parts import Card
from toolbox.site.site import Node
from toolbox.text import dutch

SOME = 2  # values of a field in one line


def cards(context: ViewContext, nodes: Iterable[Node]) -> tuple[Card, ...]:
    return tuple(_card(context, node) for node in nodes)


def _card(context: ViewContext, node: Node) -> Card:
    card = desk.card(context, node)
    if not node.kind.list.facts:
        return card
    first, *more = (_told(context, node, fact) for fact in node.kind.list.facts)
    return card._replace(
        label=first,
        tags=tuple(dict.fromkeys((*more, *card.tags))),
        face=usual.face(node)._replace(icon=""),
    )


def _told(context: ViewContext, node: Node, fact: Fact) -> str:
    for field in filter(None, map(node.kind.model.field, fact.fields())):
        if texts := tuple(value.text for value in printing.values(context, node, field)):
            more = (f"nog {len(texts) - SOME}",) if len(texts) > SOME else ()
            return fact.text.format(dutch.joined((*texts[:SOME], *more)))
    return fact.unknown
