"""The page of a meeting: when and where it is or was, and what came of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import event
from toolbox.views import desk, entry, parts

CALENDAR = "bijeenkomst.ics"  # below the page of a meeting: the meeting alone, for someone's own calendar


@dataclass(frozen=True, slots=True)
class EventView:
    top: entry.Top
    state: str
    tone: str
    registration: parts.Link | None
    calendar: parts.Link | None
    report: parts.Group
    report_missing: str
    tail: entry.Tail


def is_past(entity: event.Event, today: datetime.date) -> bool:
    """Whether the last day of a meeting lies before today."""
    return (entity.end or entity.start).day < today


def view(at: desk.Desk, node: site.Node) -> EventView:
    entity: event.Event = node.entity
    past, off = is_past(entity, at.site.today), entity.status == "gaat niet door"
    reader = at.reader(node.url)
    report = at.nodes("resources", (entity.report,))
    wanted = past and not off and not report
    return EventView(
        top=entry.top(at, node, reader, label=_label(entity), facts=_facts(at, entity)),
        state=_state(past=past, off=off),
        tone="stop" if off else "past" if past else "good",
        calendar=parts.Link("Zet in mijn agenda", f"{node.url}{CALENDAR}") if not past and not off else None,
        registration=_registration(entity, open_=not past and not off),
        report=entry.group(at, "Verslag", report),
        report_missing=parts.missing("Een verslag van deze bijeenkomst") if wanted else "",
        tail=entry.tail(at, node, reader, without=report, invite="Weet u meer over deze bijeenkomst?"),
    )


def _label(entity: event.Event) -> str:
    return "Bijeenkomst" if entity.type == "overig" else dutch.upper_first(entity.type)


def _state(*, past: bool, off: bool) -> str:
    if off:
        return "Ging niet door" if past else "Gaat niet door"
    return "Is geweest" if past else "Gepland"


def _registration(entity: event.Event, *, open_: bool) -> parts.Link | None:
    return parts.Link("Meld u aan", entity.registration) if open_ and entity.registration else None


def _facts(at: desk.Desk, entity: event.Event) -> tuple[parts.Fact, ...]:
    where = (entity.location, "Online" if entity.online else "")
    return (
        parts.fact("Wanneer", parts.period(entity)),
        parts.fact("Waar", *where),
        at.fact("Organisatie", "organisations", entity.organiser),
        at.fact("Thema's", "themes", entity.themes),
        at.fact("Regio's", "regions", entity.regions),
        at.fact("Voor wie", "audiences", entity.audiences),
    )
