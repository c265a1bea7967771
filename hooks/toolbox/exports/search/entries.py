"""What can be searched in an entry: its names, its texts, and the names of what it refers to."""

import datetime
from collections.abc import Iterator
from typing import Any

from toolbox.model import field
from toolbox.model.field import Block
from toolbox.site.site import Node, Site
from toolbox.text import dutch, markdown

# What is no text: ids and addresses, ways to reach somebody, what is for machines; and dates, as people ask for none.
WORDLESS = frozenset(
    ("id", "reference", "https", "http", "target", "email", "phone", "code", "image", "document", "partial date")
)
# Fields that are for editors or are shown as something else; `sources` are not what a page is about.
SILENT = frozenset(
    ("sources", "remark", "certainty", "consent", "photo", "format", "language", "kind", "maintained_by")
)
NAMES = ("abbreviation", "full_form", "former_names", "also_known_as")


def names(node: Node) -> tuple[str, ...]:
    """Every other name of an entry itself."""
    others: list[str] = []
    for key in NAMES:
        value = vars(node.entity).get(key, ())
        others += (value,) if isinstance(value, str) else value
    return tuple(name for name in dict.fromkeys(others) if name and name != node.name)


def places(node: Node) -> tuple[str, ...]:
    """The places in a municipality and their other names: the register leaves them to `gemeenten/plaatsen.json`."""
    holders = vars(node.entity).get("places", ())
    return tuple(dict.fromkeys(name for place in holders for name in (place.name, *place.also_known_as)))


def summary(node: Node) -> str:
    """What a result shows; a municipality has none of its own and is told by where it lies."""
    page = node.kind.page
    own = node.entity.summary or getattr(node.entity, page.summary)
    return str(own or page.result.format_map(vars(node.entity)))


def texts(node: Node) -> Iterator[str]:
    """What the entry says beside its name, other names and summary."""
    skipped = SILENT | {"name", "summary", "definition", "places", *NAMES}
    return _texts(node.entity, skipped)


def _texts(block: Block, skipped: frozenset[str]) -> Iterator[str]:
    for part in type(block).fields():
        if part.name not in skipped and part.type.name not in WORDLESS:
            yield from _plain(getattr(block, part.name))


def _plain(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield markdown.plain(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _plain(item)
    elif isinstance(value, Block):
        yield from _texts(value, SILENT)


def related(site: Site, node: Node) -> Iterator[str]:
    """All names of what the entry refers to."""
    for other in _references(site, node):
        yield other.name
        yield from names(other)


def mentioned(site: Site, node: Node) -> Iterator[str]:
    """What the entry refers to, by the name that stands on its page."""
    return (other.name for other in _references(site, node))


def _references(site: Site, node: Node) -> Iterator[Node]:
    for _, _, kind, id in field.references(node.entity):
        other = site.nodes.get(kind, {}).get(id)
        if other is not None:
            yield other


def when(node: Node) -> str:
    """The day, month or year that it is of, as one says it: what it was checked or known is nobody's question."""
    values = (vars(node.entity).get(key) for key in ("start", "date", "year"))
    return next((_said(value) for value in values if value), "")


def _said(value: Any) -> str:
    day = getattr(value, "day", value)
    return dutch.day(day) if isinstance(day, datetime.date) else dutch.partial_date(str(day))


def date(node: Node) -> str:
    """When it was or what it describes: a meeting's day, a publication's year, else as far as the entry is known."""
    entity = node.entity
    if start := vars(entity).get("start"):
        return str(start.day.isoformat())
    return str(vars(entity).get("year") or entity.as_of or entity.reviewed or "")
