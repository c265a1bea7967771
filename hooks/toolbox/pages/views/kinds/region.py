"""The page of a region: what it wants to learn, what was done, who takes part, and who has the same questions."""

from dataclasses import dataclass, replace

from toolbox.model.kinds.region import Region
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import SmallMap
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Contact, Fact, Group, Link, Passage
from toolbox.site.site import Node
from toolbox.text import dutch

NEIGHBOURS = 2


@dataclass(frozen=True, slots=True)
class RegionView:
    top: Top
    map: SmallMap | None
    question: Passage
    ambition: Passage
    approach: Passage
    results: Passage
    more: Passage
    partners: Group
    contact: Contact | None
    links: tuple[Link, ...]
    tail: Tail


def view(context: ViewContext, node: Node) -> RegionView:
    entity: Region = node.entity
    now = context.is_current(node)
    reader = context.reader(node.url)
    return RegionView(
        top=entry.top(context, node, reader, label=dutch.upper_first(entity.type), facts=_facts(context, entity)),
        map=areas.of_region(context, node),
        question=entry.passage(reader, "vraag", f"Wat {'wil' if now else 'wilde'} de regio leren?", entity.question),
        ambition=entry.passage(
            reader, "ambitie", f"Wat {'wil' if now else 'wilde'} de regio bereiken?", entity.ambition
        ),
        approach=entry.passage(reader, "aanpak", f"Hoe {'werkt' if now else 'werkte'} de regio?", entity.approach),
        results=entry.points(
            reader, "gedaan", "Wat is er gedaan?", entity.results, parts.missing("Wat deze regio heeft gedaan,")
        ),
        more=entry.passage(reader, "meer", "Meer over deze regio", entity.body),
        partners=entry.partners(context, entity.partners, "Wie doen mee?" if now else "Wie deden mee?"),
        contact=parts.contact(entity.contact),
        links=parts.links(entity.links),
        tail=replace(
            entry.tail(context, node, reader, groups=_groups(context, node), invite=_invite(entity)),
            help_us=Link("Controleer uw regio", f"/bijdragen/regio/{node.id}/"),
        ),
    )


def _facts(context: ViewContext, entity: Region) -> tuple[Fact, ...]:
    towns = context.nodes("municipalities", entity.municipalities)
    provinces = dict.fromkeys(town.entity.province for town in towns)
    return (
        parts.fact("Begonnen in", entity.since),
        parts.fact("Gestopt in", entity.until),
        parts.fact("Soort gebied", entity.area),
        Fact("Gemeente" if len(towns) == 1 else "Gemeenten", parts.values(towns)),
        parts.fact("Provincie", dutch.joined(tuple(provinces))),
        context.fact("Thema's", "themes", entity.themes),
    )


def _groups(context: ViewContext, node: Node) -> tuple[Group, ...]:
    neighbours = context.atlas.neighbours(node, NEIGHBOURS)
    return (
        entry.shared(context, node, "Regio's met dezelfde thema's"),
        Group("in-de-buurt", "Regio's in de buurt", cards.cards(neighbours, context.site.today)),
    )


def _invite(entity: Region) -> str:
    wanted = (
        ("de vraag", entity.question), ("de ambitie", entity.ambition), ("de aanpak", entity.approach),
        ("de partners", entity.partners), ("de thema's", entity.themes),
    )  # fmt: skip
    absent = tuple(name for name, found in wanted if not found)
    if not absent:
        return f"Weet u meer over {entity.name}?"
    return f"Over {dutch.joined(absent)} van deze regio vonden wij geen bron. Weet u meer over {entity.name}?"
