"""Every entry can be reached from another page than its list."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import catalog, problems
from toolbox.checks import context

FREE = ("audiences", "municipalities", "recommendations", "terms")  # found by their lists, the menu or in the text


def check(given: context.Context) -> Iterator[problems.Problem]:
    """References are shown on both their pages, so an entry stands alone when it has none either way."""
    if not _is_whole(given.catalog):
        return
    for entry in given.catalog.all():
        if _is_expected(entry) and not given.links.of(entry) and not given.links.back(entry.kind.name, entry.id):
            message = "geen enkele andere pagina leidt hiernaartoe."
            hint = "Verwijs ernaar vanuit een ander onderdeel. Of noem hier, als dat kan, een thema of een regio."
            yield context.warning(entry, ("name",), "staat-los", message, hint)


def _is_whole(book: catalog.Catalog) -> bool:
    """Whether every entry could be read: one with a mistake may hold the reference that seems to be missing."""
    return not book.unreadable and all(book.known[name] == entries.keys() for name, entries in book.entries.items())


def _is_expected(entry: catalog.Entry) -> bool:
    """Whether others should lead to it: a draft waits, and who has a role in the coalition is shown by that role."""
    member = entry.kind.name == "organisations" and bool(entry.entity.role)
    return entry.kind.name not in FREE and not entry.entity.draft and not member
