"""A recommendation has a number of its own."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import catalog, problems
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    seen: dict[int, catalog.Entry] = {}
    for entry in given.catalog.entries["recommendations"].values():
        first = seen.setdefault(entry.entity.number, entry)
        if first is not entry:
            message = f"het nummer {entry.entity.number} is al van het advies '{first.entity.name}'."
            hint = f"Kijk in het rapport welk nummer klopt. De andere staat in {context.where(first)}."
            yield context.error(entry, ("number",), "dubbel-nummer", message, hint)
