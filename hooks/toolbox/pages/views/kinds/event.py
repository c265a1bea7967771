"""The page of a meeting: when and where it is or was, and what came of it."""

import datetime
from dataclasses import dataclass

from toolbox.model.kinds.event import Event
from toolbox.model.kinds.resource import Resource
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Fact, Group, Link
from toolbox.site.site import Node
from toolbox.text import dutch

CALENDAR = "bijeenkomst.ics"  # below the page of a meeting: the meeting alone, for someone's own calendar


@dataclass(frozen=True, slots=True)
class EventView:
    top: Top
    state: str
    tone: str
    registration: Link | None
    calendar: Link | None
    report: Group
    tail: Tail


def is_past(entity: Event, today: datetime.date) -> bool:
    """Whether the last day of a meeting lies before today."""
    return (entity.end or entity.start).day < today


def view(context: ViewContext, node: Node[Event]) -> EventView:
    entity: Event = node.entity
    past, off = is_past(entity, context.site.today), entity.status == "gaat niet door"
    linker = context.linker(node.url)
    report = context.nodes(Resource, (entity.report,))
    wanted = past and not off and not report
    invite = "Hebt u een verslag van deze bijeenkomst?" if wanted else "Weet u meer over deze bijeenkomst?"
    return EventView(
        top=entry.top(context, node, linker, label=_label(entity), facts=_facts(context, entity)),
        state=_state(past=past, off=off),
        tone="stop" if off else "past" if past else "good",
        calendar=Link("Zet in mijn agenda", f"{node.url}{CALENDAR}") if not past and not off else None,
        registration=_registration(entity, open_=not past and not off),
        report=entry.group(context, "Verslag", report),
        tail=entry.tail(context, node, linker, without=report, invite=invite),
    )


def _label(entity: Event) -> str:
    return "Bijeenkomst" if entity.type == "overig" else dutch.upper_first(entity.type)


def _state(*, past: bool, off: bool) -> str:
    if off:
        return "Ging niet door" if past else "Gaat niet door"
    return "Is geweest" if past else "Gepland"


def _registration(entity: Event, *, open_: bool) -> Link | None:
    return Link("Meld u aan", entity.registration) if open_ and entity.registration else None


def _facts(context: ViewContext, entity: Event) -> tuple[Fact, ...]:
    where = (entity.location, "Online" if entity.online else "")
    return (
        parts.fact("Wanneer", parts.period(entity)),
        parts.fact("Waar", *where),
        context.fact("Organisatie", "organisations", entity.organiser),
        context.fact("Thema's", "themes", entity.themes),
        context.fact("Regio's", "regions", entity.regions),
        context.fact("Voor wie", "audiences", entity.audiences),
    )
