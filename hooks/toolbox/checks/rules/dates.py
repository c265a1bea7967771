"""Dates that can't be: an end before a beginning, a day that is still to come, a review of long ago."""

import dataclasses
import functools
from collections.abc import Iterator
from typing import Any

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model import Kind
from toolbox.model.kinds.event import Event
from toolbox.model.types import Moment
from toolbox.site import freshness
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem
from toolbox.source.reading import Path
from toolbox.text import dutch

LONGEST = 92  # days between begin and end: a course of a season, and no slip in a year
WITH_TIMES = 7  # days between them when both have a time, which one says of a meeting and of no season
Period = tuple[tuple[str, ...], tuple[str, ...]]  # the fields in which something begins and ends
PERIODS: tuple[Period, ...] = (
    (("since",), ("until",)),
    (("started",), ("ended",)),
    (("start",), ("end",)),
    (("ages", "min"), ("ages", "max")),
    (("consent", "given"), ("consent", "until")),
)


def periods(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for first, last in _periods(entry.kind):
            begin, end = _value(entry, first), _value(entry, last)
            if begin is not None and end is not None and _before(end, begin):
                yield _reversed(entry, first, last, begin, end)


@functools.cache
def _periods(kind: Kind) -> tuple[Period, ...]:
    return tuple(period for period in PERIODS if kind.model.field(period[0][0]))


def _value(entry: Entry, path: tuple[str, ...]) -> Any:
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
    if isinstance(end, Moment) and not (end.time and begin.time):
        return bool(end.day < begin.day)
    return bool(end < begin)


def _reversed(entry: Entry, first: tuple[str, ...], last: tuple[str, ...], begin: Any, end: Any) -> Problem:
    relation = "is lager dan" if isinstance(end, int) and last[0] == "ages" else "ligt voor"
    message = f"'{last[-1]}' ({end}) {relation} '{first[-1]}' ({begin})."
    hint = f"Wissel ze om, of verbeter een van de twee: eerst '{first[-1]}', dan '{last[-1]}'."
    return entry_problems.error(entry, last, "einde-voor-begin", message, hint)


def meetings(context: Context) -> Iterator[Problem]:
    """What a calendar can't show as it is meant: an end with a time of a day without one, an end of another year."""
    for entry in context.catalog.of(Event):
        start, end = entry.entity.start, entry.entity.end
        if end and end.time and not start.time:
            message = f"het einde heeft een tijd ({end.time}) en het begin niet."
            hint = f"Zet ook bij 'start' een tijd, of schrijf 'end: {end.day}'."
            yield entry_problems.error(entry, ("end",), "begin-zonder-tijd", message, hint)
        elif end and _is_doubtful(start, end):
            message = f"deze bijeenkomst duurt {dutch.number((end.day - start.day).days + 1)} dagen."
            hint = (
                "Kijk of jaar, maand en dag kloppen. "
                f"Is het één dag, schrijf dan 'end: {dataclasses.replace(end, day=start.day)}'."
            )
            yield entry_problems.warning(entry, ("end",), "duurt-lang", message, hint)


def _is_doubtful(start: Moment, end: Moment) -> bool:
    """Whether a slip is likelier than a meeting of so many days: another year or month with the same day, or times far apart."""
    days = (end.day - start.day).days
    most = WITH_TIMES if start.time and end.time else LONGEST
    return days > most or (days > 0 and end.day.day == start.day.day)


def future(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        for path, date in _dates(entry):
            if date > context.today.isoformat()[: len(date)]:
                message = f"'{path[-1]}' ({date}) ligt in de toekomst."
                hint = "Vul de dag in waarop het echt is gebeurd."
                yield entry_problems.warning(entry, path, "datum-in-toekomst", message, hint)


def _dates(entry: Entry) -> Iterator[tuple[Path, str]]:
    """Dates as they are written: a year, month or day."""
    for name in ("reviewed", "agreed", "as_of", "date"):
        if value := vars(entry.entity).get(name):
            yield (name,), str(value)
    for index, reference in enumerate(entry.entity.sources):
        if reference.accessed:
            yield ("sources", index, "accessed"), reference.accessed


def reviews(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.all():
        reviewed = entry.entity.reviewed
        if reviewed and freshness.is_overdue(entry.kind, entry.entity, context.today):
            day = dutch.day(reviewed)
            message = f"dit is al lang niet gecontroleerd, voor het laatst op {day}."
            hint = "Kijk of alles nog klopt. Vul daarna bij 'reviewed' de dag in waarop u keek."
            yield entry_problems.warning(entry, ("reviewed",), "lang-niet-gecontroleerd", message, hint)
