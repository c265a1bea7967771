"""The home page: the blocks of `site.yaml` in their order. A block that has nothing to show is absent."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import islice, takewhile

import markupsafe

from toolbox import model
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.news import News
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.theme import Theme
from toolbox.model.settings import Settings, navigation
from toolbox.model.settings.navigation import HomeBlock
from toolbox.pages import drawings, presence
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import CountryMap
from toolbox.pages.route import Route
from toolbox.pages.views import cards, content_page, listing, parts, rows
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import audience, helpline
from toolbox.pages.views.kinds.helpline import Line
from toolbox.pages.views.parts import Card, Door, Group, Link
from toolbox.pages.views.row import Row
from toolbox.site import freshness
from toolbox.site.site import Node
from toolbox.text import dutch, markdown

FEW = 3
RECENT = 6  # months that a message is news
TASKS = ("zoeken", "mijn regio", "hulp")  # what stands above the drawing on a phone
MOST_CALLS = 4
HELP, MUNICIPALITIES = "/hulp/", "/gemeenten/"
EXAMPLES, NEWS, AGENDA = "/praktijkvoorbeelden/", "/nieuws/", "/agenda/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A block with what it shows."""

    block: str
    id: str = ""
    title: str = ""
    text: str = ""
    link: Link | None = None
    doors: tuple[Door, ...] = ()
    calls: tuple[Line, ...] = ()
    compact: bool = False
    cards: tuple[Card, ...] = ()
    rows: tuple[Row, ...] = ()
    groups: tuple[Group, ...] = ()
    map: CountryMap | None = None


@dataclass(frozen=True, slots=True)
class HomeView:
    """`first` are the tasks that the page begins with, `text` is what else people wrote."""

    lead: markupsafe.Markup | str
    text: markupsafe.Markup
    drawing: str
    first: tuple[Section, ...]
    sections: tuple[Section, ...]


def view(context: ViewContext, route: Route) -> HomeView:
    settings = context.site.settings
    lead, text = _opening(markdown.render(content_page.text(route)).html)
    defaults = {block.block: block for block in model.defaults().home}
    blocks = (_filled(block, defaults.get(block.block)) for block in settings.home or model.defaults().home)
    sections = [section for block in blocks if (section := BLOCKS[block.block](context, block))]
    first = tuple(takewhile(lambda section: section.block in TASKS, sections))
    return HomeView(lead or settings.tagline, text, drawings.address("begin"), first, tuple(sections[len(first) :]))


def has_search(settings: Settings) -> bool:
    """Whether the page has the search field of the site in it, in place of that of the header."""
    return any(block.block == "zoeken" for block in settings.home or model.defaults().home)


def _opening(html: markupsafe.Markup) -> tuple[markupsafe.Markup, markupsafe.Markup]:
    """The first paragraph of a text, which stands large above the rest."""
    first, end, rest = html.partition("</p>\n")
    is_paragraph = bool(end) and first.startswith("<p>")
    return (first[len("<p>") :], rest) if is_paragraph else (parts.NOTHING, html)


def _filled(block: HomeBlock, default: HomeBlock | None) -> HomeBlock:
    """A block with the words of the default one where it has none of its own."""
    own = block.model_dump(include={"title", "text", "link"}, exclude_defaults=True)
    return block if default is None else default.model_copy(update={**own, "doors": block.doors or default.doors})


def _search(_context: ViewContext, block: HomeBlock) -> Section:
    return replace(_section(block), text=block.text)


def _my_region(context: ViewContext, block: HomeBlock) -> Section | None:
    is_known = context.site.of(Municipality)
    return replace(_section(block), link=Link(block.link, MUNICIPALITIES)) if is_known else None


def _doors(context: ViewContext, block: HomeBlock) -> Section | None:
    doors = tuple(_door(context, door) for door in block.doors if presence.is_there(context.site, door.url))
    return replace(_section(block), doors=doors) if doors else None


def _door(context: ViewContext, door: navigation.Door) -> Door:
    """What it does not say itself, the text or list that it leads to does; of a list it says how long that is."""
    settings = context.site.settings
    texts = {f"/{page.url}": (page.title, page.description) for page in context.site.contents}
    texts |= {f"/{kind.url}/": (kind.list.title, settings.list_text(kind.name).opening) for kind in model.KINDS}
    title, summary = texts.get(door.url, ("", ""))
    kind = next((kind for kind in context.site.kinds if door.url == f"/{kind.url}/"), None)
    face = cards.kind_face(kind) if kind else None
    count = dutch.plural(len(context.site.all(kind.name)), kind.one, kind.many) if kind else ""
    return Door(door.title or title, door.url, door.summary or summary, face, count)


