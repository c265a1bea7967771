"""The page of a recommendation of 2018: what it says, and which themes carry it on."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.kinds.recommendation import Recommendation
from toolbox.pages.views import entry
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Group, Passage
from toolbox.site.site import Node


@dataclass(frozen=True, slots=True)
class RecommendationView:
    top: Top
    more: Passage
    themes: Group
    tail: Tail


def view(context: ViewContext, node: Node) -> RecommendationView:
    entity: Recommendation = node.entity
    reader = context.reader(node.url)
    themes = _themes(context, node)
    return RecommendationView(
        top=entry.top(context, node, reader, label=f"Advies {entity.number}"),
        more=entry.passage(reader, "meer", "Meer over dit advies", entity.body),
        themes=entry.group(context, "Thema's bij dit advies", themes),
        tail=entry.tail(context, node, reader, without=themes, invite="Weet u meer over dit advies?"),
    )


def _themes(context: ViewContext, node: Node) -> tuple[Node, ...]:
    """The themes that the recommendation names, and those that name it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "themes")
    return tuple({other.id: other for other in (*context.nodes("themes", node.entity.themes), *back)}.values())
