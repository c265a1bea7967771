"""The page of a theme: what it is, what it means to each audience, and who works on it."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import dutch, glossary, prose, site
from toolbox.models import theme
from toolbox.views import desk, entry, parts


@dataclass(frozen=True, slots=True)
class ForYou:
    """What a theme means to one audience; `id` is that of its heading."""

    id: str
    audience: parts.Link
    text: markupsafe.Markup
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    top: entry.Top
    more: parts.Passage
    for_you: tuple[ForYou, ...]
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> ThemeView:
    entity: theme.Theme = node.entity
    reader = at.reader(node.url)
    related = _related(at, node)
    return ThemeView(
        top=entry.top(at, node, reader, label="Thema", facts=_facts(at, node)),
        more=entry.passage(reader, "waar-gaat-dit-over", "Waar gaat dit over?", entity.body),
        for_you=tuple(_for_you(at, reader, item) for item in entity.for_you if at.site.get("audiences", item.audience)),
        tail=entry.tail(
            at,
            node,
            reader,
            groups=(entry.group(at, "Verwante thema's", related),),
            without=(
                *related,
                *at.nodes("audiences", (item.audience for item in entity.for_you)),
                *at.nodes("recommendations", entity.recommendations),
            ),
            invite=f"Weet u meer over {_in_sentence(entity.name)}?",
        ),
    )


def _facts(at: desk.Desk, node: site.Node) -> tuple[parts.Fact, ...]:
    """How much there is on this theme, from the data alone."""
    counts = (
        ("regions", "regio", "regio's"), ("practices", "voorbeeld", "voorbeelden"), ("experts", "expert", "experts"),
    )  # fmt: skip
    found = ((len(at.about(kind, (node.id,))), one, many) for kind, one, many in counts)
    inside = tuple(dutch.plural(count, one, many) for count, one, many in found if count)
    return (
        parts.fact("In de toolbox", *inside),
        at.fact("Hoort bij", "recommendations", node.entity.recommendations),
    )


def _related(at: desk.Desk, node: site.Node) -> tuple[site.Node, ...]:
    """The themes that this one names, and those that name it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "themes")
    found = {other.id: other for other in (*at.nodes("themes", node.entity.related), *back)}
    return tuple(other for id, other in found.items() if id != node.id)


def _for_you(at: desk.Desk, reader: glossary.Reader, item: theme.ForYou) -> ForYou:
    audience = at.site.nodes["audiences"][item.audience]
    text = reader.html(prose.render(item.text, level=4, ids=False).html)
    return ForYou(f"voor-{audience.id}", parts.link(audience), text, item.questions)


def _in_sentence(name: str) -> str:
    return name[:1].lower() + name[1:]
