"""The page of a theme: what it is, what it means to each audience, and who works on it."""

from dataclasses import dataclass

import markupsafe

from toolbox import model
from toolbox.model.kinds import theme
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.recommendation import Recommendation
from toolbox.model.kinds.theme import Theme
from toolbox.pages.views import cards, entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.parts import Card, Fact, Link, Passage, Value
from toolbox.site.site import Node
from toolbox.text import dutch, markdown
from toolbox.text.glossary import Linker


@dataclass(frozen=True, slots=True)
class ForYou:
    """What a theme means to one audience; `id` is that of its heading, and `link` leads to the other one."""

    id: str
    link: Link
    text: markupsafe.Markup
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeView:
    top: Top
    more: Passage
    start_here: tuple[Card, ...]
    for_you: tuple[ForYou, ...]
    tail: Tail


def view(context: ViewContext, node: Node[Theme]) -> ThemeView:
    entity: Theme = node.entity
    linker = context.linker(node.url)
    related = _related(context, node)
    starts = context.starts(entity.start_here)
    tail = entry.tail(
        context,
        node,
        linker,
        groups=(entry.group(context, "Verwante thema's", related),),
        without=(
            *related,
            *(other for other, _ in starts),
            *context.nodes(Audience, (item.audience for item in entity.for_you)),
            *context.nodes(Recommendation, entity.recommendations),
        ),
        invite=f"Weet u meer over {dutch.lower_first(entity.name)}?",
    )
    return ThemeView(
        top=entry.top(context, node, linker, label="Thema", facts=_facts(context, node, tail)),
        more=entry.passage(linker, "waar-gaat-dit-over", "Waar gaat dit over?", entity.body),
        start_here=tuple(cards.card(other, context.site.today, why) for other, why in starts),
        for_you=tuple(
            _for_you(context, linker, item) for item in entity.for_you if context.site.get(Audience, item.audience)
        ),
        tail=tail,
    )


def _facts(context: ViewContext, node: Node[Theme], tail: Tail) -> tuple[Fact, ...]:
    """How much there is on this theme, from the data alone; each leads to where it stands on the page."""
    counts = ((kind, len(context.about(kind, (node.id,)))) for kind in ("regions", "practices", "experts"))
    places = entry.places(node, tail.groups)
    inside = tuple(
        Value(dutch.plural(count, *model.BY_NAME[kind].called), places.get(kind, "")) for kind, count in counts if count
    )
    return (
        Fact("In de toolbox", inside),
        context.fact("Hoort bij", "recommendations", node.entity.recommendations),
    )


def _related(context: ViewContext, node: Node[Theme]) -> tuple[Node, ...]:
    """The themes that this one names, and those that name it."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind is node.kind)
    others = {other.id: other for other in (*context.nodes(Theme, node.entity.related), *back)}
    return tuple(other for id, other in others.items() if id != node.id)


def _for_you(context: ViewContext, linker: Linker, item: theme.ForYou) -> ForYou:
    audience = context.site.nodes["audiences"][item.audience]
    return meaning(linker, f"voor-{audience.id}", audience, item)


def meaning(linker: Linker, id: str, other: Node, item: theme.ForYou) -> ForYou:
    text = linker.html(markdown.render(item.text, level=4, ids=False).html)
    return ForYou(id, parts.link(other), text, item.questions)
