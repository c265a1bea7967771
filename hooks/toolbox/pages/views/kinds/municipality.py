"""The page of a municipality: who helps, its regions now and earlier, the nearest one. Useful to those without a region."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox.model.field import Block
from toolbox.model.kinds.municipality import Municipality, PlaceName
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.region import Region
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import SmallMap
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Card, Fact, Group, Link, Value
from toolbox.site.site import Node
from toolbox.text import dutch

ALIKE = 3


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    top: Top
    map: SmallMap | None
    helpers: tuple[Card, ...]
    youth_region_text: markupsafe.Markup
    youth_region: tuple[Link, ...]
    regions: tuple[Group, ...]
    no_region: markupsafe.Markup
    places: tuple[Link, ...]
    alike: Group
    no_alike: str
    nearest: Card | None
    tail: Tail


def view(context: ViewContext, node: Node) -> MunicipalityView:
    entity: Municipality = node.entity
    reader = context.reader(node.url)
    regions = _linked(node, Region)
    helpers, knowing = _helpers(context, node), _knowing(context, node)
    siblings = _siblings(context, node)
    alike = _alike(context, node, regions)
    return MunicipalityView(
        top=entry.top(context, node, reader, label="Gemeente", facts=_facts(entity)),
        map=areas.of_municipality(context, node),
        helpers=cards.cards(helpers, context.site.today),
        youth_region_text=reader.line(_youth_region(entity, len(siblings))),
        youth_region=tuple(map(parts.link, siblings)),
        regions=_regions(context, regions),
        no_region=reader.line("" if regions else _no_region(entity)),
        places=tuple(map(_place, entity.places)),
        alike=alike,
        no_alike="" if alike.cards else f"Wij weten niet welke vragen er in {entity.name} spelen.",
        nearest=_nearest(context, node),
        tail=entry.tail(
            context,
            node,
            reader,
            groups=(entry.group(context, "Wie weet hier meer van?", knowing),),
            without=(*regions, *helpers),
            invite=f"Weet u wat er in {entity.name} gebeurt?",
        ),
    )


def _linked(node: Node, model: type[Block]) -> tuple[Node, ...]:
    others = (other for group in node.backlinks for other in group.nodes if other.kind.model is model)
    return tuple(dict.fromkeys(others))


def _facts(entity: Municipality) -> tuple[Fact, ...]:
    website = parts.site_name(entity.url)
    return (
        parts.fact("Jeugdregio", entity.youth_region),
        parts.fact("Provincie", entity.province),
        parts.fact("Ook bekend als", *entity.also_known_as),
        Fact("Website", (Value(website, entity.url, external=True),) if website else ()),
    )


def _helpers(context: ViewContext, node: Node) -> tuple[Node, ...]:
    """The desks one can turn to here: those for everyone, and those of this municipality or its regions."""
    here = {expert.id for expert in context.working_in(node.id)}
    return tuple(expert for expert in context.lokets if expert.id in here or _works_everywhere(context, expert))


def _knowing(context: ViewContext, node: Node) -> tuple[Node, ...]:
    """Who knows this municipality or its regions, desks apart."""
    return tuple(expert for expert in context.working_in(node.id) if expert.entity.type != "loket")


def _works_everywhere(context: ViewContext, expert: Node) -> bool:
    employer = context.site.get("organisations", expert.entity.organisation)
    return not expert.entity.regions and (employer is None or not employer.entity.municipalities)


def _siblings(context: ViewContext, node: Node) -> tuple[Node, ...]:
    youth_region = node.entity.youth_region
    return tuple(
        other
        for other in context.site.of(Municipality)
        if other.entity.youth_region == youth_region and other.id != node.id
    )


def _youth_region(entity: Municipality, others: int) -> str:
    opening = f"{entity.name} ligt in de provincie {entity.province} en hoort bij de jeugdregio {entity.youth_region}."
    if not others:
        return f"{opening} Er horen geen andere gemeenten bij."
    return (
        f"{opening} Daar {'hoort' if others == 1 else 'horen'} nog {dutch.plural(others, 'gemeente', 'gemeenten')} bij:"
    )


def _regions(context: ViewContext, regions: tuple[Node, ...]) -> tuple[Group, ...]:
    now = [region for region in regions if context.goes_on(region)]
    earlier = [region for region in regions if region not in now]
    open_end = any(region.entity.until is None for region in earlier)
    text = "Of deze regio nu nog bestaat, staat niet in onze bronnen." if open_end else ""
    groups = (entry.group(context, "Nu", now), entry.group(context, "Eerder", earlier, text=text))
    return tuple(group for group in groups if group.cards or group.links)


def _no_region(entity: Municipality) -> str:
    return (
        f"Wij kennen geen inspiratieregio waar {entity.name} bij hoort of hoorde. Dat geldt voor de meeste gemeenten."
    )


def _place(place: PlaceName) -> Link:
    others = f" ({', '.join(place.also_known_as)})" if place.also_known_as else ""
    return Link(f"{place.name}{others}", "")


def _alike(context: ViewContext, node: Node, regions: tuple[Node, ...]) -> Group:
    """Regions that work on the themes of this municipality's own regions and examples."""
    own = (*regions, *_linked(node, Practice))
    themes = context.nodes("themes", dict.fromkeys(theme for other in own for theme in other.entity.themes))
    ids = {theme.id for theme in themes}
    others = [region for region in context.about("regions", ids) if region not in regions]
    best = sorted(others, key=lambda region: -len(ids & set(region.entity.themes)))[:ALIKE]
    made = []
    for region in best:
        reason = parts.also_about(theme.name for theme in themes if theme.id in region.entity.themes)
        made.append(cards.card(region, context.site.today, reason))
    return Group("dezelfde-vragen", "Regio's met dezelfde vragen", tuple(made))


def _nearest(context: ViewContext, node: Node) -> Card | None:
    near = context.atlas.nearest(node)
    if near is None:
        return None
    away = max(1, round(near.distance))
    reason = f"{near.municipality.name} hoort erbij. Dat is hemelsbreed ongeveer {away} kilometer."
    return cards.card(near.region, context.site.today, reason)
