"""The network at a glance: what the data says of itself in pictures, tables and lists. Ranks nothing, claims nothing."""

import functools
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import markupsafe
import yaml

from toolbox import model
from toolbox.model import Kind
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.region import Region
from toolbox.model.kinds.theme import Theme
from toolbox.pages.maps import areas
from toolbox.pages.maps.areas import CountryMap
from toolbox.pages.route import Route
from toolbox.pages.views import content_page, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.overviews import cells, charts
from toolbox.pages.views.parts import Link
from toolbox.site.site import Node
from toolbox.text import dutch

Row = tuple[str | markupsafe.Markup, ...]

IN_COMMON = 2  # themes that two regions share before we say that they have the same questions
WORKS = "ja"
NOT_KNOWN = "–"
UNKNOWN = "Onbekend"


class Count(NamedTuple):
    """A number and what it counts, which may lead to what is counted."""

    number: str
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    title: str
    caption: str
    text: str
    headers: tuple[str | markupsafe.Markup, ...]
    rows: tuple[Row, ...]
    picture: markupsafe.Markup


@dataclass(frozen=True, slots=True)
class OverviewView:
    """`map` shows where the regions are and `where` says it; `counts` are the three numbers that the page begins with."""

    network: str
    counts: tuple[Count, ...]
    map: CountryMap | None
    where: str
    text: markupsafe.Markup
    tables: tuple[Table, ...]
    help_us: Link | None


def view(context: ViewContext, route: Route) -> OverviewView:
    tables = (
        _regions(context),
        _alike(context),
        _themes(context),
        _examples(context),
        _coverage(context),
        _kinds(context),
        _ages(context),
    )
    return OverviewView(
        network=context.site.settings.network,
        counts=_counts(context),
        map=areas.country(context),
        where=dutch.joined(tuple(region.name for region in context.site.of(Region))),
        text=content_page.intro(context, route),
        tables=tuple(table for table in tables if table.rows),
        help_us=parts.HELP_US if context.site.settings.mail else None,
    )


@functools.cache
def _words() -> dict[str, Any]:
    words: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("overview.yaml").read_text("utf-8"))
    return words


def _table(
    id: str,
    rows: Iterable[Row],
    picture: markupsafe.Markup,
    *,
    headers: Iterable[str | markupsafe.Markup] = (),
    **counted: str,
) -> Table:
    """A table with its words from `overview.yaml`; `headers` come behind those that stand there."""
    words = _words()[id]
    text, titles = words["text"].format(**counted), (*words["headers"], *headers)
    return Table(id, words["title"], words["caption"], text, titles, tuple(rows), picture)


def _counts(context: ViewContext) -> tuple[Count, ...]:
    """The entries of the two kinds that tell most of the network, and how much of the country is in a region."""
    kinds = [(kind, len(context.site.all(kind.name))) for kind in _counted()[:2]]
    counts = (Count(dutch.number(size), kind.called[size != 1], f"/{kind.url}/") for kind, size in kinds if size)
    total, known = (sum(towns.values()) for towns in _towns(context))
    reach = Count(dutch.number(known), _words()["bereik"][known != 1].format(total=dutch.number(total)), "/gemeenten/")
    return (*counts, *((reach,) if known else ()))


def _towns(context: ViewContext) -> tuple[Counter[str], Counter[str]]:
    """The municipalities of each province, and those of them that a region names."""
    towns = context.site.of(Municipality)
    inside = {id for region in context.site.of(Region) for id in region.entity.municipalities}
    known = Counter(town.entity.province for town in towns if town.id in inside)
    return Counter(town.entity.province for town in towns), known


def _regions(context: ViewContext) -> Table:
    """A row per theme and a column per region: fewer columns than the other way round, on a phone too."""
    everywhere, themes = context.site.of(Region), context.site.of(Theme)
    regions = [region for region in everywhere if region.ids("themes")]
    silent = tuple(region.name for region in everywhere if not region.ids("themes"))
    marks = {theme: tuple(theme.id in region.ids("themes") for region in regions) for theme in themes}
    return _table(
        "regios-en-themas",
        ((cells.link(theme), *(WORKS if mark else NOT_KNOWN for mark in marks[theme])) for theme in themes if regions),
        charts.bars(
            [(theme.name, sum(marks[theme])) for theme in themes],
            {theme.name: len(everywhere) for theme in themes},
            links=_links(themes),
            nothing="niet bekend",
        ),
        headers=[cells.name(region.name) for region in regions],
        silent=f" Van deze regio's zijn de thema's niet bekend: {dutch.joined(silent)}." if silent else "",
    )


