"""The page of a municipality: who helps here, what happens here and nearby, and the regions that it is in or near to."""

from dataclasses import dataclass

import markupsafe

from toolbox.model.kinds import audience
from toolbox.model.kinds.alliance import Alliance
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.kinds.municipality import Municipality, PlaceName
from toolbox.model.kinds.organisation import Organisation
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.region import Region
from toolbox.model.kinds.term import Term
from toolbox.model.kinds.theme import Theme
from toolbox.pages.maps import small
from toolbox.pages.maps.small import SmallMap
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import nearby, school_areas
from toolbox.pages.views.parts import Card, Fact, Group, Link, Value
from toolbox.site.site import Node
from toolbox.text import dutch

ALIKE = 3
ALLIANCE = "samenwerkingsverband"  # a term
NATIONAL = ("onderwijsconsulenten", "ouders-en-onderwijs")  # the help lines about school, wherever one lives


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """`ways` are those to help here; with `split` a postcode tells which alliance is meant."""

    top: Top
    map: SmallMap | None
    ways: tuple[Fact, ...]
    split: bool
    dated: str
    alliance: Link | None
    desks: Group
    examples: tuple[Group, ...]
    meetings: Group
    council: Link | None
    youth_region_text: markupsafe.Markup
    youth_region: tuple[Link, ...]
    regions: tuple[Group, ...]
    no_region: markupsafe.Markup
    places: tuple[Link, ...]
    quarters: tuple[Link, ...]
    alike: Group
    nearest: Card | None
    tail: Tail


def view(context: ViewContext, node: Node[Municipality]) -> MunicipalityView:
    entity: Municipality = node.entity
    linker = context.linker(node.url)
    regions, practices = node.back(Region), node.back(Practice)
    helpers, knowing = _helpers(context, node), _knowing(context, node)
    siblings = _siblings(context, node)
    alliances = school_areas.of_municipality(context, node)
    return MunicipalityView(
        top=entry.top(context, node, linker, label="Gemeente", facts=_facts(context, entity)),
        map=small.of_municipality(context, node),
        ways=parts.filled(*_ways(context, entity, alliances)),
        split=school_areas.is_split(alliances),
        dated=context.site.postcodes.dated("alliances")[:4],
        alliance=_alliance(context) if parts.filled(*alliances) else None,
        desks=_desks(context, helpers),
        examples=_examples(context, node, practices),
        meetings=nearby.meetings(context, regions),
        council=_council(context),
        youth_region_text=linker.line(_youth_region(entity, len(siblings))),
        youth_region=tuple(map(parts.link, siblings)),
        regions=_regions(context, regions),
        no_region=linker.line("" if regions else _no_region(context, entity)),
        places=tuple(_place(place) for place in entity.places if not place.quarter),
        quarters=tuple(_place(place) for place in entity.places if place.quarter),
        alike=_alike(context, node, regions),
        nearest=_nearest(context, node),
        tail=entry.tail(
            context,
            node,
            linker,
            groups=(entry.group(context, "Wie weet hier meer van?", knowing),),
            without=(*regions, *helpers, *practices, *node.back(Alliance)),
            invite=f"Weet u wat er in {entity.name} gebeurt?",
        ),
    )


def _alliance(context: ViewContext) -> Link | None:
    """What the word means that most names here begin with."""
    term = context.site.get(Term, ALLIANCE)
    return Link(ALLIANCE, term.url, dutch.lower_first(str(term.entity.definition))) if term else None


