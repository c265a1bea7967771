"""The page of a group of visitors: its questions with answers, where to start, and what the themes mean to it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from toolbox.model.kinds import audience
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.helpline import Helpline
from toolbox.model.kinds.theme import Theme
from toolbox.pages import drawings
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.pages.views.kinds import helpline, theme
from toolbox.pages.views.kinds.helpline import Line
from toolbox.pages.views.kinds.theme import ForYou
from toolbox.pages.views.parts import Link, Notice, Passage
from toolbox.site.site import Node
from toolbox.text import markdown
from toolbox.text.glossary import Linker


class Words(NamedTuple):
    """What the page says itself, in the form that fits who reads it."""

    questions: str
    themes: str
    more: str
    invite: str
    help: Notice


HELP = "Deze site geeft zelf geen hulp. Hier staat wie dat wel doet."
FORMAL = Words(
    questions="Uw vragen",
    themes="Wat de thema's voor u betekenen",
    more="Meer voor u",
    invite="Mist u een vraag?",
    help=Notice("help", "Heeft u nu hulp nodig?", HELP),
)
YOU = Words(
    questions="Jouw vragen",
    themes="Wat de thema's voor jou betekenen",
    more="Meer voor jou",
    invite="Mis je een vraag?",
    help=Notice("help", "Heb je nu hulp nodig?", HELP),
)
IN_NEED = ("ouders", audience.YOUNG)  # who may come here with a child in need, or as one


@dataclass(frozen=True, slots=True)
class AudienceView:
    top: Top
    drawing: str
    words: Words
    help: Notice | None
    lines: tuple[Line, ...]
    questions: tuple[parts.Question, ...]
    start_here: tuple[Link, ...]
    meanings: tuple[ForYou, ...]
    prints_questions: bool
    more: Passage
    tail: Tail


def view(context: ViewContext, node: Node[Audience]) -> AudienceView:
    entity: Audience = node.entity
    linker = context.linker(node.url)
    themes = node.back(Theme)
    lines = tuple(_lines(context, node))
    words = YOU if node.id == audience.YOUNG else FORMAL
    return AudienceView(
        top=entry.top(context, node, linker, label="Voor wie"),
        drawing=drawings.address(f"voor-{node.id}"),
        words=words,
        help=words.help if node.id in IN_NEED else None,
        lines=tuple(helpline.line(line) for line in lines),
        questions=tuple(_question(linker, item) for item in entity.questions),
        start_here=tuple(parts.link(other, why) for other, why in context.starts(entity.start_here)),
        meanings=tuple(_meaning(linker, other, node.id) for other in themes),
        prints_questions=node.id == audience.COUNCIL,
        more=entry.passage(linker, "meer", words.more, entity.body),
        tail=entry.tail(context, node, linker, without=(*themes, *lines), invite=words.invite),
    )


def _lines(context: ViewContext, node: Node) -> Iterator[Node[Helpline]]:
    """Who is in danger comes first; then the lines that are for this audience alone."""
    if node.id not in IN_NEED:
        return
    lines = [line for line in context.site.of(Helpline) if node.id in line.entity.audiences]
    for line in lines:
        if line.entity.urgent or line.entity.audiences == (node.id,):
            yield line


def _question(linker: Linker, item: audience.Question) -> parts.Question:
    answer = linker.html(markdown.render(item.answer, level=3, ids=False).html)
    return parts.Question(item.question, answer, parts.links(item.links))


def _meaning(linker: Linker, other: Node[Theme], audience_id: str) -> ForYou:
    own = next(item for item in other.entity.for_you if item.audience == audience_id)
    return theme.meaning(linker, f"thema-{other.id}", other, own)
