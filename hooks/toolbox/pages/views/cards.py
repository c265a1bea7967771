"""An entry as a card: what stands above its name, and from when it is."""

import datetime
from collections.abc import Iterable
from typing import Any

from toolbox.model import Kind
from toolbox.model.types import Moment
from toolbox.pages.views import parts
from toolbox.pages.views.parts import Card, Face
from toolbox.site.site import Node
from toolbox.text import dutch


def label(node: Node) -> str:
    """What an entry is, in a word or two; "" where the heading above it or its own name says enough."""
    card = node.kind.card
    values = [_text(value) for name in card.fields if (value := getattr(node.entity, name))]
    if not values or values == [node.name]:
        return ""
    text = card.form.format(", ".join(values))
    return dutch.upper_first(text) if card.capital else text


def kind_face(kind: Kind) -> Face:
    return Face(dutch.upper_first(kind.called[0]), kind.accent, kind.icon, kind.proper)


def face(node: Node) -> Face:
    kind = node.kind
    first = getattr(node.entity, kind.card.fields[0]) if kind.card.fields else ""
    icon = kind.icons.get(first, kind.icon) if kind.icons else kind.icon
    return kind_face(kind)._replace(icon=icon)


def _text(value: Any) -> str:
    day = value.day if isinstance(value, Moment) else value
    return dutch.day(day) if isinstance(day, datetime.date) else str(day)


def summary(node: Node) -> str:
    return str(node.entity.summary or getattr(node.entity, node.kind.page.summary))


def tags(node: Node, today: datetime.date) -> tuple[str, ...]:
    """What one must know before reading on: that it is not finished, does not take place, or is from long ago."""
    entity = node.entity
    off = "Gaat niet door" if vars(entity).get("status") == "gaat niet door" else ""
    stand = "" if node.kind.dated else parts.stand(entity, today)
    return tuple(tag for tag in ("Concept" if entity.draft else "", off, stand) if tag)


def card(node: Node, today: datetime.date, reason: str = "") -> Card:
    return Card(node.name, node.url, summary(node), label(node), tags(node, today), reason, face(node))


def cards(nodes: Iterable[Node], today: datetime.date) -> tuple[Card, ...]:
    return tuple(card(node, today) for node in nodes)
