"""The page of a group of visitors: its questions with answers, where to start, and what the themes mean to it."""

from dataclasses import dataclass

from toolbox.model.kinds import audience
from toolbox.model.kinds.audience import Audience
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import theme
from toolbox.pages.views.kinds.theme import ForYou
from toolbox.pages.views.parts import Link, Notice, Passage
from toolbox.site.site import Node
from toolbox.text import markdown
from toolbox.text.glossary import Reader


@dataclass(frozen=True, slots=True)
class AudienceView:
    top: Top
    help: Notice | None
    questions: tuple[parts.Question, ...]
    start_here: tuple[Link, ...]
    meanings: tuple[ForYou, ...]
    more: Passage
    tail: Tail


def view(context: ViewContext, node: Node) -> AudienceView:
    entity: Audience = node.entity
    reader = context.reader(node.url)
    themes = _themes(node)
    return AudienceView(
        top=entry.top(context, node, reader, label="Voor wie"),
        help=_help(node),
        questions=tuple(_question(reader, item) for item in entity.questions),
        start_here=_start(context, entity),
        meanings=tuple(_meaning(reader, other, node.id) for other in themes),
        more=entry.passage(reader, "meer", "Meer voor u", entity.body),
        tail=entry.tail(context, node, reader, without=themes, invite="Mist u een vraag?"),
    )


def _help(node: Node) -> Notice | None:
    """Every page for parents leads to who helps now."""
    if node.id != "ouders":
        return None
    return Notice(
        "help", "Heeft u nu hulp nodig?", "Deze site geeft geen hulp bij één kind. U leest hier wel wie dat doet."
    )


def _question(reader: Reader, item: audience.Question) -> parts.Question:
    answer = reader.html(markdown.render(item.answer, level=3, ids=False).html)
    return parts.Question(item.question, answer, parts.links(item.links))


def _start(context: ViewContext, entity: Audience) -> tuple[Link, ...]:
    starts = ((context.site.nodes.get(item.kind, {}).get(item.id), item.why) for item in entity.start_here)
    return tuple(parts.link(node, why) for node, why in starts if node)


def _themes(node: Node) -> tuple[Node, ...]:
    """The themes that say what they mean to this audience."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "themes")
    return tuple(dict.fromkeys(back))


def _meaning(reader: Reader, other: Node, audience_id: str) -> ForYou:
    own = next(item for item in other.entity.for_you if item.audience == audience_id)
    return theme.meaning(reader, f"thema-{other.id}", other, own)
