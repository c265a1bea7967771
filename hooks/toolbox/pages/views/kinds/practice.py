"""The page of an example from practice: why, for whom, how, what was done, how sure that is and what it takes."""

from dataclasses import dataclass

from toolbox.model.kinds.practice import Practice
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Contact, Fact, Group, Link, Passage
from toolbox.site.site import Node
from toolbox.text import dutch

EVIDENCE = {
    "beschreven": "Dit voorbeeld is beschreven. Of het werkt, is niet onderzocht of staat niet in onze bronnen.",
    "ervaringen verzameld": "Ervaringen van mensen die meededen, zijn verzameld. Dat is geen onderzoek naar de werking.",
    "onderzocht": "Dit voorbeeld is onderzocht. Bij de bronnen leest u hoe en door wie.",
    "erkend": "Deze aanpak is erkend door een onafhankelijke commissie. Bij de bronnen leest u door welke.",
}
NO_EVIDENCE = "Of dit werkt, staat niet in onze bronnen."


@dataclass(frozen=True, slots=True)
class PracticeView:
    top: Top
    goal: Passage
    situation: Passage
    target_group: Passage
    approach: Passage
    results: Passage
    evidence: str
    requirements: Passage
    funding: Passage
    lessons: Passage
    partners: Group
    contact: Contact | None
    experts: Group
    resources: Group
    links: tuple[Link, ...]
    tail: Tail


def view(context: ViewContext, node: Node) -> PracticeView:
    entity: Practice = node.entity
    now = context.is_current(node) and entity.status != "afgerond"
    reader = context.reader(node.url)
    experts, resources = context.nodes("experts", entity.experts), context.nodes("resources", entity.resources)
    return PracticeView(
        top=entry.top(
            context,
            node,
            reader,
            label="Voorbeeld uit de praktijk",
            facts=_facts(context, entity, now=context.is_current(node)),
        ),
        goal=entry.passage(reader, "waarom", f"Waarom {'doen' if now else 'deden'} zij dit?", entity.goal),
        situation=entry.passage(reader, "aanleiding", "Hoe begon het?", entity.situation),
        target_group=entry.passage(reader, "voor-wie", f"Voor wie {'is' if now else 'was'} het?", entity.target_group),
        approach=entry.passage(reader, "aanpak", f"Hoe {'werkt' if now else 'werkte'} het?", entity.approach),
        results=entry.points(
            reader, "gedaan", "Wat is er gedaan?", entity.results, parts.missing("Wat dit opleverde,")
        ),
        evidence=EVIDENCE.get(entity.evidence, NO_EVIDENCE),
        requirements=entry.passage(reader, "nodig", f"Wat {'vraagt' if now else 'vroeg'} het?", entity.requirements),
        funding=entry.passage(reader, "geld", f"Wie {'betaalt' if now else 'betaalde'} het?", entity.funding),
        lessons=entry.passage(reader, "geleerd", "Wat is er geleerd?", entity.lessons),
        partners=entry.partners(context, entity.partners, "Wie doen mee?" if now else "Wie deden mee?"),
        contact=parts.contact(entity.contact),
        experts=entry.group(context, "Wie weet er meer van?", experts),
        resources=entry.group(context, "Lees meer", resources),
        links=parts.links(entity.links),
        tail=entry.tail(
            context,
            node,
            reader,
            groups=(entry.shared(context, node, "Andere voorbeelden over hetzelfde"),),
            without=(*experts, *resources),
            invite=_invite(entity),
        ),
    )


def _facts(context: ViewContext, entity: Practice, *, now: bool) -> tuple[Fact, ...]:
    where = parts.values(
        (*context.nodes("regions", entity.regions), *context.nodes("municipalities", entity.municipalities))
    )
    return (
        Fact("Waar", where),
        parts.fact("Plek", entity.level),
        parts.fact("Leeftijd", parts.ages(entity.ages)),
        parts.fact("Sector", dutch.joined(entity.sector)),
        parts.fact("Loopt het nog?", parts.state(entity.status, entity.as_of, current=now)),
        parts.fact("Begonnen", dutch.partial_date(entity.started) if entity.started else ""),
        parts.fact("Geëindigd", dutch.partial_date(entity.ended) if entity.ended else ""),
        context.fact("Thema's", "themes", entity.themes),
        context.fact("Interessant voor", "audiences", entity.audiences),
    )


def _invite(entity: Practice) -> str:
    wanted = (
        ("wat het vraagt", entity.requirements), ("wie het betaalt", entity.funding),
        ("wat er is geleerd", entity.lessons), ("bij wie u terechtkunt", parts.contact(entity.contact)),
    )  # fmt: skip
    absent = tuple(name for name, found in wanted if not found)
    if not absent:
        return "Weet u meer over dit voorbeeld?"
    return f"Wij weten nog niet {dutch.joined(absent)}. Weet u meer over dit voorbeeld?"
