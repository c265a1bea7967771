"""The page of a region: that of any entry, with a map that names its municipalities, the regions nearby and a page to check."""

from dataclasses import replace

from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.region import Region
from toolbox.pages.maps import small
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import generic
from toolbox.pages.views.kinds.generic import GenericView
from toolbox.pages.views.parts import Fact, Group, Value
from toolbox.site.site import Node
from toolbox.text import dutch

NEIGHBOURS = 2
ASKED = 2
BEGUN = "Begonnen in"
COUNTED = ("practices", "resources")


def view(context: ViewContext, node: Node[Region]) -> GenericView:
    view = generic.view(context, node)
    nearby = cards.cards(context.atlas.neighbours(node, NEIGHBOURS), context.site.today)
    drawn = small.of_region(context, node)
    listed = {shape.url for shape in drawn.detail.shapes} if drawn else set()
    facts = tuple(fact for fact in view.top.facts if not {value.url for value in fact.values} <= listed)
    groups = entry.unique((*view.tail.groups, Group("in-de-buurt", "Regio's in de buurt", nearby)))
    first = (
        _begun(context, node),
        Fact("Wie weet er meer van?", parts.values(node.back(Expert)[:ASKED])),
        _inside(node, groups),
    )
    facts = parts.filled(*first, *(fact for fact in facts if fact.label != BEGUN))
    return replace(view, top=replace(view.top, facts=facts), map=drawn, tail=replace(view.tail, groups=groups))


def _begun(context: ViewContext, node: Node[Region]) -> Fact:
    """Since when it is there, and whether it still is, which a visitor asks first."""
    entity: Region = node.entity
    if entity.until is not None or context.goes_on(node):
        return parts.fact(BEGUN, entity.since)
    if entity.since is None:
        return parts.fact("Bestaat de regio nog?", "Dat weten wij niet")
    return Fact(BEGUN, (Value(str(entity.since), note="(of de samenwerking nog loopt, weten wij niet)"),))


def _inside(node: Node[Region], groups: tuple[Group, ...]) -> Fact:
    """How much of it is told below, where that is."""
    places = entry.places(node, groups)
    sizes = ((back.nodes[0].kind, len(back.nodes)) for back in node.backlinks if back.nodes)
    counts = {kind: count for kind, count in sizes if kind.name in places and kind.name in COUNTED}
    return Fact(
        "In de toolbox", tuple(Value(dutch.plural(n, *kind.called), places[kind.name]) for kind, n in counts.items())
    )
