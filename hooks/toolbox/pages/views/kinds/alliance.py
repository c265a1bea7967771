"""The page of an alliance of schools: what it is for, how one reaches it, and which municipalities lie in its area."""

from dataclasses import dataclass

from toolbox.model.kinds.alliance import Alliance
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import school_areas
from toolbox.pages.views.parts import Fact, Link
from toolbox.site.site import Node


@dataclass(frozen=True, slots=True)
class AllianceView:
    """`reach` is its website; without one the page says who knows it. `areas` are its municipalities, `dated` of which year."""

    top: Top
    reach: Link | None
    areas: tuple[Link, ...]
    dated: str
    tail: Tail


def view(context: ViewContext, node: Node[Alliance]) -> AllianceView:
    entity: Alliance = node.entity
    linker = context.linker(node.url)
    areas = school_areas.of_alliance(context, node)
    organisation = context.nodes(Organisation, (entity.organisation,))
    url = next((str(other.entity.url) for other in organisation if other.entity.url), entity.url)
    return AllianceView(
        top=entry.top(context, node, linker, label="Samenwerkingsverband", facts=_facts(context, node, organisation)),
        reach=Link(parts.site_name(url), url) if url else None,
        areas=tuple(Link(value.text, value.url, value.note, value.proper) for value in areas),
        dated=entity.as_of[:4],
        tail=entry.tail(
            context,
            node,
            linker,
            without=(*organisation, *context.nodes(Municipality, entity.municipalities)),
            invite=f"Weet u meer over {node.name}?",
        ),
    )


def _facts(context: ViewContext, node: Node[Alliance], organisation: tuple[Node, ...]) -> tuple[Fact, ...]:
    entity: Alliance = node.entity
    schools = {"po": "Basisscholen (po)", "vo": "Middelbare scholen (vo)"}
    return (
        parts.fact("Code", entity.code),
        parts.fact("Voor", schools[entity.sector]),
        Fact("Organisatie", parts.values(organisation)),
        school_areas.support_desk(context),
    )
