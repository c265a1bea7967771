"""The page of a region: that of any entry, with a map, the regions nearby and its own page to check."""

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
    groups = entry.unique((*view.tail.groups, Group("in-de-buurt", "Regio's in de buurt", nearby)))
    return replace(view, map=small.of_region(context, node), tail=replace(view.tail, groups=groups))
