"""The page of a recommendation of 2018: what it says, and which themes carry it on."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import site
from toolbox.models import recommendation
from toolbox.views import desk, entry, parts


@dataclass(frozen=True, slots=True)
class RecommendationView:
    top: entry.Top
    more: parts.Passage
    themes: parts.Group
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> RecommendationView:
    entity: recommendation.Recommendation = node.entity
    reader = at.reader(node.url)
    themes = _themes(at, node)
    return RecommendationView(
        top=entry.top(at, node, reader, label=f"Advies {entity.number}"),
        more=entry.passage(reader, "meer", "Meer over dit advies", entity.body),
        themes=entry.group(at, "Thema's bij dit advies", themes),
        tail=entry.tail(at, node, reader, without=themes, invite="Weet u meer over dit advies?"),
    )


def _themes(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    """The themes that the recommendation names, and those that name it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "themes")
    return tuple({other.id: other for other in (*at.nodes("themes", node.entity.themes), *back)}.values())
