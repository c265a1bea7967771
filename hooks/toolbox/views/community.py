"""The page of a group that learned together: what it wanted, its questions and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import community
from toolbox.views import desk, entry, parts


@dataclass(frozen=True, slots=True)
class CommunityView:
    top: entry.Top
    goal: parts.Passage
    questions_title: str
    questions: tuple[str, ...]
    outcome: parts.Passage
    resources: parts.Group
    links: tuple[parts.Link, ...]
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> CommunityView:
    entity: community.Community = node.entity
    now = at.is_current(node) and entity.status != "afgerond"
    reader = at.reader(node.url)
    resources = at.nodes("resources", entity.resources)
    return CommunityView(
        top=entry.top(at, node, reader, label="Leergemeenschap", facts=_facts(at, entity, now=at.is_current(node))),
        goal=entry.passage(reader, "doel", f"Wat {'wil' if now else 'wilde'} deze groep bereiken?", entity.goal),
        questions_title=f"Welke vragen {'heeft' if now else 'had'} deze groep?",
        questions=entity.questions,
        outcome=entry.passage(
            reader, "opbrengst", "Wat kwam eruit?", entity.outcome, parts.missing("Wat deze groep opleverde,")
        ),
        resources=entry.group(at, "Lees meer", resources),
        links=parts.links(entity.links),
        tail=entry.tail(at, node, reader, without=resources, invite="Deed u mee in deze groep, of weet u er meer van?"),
    )


def _facts(at: desk.Desk, entity: community.Community, *, now: bool) -> tuple[parts.Fact, ...]:
    return (
        parts.fact("Loopt het nog?", parts.state(entity.status, entity.as_of, current=now)),
        parts.fact("Begonnen", dutch.partial_date(entity.started) if entity.started else ""),
        parts.fact("Geëindigd", dutch.partial_date(entity.ended) if entity.ended else ""),
        at.fact("Thema's", "themes", entity.themes),
        at.fact("Voor wie", "audiences", entity.audiences),
        at.fact("Regio's", "regions", entity.regions),
    )
