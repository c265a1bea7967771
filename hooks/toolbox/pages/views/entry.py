"""What stands on the page of every entry, above and below what is its kind's own."""

from collections.abc import Iterable
from dataclasses import dataclass

import markupsafe

from toolbox.model.blocks import Entity, Partner
from toolbox.model.entry_page import LAST
from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.views import cards, handout, parts, rows
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.handout import Handout
from toolbox.pages.views.kinds import desk
from toolbox.pages.views.parts import Change, Face, Fact, Group, Link, Notice, Passage, Source
from toolbox.pages.views.trust import changes, feedback, standing
from toolbox.pages.views.trust.feedback import Feedback
from toolbox.pages.views.trust.standing import Standing
from toolbox.site.site import Backlinks, Node
from toolbox.text import glossary, markdown, targets
from toolbox.text.glossary import Linker, Word

MANY = 12  # more cards than this are a list of links
DRAFT = Notice("draft", "Concept", "Deze pagina is nog niet af en staat niet op de openbare site.")


@dataclass(frozen=True, slots=True)
class Top:
    title: str
    label: str
    face: Face
    breadcrumbs: tuple[Link, ...]
    lead: markupsafe.Markup
    draft: Notice | None
    standing: Standing | None
    facts: tuple[Fact, ...]
    picture: str


@dataclass(frozen=True, slots=True)
class Tail:
    groups: tuple[Group, ...]
    words: tuple[Word, ...]
    sources: tuple[Source, ...]
    changes: tuple[Change, ...]
    previous: Link | None
    next: Link | None
    feedback: Feedback | None
    handout: Handout | None


def top(context: ViewContext, node: Node, linker: Linker, *, label: str = "", facts: Iterable[Fact] = ()) -> Top:
    """The opening of a page: read it first, so that words are explained where they first occur."""
    entity = node.entity
    secure = parts.fact("Gegevens", "Zeker: zo staan ze in de bronnen" if entity.certainty == "zeker" else "")
    return Top(
        title=node.name,
        label=label,
        face=cards.face(node),
        breadcrumbs=(*context.above(node.kind), Link(node.kind.list.title, f"/{node.kind.url}/")),
        lead=linker.line(cards.summary(node)),
        draft=DRAFT if entity.draft else None,
        standing=standing.of(node, context.site.today),
        facts=parts.filled(*facts, secure, _maintainer(context, entity)),
        picture=f"{targets.IMAGES}{name}" if (name := vars(entity).get("picture")) else "",
    )


def _maintainer(context: ViewContext, entity: Entity) -> Fact:
    who = entity.maintained_by
    organisation = context.nodes(Organisation, (who.organisation,)) if who else ()
    role = parts.fact("", who.role if who else "")
    return Fact("Wordt bijgehouden door", (*parts.values(organisation), *role.values))


def tail(
    context: ViewContext,
    node: Node,
    linker: Linker,
    *,
    groups: Iterable[Group] = (),
    without: Iterable[Node] = (),
    invite: str = "",
) -> Tail:
    """The end of a page: own `groups`, what links to it except what the page has printed already (`without`), and its sources."""
    printed = {(other.kind.name, other.id) for other in without}
    previous, following = context.around(node) if node.kind.page.neighbours else (None, None)
    return Tail(
        groups=unique((*backlinks(context, node, printed), *groups)),
        words=glossary.words(linker.linked),
        sources=parts.sources(node.entity.sources),
        changes=changes.of(context, node),
        previous=previous,
        next=following,
        feedback=feedback.of(context.site.settings, node, invite),
        handout=handout.of(context.site, node),
    )


def backlinks(context: ViewContext, node: Node, printed: set[tuple[str, str]]) -> tuple[Group, ...]:
    """What links to an entry, by reason; nothing twice, the first reason counts."""
    groups = []
    for back in sorted(node.backlinks, key=_rank):
        nodes = [other for other in back.nodes if (other.kind.name, other.id) not in printed]
        if nodes:
            groups.append(group(context, back.heading, nodes))
            printed = printed | {(other.kind.name, other.id) for other in nodes}
    return tuple(groups)


def places(node: Node, groups: Iterable[Group]) -> dict[str, str]:
    """By the name of a kind where on the page its entries stand that refer to this one: an anchor."""
    ids = {group.id for group in groups}
    known = ((back.nodes[0].kind.name, markdown.slug(back.heading)) for back in node.backlinks if back.nodes)
    return {kind: f"#{id}" for kind, id in known if id in ids}


def _rank(back: Backlinks) -> int:
    return back.nodes[0].kind.page.backlinks if back.nodes else LAST


def group(context: ViewContext, title: str, nodes: Iterable[Node], *, text: str = "") -> Group:
    """Entries under a heading: cards or rows when they are few and have something to tell."""
    listed = tuple(nodes)
    small = len(listed) > MANY or all(node.kind.card.as_link for node in listed)
    if small:
        return Group(markdown.slug(title), title, links=tuple(parts.link(node) for node in listed), text=text)
    if all(node.kind.list.row for node in listed):
        return Group(markdown.slug(title), title, text=text, rows=rows.rows(context, listed))
    return Group(markdown.slug(title), title, cards=desk.in_list(context, listed), text=text)


def shared(context: ViewContext, node: Node, title: str, count: int = 3) -> Group:
    """Entries of the same kind that share themes, with those themes as the reason."""
    others = context.sharing(node, count)
    entries = tuple(desk.card(context, other.node, other.reason) for other in others)
    return Group(markdown.slug(title), title, cards=entries)


def unique(groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups that have something in them, each with an id of its own on the page."""
    by_id: dict[str, Group] = {}
    for item in groups:
        id = item.id if item.id not in by_id else f"{item.id}-{len(by_id)}"
        if item.cards or item.links or item.rows:
            by_id[id] = item._replace(id=id)
    return tuple(by_id.values())


def passage(linker: Linker, id: str, title: str, text: str) -> Passage:
    """Running text under a heading."""
    html = linker.html(markdown.render(text, level=3, name=id).html) if text else parts.NOTHING
    return Passage(id, title, html)


def points(linker: Linker, id: str, title: str, texts: Iterable[str]) -> Passage:
    """Points under a heading."""
    items = tuple(linker.html(markdown.render(text, level=3, ids=False).html) for text in texts)
    return Passage(id, title, points=items)


def partners(context: ViewContext, items: Iterable[Partner], title: str) -> Group:
    nodes = ((item, context.site.get(Organisation, item.organisation)) for item in items)
    links = tuple(
        parts.link(node, item.role) if node else Link(item.name, "", item.role, proper=True)
        for item, node in nodes
        if node or item.name
    )
    return Group("wie-doen-mee", title, links=links)
