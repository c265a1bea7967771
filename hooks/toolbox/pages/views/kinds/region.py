"""The page of a region: that of any entry, with a map that names its municipalities, the regions nearby and a page to check."""

from dataclasses import replace

from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.region import Region
from toolbox.pages.maps import small
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import generic
from toolbox.pages.views.kinds.generic import GenericView
from toolbox.pages.views.parts import Fact, Group
from toolbox.site.site import Node

NEIGHBOURS = 2
ASKED = 2


def view(context: ViewContext, node: Node[Region]) -> GenericView:
    view = generic.view(context, node)
    nearby = cards.cards(context.atlas.neighbours(node, NEIGHBOURS), context.site.today)
    drawn = small.of_region(context, node)
    listed = {shape.url for shape in drawn.detail.shapes} if drawn else set()
    facts = tuple(fact for fact in view.top.facts if not {value.url for value in fact.values} <= listed)
    begun, facts = facts[: node.entity.since is not None], facts[node.entity.since is not None :]
    facts = parts.filled(*begun, *_now(context, node), *facts)
    groups = entry.unique((*view.tail.groups, Group("in-de-buurt", "Regio's in de buurt", nearby)))
    return replace(view, top=replace(view.top, facts=facts), map=drawn, tail=replace(view.tail, groups=groups))


def _now(context: ViewContext, node: Node[Region]) -> tuple[Fact, ...]:
    """What a visitor asks first: whether it still is there, and whom one can ask."""
    unknown = node.entity.until is None and not context.goes_on(node)
    return (
        parts.fact("Bestaat de regio nog?", "Dat weten wij niet" if unknown else ""),
        Fact("Wie weet er meer van?", parts.values(node.back(Expert)[:ASKED])),
    )
