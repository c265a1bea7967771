"""An entry as a card: what stands above its name, and from when it is. Knows each kind's own label."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Any

from toolbox.pages.views import parts
from toolbox.pages.views.parts import Card
from toolbox.site.site import Node
from toolbox.text import dutch


def _event(entity: Any) -> str:
    return dutch.day(entity.start.day)


def _resource(entity: Any) -> str:
    return ", ".join(str(part) for part in (dutch.upper_first(entity.type), entity.year) if part)


def _type(entity: Any) -> str:
    return dutch.upper_first(entity.type)


DATED = ("events", "resources", "recommendations")  # these are of their time, and do not become untrue
LABELS: dict[str, Callable[[Any], str]] = {
    "regions": _type,
    "experts": _type,
    "practices": lambda entity: dutch.upper_first(entity.level),
    "resources": _resource,
    "organisations": lambda entity: entity.abbreviation if entity.abbreviation != entity.name else "",
    "events": _event,
    "recommendations": lambda entity: f"Advies {entity.number}",
}


def label(node: Node) -> str:
    """What an entry is, in a word or two; "" where the heading above it says enough."""
    make = LABELS.get(node.kind.name)
    return make(node.entity) if make else ""


def summary(node: Node) -> str:
    return str(node.entity.summary or vars(node.entity).get("definition", ""))


def tags(node: Node, today: datetime.date) -> tuple[str, ...]:
    """What one must know before reading on: that it is not finished, does not take place, or is from long ago."""
    entity = node.entity
    off = "Gaat niet door" if vars(entity).get("status") == "gaat niet door" else ""
    stand = "" if node.kind.name in DATED else parts.stand(entity, today)
    return tuple(tag for tag in ("Concept" if entity.draft else "", off, stand) if tag)


def card(node: Node, today: datetime.date, reason: str = "") -> Card:
    return Card(node.name, node.url, summary(node), label(node), tags(node, today), reason)


def cards(nodes: Iterable[Node], today: datetime.date) -> tuple[Card, ...]:
    return tuple(card(node, today) for node in nodes)
