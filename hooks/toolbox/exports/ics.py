"""Calendars: all meetings, those of a region or theme, and each meeting on its own."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from toolbox.exports.context import ExportContext
from toolbox.model.kinds.event import Event
from toolbox.model.types import Moment
from toolbox.pages.views.kinds.event import CALENDAR
from toolbox.site.output import File
from toolbox.site.site import Node

if TYPE_CHECKING:
    import icalendar  # takes a tenth of a second: imported once a calendar is made

NAME = "agenda.ics"
ZONE = ZoneInfo("Europe/Amsterdam")
UNKNOWN = datetime.datetime(2018, 1, 1, tzinfo=datetime.UTC)  # when nothing tells the day of the last change
WHEN_AND_WHERE = ("name", "start", "end", "location", "online", "status")  # a change in these is a new revision
DAY = datetime.timedelta(days=1)


def make(context: ExportContext) -> Iterator[File]:
    every = context.site.of(Event)
    if every:
        yield _file(context, NAME, f"Agenda {context.name}", every)
    for node in context.site.every():
        if node.kind.feeds.calendar and (of := node.back(Event)):
            yield _file(context, f"{node.url.lstrip('/')}{NAME}", f"Agenda {node.name} - {context.name}", of)
    for node in every:
        yield _file(context, f"{node.url.lstrip('/')}{CALENDAR}", node.name, (node,))


def _file(context: ExportContext, url: str, name: str, nodes: Iterable[Node[Event]]) -> File:
    return File(url, functools.partial(_calendar, context, name, nodes))


def _calendar(context: ExportContext, name: str, nodes: Iterable[Node[Event]]) -> bytes:
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//{context.network}//Toolbox//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", ZONE.key)
    calendar.add("x-published-ttl", "P1D")
    calendar.add_component(_zone())
    for node in nodes:
        calendar.add_component(_event(context, node))
    return bytes(calendar.to_ical(sorted=False))


def _event(context: ExportContext, node: Node[Event]) -> icalendar.Event:
    import icalendar

    event: Event = node.entity
    component = icalendar.Event()
    ids = (*event.aliases, node.id)  # the oldest first
    component.add("uid", f"{ids[0]}@{context.calendar_id}")
    times, changed = context.meetings.revisions(node.kind.name, ids, WHEN_AND_WHERE)
    off = event.status == "gaat niet door"
    component.add("dtstamp", changed or _reviewed(event) or UNKNOWN)
    if changed:
        component.add("last-modified", changed)
    if context.meetings.known:  # a lower number than a calendar has already would hide the change
        component.add("sequence", max(times, int(off)))
    component.add("status", "CANCELLED" if off else "CONFIRMED")
    component.add("summary", f"Gaat niet door: {node.name}" if off else node.name)
    for name, value in _period(event):
        component.add(name, value)
    if not event.start.time:
        component.add("transp", "TRANSPARENT")  # a whole day in the agenda keeps nobody from other appointments
    where = ", ".join(part for part in (event.location, "online" if event.online else "") if part)
    if where:
        component.add("location", where)
    component.add("description", _description(context, node))
    if context.root:
        component.add("url", context.address(node.url))
    if themes := [context.site.nodes["themes"][id].name for id in event.themes if context.has("themes", id)]:
        component.add("categories", themes)
    return component


def _period(event: Event) -> Iterator[tuple[str, Any]]:
    """Begin and end. A day without a time is a whole day, whose end is the day after the last one."""
    start, end = event.start, event.end
    if start.time:
        yield "dtstart", _moment(start)
        if end and end.time:
            yield "dtend", _moment(end)
        elif end:
            yield "dtend", datetime.datetime.combine(end.day + DAY, datetime.time(), ZONE)
    else:
        yield "dtstart", start.day
        yield "dtend", (end or start).day + DAY


def _moment(when: Moment) -> datetime.datetime:
    return datetime.datetime.combine(when.day, datetime.time.fromisoformat(when.time), ZONE)


def _reviewed(event: Event) -> datetime.datetime | None:
    day = event.reviewed
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC) if day else None


def _description(context: ExportContext, node: Node[Event]) -> str:
    event: Event = node.entity
    organisers = [context.site.nodes["organisations"][id].name for id in event.organiser]
    lines = (
        event.summary,
        event.note and f"Let op: {event.note}",
        organisers and f"Organisatie: {', '.join(organisers)}",
        event.registration and f"Aanmelden: {event.registration}",
        context.root and f"Meer: {context.address(node.url)}",
    )
    return "\n".join(line for line in lines if line)


@functools.lru_cache(maxsize=1)
def _zone() -> icalendar.Timezone:
    """Dutch time by the rule that holds since 1996: summer time from the last Sunday of March to that of October."""
    import icalendar

    zone = icalendar.Timezone()
    zone.add("tzid", ZONE.key)
    summer = _half(icalendar.TimezoneDaylight(), "CEST", "1996-03-31T02:00", 3, (1, 2))
    winter = _half(icalendar.TimezoneStandard(), "CET", "1996-10-27T03:00", 10, (2, 1))
    zone.add_component(summer)
    zone.add_component(winter)
    return zone


def _half(half: Any, name: str, start: str, month: int, hours: tuple[int, int]) -> Any:
    half.add("tzname", name)
    half.add("dtstart", datetime.datetime.fromisoformat(start))
    half.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    half.add("tzoffsetfrom", datetime.timedelta(hours=hours[0]))
    half.add("tzoffsetto", datetime.timedelta(hours=hours[1]))
    return half
