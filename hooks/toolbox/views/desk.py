"""What every view may ask of the site: an entry's neighbours, those that share its themes, its words. Made once per site."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from toolbox import glossary, site
from toolbox.views import geography, parts


@dataclass(frozen=True, slots=True)
class Shared:
    """An entry of the same kind, and the themes that both name."""

    node: site.Node
    themes: tuple[site.Node, ...]

    @property
    def reason(self) -> str:
        return parts.also_about(theme.name for theme in self.themes)


class Desk:
    """Looks things up. `site` is all that may be shown; what is remembered here follows from it."""

    def __init__(self, shown: site.Site) -> None:
        self.site = shown
        self.atlas = geography.Atlas(shown)
        self.glossary = glossary.Glossary(map(_word, shown.all("terms")))
        self._position = {
            (kind, node.id): position
            for kind, nodes in shown.nodes.items()
            for position, node in enumerate(nodes.values())
        }
        self._by_theme: defaultdict[tuple[str, str], list[site.Node]] = defaultdict(list)
        for kind in ("regions", "practices", "experts"):
            for node in shown.all(kind):
                for theme in node.entity.themes:
                    self._by_theme[kind, theme].append(node)

    def reader(self, url: str) -> glossary.Reader:
        """Reads the page at `url` (from the root) for words to explain."""
        return glossary.Reader(self.glossary, url)

    def nodes(self, kind: str, ids: Iterable[str]) -> tuple[site.Node, ...]:
        """The entries with these ids that may be shown, in this order."""
        return tuple(node for id in ids if (node := self.site.get(kind, id)))

    def fact(self, label: str, kind: str, ids: Iterable[str]) -> parts.Fact:
        return parts.Fact(label, parts.values(self.nodes(kind, ids)))

    def around(self, node: site.Node) -> tuple[parts.Link | None, parts.Link | None]:
        """The previous and the next entry of the kind."""
        nodes = self.site.all(node.kind.name)
        position = self._position[node.kind.name, node.id]
        before = parts.link(nodes[position - 1]) if position else None
        after = parts.link(nodes[position + 1]) if position + 1 < len(nodes) else None
        return before, after

    def sharing(self, node: site.Node, count: int) -> tuple[Shared, ...]:
        """Entries of the same kind that name the same themes, most shared themes first."""
        themes = self.nodes("themes", node.entity.themes)
        counts = Counter(
            other.id for theme in themes for other in self._by_theme[node.kind.name, theme.id] if other.id != node.id
        )
        best = sorted(counts, key=lambda id: (-counts[id], self._position[node.kind.name, id]))[:count]
        found = self.nodes(node.kind.name, best)
        return tuple(Shared(other, tuple(t for t in themes if t.id in other.entity.themes)) for other in found)

    def about(self, kind: str, themes: Iterable[str]) -> tuple[site.Node, ...]:
        """The entries of a kind that name one of these themes, in the order of a list."""
        found = {node.id: node for theme in themes for node in self._by_theme[kind, theme]}
        return tuple(sorted(found.values(), key=lambda node: self._position[kind, node.id]))

    def is_current(self, node: site.Node) -> bool:
        return parts.is_current(node.entity, self.site.today)


def _word(node: site.Node) -> glossary.Word:
    """A term as the glossary knows it. A name that is only its abbreviation counts as one."""
    entity = node.entity
    short = (entity.abbreviation,) if entity.abbreviation else ()
    forms = [form for form in (entity.name, entity.full_form) if form]
    long = tuple(form for form in forms if form.casefold() != entity.abbreviation.casefold())
    return glossary.Word(entity.name, entity.definition, node.url, long, short)
