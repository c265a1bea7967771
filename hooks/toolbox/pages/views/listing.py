"""The list page of a kind: an opening sentence, how many there are, and the entries in the groups that its record asks for."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import markupsafe

from toolbox.model import Kind
from toolbox.model.kind import ByDate, ByLetter, ByValue
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.types import Moment
from toolbox.pages import presence
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import CountryMap
from toolbox.pages.route import Route
from toolbox.pages.views import content_page, entry, parts, rows
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import list_card
from toolbox.pages.views.parts import Group, Letter, Link
from toolbox.site import facets
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown

SHORT = 15  # a shorter list is seen at a glance: it has no filters
LONG = 500  # a longer list is one by letter: links alone
MUNICIPALITIES = Link("Bekijk alle gemeenten", "/gemeenten/")


@dataclass(frozen=True, slots=True)
class ListView:
    """A list page prints either `groups` or `letters`."""

    opening: str
    text: markupsafe.Markup
    kind: str
    count: str
    facets: tuple[str, ...]
    filtered: bool
    groups: tuple[Group, ...]
    letters: tuple[Letter, ...]
    more: Link | None
    picker: Link | None = None
    map: CountryMap | None = None


def is_by_letter(site: Site, kind: Kind) -> bool:
    """Whether the list is one of links by letter alone."""
    return isinstance(kind.list.grouping, ByLetter) or len(site.all(kind.name)) > LONG


def view(context: ViewContext, route: Route, *, kind: Kind) -> ListView:
    nodes = context.site.all(kind.name)
    by_letter = is_by_letter(context.site, kind)
    more = context.site.settings.list_text(kind.name).more
    return ListView(
        opening=_opening(context, kind, nodes, route.description),
        text=content_page.intro(context, route),
        kind=kind.url,
        count=dutch.plural(len(nodes), kind.one, kind.many) if nodes else "",
        facets=tuple(facet.title for facet in facets.used(context.site, nodes)),
        filtered=len(nodes) >= SHORT,
        groups=() if by_letter else _groups(context, kind, nodes),
        letters=_lettered(context, nodes) if by_letter else (),
        more=Link(more.title, more.url) if more and presence.is_there(context.site, more.url) else None,
        picker=MUNICIPALITIES if kind.list.map and context.site.of(Municipality) else None,
        map=areas.country(context) if kind.list.map else None,
    )


def _groups(context: ViewContext, kind: Kind, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
    match kind.list.grouping:
        case ByValue() as grouping:
            return _by_value(context, kind, grouping, nodes)
        case ByDate() as grouping:
            return _by_date(context, grouping, nodes)
    return (_group(context, "alle", "", nodes),)


def _lettered(context: ViewContext, nodes: tuple[Node, ...]) -> tuple[Letter, ...]:
    """Links by letter; where the list is not too long what one looks up comes with its row."""
    groups = tuple(letters(nodes))
    if len(nodes) > LONG or not nodes[0].kind.list.row:
        return groups
    by_url = {row.url: row for row in rows.rows(context, nodes)}
    return tuple(Letter(group.letter, rows=tuple(by_url[link.url] for link in group.links)) for group in groups)


def letters(nodes: Iterable[Node]) -> Iterator[Letter]:
    """Links by the first letter under which a name is sorted: 's-Hertogenbosch under H."""
    groups: dict[str, list[Link]] = {}
    for node in nodes:
        first = dutch.sort_key(node.name)[0][:1].upper()
        groups.setdefault(first if first.isalpha() else "0-9", []).append(parts.link(node))
    for letter, links in groups.items():
        yield Letter(letter, tuple(links))


def _by_value(context: ViewContext, kind: Kind, grouping: ByValue, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
    field = kind.model.field(grouping.field)
    titles = grouping.titles or (context.site.lists.titles(field) if field else {})
    groups: dict[str, list[Node]] = {title: [] for title in (*titles.values(), grouping.rest)}
    for node in nodes:
        groups[titles.get(getattr(node.entity, grouping.field), grouping.rest)].append(node)
    return entry.unique(
        _group(context, markdown.slug(title), title, _ordered(grouping, inside), said=grouping.field)
        for title, inside in groups.items()
    )


def _ordered(grouping: ByValue, nodes: list[Node]) -> list[Node]:
    """The newest first, what is of no year last, and of one year as they came."""
    if not grouping.newest:
        return nodes
    return sorted(nodes, key=lambda node: tuple(filter(None, (getattr(node.entity, grouping.newest),))), reverse=True)


def _group(context: ViewContext, id: str, title: str, nodes: Sequence[Node], said: str = "") -> Group:
    """Entries as cards, or as rows where one looks them up; `said` is the field that the title tells."""
    if nodes and nodes[0].kind.list.row:
        return Group(id, title, rows=rows.rows(context, nodes, said))
    return Group(id, title, list_card.cards(context, nodes))


def coming(nodes: Iterable[Node], today: datetime.date) -> tuple[Node, ...]:
    """What is not over, the first one first."""
    moments = ((tuple(_moments(node)), node) for node in nodes)
    ahead = [(known[0], node.id, node) for known, node in moments if known and known[-1].day >= today]
    return tuple(node for _, _, node in sorted(ahead, key=lambda row: row[:2]))


def _moments(node: Node) -> Iterator[Moment]:
    """When something begins and ends, as far as it is said."""
    grouping = node.kind.list.grouping
    names = grouping.fields if isinstance(grouping, ByDate) else ()
    return (moment for name in names if (moment := getattr(node.entity, name)))


def _by_date(context: ViewContext, grouping: ByDate, nodes: tuple[Node, ...]) -> tuple[Group, ...]:
    today = context.site.today
    ahead = coming(nodes, today)
    past = [node for node in nodes if node not in ahead]
    return entry.unique(
        (
            _group(context, "komende", grouping.coming, ahead),
            _group(context, "eerdere", grouping.past, past),
        )
    )


def _opening(context: ViewContext, kind: Kind, nodes: tuple[Node, ...], opening: str) -> str:
    """The first sentence of a list; that nothing is to come before all else."""
    empty = context.site.settings.list_text(kind.name).empty
    is_over = isinstance(kind.list.grouping, ByDate) and not coming(nodes, context.site.today)
    return f"{empty} {opening}" if is_over and empty else opening