def _ways(context: ViewContext, entity: Municipality, alliances: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Who helps here, in the order in which people need them."""
    website = Value(parts.site_name(entity.url), entity.url, external=True)
    return (
        Fact("Nu hulp nodig?", (Value("Kijk wie helpt", "/hulp/"),)),
        Fact("Gemeente", (website,) if entity.url else ()),
        *alliances,
        school_areas.support_desk(context) if parts.filled(*alliances) else parts.fact(""),
        parts.fact("Jeugdregio", entity.youth_region),
        Fact("In heel Nederland", tuple(map(_line, context.nodes(Helpline, NATIONAL)))),
    )


def _line(node: Node[Helpline]) -> Value:
    """A help line: its number to tap, else its page."""
    entity: Helpline = node.entity
    return Value(f"{node.name}: {entity.phone}", parts.tel(entity.phone)) if entity.phone else parts.value(node)


def _facts(context: ViewContext, entity: Municipality) -> tuple[Fact, ...]:
    return (
        parts.fact("Provincie", entity.province),
        school_areas.primary_schools(context, entity),
        parts.fact("Ook te vinden als", *entity.also_known_as),
    )


def _examples(context: ViewContext, node: Node[Municipality], practices: tuple[Node, ...]) -> tuple[Group, ...]:
    return (nearby.own_examples(context, practices), nearby.examples(context, node, practices))


def _council(context: ViewContext) -> Link | None:
    council = context.site.get(Audience, audience.COUNCIL)
    return parts.link(council, str(council.entity.summary)) if council else None


def _helpers(context: ViewContext, node: Node) -> tuple[Node[Expert], ...]:
    """The desks one can turn to here: those for everyone, and those of this municipality or its regions."""
    here = {expert.id for expert in context.working_in(node.id)}
    return tuple(expert for expert in context.lokets if expert.id in here or works_everywhere(context, expert))


def _knowing(context: ViewContext, node: Node) -> tuple[Node[Expert], ...]:
    """Who knows this municipality or its regions, desks apart."""
    return tuple(expert for expert in context.working_in(node.id) if expert.entity.type != "loket")


def _desks(context: ViewContext, helpers: tuple[Node[Expert], ...]) -> Group:
    """As cards, or, when there are many, as links with what each knows of."""
    group = entry.group(context, "Loketten waar u terechtkunt", helpers)
    notes = ("; ".join(map(str, helper.entity.topics)) or str(helper.entity.role) for helper in helpers)
    return group._replace(links=tuple(link._replace(note=note) for link, note in zip(group.links, notes, strict=False)))


def works_everywhere(context: ViewContext, expert: Node[Expert]) -> bool:
    """Neither the desk nor the organisation it belongs to names where it works."""
    employer = context.site.get(Organisation, expert.entity.organisation)
    return not expert.entity.regions and (employer is None or not employer.entity.municipalities)


def _siblings(context: ViewContext, node: Node[Municipality]) -> tuple[Node[Municipality], ...]:
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


def _regions(context: ViewContext, regions: tuple[Node[Region], ...]) -> tuple[Group, ...]:
    now = [region for region in regions if context.goes_on(region)]
    earlier = [region for region in regions if region not in now]
    open_end = any(region.entity.until is None for region in earlier)
    text = "Vraag uw gemeente of deze regio nog bestaat: dat vonden wij niet." if open_end else ""
    groups = (entry.group(context, "Nu", now), entry.group(context, "Eerder", earlier, text=text))
    return tuple(group for group in groups if group.cards or group.links or group.rows)


def _no_region(context: ViewContext, entity: Municipality) -> str:
    network = context.site.settings.network
    whose = f" van {network}" if network else ""
    return f"Wij kennen geen regio{whose} waar {entity.name} bij hoort of hoorde. Dat geldt voor de meeste gemeenten."


def _place(place: PlaceName) -> Link:
    others = f" ({', '.join(place.also_known_as)})" if place.also_known_as else ""
    return Link(f"{place.name}{others}", "", proper=True)


def _alike(context: ViewContext, node: Node[Municipality], regions: tuple[Node[Region], ...]) -> Group:
    """Regions that work on the themes of this municipality's own regions and examples."""
    own = (*regions, *node.back(Practice))
    themes = context.nodes(Theme, dict.fromkeys(theme for other in own for theme in other.ids("themes")))
    ids = {theme.id for theme in themes}
    others = [region for region in context.about("regions", ids) if region not in regions]
    best = sorted(others, key=lambda region: -len(ids & set(region.ids("themes"))))[:ALIKE]
    chosen = []
    for region in best:
        reason = parts.also_about(theme.name for theme in themes if theme.id in region.ids("themes"))
        chosen.append(cards.card(region, context.site.today, reason))
    return Group("dezelfde-vragen", "Regio's met dezelfde vragen", tuple(chosen))


def _nearest(context: ViewContext, node: Node[Municipality]) -> Card | None:
    near = context.atlas.nearest(node)
    if near is None:
        return None
    away = max(1, round(near.distance))
    reason = f"{near.municipality.name} hoort erbij. Dat is hemelsbreed ongeveer {away} kilometer."
    return cards.card(near.entry, context.site.today, reason)
