"""An id names one entry of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.site import references
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.repeated:
        first = context.catalog.entries[entry.kind.name][entry.id]
        message = f"het id '{entry.id}' is al van {entry.kind.the_one} '{references.name(first)}'."
        hint = f"Kies een ander id, of voeg de twee samen. De andere staat in {problems.where(first)}."
        yield problems.error(entry, ("id",), "dubbel-id", message, hint)
