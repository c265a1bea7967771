"""An entry as a line, for what one looks up: what its kind puts before, under and behind the name."""

from collections.abc import Iterable, Iterator

from toolbox.model.field import Field
from toolbox.model.kind import Row as Layout
from toolbox.model.kinds.event import Event
from toolbox.model.types import Moment
from toolbox.pages.views import cards, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.kinds import printing
from toolbox.pages.views.row import Day, Row
from toolbox.site.site import Node
from toolbox.text import dutch


def rows(context: ViewContext, nodes: Iterable[Node], said: str = "") -> tuple[Row, ...]:
    """`said` is the field that the heading above them tells already."""
    return tuple(row(context, node, said) for node in nodes)


def row(context: ViewContext, node: Node, said: str = "") -> Row:
    layout = node.kind.list.row or Layout()
    first = getattr(node.entity, layout.first) if layout.first else None
    day = _day(first) if isinstance(first, Moment) else None
    return Row(
        title=node.name,
        url=node.url,
        note=", ".join((*_times(node), *_texts(context, node, layout.note))),
        tags=(*_tags(context, node, layout, said), *cards.tags(node, context.site.today)),
        day=day,
        proper=node.kind.proper,
    )


def _day(moment: Moment) -> Day:
    day = moment.day
    return Day(day.isoformat(), str(day.day), dutch.SHORT_MONTHS[day.month - 1], str(day.year))


def _times(node: Node) -> Iterator[str]:
    """When a meeting begins and ends, where that is more than the day that stands before it."""
    if isinstance(node.entity, Event):
        period = parts.period(node.entity)
        more = period.removeprefix(dutch.day(node.entity.start.day)).removeprefix(", ")
        yield from filter(None, (period if more.startswith(" ") else more,))


def _tags(context: ViewContext, node: Node, layout: Layout, said: str) -> tuple[str, ...]:
    """What it is, each word once: "webpagina" is a type and a form, and a size has its form before it."""
    known = {"", "overig", *_texts(context, node, (said,))}
    of_fields = (", ".join(_texts(context, node, (name,))) for name in layout.tags)
    texts = dict.fromkeys(text for text in of_fields if text not in known)
    first, *more = (*(text for text in texts if not any(other.startswith(f"{text},") for other in texts)), "")
    return tuple(filter(None, (dutch.upper_first(first), *more)))


def _texts(context: ViewContext, node: Node, names: Iterable[str]) -> Iterator[str]:
    for field in filter(None, map(node.kind.model.field, names)):
        for value in printing.values(context, node, field):
            yield _text(context, field, value.text)


def _text(context: ViewContext, field: Field, text: str) -> str:
    """Of a file its type and size, of what is so what it is called."""
    if field.type.name == "document":
        return context.site.shelf.documents.get(text, text)
    return dutch.upper_first(field.title) if field.type.name == "boolean" else text
