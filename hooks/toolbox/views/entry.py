"""What stands on the page of every entry, above and below what is its kind's own. Knows no kind's own fields."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

import markupsafe

from toolbox import dutch, glossary, prose, reviews, site
from toolbox.models import entity
from toolbox.views import cards, desk, handout, parts, titles

MANY = 12  # more cards than this are a list of links
SMALL = ("terms", "municipalities", "organisations", "audiences", "recommendations")  # shown as links
ORDER = ("practices", "experts", "regions", "communities", "resources", "events")  # then the rest as it comes
SECURE = {
    "afgeleid": ("Afgeleid", "Dit staat niet letterlijk in de bronnen. Wij hebben het eruit afgeleid."),
    "onzeker": ("Niet zeker", "Wij weten niet zeker of dit klopt. De bronnen zeggen er weinig over."),
}
UNCHECKED = "Dit is nog niet door iemand uit de praktijk gecontroleerd."
NO_REVIEW = ("municipalities",)  # these come from official lists


@dataclass(frozen=True, slots=True)
class Top:
    title: str
    label: str
    breadcrumbs: tuple[parts.Link, ...]
    lead: markupsafe.Markup
    notices: tuple[parts.Notice, ...]
    facts: tuple[parts.Fact, ...]


@dataclass(frozen=True, slots=True)
class Tail:
    groups: tuple[parts.Group, ...]
    words: tuple[glossary.Word, ...]
    sources: tuple[parts.Source, ...]
    dates: tuple[parts.Dated, ...]
    previous: parts.Link | None
    next: parts.Link | None
    invite: str
    handout: handout.Handout | None
    help_us: parts.Link = parts.HELP_US


def top(
    at: desk.Desk, node: site.Node, reader: glossary.Reader, *, label: str = "", facts: Iterable[parts.Fact] = ()
) -> Top:
    """The opening of a page: read it first, so that words are explained where they first occur."""
    entity = node.entity
    secure = parts.fact("Hoe zeker", "Zeker: dit staat zo in de bronnen" if entity.certainty == "zeker" else "")
    return Top(
        title=node.name,
        label=label,
        breadcrumbs=(parts.HOME, parts.Link(titles.of(node.kind), f"/{node.kind.url}/")),
        lead=reader.line(cards.summary(node)),
        notices=notices(node, at.site.today),
        facts=parts.filled(*facts, secure),
    )


def notices(node: site.Node, today: datetime.date) -> tuple[parts.Notice, ...]:
    """What a reader must know before believing the page, the gravest first."""
    entity = node.entity
    found = []
    if entity.draft:
        found.append(parts.Notice("draft", "Concept", "Deze pagina is nog niet af en staat niet op de openbare site."))
    if entity.note:
        found.append(parts.Notice("note", "Let op", entity.note))
    if entity.certainty in SECURE:
        found.append(parts.Notice("certainty", *SECURE[entity.certainty]))
    if entity.reviewed is None and node.kind.name not in NO_REVIEW:
        found.append(_unchecked(node, today))
    return tuple(found)


def _unchecked(node: site.Node, today: datetime.date) -> parts.Notice:
    stand = "" if node.kind.name in cards.DATED else parts.stand(node.entity, today)
    if not stand:
        return parts.Notice("unchecked", "Nog niet gecontroleerd", UNCHECKED)
    age = f"Deze gegevens zijn uit {dutch.partial_date(node.entity.as_of)}. Het kan nu anders zijn."
    return parts.Notice("unchecked", stand, f"{age} {UNCHECKED}")


def tail(
    at: desk.Desk,
    node: site.Node,
    reader: glossary.Reader,
    *,
    groups: Iterable[parts.Group] = (),
    without: Iterable[site.Node] = (),
    invite: str = "",
) -> Tail:
    """The end of a page: own `groups`, what links to it except what the page has shown already (`without`), and its sources."""
    shown = {(other.kind.name, other.id) for other in without}
    previous, following = at.around(node) if node.kind.name != "municipalities" else (None, None)
    return Tail(
        groups=unique((*backlinks(at, node, shown), *groups)),
        words=glossary.words(reader.met),
        sources=parts.sources(node.entity.sources),
        dates=dates(node, at.site.today),
        previous=previous,
        next=following,
        invite=invite,
        handout=handout.of(at.site, node),
    )


def dates(node: site.Node, today: datetime.date) -> tuple[parts.Dated, ...]:
    """From when the entry is and when someone checked it; never when the page was made."""
    entity = node.entity
    found = []
    if entity.as_of:
        found.append(parts.Dated("Stand van", parts.when(entity.as_of)))
    if entity.reviewed:
        old = reviews.is_overdue(node.kind.name, entity, today)
        label = "Al lang niet gecontroleerd, voor het laatst op" if old else "Gecontroleerd op"
        found.append(parts.Dated(label, parts.when(entity.reviewed.isoformat())))
    return tuple(found)


def backlinks(at: desk.Desk, node: site.Node, shown: set[tuple[str, str]]) -> tuple[parts.Group, ...]:
    """What links to an entry, by reason; nothing twice, the first reason counts."""
    found = []
    for back in sorted(node.backlinks, key=_rank):
        nodes = [other for other in back.nodes if (other.kind.name, other.id) not in shown]
        if nodes:
            found.append(group(at, back.heading, nodes))
            shown = shown | {(other.kind.name, other.id) for other in nodes}
    return tuple(found)


def _rank(back: site.Backlinks) -> int:
    kind = back.nodes[0].kind.name if back.nodes else ""
    return ORDER.index(kind) if kind in ORDER else len(ORDER)


def group(at: desk.Desk, title: str, nodes: Iterable[site.Node], *, text: str = "") -> parts.Group:
    """Entries under a heading: cards when they are few and have something to tell."""
    found = tuple(nodes)
    small = len(found) > MANY or all(node.kind.name in SMALL for node in found)
    if small:
        return parts.Group(prose.slug(title), title, links=tuple(parts.link(node) for node in found), text=text)
    return parts.Group(prose.slug(title), title, cards=cards.cards(found, at.site.today), text=text)


def shared(at: desk.Desk, node: site.Node, title: str, count: int = 3) -> parts.Group:
    """Entries of the same kind that share themes, with those themes as the reason."""
    found = at.sharing(node, count)
    made = tuple(cards.card(other.node, at.site.today, other.reason) for other in found)
    return parts.Group(prose.slug(title), title, cards=made)


def unique(groups: Iterable[parts.Group]) -> tuple[parts.Group, ...]:
    """The groups that have something in them, each with an id of its own on the page."""
    found: dict[str, parts.Group] = {}
    for item in groups:
        id = item.id if item.id not in found else f"{item.id}-{len(found)}"
        if item.cards or item.links:
            found[id] = parts.Group(id, item.title, item.cards, item.links, item.text)
    return tuple(found.values())


def passage(reader: glossary.Reader, id: str, title: str, text: str, missing: str = "") -> parts.Passage:
    """Running text under a heading, or the sentence that says that there is none."""
    html = reader.html(prose.render(text, level=3, ids=False).html) if text else parts.NOTHING
    return parts.Passage(id, title, html, missing="" if text else missing)


def points(reader: glossary.Reader, id: str, title: str, texts: Iterable[str], missing: str = "") -> parts.Passage:
    """Points under a heading, or the sentence that says that there are none."""
    items = tuple(reader.html(prose.render(text, level=3, ids=False).html) for text in texts)
    return parts.Passage(id, title, points=items, missing="" if items else missing)


def partners(at: desk.Desk, items: Iterable[entity.Partner], title: str) -> parts.Group:
    found = tuple(
        parts.link(organisation, item.role)
        for item in items
        if (organisation := at.site.get("organisations", item.organisation))
    )
    return parts.Group("wie-doen-mee", title, links=found)
