"""What is on the site doesn't refer to a draft, which isn't."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.source.problem import Problem


def check(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        if entry.entity.draft:
            continue
        for reference in context.links.of(entry):
            other = context.catalog.entries[reference.kind][reference.id]
            if other.entity.draft:
                message = f"'{other.id}' is nog een concept en staat dus niet op de site."
                hint = f"Haal de verwijzing weg, of haal 'draft' weg in {problems.where(other)}."
                yield problems.error(entry, reference.path, "verwijst-naar-concept", message, hint)
