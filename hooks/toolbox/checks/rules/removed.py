"""What was taken away for good stays away: its id is not used again."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import model
from toolbox.checks.context import Context
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    for gone in context.catalog.removed:
        kind = model.BY_NAME[gone.entity.kind]
        if gone.id in context.catalog.known[kind.name]:
            message = (
                f"Het id '{gone.id}' staat bij wat is weggehaald, maar het is ook het id van {kind.the_one} van nu."
            )
            hint = "Geef dat onderdeel een ander id. Oude links horen niet bij iets of iemand anders uit te komen."
            yield Problem(gone.place("id"), "id-weggehaald", message, hint)
