"""The documents of the API: an entry with its links both ways, a list, the index."""

from collections.abc import Iterator
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import LICENCE, ExportContext
from toolbox.model import Kind, field
from toolbox.site.site import Node

VERSION = "1.0.0"
FOLDER = "api/v1"
Document = dict[str, Any]


class ApiContext:
    """An export context that makes the short form of each entry once."""

    def __init__(self, context: ExportContext) -> None:
        self.context = context
        self._short: dict[tuple[str, str], Document] = {}

    def short(self, node: Node) -> Document:
        key = (node.kind.name, node.id)
        document = self._short.get(key)
        if document is None:
            document = self._short[key] = {
                "kind": node.kind.name,
                "id": node.id,
                "name": node.name,
                "page": self.context.address(node.url),
                "api": self.context.address(f"{FOLDER}/{node.kind.name}/{node.id}.json"),
            }
        return document


def entry(api: ApiContext, node: Node) -> Document:
    """All that is known of one entry. Its own keys are those of the model."""
    return {
        **api.short(node),
        **shape.values(node.entity, api.context),
        "references": list(_references(api, node)),
        "referred_by": [
            {"heading": back.heading, "entries": [api.short(other) for other in back.nodes]} for back in node.backlinks
        ],
        "licence": LICENCE,
        "attribution": api.context.name,
    }


def _references(api: ApiContext, node: Node) -> Iterator[Document]:
    """Every entry that this one names, with the field that does so."""
    for _, path, kind, id in field.references(node.entity):
        other = api.context.site.get(kind, id)
        if other is not None:
            yield {"field": ".".join(part for part in path if isinstance(part, str)), **api.short(other)}


def listing(api: ApiContext, kind: Kind) -> Document:
    nodes = api.context.site.all(kind.name)
    return {
        "kind": kind.name,
        "title": kind.many,
        "page": api.context.address(f"{kind.url}/"),
        "count": len(nodes),
        "licence": LICENCE,
        "attribution": api.context.name,
        "items": [_item(api, node) for node in nodes],
    }


def _item(api: ApiContext, node: Node) -> Document:
    entity = node.entity
    return {
        **api.short(node),
        "summary": entity.summary or getattr(entity, "definition", "") or None,
        "as_of": entity.as_of or None,
        "reviewed": entity.reviewed.isoformat() if entity.reviewed else None,
        "certainty": entity.certainty or None,
    }


def index(api: ApiContext) -> Document:
    """Where everything is."""
    context = api.context
    return {
        "version": VERSION,
        "name": context.name,
        "page": context.address("/"),
        "documentation": context.address("hergebruik/ontwikkelaars/"),
        "openapi": context.address(f"{FOLDER}/openapi.json"),
        "licence": LICENCE,
        "attribution": context.name,
        "kinds": [_kind(context, kind) for kind in context.site.kinds],
    }


def _kind(context: ExportContext, kind: Kind) -> Document:
    return {
        "kind": kind.name,
        "title": kind.many,
        "count": len(context.site.nodes[kind.name]),
        "page": context.address(f"{kind.url}/"),
        "api": context.address(f"{FOLDER}/{kind.name}.json"),
        "schema": context.address(f"{FOLDER}/schemas/{kind.singular}.json"),
        "table": context.address(f"tabellen/{kind.name}.csv"),
    }
