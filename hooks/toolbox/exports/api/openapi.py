"""What the API promises: JSON Schemas of its documents and an OpenAPI 3.1 description. Made from the models, like the documents."""

from typing import Any

from toolbox import model
from toolbox.exports.api import documents, shape
from toolbox.exports.context import LICENCE, LICENCE_NAME, ExportContext
from toolbox.model import Entity, Kind, Lists

DIALECT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]

ADDRESS: Schema = {"type": "string", "format": "uri-reference"}
TEXT: Schema = {"type": "string"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NAMES = [kind.name for kind in model.KINDS]
SHORT: Schema = {"kind": {"type": "string", "enum": NAMES}, "id": TEXT, "name": TEXT, "page": ADDRESS, "api": ADDRESS}
RIGHTS: Schema = {"licence": ADDRESS, "attribution": TEXT}


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _many(items: Schema) -> Schema:
    return {"type": "array", "items": items}


REFERENCE = _object({"field": TEXT, **SHORT})
REFERRED = _object({"heading": TEXT, "entries": _many(_object(SHORT))})


def entry(kind: Kind, lists: Lists) -> Schema:
    """The document of one entry: its own fields between what we add to each."""
    head = SHORT | {"kind": {"type": "string", "const": kind.name}}
    own = shape.block(kind.model, lists)["properties"]
    tail = {"references": _many(REFERENCE), "referred_by": _many(REFERRED), **RIGHTS}
    return _object({**head, **own, **tail})


def listing() -> Schema:
    """The list of a kind: its entries in short."""
    known = {field.name: shape.schema(field) for field in Entity.fields()}
    brief = {name: known[name] for name in ("summary", "as_of", "reviewed", "certainty")}
    items = _many(_object({**SHORT, **brief}))
    return _object({"kind": SHORT["kind"], "title": TEXT, "page": ADDRESS, "count": COUNT, **RIGHTS, "items": items})


def index() -> Schema:
    addresses = dict.fromkeys(("page", "api", "schema", "table"), ADDRESS)
    kind = _object({"kind": SHORT["kind"], "title": TEXT, "count": COUNT, **addresses})
    where = {"page": ADDRESS, "documentation": ADDRESS, "openapi": ADDRESS}
    return _object({"version": TEXT, "name": TEXT, **where, **RIGHTS, "kinds": _many(kind)})


def schemas(lists: Lists) -> dict[str, Schema]:
    """Every document by the name it has in the description."""
    return {"index": index(), "list": listing(), **{kind.singular: entry(kind, lists) for kind in model.KINDS}}


def schema(kind: Kind, lists: Lists) -> Schema:
    """The JSON Schema of one kind's documents, on its own."""
    return {"$schema": DIALECT, "title": f"{kind.one} ({kind.name})", **entry(kind, lists)}


def description(context: ExportContext) -> Schema:
    """OpenAPI 3.1. Without an address of the site, servers are told by the way from this file to the root."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": context.name,
            "version": documents.VERSION,
            "description": "Open data, read-only. Keys are English, values Dutch. Every key is always there; "
            "what is not known is null or an empty list.",
            "license": {"name": LICENCE_NAME, "url": LICENCE},
        },
        "servers": [{"url": context.root or "../.."}],
        "paths": _paths(),
        "components": {"schemas": schemas(context.site.lists)},
    }


def _paths() -> Schema:
    root = f"/{documents.FOLDER}"
    paths: Schema = {f"{root}/index.json": {"get": _operation("index", "Where everything is", "index")}}
    for kind in model.KINDS:
        paths[f"{root}/{kind.name}.json"] = {"get": _operation(f"list_{kind.name}", f"All {kind.name}", "list")}
        operation = _operation(f"get_{kind.singular}", f"One {kind.singular}", kind.singular)
        operation["responses"]["404"] = {"description": "There is no such entry (any more)"}
        paths[f"{root}/{kind.name}/{{id}}.json"] = {"get": operation, "parameters": [ID]}
    return paths


ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}, "description": "The entry's id"}


def _operation(id: str, summary: str, schema: str) -> Schema:
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}}
    return {
        "operationId": id,
        "summary": summary,
        "responses": {"200": {"description": summary, "content": content}},
    }
