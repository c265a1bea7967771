"""The page of a word: what it means, first of all; then the law, related words and who uses it."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model.kinds.term import Term
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Fact, Group, Passage
from toolbox.site.site import Node
from toolbox.text import dutch

SOME = 8
UNCLEAR = "Is deze uitleg niet duidelijk of niet juist?"


@dataclass(frozen=True, slots=True)
class TermView:
    top: Top
    more: Passage
    see: Group
    tail: Tail


def view(context: ViewContext, node: Node) -> TermView:
    entity: Term = node.entity
    reader = context.reader(node.url)
    see = _see(context, node)
    return TermView(
        top=entry.top(context, node, reader, label="Begrip", facts=_facts(context, entity)),
        more=entry.passage(reader, "meer", "Meer uitleg", entity.body),
        see=entry.group(context, "Zie ook", see),
        tail=entry.tail(
            context,
            node,
            reader,
            groups=(_users(context, node),),
            without=see,
            invite="Is deze uitleg niet duidelijk of niet juist?",
        ),
    )


def _facts(context: ViewContext, entity: Term) -> tuple[Fact, ...]:
    same = entity.abbreviation.casefold() == entity.name.casefold()
    return (
        parts.fact("Afkorting", "" if same else entity.abbreviation),
        parts.fact("Voluit", entity.full_form),
        parts.fact("Wet", entity.law),
        parts.fact("U leest ook wel", *_others(entity)),
        context.fact("Thema's", "themes", entity.themes),
    )


def _users(context: ViewContext, node: Node) -> Group:
    """Some of the entries in whose text the word occurs, and what they are."""
    found = tuple(parts.link(other, other.kind.one) for other in context.users(node.url)[:SOME])
    return Group("gebruik", "Hier komt dit woord voor", links=found)


def _others(entity: Term) -> tuple[str, ...]:
    """Other words for the same; not its own plural or full form again."""
    own = [dutch.fold(form) for form in (entity.name, entity.full_form, entity.abbreviation) if form]
    return tuple(name for name in entity.also_known_as if not any(dutch.fold(name).startswith(form) for form in own))


def _see(context: ViewContext, node: Node) -> tuple[Node, ...]:
    """The words that this one refers to, and those that refer to it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind is node.kind)
    found = {other.id: other for other in (*context.nodes("terms", node.entity.see), *back)}
    return tuple(other for id, other in found.items() if id != node.id)
