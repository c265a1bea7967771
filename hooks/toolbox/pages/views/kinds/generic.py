"""The page of an entry of any kind, from its fields: facts, texts, lists, links and groups, in the order of the kind's record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from toolbox.model.blocks import Contact, Entity, Partner
from toolbox.model.blocks import Link as LinkBlock
from toolbox.model.entry_page import Part
from toolbox.model.field import Field
from toolbox.model.kinds.organisation import Organisation
from toolbox.pages.maps.small import SmallMap
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import printing
from toolbox.pages.views.parts import Fact, Group, Link, Passage, Value
from toolbox.site.site import Node
from toolbox.text import dutch, markdown, targets
from toolbox.text.glossary import Linker

SOME = 8  # entries in which a word occurs
LONG = ("prose", "plain", "summary")  # texts that need a heading of their own


class Section(NamedTuple):
    """A part of the page: one of these is filled."""

    passage: Passage = parts.NO_PASSAGE
    group: Group = parts.NO_GROUP
    contact: parts.Contact | None = None
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class GenericView:
    """`button` leads to what the entry describes; without one `nowhere` says so, and `ask` who may have it."""

    top: Top
    button: Value | None
    nowhere: str
    ask: tuple[Link, ...]
    sections: tuple[Section, ...]
    tail: Tail
    map: SmallMap | None = None


def view(context: ViewContext, node: Node) -> GenericView:
    page = node.kind.page
    linker = context.linker(node.url)
    top = entry.top(context, node, linker, label=_label(node), facts=_facts(context, node))
    chosen = tuple(_sections(node))
    button = _button(node)
    named = tuple(other for part in chosen for other in _related(context, node, part))
    return GenericView(
        top=top,
        button=button,
        nowhere=page.button.missing if page.button and not button else "",
        ask=_ask(context, node) if not button else (),
        sections=tuple(_section(context, node, linker, part) for part in chosen),
        tail=entry.tail(
            context,
            node,
            linker,
            groups=(_users(context, node), *([entry.shared(context, node, page.shared)] if page.shared else [])),
            without=named,
            invite=f"{_unknown(node)}{page.invite.format_map(vars(node.entity))}",
        ),
    )


def _unknown(node: Node) -> str:
    """Which of the fields that matter most are empty."""
    page = node.kind.page
    values = ((words, getattr(node.entity, name)) for name, words in page.wanted.items())
    absent = [words for words, value in values if not (parts.contact(value) if isinstance(value, Contact) else value)]
    return f"{page.unknown.format(what=dutch.joined(absent))} " if absent else ""


def _label(node: Node) -> str:
    """What an entry is; a type that says nothing gives way to the name of the kind."""
    label = node.kind.page.label.format_map(vars(node.entity))
    return dutch.upper_first(node.kind.one if label in ("", "overig") else label)


def _button(node: Node) -> Value | None:
    """To what the entry describes: a file of the site before an address elsewhere."""
    button = node.kind.page.button
    if not button or not (name := _behind_button(node)):
        return None
    title = button.titles.get(vars(node.entity).get("type", ""), button.title)
    value = getattr(node.entity, name)
    return Value(title, f"{targets.FILES}{value}" if name == button.file else value, external=name != button.file)


def _behind_button(node: Node) -> str:
    """The field that the button leads to; "" without a button."""
    button = node.kind.page.button
    names = (button.file, button.address) if button else ()
    return next((name for name in names if name and getattr(node.entity, name)), "")


def _ask(context: ViewContext, node: Node) -> tuple[Link, ...]:
    """The websites of those who may have it."""
    button = node.kind.page.button
    named = context.nodes(Organisation, getattr(node.entity, button.ask)) if button else ()
    owner = context.nodes(Organisation, (context.site.settings.owner,))
    sites = (
        tuple(Link(other.name, other.entity.url) for other in nodes if other.entity.url) for nodes in (named, owner)
    )
    return next(filter(None, sites), ()) if button else ()


def _own(node: Node) -> Iterator[Field]:
    """The fields of the kind itself that neither open the page nor stand in a part that the record names."""
    page = node.kind.page
    named = {name for part in (*page.facts, *page.sections) for name in (part.field, *part.also)}
    lead = () if node.entity.summary else (page.summary,)
    elsewhere = {*lead, *page.in_label, _behind_button(node), "picture"}
    for field in node.kind.model.fields():
        if not Entity.field(field.name) and field.name not in named | elsewhere:
            yield field


def _is_long(field: Field) -> bool:
    return field.block in (Contact, LinkBlock, Partner) or field.type.name in LONG


def _sections(node: Node) -> tuple[Part, ...]:
    page, own = node.kind.page, tuple(Part(field.name) for field in _own(node) if _is_long(field))
    behind_lead = tuple(part for part in own if part.field == page.summary)
    return (*behind_lead, *page.sections, *(part for part in own if part not in behind_lead))


def _facts(context: ViewContext, node: Node) -> tuple[Fact, ...]:
    """Nothing that the name says already, unless it leads somewhere."""
    rest = (Part(field.name) for field in _own(node) if not _is_long(field))
    facts = (_fact(context, node, part) for part in (*node.kind.page.facts, *rest))
    name = node.name.casefold()
    return tuple(fact for fact in facts if [value.url or value.text.casefold() for value in fact.values] != [name])


def _fact(context: ViewContext, node: Node, part: Part) -> Fact:
    if part.of:
        names = dict.fromkeys(str(getattr(other.entity, part.of)) for other in _related(context, node, part))
        return parts.fact(part.title, dutch.joined(tuple(names)))
    fields = (_field(node, name) for name in (part.field, *part.also))
    values = tuple(value for field in fields for value in printing.values(context, node, field))
    return Fact(part.single if part.single and len(values) == 1 else _title(context, node, part), values)


def _title(context: ViewContext, node: Node, part: Part) -> str:
    """The heading of a part, in the past where the entry is told so."""
    entity = node.entity
    over = vars(entity).get("status") == "afgerond"
    if part.past and (over or not context.is_current(node)) and ("{year}" not in part.past or entity.as_of):
        return part.past.format(year=entity.as_of[:4])
    if part.title or part.field != "body":
        return part.title or dutch.upper_first(_field(node, part.field).title)
    return f"Meer over {'dit' if node.kind.article == 'het' else 'deze'} {node.kind.one}"


def _field(node: Node, name: str) -> Field:
    return next(field for field in node.kind.model.fields() if field.name == name)


def _section(context: ViewContext, node: Node, linker: Linker, part: Part) -> Section:
    field, value = _field(node, part.field), getattr(node.entity, part.field)
    title = _title(context, node, part)
    id = part.id or ("meer" if field.name == "body" else markdown.slug(field.title))
    if part.sentences:
        return Section(group=Group(id, title, text=part.sentences[value]))
    if field.block is Contact:
        return Section(contact=parts.contact(value))
    if field.block is LinkBlock:
        return Section(links=parts.links(value if field.many else filter(None, (value,))))
    if field.block is Partner:
        return Section(group=entry.partners(context, value if field.many else filter(None, (value,)), title))
    if field.reference:
        return Section(group=entry.group(context, title, _related(context, node, part)))
    if field.type.name == "prose" and field.many:
        return Section(entry.points(linker, id, title, value))
    if field.type.name == "prose":
        return Section(entry.passage(linker, id, title, value))
    texts = tuple(value.text for value in printing.values(context, node, field))
    return Section(Passage(id, title, texts=texts))


def _related(context: ViewContext, node: Node, part: Part) -> tuple[Node, ...]:
    """The entries that a reference names, and those of that kind that name this one."""
    field = _field(node, part.field)
    if not field.reference:
        return ()
    value = getattr(node.entity, part.field)
    kind = field.refers_to(node.entity)
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == kind)
    named = context.nodes(kind, value if field.many else (value,))
    return tuple({other.id: other for other in (*named, *back) if other is not node}.values())


def _users(context: ViewContext, node: Node) -> Group:
    """Some of the entries in whose text the name occurs, and what they are; of words alone."""
    users: Iterable[Node] = context.users(node.url)[:SOME]
    return Group(
        "gebruik", "Hier komt dit woord voor", links=tuple(parts.link(other, other.kind.one) for other in users)
    )