def _help(context: ViewContext, block: HomeBlock) -> Section | None:
    urgent = (node for node in context.site.of(Helpline) if node.entity.urgent and node.entity.phone)
    calls = tuple(_call(helpline.line(node)) for node in islice(urgent, MOST_CALLS))
    section = replace(_section(block), text=block.text, link=Link(block.link, HELP), calls=calls)
    return section if presence.is_there(context.site, HELP) else None


def _call(line: Line) -> Line:
    """A line beside its number, which need not stand in its name too."""
    return line._replace(name=line.name.replace(line.number, "").strip() or line.name)


def _audiences(context: ViewContext, block: HomeBlock) -> Section | None:
    """Who may come in need first: nobody else looks for a way in a hurry."""
    nodes = sorted(context.site.of(Audience), key=lambda node: node.id not in audience.IN_NEED)
    doors = tuple(Door(node.name, node.url, drawing=drawings.address(f"voor-{node.id}")) for node in nodes)
    return replace(_section(block, "ik-ben"), doors=doors, compact=True) if doors else None


def _map(context: ViewContext, block: HomeBlock) -> Section | None:
    section = replace(_section(block, "op-de-kaart"), map=areas.country(context))
    return section if section.map else None


def _themes(context: ViewContext, block: HomeBlock) -> Section | None:
    groups = themes(context)
    return replace(_section(block, "themas"), groups=groups) if groups else None


def themes(context: ViewContext) -> tuple[Group, ...]:
    """The themes in their groups; those that are in no other are in the group without ids."""
    groups = context.site.settings.theme_groups
    placed = {id for group in groups for id in group.themes}
    rest = tuple(node.id for node in context.site.of(Theme) if node.id not in placed)
    named = [(group.title, group.themes or rest) for group in groups] or [("", rest)]
    links = ((title, tuple(map(parts.link, context.nodes(Theme, ids)))) for title, ids in named)
    return tuple(Group(f"themas-{n}", title, links=some) for n, (title, some) in enumerate(links) if some)


def _examples(context: ViewContext, block: HomeBlock) -> Section | None:
    """A few examples, the ones that tell of the most recent time first."""
    nodes = sorted(context.site.of(Practice), key=lambda node: node.entity.as_of, reverse=True)[:FEW]
    title = freshness.in_tense(block.title, (node.entity for node in nodes), context.site.today)
    return _cards(context, block.model_copy(update={"title": title}), EXAMPLES, nodes)


def _news(context: ViewContext, block: HomeBlock) -> Section | None:
    """The newest; what is older than half a year is no news, and stands on the list alone."""
    today = context.site.today
    recent = (node for node in context.site.of(News) if freshness.due(node.entity.date, RECENT) >= today)
    return _cards(context, block, NEWS, islice(recent, FEW))


def _events(context: ViewContext, block: HomeBlock) -> Section | None:
    return _cards(context, block, AGENDA, listing.coming(context.site.of(Event), context.site.today))


def _cards(context: ViewContext, block: HomeBlock, address: str, nodes: Iterable[Node]) -> Section | None:
    """Entries as cards, or as rows where one looks them up, as their own list has them."""
    section = replace(_section(block, block.block), link=Link(block.link, address) if block.link else None)
    if not (listed := tuple(nodes)):
        return None
    if all(node.kind.list.row for node in listed):
        return replace(section, rows=rows.rows(context, listed))
    return replace(section, cards=cards.cards(listed, context.site.today))


def _section(block: HomeBlock, id: str = "") -> Section:
    return Section(block=block.block, id=id or markdown.slug(block.title), title=block.title)


BLOCKS: dict[str, Callable[[ViewContext, HomeBlock], Section | None]] = {
    "zoeken": _search,
    "mijn regio": _my_region,
    "deuren": _doors,
    "hulp": _help,
    "voor wie": _audiences,
    "kaart": _map,
    "thema's": _themes,
    "voorbeelden": _examples,
    "nieuws": _news,
    "agenda": _events,
}
