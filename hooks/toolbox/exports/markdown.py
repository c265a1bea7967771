"""Entries, lists and texts of `content/` as Markdown, at `…/index.md`: for programs that read, and for who takes a text along."""

import functools
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from toolbox.exports.api import shape
from toolbox.exports.context import LICENCE, LICENCE_NAME, ExportContext
from toolbox.model import Kind
from toolbox.model.blocks import Entity, Link
from toolbox.model.field import Block, Field
from toolbox.model.kinds.event import Event
from toolbox.pages.route import Route
from toolbox.pages.views import content_page
from toolbox.pages.views.kinds import event
from toolbox.site.output import File
from toolbox.site.site import Node
from toolbox.text import dutch, targets

NAME = "index.md"
HEAD = (
    "id",
    "name",
    "summary",
    "definition",
    "note",
    "sources",
    "as_of",
    "reviewed",
    "certainty",
)  # have a place of their own


def make(context: ExportContext) -> Iterator[File]:
    for node in context.site.every():
        yield _file(node.url.lstrip("/"), functools.partial(_entry, context, node))
    for route in context.routes:
        if route.twin:
            yield _file(route.url, functools.partial(_page, context, route))


def _file(url: str, write: Callable[[], str]) -> File:
    return File(f"{url}{NAME}", lambda: write().encode())


def _foot(context: ExportContext, url: str) -> str:
    return f"---\n\nBron: [{context.name}]({context.address(url)}). Licentie: [{LICENCE_NAME}]({LICENCE}).\n"


def _page(context: ExportContext, route: Route) -> str:
    """A list with its entries, or a text of `content/` as it was written."""
    texts = (route.description, _items(context, route.kind)) if route.kind else (content_page.text(route).strip(),)
    return _joined(context, (f"# {route.title}", *texts, _foot(context, route.url)))


def _joined(context: ExportContext, blocks: Iterable[str]) -> str:
    """The blocks that hold something, each link to the site as a whole address."""
    text = "\n\n".join(block for block in blocks if block)
    return context.site.shelf.in_markdown(text).replace("](/", f"]({context.root}/")


def _items(context: ExportContext, kind: Kind) -> str:
    return "\n".join(f"- {_link(context, node)}{_said(node)}" for node in context.site.all(kind.name))


def _link(context: ExportContext, node: Node) -> str:
    return f"[{node.name}]({context.address(node.url)})"


def _said(node: Node) -> str:
    words = node.entity.summary or getattr(node.entity, "definition", "")
    return f": {words}" if words else ""


def _entry(context: ExportContext, node: Node) -> str:
    entity = node.entity
    facts: list[str] = []
    sections: list[str] = []
    for part in parts(node.kind.model):
        if part.name == "status" and _is_over(context, node):
            continue
        if text := part.write(context, entity):
            if part.is_fact:
                facts.append(f"- {part.title}: {text}")
            else:
                sections.append(f"## {part.title}\n\n{text}")
    blocks = (
        f"# {node.name}",
        entity.summary or getattr(entity, "definition", ""),
        _picture(entity),
        entity.note and f"Let op: {entity.note}",
        "\n".join([*facts, *_dates(entity)]),
        *sections,
        *_backlinks(context, node),
        _sources(entity),
        _foot(context, node.url),
    )
    return _joined(context, blocks)


def _picture(entity: Entity) -> str:
    name = vars(entity).get("picture")
    return f"![]({targets.IMAGES}{name})" if name else ""


def _is_over(context: ExportContext, node: Node) -> bool:
    """Whether "gepland" is true no longer: the meeting was planned, and has been."""
    return (
        isinstance(node.entity, Event)
        and node.entity.status == "gepland"
        and event.is_past(node.entity, context.site.today)
    )


def _dates(entity: Entity) -> Iterator[str]:
    if entity.certainty:
        yield f"- Hoe zeker: {entity.certainty}"
    if entity.as_of:
        yield f"- Stand van: {dutch.partial_date(entity.as_of)}"
    if entity.reviewed:
        yield f"- Gecontroleerd op: {dutch.day(entity.reviewed)}"


def _backlinks(context: ExportContext, node: Node) -> Iterator[str]:
    for back in node.backlinks:
        yield "\n".join((f"## {back.heading}", "", *(f"- {_link(context, other)}" for other in back.nodes)))


def _sources(entity: Entity) -> str:
    lines = []
    for item in entity.sources:
        title = f"[{item.title}]({item.url})" if item.url else item.title
        date = dutch.partial_date(item.date) if item.date else ""
        lines.append("- " + ", ".join(part for part in (title, item.publisher, date) if part))
    return "\n".join(("## Bronnen", "", *lines)) if lines else ""


@dataclass(frozen=True, slots=True)
class Part:
    """A field: a line among the facts, or a section of its own."""

    name: str
    title: str
    is_fact: bool
    write: Callable[[ExportContext, Any], str]


@functools.lru_cache(maxsize=16)
def parts(model: type[Block]) -> tuple[Part, ...]:
    """How each field of a model is written, in its order."""
    return tuple(_part(field) for field in model.fields() if field.name not in shape.HIDDEN and field.name not in HEAD)


def _part(field: Field) -> Part:
    name, is_prose = field.name, field.type.name == "prose"
    part = functools.partial(Part, name, dutch.upper_first(field.title))
    if field.reference:
        return part(is_fact=True, write=functools.partial(_names, name, field.reference.to))
    if field.many and (is_prose or field.block):
        return part(is_fact=False, write=functools.partial(_points, name))
    if is_prose:
        return part(is_fact=False, write=lambda _, entity: getattr(entity, name))
    if field.type.name == "document":
        return part(is_fact=True, write=functools.partial(_document, name))
    if field.many:
        return part(is_fact=True, write=lambda _context, entity: ", ".join(map(str, getattr(entity, name))))
    return part(is_fact=True, write=lambda context, entity: _value(context, getattr(entity, name)))


def _names(name: str, kind: str, context: ExportContext, entity: Any) -> str:
    value = getattr(entity, name)
    ids = value if isinstance(value, tuple) else (value,)
    return ", ".join(_link(context, context.site.nodes[kind][id]) for id in ids if context.has(kind, id))


def _document(name: str, _context: ExportContext, entity: Any) -> str:
    value = getattr(entity, name)
    return f"[{value}]({targets.FILES}{value})" if value else ""


def _points(name: str, context: ExportContext, entity: Any) -> str:
    lines = (_value(context, item).replace("\n", "\n  ") for item in getattr(entity, name))
    return "\n".join(f"- {line}" for line in lines if line)


def _value(context: ExportContext, value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else ""
    if isinstance(value, Block):
        return _block(context, value)
    if isinstance(value, tuple):
        return "; ".join(text for item in value if (text := _value(context, item)))
    return "" if value is None else str(value)


def _block(context: ExportContext, block: Block) -> str:
    """A block on one line: a link, or its fields; "" when it refers to what may not be shown."""
    if isinstance(block, Link):
        return f"[{block.title}]({block.url})"
    texts = []
    for field in type(block).fields():
        if field.name == "kind":
            continue
        kind, value = field.refers_to(block), getattr(block, field.name)
        if kind and value and not context.has(kind, value):
            return ""
        texts.append(_link(context, context.site.nodes[kind][value]) if kind and value else _value(context, value))
    return ": ".join(text for text in texts if text).replace("?: ", "? ")
