"""Gathers the addresses on other sites that the data and the texts name, with their places."""

import re
from dataclasses import dataclass
from typing import Any

from toolbox import source
from toolbox.site import consent
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.problem import Place
from toolbox.text import markdown

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Link:
    """One address, without the part behind #, and every place that names it: who, and where."""

    url: str
    places: tuple[tuple[str, Place], ...]


def gather(catalog: Catalog) -> tuple[Link, ...]:
    places_by_url: dict[str, list[tuple[str, Place]]] = {}
    for entry in catalog.all():
        values = entry.source.values[entry.index] if isinstance(entry.source.values, list) else {}
        for path, url in _of_value(values, ()):
            places_by_url.setdefault(url, []).append((_label(entry), entry.place(*path)))
    for page in catalog.contents:
        for link in markdown.addresses(page.text):
            if _ADDRESS.fullmatch(link.url):
                place = Place(page.path, page.line + link.line)
                places_by_url.setdefault(link.url.split("#")[0], []).append((f"Pagina '{page.title}'", place))
    return tuple(Link(url, tuple(dict.fromkeys(places))) for url, places in sorted(places_by_url.items()))


def _label(entry: Entry) -> str:
    name = entry.id if consent.is_person(entry.entity) else entry.entity.name
    return f"{entry.kind.one.capitalize()} '{name}'"


def _of_value(value: Any, path: source.Path) -> list[tuple[source.Path, str]]:
    """Every address in the fields and texts of one entry; a remark is not published, so nobody follows it."""
    if isinstance(value, dict):
        return [hit for key, inner in value.items() if key != "remark" for hit in _of_value(inner, (*path, key))]
    if isinstance(value, list):
        return [hit for index, inner in enumerate(value) for hit in _of_value(inner, (*path, index))]
    if not isinstance(value, str):
        return []
    if _ADDRESS.fullmatch(value.strip()):
        return [(path, value.strip().split("#")[0])]
    return [(path, link.url.split("#")[0]) for link in markdown.addresses(value) if _ADDRESS.fullmatch(link.url)]
