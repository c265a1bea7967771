"""What was seen, checked or agreed lies behind us. Only warnings: time mends it."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import catalog, problems
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for path, date in _dates(entry):
            if date > given.today.isoformat()[: len(date)]:
                message = f"'{path[-1]}' ({date}) ligt in de toekomst."
                hint = "Vul de dag in waarop het echt is gebeurd."
                yield context.warning(entry, path, "datum-in-toekomst", message, hint)


def _dates(entry: catalog.Entry) -> Iterator[tuple[context.Path, str]]:
    """Dates as they are written: a year, month or day."""
    for name in ("reviewed", "agreed", "as_of"):
        if value := vars(entry.entity).get(name):
            yield (name,), str(value)
    for index, reference in enumerate(entry.entity.sources):
        if reference.accessed:
            yield ("sources", index, "accessed"), reference.accessed
