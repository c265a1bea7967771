"""The page of a group that learned together: what it wanted, its questions and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.kinds.community import Community
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Fact, Group, Link, Passage
from toolbox.site.site import Node
from toolbox.text import dutch


@dataclass(frozen=True, slots=True)
class CommunityView:
    top: Top
    goal: Passage
    questions_title: str
    questions: tuple[str, ...]
    outcome: Passage
    resources: Group
    links: tuple[Link, ...]
    tail: Tail


def view(context: ViewContext, node: Node) -> CommunityView:
    entity: Community = node.entity
    now = context.is_current(node) and entity.status != "afgerond"
    reader = context.reader(node.url)
    resources = context.nodes("resources", entity.resources)
    return CommunityView(
        top=entry.top(
            context, node, reader, label="Leergemeenschap", facts=_facts(context, entity, now=context.is_current(node))
        ),
        goal=entry.passage(reader, "doel", f"Wat {'wil' if now else 'wilde'} deze groep bereiken?", entity.goal),
        questions_title=f"Welke vragen {'heeft' if now else 'had'} deze groep?",
        questions=entity.questions,
        outcome=entry.passage(
            reader, "opbrengst", "Wat kwam eruit?", entity.outcome, parts.missing("Wat deze groep opleverde,")
        ),
        resources=entry.group(context, "Lees meer", resources),
        links=parts.links(entity.links),
        tail=entry.tail(
            context, node, reader, without=resources, invite="Deed u mee in deze groep, of weet u er meer van?"
        ),
    )


def _facts(context: ViewContext, entity: Community, *, now: bool) -> tuple[Fact, ...]:
    return (
        parts.fact("Loopt het nog?", parts.state(entity.status, entity.as_of, current=now)),
        parts.fact("Begonnen", dutch.partial_date(entity.started) if entity.started else ""),
        parts.fact("Geëindigd", dutch.partial_date(entity.ended) if entity.ended else ""),
        context.fact("Thema's", "themes", entity.themes),
        context.fact("Voor wie", "audiences", entity.audiences),
        context.fact("Regio's", "regions", entity.regions),
    )
