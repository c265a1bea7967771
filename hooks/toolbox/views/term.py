"""The page of a word: what it means, first of all; then the law, related words and who uses it."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox import dutch, site
from toolbox.models import term
from toolbox.views import desk, entry, parts

SOME = 8
UNCLEAR = "Is deze uitleg niet duidelijk of niet juist?"


@dataclass(frozen=True, slots=True)
class TermView:
    top: entry.Top
    more: parts.Passage
    see: parts.Group
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> TermView:
    entity: term.Term = node.entity
    reader = at.reader(node.url)
    see = _see(at, node)
    return TermView(
        top=entry.top(at, node, reader, label="Begrip", facts=_facts(at, entity)),
        more=entry.passage(reader, "meer", "Meer uitleg", entity.body),
        see=entry.group(at, "Zie ook", see),
        tail=entry.tail(
            at,
            node,
            reader,
            groups=(_users(at, node),),
            without=see,
            invite="Is deze uitleg niet duidelijk of niet juist?",
        ),
    )


def _facts(at: desk.Desk, entity: term.Term) -> tuple[parts.Fact, ...]:
    same = entity.abbreviation.casefold() == entity.name.casefold()
    return (
        parts.fact("Afkorting", "" if same else entity.abbreviation),
        parts.fact("Voluit", entity.full_form),
        parts.fact("Wet", entity.law),
        parts.fact("U leest ook wel", *_others(entity)),
        at.fact("Thema's", "themes", entity.themes),
    )


def _users(at: desk.Desk, node: site.Node) -> parts.Group:
    """Some of the entries in whose text the word occurs, and what they are."""
    found = tuple(parts.link(other, other.kind.one) for other in at.users(node.url)[:SOME])
    return parts.Group("gebruik", "Hier komt dit woord voor", links=found)


def _others(entity: term.Term) -> tuple[str, ...]:
    """Other words for the same; not its own plural or full form again."""
    own = [dutch.fold(form) for form in (entity.name, entity.full_form, entity.abbreviation) if form]
    return tuple(name for name in entity.also_known_as if not any(dutch.fold(name).startswith(form) for form in own))


def _see(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    """The words that this one refers to, and those that refer to it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "terms")
    found = {other.id: other for other in (*at.nodes("terms", node.entity.see), *back)}
    return tuple(other for id, other in found.items() if id != node.id)
