"""The page of a group of visitors: its questions with answers, where to start, and what the themes mean to it."""

from __future__ import annotations

from dataclasses import dataclass

import markupsafe

from toolbox import glossary, prose, site
from toolbox.models import audience
from toolbox.views import desk, entry, parts


@dataclass(frozen=True, slots=True)
class Meaning:
    """What one theme means to this audience; `id` is that of its heading."""

    id: str
    theme: parts.Link
    text: markupsafe.Markup
    questions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AudienceView:
    top: entry.Top
    help: parts.Notice | None
    questions: tuple[parts.Question, ...]
    start_here: tuple[parts.Link, ...]
    meanings: tuple[Meaning, ...]
    more: parts.Passage
    tail: entry.Tail


def view(at: desk.Desk, node: site.Node) -> AudienceView:
    entity: audience.Audience = node.entity
    reader = at.reader(node.url)
    themes = _themes(node)
    return AudienceView(
        top=entry.top(at, node, reader, label="Voor wie"),
        help=_help(node),
        questions=tuple(_question(reader, item) for item in entity.questions),
        start_here=_start(at, entity),
        meanings=tuple(_meaning(reader, theme, node.id) for theme in themes),
        more=entry.passage(reader, "meer", "Meer voor u", entity.body),
        tail=entry.tail(at, node, reader, without=themes, invite="Mist u een vraag?"),
    )


def _help(node: site.Node) -> parts.Notice | None:
    """Every page for parents leads to who helps now."""
    if node.id != "ouders":
        return None
    return parts.Notice(
        "help", "Heeft u nu hulp nodig?", "Deze site geeft geen hulp bij één kind. U leest hier wel wie dat doet."
    )


def _question(reader: glossary.Reader, item: audience.Question) -> parts.Question:
    answer = reader.html(prose.render(item.answer, level=3, ids=False).html)
    return parts.Question(item.question, answer, parts.links(item.links))


def _start(at: desk.Desk, entity: audience.Audience) -> tuple[parts.Link, ...]:
    found = ((at.site.nodes.get(item.kind, {}).get(item.id), item.why) for item in entity.start_here)
    return tuple(parts.link(node, why) for node, why in found if node)


def _themes(node: site.Node) -> tuple[site.Node, ...]:
    """The themes that say what they mean to this audience."""
    back = (other for group in node.backlinks for other in group.nodes if other.kind.name == "themes")
    return tuple(dict.fromkeys(back))


def _meaning(reader: glossary.Reader, theme: site.Node, audience_id: str) -> Meaning:
    own = next(item for item in theme.entity.for_you if item.audience == audience_id)
    text = reader.html(prose.render(own.text, level=4, ids=False).html)
    return Meaning(f"thema-{theme.id}", parts.link(theme), text, own.questions)
