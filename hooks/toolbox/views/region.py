"""The page of a region: what it wants to learn, what was done, who takes part, and who has the same questions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from toolbox import dutch, site
from toolbox.models import region
from toolbox.views import cards, desk, entry, maps, parts

NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class RegionView:
    top: entry.Top
    map: maps.SmallMap | None
    question: parts.Passage
    ambition: parts.Passage
    approach: parts.Passage
    results: parts.Passage
    more: parts.Passage
    partners: parts.Group
    contact: parts.Contact | None
    links: tuple[parts.Link, ...]
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> RegionView:
    entity: region.Region = node.entity
    now = at.is_current(node)
    reader = at.reader(node.url)
    return RegionView(
        top=entry.top(at, node, reader, label=dutch.upper_first(entity.type), facts=_facts(at, entity)),
        map=maps.of_region(at, node),
        question=entry.passage(reader, "vraag", f"Wat {'wil' if now else 'wilde'} de regio leren?", entity.question),
        ambition=entry.passage(
            reader, "ambitie", f"Wat {'wil' if now else 'wilde'} de regio bereiken?", entity.ambition
        ),
        approach=entry.passage(reader, "aanpak", f"Hoe {'werkt' if now else 'werkte'} de regio?", entity.approach),
        results=entry.points(
            reader, "gedaan", "Wat is er gedaan?", entity.results, parts.missing("Wat deze regio heeft gedaan,")
        ),
        more=entry.passage(reader, "meer", "Meer over deze regio", entity.body),
        partners=entry.partners(at, entity.partners, "Wie doen mee?" if now else "Wie deden mee?"),
        contact=parts.contact(entity.contact),
        links=parts.links(entity.links),
        tail=replace(
            entry.tail(at, node, reader, groups=_groups(at, node), invite=_invite(entity)),
            help_us=parts.Link("Controleer uw regio", f"/bijdragen/regio/{node.id}/"),
        ),
    )


def _facts(at: desk.Desk, entity: region.Region) -> tuple[parts.Fact, ...]:
    towns = at.nodes("municipalities", entity.municipalities)
    provinces = dict.fromkeys(town.entity.province for town in towns)
    return (
        parts.fact("Begonnen in", entity.since),
        parts.fact("Gestopt in", entity.until),
        parts.fact("Soort gebied", entity.area),
        parts.Fact("Gemeente" if len(towns) == 1 else "Gemeenten", parts.values(towns)),
        parts.fact("Provincie", dutch.joined(tuple(provinces))),
        at.fact("Thema's", "themes", entity.themes),
    )


def _groups(at: desk.Desk, node: site.Node) -> tuple[parts.Group, ...]:
    neighbours = at.atlas.neighbours(node, NEIGHBOURS)
    return (
        entry.shared(at, node, "Regio's met dezelfde thema's"),
        parts.Group("in-de-buurt", "Regio's in de buurt", cards.cards(neighbours, at.site.today)),
    )


def _invite(entity: region.Region) -> str:
    wanted = (
        ("de vraag", entity.question), ("de ambitie", entity.ambition), ("de aanpak", entity.approach),
        ("de partners", entity.partners), ("de thema's", entity.themes),
    )  # fmt: skip
    absent = tuple(name for name, found in wanted if not found)
    if not absent:
        return f"Weet u meer over {entity.name}?"
    return f"Over {dutch.joined(absent)} van deze regio vonden wij geen bron. Weet u meer over {entity.name}?"
