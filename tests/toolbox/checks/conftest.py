"""A context of a few entries, so that a rule can be tried alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from toolbox import model
from toolbox.checks.context import Context
from toolbox.site import catalog, references
from toolbox.site.catalog import Files
from toolbox.source import problem

TODAY = dt.date(2026, 11, 22)
SOURCES = "[{title: Bron}]"
# The least that an entry of each kind must have beside its id and name.
LEAST = {
    "regions": {"summary": "Zij leren.", "type": "netwerk", "municipalities": "[voorbeeldstad]", "sources": SOURCES},
    "experts": {"summary": "Weet veel.", "type": "loket", "sources": SOURCES},
    "themes": {"summary": "Gaat ergens over.", "sources": SOURCES},
    "practices": {"summary": "Zo kan het.", "status": "onbekend", "sources": SOURCES},
    "resources": {"summary": "Om te lezen.", "type": "rapport", "publisher": "Staatsblad", "sources": SOURCES},
    "organisations": {"summary": "Doet iets.", "type": "overig", "sources": SOURCES},
    "communities": {"summary": "Zij leerden.", "status": "onbekend", "sources": SOURCES},
    "events": {"summary": "Een dag.", "type": "dialoog", "start": "2026-03-12", "status": "gepland", "sources": SOURCES},
    "terms": {"definition": "Een soort overleg.", "sources": SOURCES},
    "audiences": {"summary": "Voor u."},
    "helplines": {"purpose": "Luistert.", "phone": "0800-0000", "sources": SOURCES},
    "recommendations": {"summary": "Doe dit.", "number": "1", "sources": SOURCES},
    "municipalities": {"code": "GM0001", "province": "Utrecht", "youth_region": "Y", "lat": "52.1", "lon": "5.1"},
}  # fmt: skip

Entry = tuple[str, dict[str, str]]


def written(kind: str, fields: dict[str, str]) -> str:
    """One entry as YAML; the value "" leaves a field out."""
    whole = {"id": "voorbeeld", "name": fields.get("id", "voorbeeld").title(), **LEAST[kind], **fields}
    lines = [f"{key}: {value}" for key, value in whole.items() if value]
    return "- " + "\n  ".join(lines) + "\n"


@pytest.fixture
def context_of() -> Callable[..., Context]:
    """`context_of(("themes", {"id": "a"}), today=…)`: those entries, read and linked."""

    def make(*entries: Entry, today: dt.date = TODAY, files: dict[str, bytes] | None = None) -> Context:
        texts: dict[str, list[str]] = {}
        for kind, fields in entries:
            texts.setdefault(kind, []).append(written(kind, fields))
        data: dict[str, Any] = {
            kind.name: {f"data/{kind.name}.yaml": "\n".join(texts[kind.name]).encode()}
            for kind in model.KINDS
            if kind.name in texts
        }
        for path, raw in (files or {}).items():
            data.setdefault(path.split("/")[1].removesuffix(".yaml"), {})[path] = raw
        book, found = catalog.read(Files(data, ("data/site.yaml", None), {}))
        assert problem.errors(found) == []
        links, _ = references.resolve(book)
        return Context(book, links, today)

    return make
