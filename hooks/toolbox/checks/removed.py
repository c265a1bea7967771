"""What was taken away for good stays away: its id is not used again."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import models, problems
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    for gone in given.catalog.removed:
        kind = models.BY_NAME[gone.entity.kind]
        if gone.id in given.catalog.known[kind.name]:
            message = (
                f"Het id '{gone.id}' staat bij wat is weggehaald, maar het is ook het id van {kind.the_one} van nu."
            )
            hint = "Geef dat onderdeel een ander id. Oude links horen niet bij iets of iemand anders uit te komen."
            yield problems.Problem(gone.place("id"), "id-weggehaald", message, hint)
