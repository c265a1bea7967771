"""What every view may ask of the site: an entry's neighbours, those that share its themes, its words. Made once per site."""

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice
from typing import overload

from toolbox import model
from toolbox.history import news
from toolbox.history.entry_changes import EntryHistory
from toolbox.history.news import Item
from toolbox.model import Kind, field
from toolbox.model.blocks import Start
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.organisation import Organisation
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.region import Region
from toolbox.model.kinds.term import Term
from toolbox.model.kinds.theme import Theme
from toolbox.pages import menu
from toolbox.pages.maps.geography import Atlas, Near, Nearby
from toolbox.pages.views import parts
from toolbox.pages.views.parts import Fact, Link, Offer
from toolbox.site import freshness
from toolbox.site.site import E, Node, Site
from toolbox.text.glossary import Glossary, Linker, Word


@dataclass(frozen=True, slots=True)
class Shared:
    """An entry of the same kind, and the themes that both name."""

    node: Node
    themes: tuple[Node, ...]

    @property
    def reason(self) -> str:
        return parts.also_about(theme.name for theme in self.themes)


class ViewContext:
    """Looks things up. `site` is all that may be shown; what is remembered here follows from it.

    `past` is what git remembers, asked when a page is made.
    """

    def __init__(
        self, site: Site, offers: tuple[Offer, ...] = (), past: Callable[[], EntryHistory] = EntryHistory
    ) -> None:
        self.site = site
        self.offers = offers
        self._past = past
        self.atlas = Atlas(site)
        self._practices = Nearby(site, Practice)
        self.glossary = Glossary(map(_word, site.of(Term)))
        self._ordered = {kind: tuple(nodes.values()) for kind, nodes in site.nodes.items()}
        self._position = {
            (kind, node.id): position for kind, nodes in self._ordered.items() for position, node in enumerate(nodes)
        }
        self._by_theme: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
        for node in site.every():
            for theme in node.ids("themes"):
                self._by_theme[node.kind.name, theme].append(node)
        self._naming: dict[tuple[str, tuple[str, ...]], tuple[Node, ...]] = {}
        self.lokets = tuple(node for node in site.of(Expert) if node.entity.type == "loket")
        self._working: defaultdict[str, list[Node[Expert]]] = defaultdict(list)
        for node in site.of(Expert):
            for municipality in dict.fromkeys(self._workplaces(node)):
                self._working[municipality].append(node)

    def linker(self, url: str) -> Linker:
        """Reads the page at `url` (from the root) for words to explain."""
        return Linker(self.glossary, url)

    def users(self, url: str) -> tuple[Node, ...]:
        """The entries in whose text the term at `url` occurs."""
        return self._users.get(url, ())

    @functools.cached_property
    def _users(self) -> dict[str, tuple[Node, ...]]:
        users: defaultdict[str, list[Node]] = defaultdict(list)
        nodes = (node for node in self.site.every() if node.kind.page.shows_words)
        for node in sorted(nodes, key=lambda node: node.kind.page.backlinks):
            for url in self.glossary.urls_in(f"{node.entity.summary}\n{_prose(node)}"):
                users[url].append(node)
        return {url: tuple(nodes) for url, nodes in users.items()}

    def changes(self, node: Node) -> tuple[Item, ...]:
        """What changed of an entry, newest first."""
        return self._changes.get((node.kind.name, node.id), ())

    @functools.cached_property
    def _changes(self) -> Mapping[tuple[str, str], tuple[Item, ...]]:
        return news.by_entry(news.items(self.site, self._past()))

    @overload
    def nodes(self, kind: str, ids: Iterable[str]) -> tuple[Node, ...]: ...
    @overload
    def nodes(self, kind: type[E], ids: Iterable[str]) -> tuple[Node[E], ...]: ...
    def nodes(self, kind: str | type[E], ids: Iterable[str]) -> tuple[Node | Node[E], ...]:
        """The entries with these ids that may be shown, in this order."""
        return tuple(node for id in ids if (node := self.site.get(kind, id)))

    def starts(self, items: Iterable[Start]) -> tuple[tuple[Node, str], ...]:
        """The entries to begin with that may be shown, each with why."""
        return tuple((node, item.why) for item in items if (node := self.site.nodes.get(item.kind, {}).get(item.id)))

    def fact(self, label: str, kind: str, ids: Iterable[str]) -> Fact:
        return Fact(label, parts.values(self.nodes(kind, ids)))

    def above(self, kind: Kind) -> tuple[Link, ...]:
        """What leads to the list of a kind: home, and the item of the main menu that it lies below."""
        return self._above[kind.name]

    @functools.cached_property
    def _above(self) -> dict[str, tuple[Link, ...]]:
        return {kind.name: above(self.site, kind.url) for kind in model.KINDS}

    def around(self, node: Node) -> tuple[Link | None, Link | None]:
        """The previous and the next entry of the kind."""
        nodes = self._ordered[node.kind.name]
        position = self._position[node.kind.name, node.id]
        before = parts.link(nodes[position - 1]) if position else None
        after = parts.link(nodes[position + 1]) if position + 1 < len(nodes) else None
        return before, after

    def _workplaces(self, expert: Node[Expert]) -> Iterator[str]:
        """The municipalities of an expert: those of the regions and those of the organisation."""
        for region in self.nodes(Region, expert.entity.regions):
            yield from region.entity.municipalities
        for employer in self.nodes(Organisation, (expert.entity.organisation,)):
            yield from employer.entity.municipalities

    def working_in(self, municipality: str) -> tuple[Node[Expert], ...]:
        """The experts of a municipality, in the order of a list."""
        return tuple(self._working[municipality])

    def practices_near(self, municipality: Node[Municipality]) -> Iterator[Near]:
        """All practices with a municipality, those of the nearest one first."""
        return self._practices.around(municipality)

    def sharing(self, node: Node, count: int) -> tuple[Shared, ...]:
        """Entries of the same kind that name the same themes, most shared themes first."""
        themes = self.nodes(Theme, node.ids("themes"))
        ids = sorted(theme.id for theme in themes)
        nodes: dict[str, Node] = {node.id: node}
        for size in range(len(ids), 0, -1):
            if len(nodes) <= count:
                best = sorted(self._first(node.kind.name, ids, size, count, nodes), key=self._place)
                nodes |= {other.id: other for other in best[: count + 1 - len(nodes)]}
        others = tuple(nodes.values())[1:]
        return tuple(Shared(other, tuple(t for t in themes if t.id in other.ids("themes"))) for other in others)

    def _first(self, kind: str, ids: list[str], size: int, count: int, known: dict[str, Node]) -> tuple[Node, ...]:
        """Of each choice of `size` themes the first entries that name them all: the cost does not grow with the list."""
        chosen = (
            islice((node for node in self._all_of(kind, themes) if node.id not in known), count)
            for themes in combinations(ids, size)
        )
        return tuple({node.id: node for nodes in chosen for node in nodes}.values())

    def _all_of(self, kind: str, themes: tuple[str, ...]) -> tuple[Node, ...]:
        """The entries that name all these themes, in the order of a list; remembered."""
        if (kind, themes) not in self._naming:
            rest = self._all_of(kind, themes[:-1]) if themes[1:] else self._by_theme[kind, themes[0]]
            self._naming[kind, themes] = tuple(node for node in rest if themes[-1] in node.ids("themes"))
        return self._naming[kind, themes]

    def _place(self, node: Node) -> int:
        return self._position[node.kind.name, node.id]

    def about(self, kind: str, themes: Iterable[str]) -> tuple[Node, ...]:
        """The entries of a kind that name one of these themes, in the order of a list."""
        nodes = {node.id: node for theme in themes for node in self._by_theme[kind, theme]}
        return tuple(sorted(nodes.values(), key=lambda node: self._position[kind, node.id]))

    def provinces(self, node: Node) -> tuple[str, ...]:
        """Where something is: the provinces of its municipalities, or of those of its regions where it names none itself."""
        own = node.ids("municipalities")
        regions = self.nodes(Region, node.ids("regions"))
        towns = self.nodes(Municipality, own or (id for region in regions for id in region.entity.municipalities))
        return tuple(dict.fromkeys(town.entity.province for town in towns))

    def is_current(self, node: Node) -> bool:
        return freshness.is_current(node.entity, self.site.today)

    def goes_on(self, region: Node[Region]) -> bool:
        """Whether a region has not ended and is known to go on; of all others nobody says that they still do."""
        return region.entity.until is None and self.is_current(region)


def above(site: Site, place: str) -> tuple[Link, ...]:
    """What leads to a list (by folder) or page: home, and the item of the main menu that it lies below."""
    return (parts.HOME, *(Link(title, f"/{url}") for url, title in menu.above(site, place)))


def _prose(node: Node) -> str:
    return "\n".join(text for _, text in field.prose(node.entity))


def _word(node: Node[Term]) -> Word:
    """A term as the glossary knows it. A name that is only its abbreviation counts as one."""
    entity = node.entity
    short = (entity.abbreviation,) if entity.abbreviation else ()
    forms = [form for form in (entity.name, entity.full_form) if form]
    long = tuple(form for form in forms if form.casefold() != entity.abbreviation.casefold())
    return Word(entity.name, entity.definition, node.url, long, short)
