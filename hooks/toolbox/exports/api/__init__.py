"""The JSON API: `/api/v1/`. What it promises is in `openapi.json`, which is made from the same models."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import pydantic_core

from toolbox import artifacts, models
from toolbox.exports.api import documents, openapi
from toolbox.exports.stock import Stock

FOLDER = documents.FOLDER


def make(stock: Stock) -> Iterator[artifacts.File]:
    """The index, a list per kind, a document per entry, and the description of it all."""
    desk = documents.Desk(stock)
    yield _file(f"{FOLDER}/index.json", lambda: documents.index(desk))
    yield _file(f"{FOLDER}/openapi.json", lambda: openapi.description(stock))
    for kind in models.KINDS:
        yield _file(f"{FOLDER}/schemas/{kind.singular}.json", functools.partial(openapi.schema, kind))
        yield _file(f"{FOLDER}/{kind.name}.json", functools.partial(documents.listing, desk, kind))
        for node in stock.site.all(kind.name):
            url = f"{FOLDER}/{kind.name}/{node.id}.json"
            yield _file(url, functools.partial(documents.entry, desk, node))


def _file(url: str, document: Any) -> artifacts.File:
    return artifacts.File(url, lambda: encoded(document()))


def encoded(document: Any) -> bytes:
    """Compact JSON in UTF-8; Pydantic's writer is several times as fast as the standard library's."""
    return pydantic_core.to_json(document) + b"\n"
