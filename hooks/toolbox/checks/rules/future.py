"""What was seen, checked or agreed lies behind us. Only warnings: time mends it."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox.checks import problems
from toolbox.checks.context import Context
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem
from toolbox.source.reading import Path


def check(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for path, date in _dates(entry):
            if date > context.today.isoformat()[: len(date)]:
                message = f"'{path[-1]}' ({date}) ligt in de toekomst."
                hint = "Vul de dag in waarop het echt is gebeurd."
                yield problems.warning(entry, path, "datum-in-toekomst", message, hint)


def _dates(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Dates as they are written: a year, month or day."""
    for name in ("reviewed", "agreed", "as_of"):
        if value := vars(entry.entity).get(name):
            yield (name,), str(value)
    for index, reference in enumerate(entry.entity.sources):
        if reference.accessed:
            yield ("sources", index, "accessed"), reference.accessed
