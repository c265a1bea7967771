"""What is on the site doesn't refer to a draft, which isn't."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import problems
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        if entry.entity.draft:
            continue
        for reference in given.links.of(entry):
            other = given.catalog.entries[reference.kind][reference.id]
            if other.entity.draft:
                message = f"'{other.id}' is nog een concept en staat dus niet op de site."
                hint = f"Haal de verwijzing weg, of haal 'draft' weg in {context.where(other)}."
                yield context.error(entry, reference.path, "verwijst-naar-concept", message, hint)
