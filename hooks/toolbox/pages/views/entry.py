"""What stands on the page of every entry, above and below what is its kind's own."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import markupsafe

from toolbox.model.blocks import Entity, Partner
from toolbox.model.entry_page import LAST
from toolbox.pages.views import cards, handout, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.handout import Handout
from toolbox.pages.views.parts import Dated, Fact, Group, Link, Notice, Passage, Source
from toolbox.site import freshness
from toolbox.site.site import Backlinks, Node
from toolbox.text import dutch, glossary, markdown
from toolbox.text.glossary import Reader, Word

MANY = 12  # more cards than this are a list of links
SECURE = {
    "afgeleid": ("Afgeleid", "Dit staat niet letterlijk in de bronnen. Wij hebben het eruit afgeleid."),
    "onzeker": ("Niet zeker", "Wij weten niet zeker of dit klopt. De bronnen zeggen er weinig over."),
}
UNCHECKED = "Dit is nog niet door iemand uit de praktijk gecontroleerd."


@dataclass(frozen=True, slots=True)
class Top:
    title: str
    label: str
    breadcrumbs: tuple[Link, ...]
    lead: markupsafe.Markup
    notices: tuple[Notice, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    groups: tuple[Group, ...]
    words: tuple[Word, ...]
    sources: tuple[Source, ...]
    dates: tuple[Dated, ...]
    previous: Link | None
    next: Link | None
    invite: str
    handout: Handout | None
    help_us: Link = parts.HELP_US


def top(context: ViewContext, node: Node, reader: Reader, *, label: str = "", facts: Iterable[Fact] = ()) -> Top:
    """The opening of a page: read it first, so that words are explained where they first occur."""
    entity = node.entity
    secure = parts.fact("Hoe zeker", "Zeker: dit staat zo in de bronnen" if entity.certainty == "zeker" else "")
    return Top(
        title=node.name,
        label=label,
        breadcrumbs=(parts.HOME, Link(node.kind.list.title, f"/{node.kind.url}/")),
        lead=reader.line(cards.summary(node)),
        notices=notices(node, context.site.today),
        facts=parts.filled(*facts, secure, _maintainer(context, entity)),
    )


def _maintainer(context: ViewContext, entity: Entity) -> Fact:
    who = entity.maintained_by
    organisation = context.nodes("organisations", (who.organisation,)) if who else ()
    role = parts.fact("", who.role if who else "")
    return Fact("Wordt bijgehouden door", (*parts.values(organisation), *role.values))


def notices(node: Node, today: datetime.date) -> tuple[Notice, ...]:
    """What a reader must know before believing the page, the gravest first."""
    entity = node.entity
    found = []
    if entity.draft:
        found.append(Notice("draft", "Concept", "Deze pagina is nog niet af en staat niet op de openbare site."))
    if entity.note:
        found.append(Notice("note", "Let op", entity.note))
    if entity.certainty in SECURE:
        found.append(Notice("certainty", *SECURE[entity.certainty]))
    if entity.reviewed is None and not node.kind.official:
        found.append(_unchecked(node, today))
    return tuple(found)


def _unchecked(node: Node, today: datetime.date) -> Notice:
    stand = "" if node.kind.dated else parts.stand(node.entity, today)
    if not stand:
        return Notice("unchecked", "Nog niet gecontroleerd", UNCHECKED)
    age = f"Deze gegevens zijn uit {dutch.partial_date(node.entity.as_of)}. Het kan nu anders zijn."
    return Notice("unchecked", stand, f"{age} {UNCHECKED}")


def tail(
    context: ViewContext,
    node: Node,
    reader: Reader,
    *,
    groups: Iterable[Group] = (),
    without: Iterable[Node] = (),
    invite: str = "",
) -> Tail:
    """The end of a page: own `groups`, what links to it except what the page has shown already (`without`), and its sources."""
    shown = {(other.kind.name, other.id) for other in without}
    previous, following = context.around(node) if node.kind.page.neighbours else (None, None)
    return Tail(
        groups=unique((*backlinks(context, node, shown), *groups)),
        words=glossary.words(reader.met),
        sources=parts.sources(node.entity.sources),
        dates=dates(node, context.site.today),
        previous=previous,
        next=following,
        invite=invite,
        handout=handout.of(context.site, node),
    )


def dates(node: Node, today: datetime.date) -> tuple[Dated, ...]:
    """From when the entry is and when someone checked it; never when the page was made."""
    entity = node.entity
    found = []
    if entity.as_of:
        found.append(Dated("Stand van", parts.when(entity.as_of)))
    if entity.reviewed:
        old = freshness.is_overdue(node.kind, entity, today)
        label = "Al lang niet gecontroleerd, voor het laatst op" if old else "Gecontroleerd op"
        found.append(Dated(label, parts.when(entity.reviewed.isoformat())))
    return tuple(found)


def backlinks(context: ViewContext, node: Node, shown: set[tuple[str, str]]) -> tuple[Group, ...]:
    """What links to an entry, by reason; nothing twice, the first reason counts."""
    found = []
    for back in sorted(node.backlinks, key=_rank):
        nodes = [other for other in back.nodes if (other.kind.name, other.id) not in shown]
        if nodes:
            found.append(group(context, back.heading, nodes))
            shown = shown | {(other.kind.name, other.id) for other in nodes}
    return tuple(found)


def _rank(back: Backlinks) -> int:
    return back.nodes[0].kind.page.backlinks if back.nodes else LAST


def group(context: ViewContext, title: str, nodes: Iterable[Node], *, text: str = "") -> Group:
    """Entries under a heading: cards when they are few and have something to tell."""
    found = tuple(nodes)
    small = len(found) > MANY or all(node.kind.card.as_link for node in found)
    if small:
        return Group(markdown.slug(title), title, links=tuple(parts.link(node) for node in found), text=text)
    return Group(markdown.slug(title), title, cards=cards.cards(found, context.site.today), text=text)


def shared(context: ViewContext, node: Node, title: str, count: int = 3) -> Group:
    """Entries of the same kind that share themes, with those themes as the reason."""
    found = context.sharing(node, count)
    made = tuple(cards.card(other.node, context.site.today, other.reason) for other in found)
    return Group(markdown.slug(title), title, cards=made)


def unique(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that have something in them, each with an id of its own on the page."""
    found: dict[str, Group] = {}
    for item in groups:
        id = item.id if item.id not in found else f"{item.id}-{len(found)}"
        if item.cards or item.links:
            found[id] = Group(id, item.title, item.cards, item.links, item.text)
    return tuple(found.values())


def passage(reader: Reader, id: str, title: str, text: str, missing: str = "") -> Passage:
    """Running text under a heading, or the sentence that says that there is none."""
    html = reader.html(markdown.render(text, level=3, ids=False).html) if text else parts.NOTHING
    return Passage(id, title, html, missing="" if text else missing)


def points(reader: Reader, id: str, title: str, texts: Iterable[str], missing: str = "") -> Passage:
    """Points under a heading, or the sentence that says that there are none."""
    items = tuple(reader.html(markdown.render(text, level=3, ids=False).html) for text in texts)
    return Passage(id, title, points=items, missing="" if items else missing)


def partners(context: ViewContext, items: Iterable[Partner], title: str) -> Group:
    found = tuple(
        parts.link(organisation, item.role)
        for item in items
        if (organisation := context.site.get("organisations", item.organisation))
    )
    return Group("wie-doen-mee", title, links=found)
