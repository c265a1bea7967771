"""An id renamed everywhere: at the entry, where it is referred to, and in links in texts; the old one stays as an alias."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from toolbox import source
from toolbox.model import Kind
from toolbox.site.catalog import Catalog, Entry
from toolbox.site.edit import lists
from toolbox.source.problem import Place
from toolbox.source.reading import Source

Referring = Sequence[tuple[Entry, source.Path]]  # who names the entry, and in which field


@dataclass(frozen=True, slots=True)
class Renaming:
    kind: Kind
    old: str
    new: str


def rename(catalog: Catalog, referring: Referring, asked: Renaming) -> dict[str, str]:
    """The texts that change, by path. The data has no errors and `asked.new` is free."""
    entry = catalog.entries[asked.kind.name][asked.old]
    made = {
        entry.source.path: lists.changed(entry.source, asked.kind, entry.index, lambda values: _named(values, asked))
    }
    texts: dict[str, Source] = {one.path: one for one in (*catalog.sources, *catalog.texts)}
    for path, one in texts.items():
        text = made.get(path, one.text)
        edited = _links(
            _references(source.read(path, text.encode()), text, _places(catalog, referring, asked, path), asked), asked
        )
        if edited != one.text:
            made[path] = edited
    return made


def _named(values: dict[str, Any], asked: Renaming) -> dict[str, Any]:
    aliases = [alias for alias in values.get("aliases", []) if alias != asked.new]
    return {**values, "id": asked.new, "aliases": [*aliases, asked.old]}


def _places(catalog: Catalog, referring: Referring, asked: Renaming, path: str) -> list[tuple[str, source.Path]]:
    """Who refers to the entry from a file, as the id of the one and the way to the field in it."""
    found = [
        (asked.new if entry.id == asked.old and entry.kind is asked.kind else entry.id, place)
        for entry, place in referring
        if entry.source.path == path
    ]
    owner = (
        path == catalog.settings_source.path
        and asked.kind.name == "organisations"
        and catalog.settings.owner == asked.old
    )
    return [*found, *([("", ("owner",))] if owner else [])]


def _references(read: Source, text: str, found: list[tuple[str, source.Path]], asked: Renaming) -> str:
    """`text` with each of the places found in it saying the new id; from the last to the first, so that places stay true."""
    spots = sorted(set(_spots(read, found)), reverse=True)
    lines = text.split("\n")
    for place in spots:
        line = lines[place.line - 1]
        end = place.column - 1 + place.length
        if line[place.column - 1 : end].strip("\"' ") == asked.old:
            lines[place.line - 1] = line[: place.column - 1] + asked.new + line[end:]
    return "\n".join(lines)


def _spots(read: Source, found: list[tuple[str, source.Path]]) -> Iterator[Place]:
    ids = {item.get("id"): index for index, item in source.lists_of(read)}
    for id, path in found:
        yield read.place((ids[id], *path) if id else path)


def _links(text: str, asked: Renaming) -> str:
    old = re.escape(f"/{asked.kind.url}/{asked.old}/")
    return re.sub(rf"(?<![\w/.:-]){old}", f"/{asked.kind.url}/{asked.new}/", text)
