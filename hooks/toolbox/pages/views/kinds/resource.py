"""The page of a publication: what it is, who made it and where it can be read."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.kinds.resource import Resource
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Fact, Link, Value
from toolbox.site.site import Node
from toolbox.text import dutch

ACTIONS = {
    "video": "Bekijk de video",
    "podcast": "Luister naar de podcast",
    "webpagina": "Open de webpagina",
    "hulpmiddel": "Open het hulpmiddel",
}


@dataclass(frozen=True, slots=True)
class ResourceView:
    top: Top
    action: Link | None
    nowhere: str
    tail: Tail


def view(context: ViewContext, node: Node) -> ResourceView:
    entity: Resource = node.entity
    reader = context.reader(node.url)
    return ResourceView(
        top=entry.top(context, node, reader, label=dutch.upper_first(entity.type), facts=_facts(context, entity)),
        action=_action(entity),
        nowhere="" if entity.url else parts.missing("Waar u deze publicatie kunt lezen,"),
        tail=entry.tail(
            context, node, reader, invite="Weet u meer over deze publicatie, of klopt het adres niet meer?"
        ),
    )


def _action(entity: Resource) -> Link | None:
    return Link(ACTIONS.get(entity.type, "Lees de publicatie"), entity.url) if entity.url else None


def _facts(context: ViewContext, entity: Resource) -> tuple[Fact, ...]:
    publishers = parts.values(context.nodes("organisations", entity.publishers))
    named = (Value(entity.publisher),) if entity.publisher else ()
    where = parts.values(
        (*context.nodes("regions", entity.regions), *context.nodes("municipalities", entity.municipalities))
    )
    return (
        Fact("Uitgever", (*publishers, *named)),
        parts.fact("Jaar", entity.year),
        parts.fact("Vorm", entity.format),
        parts.fact("Taal", entity.language),
        Fact("Gaat over", where),
        context.fact("Thema's", "themes", entity.themes),
        context.fact("Interessant voor", "audiences", entity.audiences),
        parts.fact("Sector", dutch.joined(entity.sector)),
    )
