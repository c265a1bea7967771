"""The documents of the API: an entry with its links both ways, a list, the index. Knows the site, not what is promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolbox import model
from toolbox.exports.api import shape
from toolbox.exports.context import LICENCE, ExportContext
from toolbox.model import Kind, field
from toolbox.site.site import Node

VERSION = "1.0.0"
FOLDER = "api/v1"
Document = dict[str, Any]


class ApiContext:
    """The stock with what every document needs: the short form of an entry is made once."""

    def __init__(self, context: ExportContext) -> None:
        self.stock = context
        self._short: dict[tuple[str, str], Document] = {}

    def short(self, node: Node) -> Document:
        key = (node.kind.name, node.id)
        made = self._short.get(key)
        if made is None:
            made = self._short[key] = {
                "kind": node.kind.name,
                "id": node.id,
                "name": node.name,
                "page": self.stock.address(node.url),
                "api": self.stock.address(f"{FOLDER}/{node.kind.name}/{node.id}.json"),
            }
        return made


def entry(context: ApiContext, node: Node) -> Document:
    """All that is known of one entry. Its own keys are those of the model."""
    return {
        **context.short(node),
        **shape.values(node.entity, context.stock),
        "references": list(_references(context, node)),
        "referred_by": [
            {"heading": back.heading, "entries": [context.short(other) for other in back.nodes]}
            for back in node.backlinks
        ],
        "licence": LICENCE,
        "attribution": context.stock.name,
    }


def _references(context: ApiContext, node: Node) -> Iterator[Document]:
    """Every entry that this one names, with the field that does so."""
    for _, path, kind, id in field.references(node.entity):
        other = context.stock.site.get(kind, id)
        if other is not None:
            yield {"field": ".".join(part for part in path if isinstance(part, str)), **context.short(other)}


def listing(context: ApiContext, kind: Kind) -> Document:
    nodes = context.stock.site.all(kind.name)
    return {
        "kind": kind.name,
        "title": kind.many,
        "page": context.stock.address(f"{kind.url}/"),
        "count": len(nodes),
        "licence": LICENCE,
        "attribution": context.stock.name,
        "items": [_item(context, node) for node in nodes],
    }


def _item(context: ApiContext, node: Node) -> Document:
    found = node.entity
    return {
        **context.short(node),
        "summary": found.summary or getattr(found, "definition", "") or None,
        "as_of": found.as_of or None,
        "reviewed": found.reviewed.isoformat() if found.reviewed else None,
        "certainty": found.certainty or None,
    }


def index(context: ApiContext) -> Document:
    """Where everything is."""
    goods = context.stock
    return {
        "version": VERSION,
        "name": goods.name,
        "page": goods.address("/"),
        "documentation": goods.address("hergebruik/ontwikkelaars/"),
        "openapi": goods.address(f"{FOLDER}/openapi.json"),
        "licence": LICENCE,
        "attribution": goods.name,
        "kinds": [_kind(goods, kind) for kind in model.KINDS],
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
