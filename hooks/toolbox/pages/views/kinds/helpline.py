"""A help line as people need it: whom they reach, for what, and a number that a telephone dials."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from toolbox.model.kinds.helpline import English, Helpline
from toolbox.pages import presence
from toolbox.pages.views import entry, parts
from toolbox.pages.views.context import ViewContext
from toolbox.pages.views.entry import Tail, Top
from toolbox.site.site import Node
from toolbox.text import dutch

OLD = "We could not confirm this number. If it does not work, look at the website."


class Line(NamedTuple):
    """`call`, `chat` and `site` are the words on the ways; `dial` is the address of the number. `note` is a caution."""

    name: str
    url: str
    purpose: str
    number: str
    dial: str
    chat_url: str
    site_url: str
    when: str
    note: str
    urgent: bool
    call: str
    chat: str
    site: str
    lang: str

    def in_short(self) -> Line:
        """Whom one reaches and how, without the rest."""
        return self._replace(purpose="", when="")


@dataclass(frozen=True, slots=True)
class HelplineView:
    top: Top
    line: Line
    english: Line | None
    has_page_in_english: bool
    tail: Tail


def view(context: ViewContext, node: Node[Helpline]) -> HelplineView:
    entity: Helpline = node.entity
    linker = context.linker(node.url)
    facts = (
        context.fact("Voor wie", "audiences", entity.audiences),
        parts.fact("Bijvoorbeeld bij", dutch.joined(entity.situations)),
        parts.fact("Ook bekend als", dutch.joined(entity.also_known_as)),
    )
    label = "Hulplijn bij spoed" if entity.urgent else "Hulplijn"
    return HelplineView(
        top=entry.top(context, node, linker, label=label, facts=facts),
        line=line(node),
        english=line(node, english=True) if entity.english else None,
        has_page_in_english=presence.is_there(context.site, "/hulp/en/"),
        tail=entry.tail(context, node, linker, invite=node.kind.page.invite),
    )


def line(node: Node[Helpline], *, english: bool = False) -> Line:
    """Without words in English a line is told in Dutch."""
    entity: Helpline = node.entity
    said = entity.english if english and entity.english else entity
    in_english = isinstance(said, English)
    return Line(
        name=said.name,
        url=node.url,
        purpose=said.purpose,
        number=entity.phone,
        dial=parts.tel(entity.phone) if entity.phone else "",
        chat_url=entity.chat,
        site_url=entity.url if entity.url != entity.chat else "",
        when=" · ".join(dutch.upper_first(text) for text in (said.hours, said.cost) if text),
        note=(OLD if in_english else entity.note) if entity.note else "",
        urgent=entity.urgent,
        call="Call" if in_english else "Bel",
        chat="Chat",
        site="Website",
        lang="en" if in_english else "nl",
    )
