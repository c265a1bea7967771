"""The JSON API: `/api/v1/`. What it promises is in `openapi.json`, which is made from the same models."""

import functools
from collections.abc import Iterator
from typing import Any

import pydantic_core

from toolbox.exports.api import documents, openapi
from toolbox.exports.api.documents import ApiContext
from toolbox.exports.context import ExportContext
from toolbox.site.output import File

FOLDER = documents.FOLDER


def make(context: ExportContext) -> Iterator[File]:
    """The index, a list per kind, a document per entry, and the description of it all."""
    api = ApiContext(context)
    yield _file(f"{FOLDER}/index.json", lambda: documents.index(api))
    yield _file(f"{FOLDER}/openapi.json", lambda: openapi.description(context))
    for kind in context.site.kinds:
        yield _file(
            f"{FOLDER}/schemas/{kind.singular}.json", functools.partial(openapi.schema, kind, context.site.lists)
        )
        yield _file(f"{FOLDER}/{kind.name}.json", functools.partial(documents.listing, api, kind))
        for node in context.site.all(kind.name):
            url = f"{FOLDER}/{kind.name}/{node.id}.json"
            yield _file(url, functools.partial(documents.entry, api, node))


def _file(url: str, document: Any) -> File:
    return File(url, lambda: encoded(document()))


def encoded(document: Any) -> bytes:
    """Compact JSON in UTF-8; Pydantic's writer is several times as fast as the standard library's."""
    return pydantic_core.to_json(document) + b"\n"
