"""What the API promises, as one line per field. Run as a program it writes the contract anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolbox.exports.api import documents, openapi
from toolbox.model import lists

FILE = Path(__file__).with_name("api-v1.json")


def committed() -> Any:
    return json.loads(FILE.read_text("utf-8"))


def current() -> dict[str, str]:
    """`regions.partners[].organisation` -> "string": every field of every document with its type."""
    return {
        field: kind
        for name, schema in openapi.schemas(lists.defaults()).items()
        for field, kind in _fields(name, schema)
    }


def _fields(name: str, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = schema.get("type", "string")
    yield name, " or ".join(kinds) if isinstance(kinds, list) else kinds
    if "items" in schema:
        yield from _fields(f"{name}[]", schema["items"])
    for key, inner in schema.get("properties", {}).items():
        yield from _fields(f"{name}.{key}", inner)


if __name__ == "__main__":
    text = json.dumps({"version": documents.VERSION, "fields": current()}, indent=1)
    FILE.write_text(f"{text}\n", "utf-8")