def _links(nodes: Iterable[Node]) -> dict[str, str]:
    return {node.name: node.url for node in nodes}


def _alike(context: ViewContext) -> Table:
    """Which regions have questions in common: they may learn from each other."""
    regions = context.site.of(Region)
    pairs = ((pair, _common(context, *pair)) for pair in combinations(regions, 2))
    return _table(
        "van-elkaar-leren",
        (
            (cells.link(region), cells.link(other), dutch.joined(tuple(theme.name for theme in common)))
            for (region, other), common in pairs
            if len(common) >= IN_COMMON
        ),
        markupsafe.Markup(),
        themes=dutch.plural(IN_COMMON, "thema", "thema’s"),
    )


def _common(context: ViewContext, region: Node, other: Node) -> tuple[Node, ...]:
    return context.nodes(Theme, (id for id in region.ids("themes") if id in other.ids("themes")))


def _counted() -> list[Kind]:
    """The kinds that tell of the network, in the order of the overview."""
    kinds = [(kind.overview.place, kind) for kind in model.KINDS if kind.overview]
    return [kind for _, kind in sorted(kinds, key=lambda placed: placed[0])]


def _themes(context: ViewContext) -> Table:
    kinds = [kind for kind in _counted() if kind.overview and kind.overview.per_theme]
    themes = context.site.of(Theme)
    named = [Counter(theme for node in context.site.all(kind.name) for theme in node.ids("themes")) for kind in kinds]
    return _table(
        "per-thema",
        ((cells.link(theme), *(dutch.number(counts[theme.id]) for counts in named)) for theme in themes),
        charts.bars(
            [(theme.name, sum(counts[theme.id] for counts in named)) for theme in themes], links=_links(themes)
        ),
        headers=(dutch.upper_first(kind.called[1]) for kind in kinds),
    )


def _examples(context: ViewContext) -> Table:
    """Where an example of each theme is, and where none is known: a row per theme and a column per province."""
    examples, themes = context.site.of(Practice), context.site.of(Theme)
    provinces = sorted({town.entity.province for town in context.site.of(Municipality)})
    places = [(node, context.provinces(node)) for node in examples]
    counts = Counter((theme, province) for node, names in places for theme in node.ids("themes") for province in names)
    gaps = tuple(name for name in provinces if not any(counts[theme.id, name] for theme in themes))
    return _table(
        "voorbeelden-per-provincie",
        (
            (cells.link(theme), *(str(counts[theme.id, name] or NOT_KNOWN) for name in provinces))
            for theme in themes
            if examples
        ),
        charts.bars([(name, sum(name in known for _, known in places)) for name in provinces], nothing="niet bekend"),
        headers=map(cells.name, provinces),
        nowhere=dutch.plural(sum(not names for _, names in places), "voorbeeld", "voorbeelden"),
        gaps=f" Van {dutch.joined(gaps)} kennen wij geen voorbeelden." if gaps else "",
    )


def _coverage(context: ViewContext) -> Table:
    """How many municipalities of each province are named by a region."""
    total, known = _towns(context)
    return _table(
        "per-provincie",
        ((cells.name(name), dutch.number(total[name]), dutch.number(known[name])) for name in sorted(total)),
        charts.bars([(name, known[name]) for name in sorted(total)], total),
    )


def _kinds(context: ViewContext) -> Table:
    nodes = {kind: nodes for kind in model.KINDS if (nodes := context.site.all(kind.name))}
    return _table(
        "per-soort",
        (_kind(kind, nodes[kind]) for kind in nodes),
        charts.bars(
            [(kind.list.title, len(nodes[kind])) for kind in nodes],
            links={kind.list.title: f"/{kind.url}/" for kind in nodes},
        ),
    )


def _kind(kind: Kind, nodes: tuple[Node, ...]) -> Row:
    link = markupsafe.Markup('<a href="/{}/">{}</a>').format(kind.url, kind.list.title)
    return link, dutch.number(len(nodes)), dutch.number(sum(node.entity.reviewed is not None for node in nodes))


def _ages(context: ViewContext) -> Table:
    """From which year the descriptions are, of the kinds that describe what people do."""
    kinds = [kind for kind in _counted() if kind.overview and kind.overview.per_year]
    years = Counter((node.entity.as_of[:4] or UNKNOWN) for kind in kinds for node in context.site.all(kind.name))
    newest_first = sorted(years, key=lambda year: (year != UNKNOWN, year), reverse=True)
    return _table(
        "hoe-oud",
        ((year, dutch.number(years[year])) for year in newest_first),
        charts.bars([(year, years[year]) for year in newest_first], ordered=True),
        kinds=dutch.joined([kind.called[1] for kind in kinds]),
    )
