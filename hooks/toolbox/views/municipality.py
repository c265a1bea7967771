"""The page of a municipality: who helps, its regions now and earlier, the nearest one. Useful to those without a region."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import dutch, site
from toolbox.models import municipality
from toolbox.views import cards, desk, entry, maps, parts

ALIKE = 3


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    top: entry.Top
    map: maps.SmallMap | None
    helpers: tuple[parts.Card, ...]
    youth_region_text: markupsafe.Markup
    youth_region: tuple[parts.Link, ...]
    regions: tuple[parts.Group, ...]
    no_region: markupsafe.Markup
    places: tuple[parts.Link, ...]
    alike: parts.Group
    no_alike: str
    nearest: parts.Card | None
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> MunicipalityView:
    entity: municipality.Municipality = node.entity
    reader = at.reader(node.url)
    regions = _linked(node, "regions")
    helpers, knowing = _helpers(at, node), _knowing(at, node)
    siblings = _siblings(at, node)
    alike = _alike(at, node, regions)
    return MunicipalityView(
        top=entry.top(at, node, reader, label="Gemeente", facts=_facts(entity)),
        map=maps.of_municipality(at, node),
        helpers=cards.cards(helpers, at.site.today),
        youth_region_text=reader.line(_youth_region(entity, len(siblings))),
        youth_region=tuple(map(parts.link, siblings)),
        regions=_regions(at, regions),
        no_region=reader.line("" if regions else _no_region(entity)),
        places=tuple(map(_place, entity.places)),
        alike=alike,
        no_alike="" if alike.cards else f"Wij weten niet welke vragen er in {entity.name} spelen.",
        nearest=_nearest(at, node),
        tail=entry.tail(
            at,
            node,
            reader,
            groups=(entry.group(at, "Wie weet hier meer van?", knowing),),
            without=(*regions, *helpers),
            invite=f"Weet u wat er in {entity.name} gebeurt?",
        ),
    )


def _linked(node: site.Node, kind: str) -> tuple[site.Node, ...]:
    found = (other for group in node.backlinks for other in group.nodes if other.kind.name == kind)
    return tuple(dict.fromkeys(found))


def _facts(entity: municipality.Municipality) -> tuple[parts.Fact, ...]:
    website = entity.url.removeprefix("https://").removeprefix("www.").rstrip("/")
    return (
        parts.fact("Jeugdregio", entity.youth_region),
        parts.fact("Provincie", entity.province),
        parts.fact("Ook bekend als", *entity.also_known_as),
        parts.Fact("Website", (parts.Value(website, entity.url, external=True),) if website else ()),
    )


def _helpers(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    """The desks one can turn to here: those for everyone, and those of this municipality or its regions."""
    here = {expert.id for expert in at.working_in(node.id)}
    return tuple(expert for expert in at.lokets if expert.id in here or _works_everywhere(at, expert))


def _knowing(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    """Who knows this municipality or its regions, desks apart."""
    return tuple(expert for expert in at.working_in(node.id) if expert.entity.type != "loket")


def _works_everywhere(at: desk.Desk, expert: site.Node) -> bool:
    employer = at.site.get("organisations", expert.entity.organisation)
    return not expert.entity.regions and (employer is None or not employer.entity.municipalities)


def _siblings(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    youth_region = node.entity.youth_region
    return tuple(
        other
        for other in at.site.all("municipalities")
        if other.entity.youth_region == youth_region and other.id != node.id
    )


def _youth_region(entity: municipality.Municipality, others: int) -> str:
    opening = f"{entity.name} ligt in de provincie {entity.province} en hoort bij de jeugdregio {entity.youth_region}."
    if not others:
        return f"{opening} Er horen geen andere gemeenten bij."
    return (
        f"{opening} Daar {'hoort' if others == 1 else 'horen'} nog {dutch.plural(others, 'gemeente', 'gemeenten')} bij:"
    )


def _regions(at: desk.Desk, regions: tuple[site.Node, ...]) -> tuple[parts.Group, ...]:
    now = [region for region in regions if at.goes_on(region)]
    earlier = [region for region in regions if region not in now]
    open_end = any(region.entity.until is None for region in earlier)
    text = "Of deze regio nu nog bestaat, staat niet in onze bronnen." if open_end else ""
    groups = (entry.group(at, "Nu", now), entry.group(at, "Eerder", earlier, text=text))
    return tuple(group for group in groups if group.cards or group.links)


def _no_region(entity: municipality.Municipality) -> str:
    return (
        f"Wij kennen geen inspiratieregio waar {entity.name} bij hoort of hoorde. Dat geldt voor de meeste gemeenten."
    )


def _place(place: municipality.PlaceName) -> parts.Link:
    others = f" ({', '.join(place.also_known_as)})" if place.also_known_as else ""
    return parts.Link(f"{place.name}{others}", "")


def _alike(at: desk.Desk, node: site.Node, regions: tuple[site.Node, ...]) -> parts.Group:
    """Regions that work on the themes of this municipality's own regions and examples."""
    own = (*regions, *_linked(node, "practices"))
    themes = at.nodes("themes", dict.fromkeys(theme for other in own for theme in other.entity.themes))
    ids = {theme.id for theme in themes}
    others = [region for region in at.about("regions", ids) if region not in regions]
    best = sorted(others, key=lambda region: -len(ids & set(region.entity.themes)))[:ALIKE]
    made = []
    for region in best:
        reason = parts.also_about(theme.name for theme in themes if theme.id in region.entity.themes)
        made.append(cards.card(region, at.site.today, reason))
    return parts.Group("dezelfde-vragen", "Regio's met dezelfde vragen", tuple(made))


def _nearest(at: desk.Desk, node: site.Node) -> parts.Card | None:
    near = at.atlas.nearest(node)
    if near is None:
        return None
    away = max(1, round(near.distance))
    reason = f"{near.municipality.name} hoort erbij. Dat is hemelsbreed ongeveer {away} kilometer."
    return cards.card(near.region, at.site.today, reason)
