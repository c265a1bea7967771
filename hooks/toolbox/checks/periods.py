"""What has a beginning and an end runs forward."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

from toolbox import catalog, models, problems
from toolbox.checks import context
from toolbox.models import fields

Period = tuple[tuple[str, ...], tuple[str, ...]]  # the fields in which something begins and ends
PERIODS: tuple[Period, ...] = (
    (("since",), ("until",)),
    (("started",), ("ended",)),
    (("start",), ("end",)),
    (("ages", "min"), ("ages", "max")),
    (("consent", "given"), ("consent", "until")),
)


def check(given: context.Context) -> Iterator[problems.Problem]:
    for entry in given.catalog.all():
        for first, last in _periods(entry.kind):
            begin, end = _value(entry, first), _value(entry, last)
            if begin is not None and end is not None and _before(end, begin):
                yield _reversed(entry, first, last, begin, end)


@functools.cache
def _periods(kind: models.Kind) -> tuple[Period, ...]:
    return tuple(period for period in PERIODS if period[0][0] in kind.model.model_fields)


def _value(entry: catalog.Entry, path: tuple[str, ...]) -> Any:
    """The value at `path`, None where there is none."""
    value: Any = entry.entity
    for name in path:
        value = getattr(value, name, None)
    return None if value == "" else value


def _before(end: Any, begin: Any) -> bool:
    """Whether `end` is surely before `begin`: what is known less exactly is compared less exactly."""
    if isinstance(end, str):
        known = min(len(end), len(begin))
        return bool(end[:known] < begin[:known])
    if isinstance(end, fields.Moment) and not (end.time and begin.time):
        return bool(end.day < begin.day)
    return bool(end < begin)


def _reversed(
    entry: catalog.Entry, first: tuple[str, ...], last: tuple[str, ...], begin: Any, end: Any
) -> problems.Problem:
    relation = "is lager dan" if isinstance(end, int) and last[0] == "ages" else "ligt voor"
    message = f"'{last[-1]}' ({end}) {relation} '{first[-1]}' ({begin})."
    hint = f"Wissel ze om, of verbeter een van de twee: eerst '{first[-1]}', dan '{last[-1]}'."
    return context.error(entry, last, "einde-voor-begin", message, hint)
