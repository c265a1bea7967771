"""An id names one entry of its kind."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import problems, references
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.repeated:
        first = given.catalog.entries[entry.kind.name][entry.id]
        message = f"het id '{entry.id}' is al van {entry.kind.the_one} '{references.name(first)}'."
        hint = f"Kies een ander id, of voeg de twee samen. De andere staat in {context.where(first)}."
        yield context.error(entry, ("id",), "dubbel-id", message, hint)
