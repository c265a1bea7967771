"""The page of a publication: what it is, who made it and where it can be read."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import resource
from toolbox.views import desk, entry, parts

ACTIONS = {
    "video": "Bekijk de video",
    "podcast": "Luister naar de podcast",
    "webpagina": "Open de webpagina",
    "hulpmiddel": "Open het hulpmiddel",
}


@dataclass(frozen=True, slots=True)
class ResourceView:
    top: entry.Top
    action: parts.Link | None
    nowhere: str
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> ResourceView:
    entity: resource.Resource = node.entity
    reader = at.reader(node.url)
    return ResourceView(
        top=entry.top(at, node, reader, label=dutch.upper_first(entity.type), facts=_facts(at, entity)),
        action=_action(entity),
        nowhere="" if entity.url else parts.missing("Waar u deze publicatie kunt lezen,"),
        tail=entry.tail(at, node, reader, invite="Weet u meer over deze publicatie, of klopt het adres niet meer?"),
    )


def _action(entity: resource.Resource) -> parts.Link | None:
    return parts.Link(ACTIONS.get(entity.type, "Lees de publicatie"), entity.url) if entity.url else None


def _facts(at: desk.Desk, entity: resource.Resource) -> tuple[parts.Fact, ...]:
    publishers = parts.values(at.nodes("organisations", entity.publishers))
    named = (parts.Value(entity.publisher),) if entity.publisher else ()
    where = parts.values((*at.nodes("regions", entity.regions), *at.nodes("municipalities", entity.municipalities)))
    return (
        parts.Fact("Uitgever", (*publishers, *named)),
        parts.fact("Jaar", entity.year),
        parts.fact("Vorm", entity.format),
        parts.fact("Taal", entity.language),
        parts.Fact("Gaat over", where),
        at.fact("Thema's", "themes", entity.themes),
        at.fact("Interessant voor", "audiences", entity.audiences),
        parts.fact("Sector", dutch.joined(entity.sector)),
    )
