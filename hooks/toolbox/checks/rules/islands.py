"""Every entry can be reached from another page than its list."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.organisation import Organisation
from toolbox.site.catalog import Catalog, Entry
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    """References are shown on both their pages, so an entry stands alone when it has none either way."""
    if not _is_whole(context.catalog):
        return
    for entry in context.catalog.all():
        if _is_expected(entry) and not context.links.of(entry) and not context.links.back(entry.kind.name, entry.id):
            message = "geen enkele andere pagina leidt hiernaartoe."
            hint = "Verwijs ernaar vanuit een ander onderdeel. Of noem hier, als dat kan, een thema of een regio."
            yield problems.warning(entry, ("name",), "staat-los", message, hint)


def _is_whole(catalog: Catalog) -> bool:
    """Whether every entry could be read: one with a mistake may hold the reference that seems to be missing."""
    return not catalog.unreadable and all(
        catalog.known[name] == entries.keys() for name, entries in catalog.entries.items()
    )


def _is_expected(entry: Entry) -> bool:
    """Whether others should lead to it: a draft waits, and who has a role in the coalition is shown by that role."""
    review = entry.kind.review
    member = isinstance(entry.entity, Organisation) and bool(entry.entity.role)
    return review is not None and review.connected and not entry.entity.draft and not member
