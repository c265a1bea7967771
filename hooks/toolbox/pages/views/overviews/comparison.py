"""All entries of a kind beside each other in a table, in the columns that its record asks for."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass

import markupsafe

from toolbox.model import Kind
from toolbox.model.entry_page import Part
from toolbox.pages.route import Route
from toolbox.pages.views import parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import printing
from toolbox.pages.views.overviews import cells
from toolbox.pages.views.parts import Link
from toolbox.site import facets
from toolbox.site.site import Node
from toolbox.text import dutch, markdown

FOLDER = "in-beeld"
SOME = 3  # values of a field in one cell
UNKNOWN = "–"
_TIME = markupsafe.Markup('<time datetime="{}">{}</time>')
_DATA = markupsafe.Markup('<data value="{}">{}</data>')

Row = tuple[str | markupsafe.Markup, ...]


@dataclass(frozen=True, slots=True)
class ComparisonView:
    opening: str
    kind: str
    count: str
    facets: tuple[str, ...]
    caption: str
    headers: tuple[str, ...]
    rows: tuple[Row, ...]
    cards: Link


def route(kind: Kind) -> Route:
    return Route(
        url=f"{FOLDER}/{kind.url}/",
        title=f"{dutch.upper_first(kind.called[1])} vergelijken",
        description=f"Alle {kind.called[1]} in één tabel. Kies een kop om op die kolom te sorteren.",
        template="comparison",
        view=functools.partial(view, kind=kind),
        above=(parts.HOME, Link(kind.list.title, f"/{kind.url}/")),
        words=("tabel", "overzicht", "sorteren"),
        toc=False,
    )


def view(context: ViewContext, route: Route, *, kind: Kind) -> ComparisonView:
    nodes = context.site.all(kind.name)
    return ComparisonView(
        opening=route.description,
        kind=kind.url,
        count=dutch.plural(len(nodes), kind.one, kind.many),
        facets=tuple(facet.title for facet in facets.used(context.site, nodes)),
        caption=route.title,
        headers=(dutch.upper_first(kind.called[0]), *(part.title for part in kind.list.table)),
        rows=tuple(_row(context, node) for node in nodes),
        cards=Link(f"Bekijk de {kind.called[1]} met een samenvatting", f"/{kind.url}/"),
    )


def _row(context: ViewContext, node: Node) -> Row:
    return cells.link(node), *(_cell(context, node, part) for part in node.kind.list.table)


def _cell(context: ViewContext, node: Node, part: Part) -> str | markupsafe.Markup:
    """What an entry says, in a few words: the first sentence of a text, the first names of many; nothing twice."""
    known: list[str] = []
    groups = []
    for name in (part.field, *part.also):
        texts = tuple(text for text in dict.fromkeys(_texts(context, node, name)) if text not in known)
        known += texts
        groups.append(_some(texts))
    text = "; ".join(filter(None, groups)) or UNKNOWN
    return text if part.also else _ordered(node, part.field, text)


def _ordered(node: Node, name: str, text: str) -> str | markupsafe.Markup:
    """What sorts otherwise than by its words: a date by its day, a choice by its place among the choices."""
    field, value = node.kind.model.field(name), getattr(node.entity, name, None)
    if not field or field.many or not value:
        return text
    if field.type.name == "partial date":
        return _TIME.format(value, text)
    if field.type.name == "choice":
        return _DATA.format(field.type.values.index(value), text)
    return text


def _some(texts: tuple[str, ...]) -> str:
    more = (f"nog {len(texts) - SOME}",) if len(texts) > SOME else ()
    return dutch.joined((*texts[:SOME], *more))


def _texts(context: ViewContext, node: Node, name: str) -> Iterator[str]:
    field = node.kind.model.field(name)
    for value in printing.values(context, node, field) if field else ():
        yield _first_sentence(value.text) if field and field.type.name == "prose" else value.text


def _first_sentence(text: str) -> str:
    first, stop, _ = " ".join(markdown.plain(text).split()).partition(". ")
    return first + stop.rstrip()
