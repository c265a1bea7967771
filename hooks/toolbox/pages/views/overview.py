"""The network at a glance: what the data says of itself in pictures, tables and lists. Ranks nothing, claims nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

import markupsafe

from toolbox import model
from toolbox.model import Kind
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.model.kinds.theme import Theme
from toolbox.pages.route import Route
from toolbox.pages.views import charts, parts, written
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.parts import Link, Notice
from toolbox.site.site import Node
from toolbox.text import dutch

Cell = str | markupsafe.Markup
IN_COMMON = 2  # themes that two regions share before we say that they have the same questions
WORKS = "ja"
NOT_KNOWN = "–"
UNKNOWN = "Onbekend"


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    title: str
    caption: str
    text: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    picture: markupsafe.Markup = parts.NOTHING
    points: tuple[markupsafe.Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class OverviewView:
    title: str
    breadcrumbs: tuple[Link, ...]
    lead: str
    notice: Notice
    text: markupsafe.Markup
    tables: tuple[Table, ...]
    help_us: Link = parts.HELP_US


def view(context: ViewContext, route: Route) -> OverviewView:
    found = (_regions(context), _alike(context), _themes(context), _coverage(context), _kinds(context), _ages(context))
    return OverviewView(
        title=route.title,
        breadcrumbs=(parts.HOME,),
        lead="Welke regio werkt of werkte aan welk thema? En hoeveel weten wij van elk thema en elke provincie?",
        notice=Notice(
            "note",
            "Alleen uit onze gegevens",
            "Deze cijfers komen alleen uit de gegevens van deze toolbox. Wat hier niet staat, kan wel gebeuren. "
            "De cijfers zeggen niet hoe goed een regio het doet.",
        ),
        text=written.intro(context, route),
        tables=tuple(table for table in found if table.rows),
    )


def _link(node: Node) -> markupsafe.Markup:
    return markupsafe.Markup('<a href="{}">{}</a>').format(node.url, node.name)


def _regions(context: ViewContext) -> Table:
    """A row per theme and a column per region: fewer columns than the other way round, on a phone too."""
    everywhere, themes = context.site.of(Region), context.site.of(Theme)
    regions = [region for region in everywhere if region.entity.themes]
    silent = tuple(region.name for region in everywhere if not region.entity.themes)
    note = f" Van deze regio's zijn de thema's niet bekend: {dutch.joined(silent)}." if silent else ""
    rows = tuple(
        (_link(theme), *(WORKS if theme.id in region.entity.themes else NOT_KNOWN for region in regions))
        for theme in themes
    )
    return Table(
        "regios-en-themas",
        "Regio's en thema's",
        "Welke regio's aan welk thema werken of werkten",
        f"Bij 'ja' zegt een bron dat de regio aan het thema werkt of werkte. Een streepje betekent: niet bekend.{note}",
        ("Thema", *(region.name for region in regions)),
        rows if regions else (),
        picture=charts.grid([region.name for region in regions], [_marks(theme, regions) for theme in themes]),
        points=tuple(_point(region, context.nodes("themes", region.entity.themes)) for region in regions),
    )


def _marks(theme: Node, regions: list[Node]) -> tuple[str, tuple[bool, ...]]:
    return theme.name, tuple(theme.id in region.entity.themes for region in regions)


def _point(node: Node, others: Iterable[Node]) -> markupsafe.Markup:
    """One line of a list: an entry, and what belongs to it."""
    return markupsafe.Markup("{}: {}").format(_link(node), markupsafe.Markup(", ").join(map(_link, others)))


def _alike(context: ViewContext) -> Table:
    """Which regions have questions in common: they may learn from each other."""
    regions = context.site.of(Region)
    pairs = tuple(
        (_link(one), _link(other), dutch.joined(tuple(theme.name for theme in common)))
        for one, other in combinations(regions, 2)
        if len(common := context.nodes("themes", [id for id in one.entity.themes if id in other.entity.themes]))
        >= IN_COMMON
    )
    names = [region.name for region in regions]
    return Table(
        "van-elkaar-leren",
        "Regio's met dezelfde vragen",
        "Regio's die aan dezelfde thema's werken of werkten",
        f"Deze regio's hebben ten minste {dutch.plural(IN_COMMON, 'thema', 'thema’s')} met elkaar gemeen. "
        "Zij kunnen misschien van elkaar leren.",
        ("Regio", "En regio", "Dezelfde thema's"),
        pairs,
        picture=charts.grid(names, [(one.name, tuple(_shares(one, other) for other in regions)) for one in regions]),
    )


def _shares(node: Node, other: Node) -> bool:
    return node.id != other.id and len(set(node.entity.themes) & set(other.entity.themes)) >= IN_COMMON


def _counted() -> list[Kind]:
    """The kinds that tell of the network, in the order of the overview."""
    kinds = [(kind.overview.place, kind) for kind in model.KINDS if kind.overview]
    return [kind for _, kind in sorted(kinds, key=lambda placed: placed[0])]


def _themes(context: ViewContext) -> Table:
    kinds = [kind.name for kind in _counted() if kind.overview and kind.overview.per_theme]
    counts = {kind: Counter(theme for node in context.site.all(kind) for theme in node.entity.themes) for kind in kinds}
    themes = context.site.of(Theme)
    return Table(
        "per-thema",
        "Wat er per thema is",
        "Aantal pagina's per thema",
        "Zo veel pagina's noemen het thema. De balk telt ze bij elkaar op.",
        ("Thema", *(dutch.upper_first(model.BY_NAME[kind].called[1]) for kind in kinds)),
        tuple((_link(theme), *(dutch.number(counts[kind][theme.id]) for kind in kinds)) for theme in themes),
        picture=charts.bars([(theme.name, sum(counts[kind][theme.id] for kind in kinds)) for theme in themes]),
    )


def _coverage(context: ViewContext) -> Table:
    """How many municipalities of each province are named by a region."""
    towns = context.site.of(Municipality)
    inside = {id for region in context.site.of(Region) for id in region.entity.municipalities}
    total = Counter(town.entity.province for town in towns)
    known = Counter(town.entity.province for town in towns if town.id in inside)
    covered = f"{dutch.number(sum(known.values()))} van de {dutch.plural(len(towns), 'gemeente', 'gemeenten')}"
    return Table(
        "per-provincie",
        "Gemeenten in een regio",
        "Aantal gemeenten per provincie",
        f"In deze toolbox {'hoort' if sum(known.values()) == 1 else 'horen'} {covered} bij een regio, nu of eerder. "
        "De balk toont hoeveel.",
        ("Provincie", "Gemeenten", "In een regio"),
        tuple((name, dutch.number(total[name]), dutch.number(known[name])) for name in sorted(total)),
        picture=charts.bars([(name, known[name]) for name in sorted(total)]),
    )


def _kinds(context: ViewContext) -> Table:
    return Table(
        "per-soort",
        "Wat er in de toolbox staat",
        "Aantal pagina's per soort",
        "Zo veel pagina's zijn er per soort, en zo veel zijn er door iemand uit de praktijk gecontroleerd.",
        ("Soort", "Pagina's", "Gecontroleerd"),
        tuple(_kind(context, kind) for kind in model.KINDS if context.site.all(kind.name)),
        picture=charts.bars(
            [(kind.list.title, len(context.site.all(kind.name))) for kind in model.KINDS if context.site.all(kind.name)]
        ),
    )


def _kind(context: ViewContext, kind: Kind) -> tuple[Cell, ...]:
    nodes = context.site.all(kind.name)
    link = markupsafe.Markup('<a href="/{}/">{}</a>').format(kind.url, kind.list.title)
    return link, dutch.number(len(nodes)), dutch.number(sum(node.entity.reviewed is not None for node in nodes))


def _ages(context: ViewContext) -> Table:
    """From which year the descriptions are, of the kinds that describe what people do."""
    kinds = [kind for kind in _counted() if kind.overview and kind.overview.per_year]
    years = Counter((node.entity.as_of[:4] or UNKNOWN) for kind in kinds for node in context.site.all(kind.name))
    return Table(
        "hoe-oud",
        "Van wanneer de gegevens zijn",
        "Aantal pagina's per jaar",
        f"Van {dutch.joined([kind.called[1] for kind in kinds])} samen.",
        ("Jaar", "Pagina's"),
        tuple(_years(years)),
        picture=charts.bars([(year, years[year]) for year in _newest_first(years)]),
    )


def _years(years: Counter[str]) -> Iterator[tuple[Cell, ...]]:
    for year in _newest_first(years):
        yield year, dutch.number(years[year])


def _newest_first(years: Counter[str]) -> list[str]:
    return sorted(years, key=lambda year: (year != UNKNOWN, year), reverse=True)
