"""A recommendation has a number of its own."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.model.kinds.recommendation import Recommendation
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    seen: dict[int, Entry] = {}
    for entry in context.catalog.of(Recommendation):
        first = seen.setdefault(entry.entity.number, entry)
        if first is not entry:
            message = f"het nummer {entry.entity.number} is al van het advies '{first.entity.name}'."
            hint = f"Kijk in het rapport welk nummer klopt. De andere staat in {problems.where(first)}."
            yield problems.error(entry, ("number",), "dubbel-nummer", message, hint)
