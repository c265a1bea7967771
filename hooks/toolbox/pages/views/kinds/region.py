"""The page of a region: that of any entry, with a map that names its municipalities, the regions nearby and a page to check."""

from dataclasses import replace

from toolbox.model.kinds.region import Region
from toolbox.pages.maps import small
from toolbox.pages.views import cards, entry
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import generic
from toolbox.pages.views.kinds.generic import GenericView
from toolbox.pages.views.parts import Group
from toolbox.site.site import Node

NEIGHBOURS = 2


def view(context: ViewContext, node: Node[Region]) -> GenericView:
    view = generic.view(context, node)
    nearby = cards.cards(context.atlas.neighbours(node, NEIGHBOURS), context.site.today)
    drawn = small.of_region(context, node)
    listed = {shape.url for shape in drawn.detail.shapes} if drawn else set()
    facts = tuple(fact for fact in view.top.facts if not {value.url for value in fact.values} <= listed)
    groups = entry.unique((*view.tail.groups, Group("in-de-buurt", "Regio's in de buurt", nearby)))
    return replace(view, top=replace(view.top, facts=facts), map=drawn, tail=replace(view.tail, groups=groups))
