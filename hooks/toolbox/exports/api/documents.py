"""The documents of the API: an entry with its links both ways, a list, the index. Knows the site, not what is promised."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from toolbox import models, site
from toolbox.exports import stock
from toolbox.exports.api import shape
from toolbox.models import entity, marks

VERSION = "1.0.0"
FOLDER = "api/v1"
Document = dict[str, Any]


class Desk:
    """The stock with what every document needs: the short form of an entry is made once."""

    def __init__(self, goods: stock.Stock) -> None:
        self.stock = goods
        self._short: dict[tuple[str, str], Document] = {}

    def short(self, node: site.Node) -> Document:
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


def entry(desk: Desk, node: site.Node) -> Document:
    """All that is known of one entry. Its own keys are those of the model."""
    return {
        **desk.short(node),
        **shape.values(node.entity, desk.stock),
        "references": list(_references(desk, node)),
        "referred_by": [
            {"heading": back.heading, "entries": [desk.short(other) for other in back.nodes]} for back in node.backlinks
        ],
        "licence": stock.LICENCE,
        "attribution": desk.stock.name,
    }


def _references(desk: Desk, node: site.Node) -> Iterator[Document]:
    """Every entry that this one names, with the field that does so."""
    for mark, path, id, holder in marks.values(node.entity, entity.Ref):
        other = desk.stock.site.get(mark.to or holder.kind, id)
        if other is not None:
            yield {"field": ".".join(part for part in path if isinstance(part, str)), **desk.short(other)}


def listing(desk: Desk, kind: models.Kind) -> Document:
    nodes = desk.stock.site.all(kind.name)
    return {
        "kind": kind.name,
        "title": kind.many,
        "page": desk.stock.address(f"{kind.url}/"),
        "count": len(nodes),
        "licence": stock.LICENCE,
        "attribution": desk.stock.name,
        "items": [_item(desk, node) for node in nodes],
    }


def _item(desk: Desk, node: site.Node) -> Document:
    found = node.entity
    return {
        **desk.short(node),
        "summary": found.summary or getattr(found, "definition", "") or None,
        "as_of": found.as_of or None,
        "reviewed": found.reviewed.isoformat() if found.reviewed else None,
        "certainty": found.certainty or None,
    }


def index(desk: Desk) -> Document:
    """Where everything is."""
    goods = desk.stock
    return {
        "version": VERSION,
        "name": goods.name,
        "page": goods.address("/"),
        "documentation": goods.address("hergebruik/ontwikkelaars/"),
        "openapi": goods.address(f"{FOLDER}/openapi.json"),
        "licence": stock.LICENCE,
        "attribution": goods.name,
        "kinds": [_kind(goods, kind) for kind in models.KINDS],
    }


def _kind(goods: stock.Stock, kind: models.Kind) -> Document:
    return {
        "kind": kind.name,
        "title": kind.many,
        "count": len(goods.site.nodes[kind.name]),
        "page": goods.address(f"{kind.url}/"),
        "api": goods.address(f"{FOLDER}/{kind.name}.json"),
        "schema": goods.address(f"{FOLDER}/schemas/{kind.singular}.json"),
        "table": goods.address(f"tabellen/{kind.name}.csv"),
    }
