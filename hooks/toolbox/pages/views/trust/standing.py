"""How far one may trust a page, in one quiet line, and what that means. Knows an entry, not its page."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from toolbox.pages.views import parts
from toolbox.site import freshness
from toolbox.site.site import Node
from toolbox.text import dutch

CERTAINTY = {
    "afgeleid": ("afgeleid", "Dit staat niet letterlijk in de bronnen. Wij hebben het eruit afgeleid."),
    "onzeker": ("niet zeker", "Wij weten niet zeker of dit klopt. De bronnen zeggen er weinig over."),
}
UNCHECKED = "Dit is nog niet nagekeken door iemand uit de praktijk."
UNCONFIRMED = "Deze gegevens komen uit openbare bronnen. De expert heeft ze nog niet bevestigd."
SEPARATOR = " · "


class Remark(NamedTuple):
    title: str
    text: str


class Standing(NamedTuple):
    """The line that everybody sees, and the remarks that unfold from it."""

    line: str
    remarks: tuple[Remark, ...]


def of(node: Node, today: datetime.date) -> Standing | None:
    """None for an entry of which there is nothing to say, as one of an official list."""
    words = tuple(_words(node, today))
    return Standing(dutch.upper_first(SEPARATOR.join(words)), tuple(_remarks(node, today))) if words else None


def _words(node: Node, today: datetime.date) -> Iterator[str]:
    entity = node.entity
    if entity.as_of:
        yield f"stand {dutch.partial_date(entity.as_of)}"
    if entity.sources and entity.reviewed is None and not node.kind.official:
        yield "uit openbare bronnen"
    if entity.certainty in CERTAINTY:
        yield CERTAINTY[entity.certainty][0]
    if _is_unconfirmed(node):
        yield "nog niet bevestigd"
    if entity.reviewed:
        yield _reviewed(node, entity.reviewed, today)
    elif not node.kind.official and not _is_unconfirmed(node):
        yield "nog niet nagekeken"
    if entity.note:
        yield "met een opmerking"


def _reviewed(node: Node, reviewed: datetime.date, today: datetime.date) -> str:
    day = dutch.day(reviewed)
    overdue = freshness.is_overdue(node.kind, node.entity, today)
    return f"lang niet nagekeken, voor het laatst op {day}" if overdue else f"nagekeken op {day}"


def _is_unconfirmed(node: Node) -> bool:
    return not vars(node.entity).get("agreed", True)


def _remarks(node: Node, today: datetime.date) -> Iterator[Remark]:
    """What the words of the line mean, the gravest first."""
    entity = node.entity
    if entity.note:
        yield Remark("Let op", entity.note)
    if entity.certainty in CERTAINTY:
        title, text = CERTAINTY[entity.certainty]
        yield Remark(dutch.upper_first(title), text)
    if not node.kind.dated and (stand := parts.stand(entity, today)):
        yield Remark(stand, "Het kan nu anders zijn.")
    if _is_unconfirmed(node):
        yield Remark("Nog niet bevestigd", UNCONFIRMED)
    elif entity.reviewed is None and not node.kind.official:
        yield Remark("Nog niet nagekeken", UNCHECKED)
