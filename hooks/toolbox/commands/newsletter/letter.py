"""What the letter of a month tells: what came and changed in it, and which meetings come after it. Of persons nothing.

A letter that was sent is not taken back, and the page that keeps it would name who withdrew.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from toolbox.exports.context import ExportContext
from toolbox.history import news
from toolbox.model.kinds.event import Event
from toolbox.site import consent
from toolbox.text import dutch

MOST = 40  # items of one heading; more is no letter
AHEAD = 62  # days after the month in which meetings are named
HEADINGS = {news.NEW: "Nieuw", news.CHANGED: "Gewijzigd", news.GONE: "Niet meer in de toolbox"}


@dataclass(frozen=True, slots=True)
class Item:
    """`url` is absolute, `path` the same address on the site."""

    title: str
    text: str
    url: str
    path: str


@dataclass(frozen=True, slots=True)
class Part:
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """`parts` may be none: in a month in which nothing happened."""

    title: str
    name: str
    url: str
    parts: tuple[Part, ...]


def make(context: ExportContext, month: datetime.date) -> Letter:
    """The letter of the month that begins on a day."""
    end = (month + datetime.timedelta(days=31)).replace(day=1)
    persons = [node.name for node in context.site.all(consent.PERSONS) if consent.is_person(node.entity)]
    in_month = (item for item in news.items(context.site, context.history) if month <= item.when.date() < end)
    items = news.gathered((item for item in in_month if not _names(item, persons)), most=len(HEADINGS) * MOST)
    parts = [
        Part(heading, tuple(_told(context, item) for item in items if item.label == label)[:MOST])
        for label, heading in HEADINGS.items()
    ]
    parts.append(Part("Dit komt eraan", tuple(_coming(context, end))[:MOST]))
    title = f"Nieuwsbrief {dutch.partial_date(month.strftime('%Y-%m'))}"
    return Letter(title, context.name, context.address(""), tuple(part for part in parts if part.items))


def _names(item: news.Item, persons: list[str]) -> bool:
    text = " ".join((item.name, *item.sentences))
    return any(consent.names(name, text) for name in persons)


def _told(context: ExportContext, item: news.Item) -> Item:
    return Item(item.name, " ".join(item.sentences), context.address(item.url), item.url)


def _coming(context: ExportContext, start: datetime.date) -> Iterator[Item]:
    """Meetings after the month that go on, the first one first."""
    last = start + datetime.timedelta(days=AHEAD)
    events = (node for node in context.site.of(Event) if node.entity.status == "gepland")
    for node in sorted(events, key=lambda node: str(node.entity.start)):
        if start <= node.entity.start.day <= last:
            place = ", ".join(filter(None, (dutch.day(node.entity.start.day), node.entity.location)))
            yield Item(node.name, f"{place}. {node.entity.summary}".strip(), context.address(node.url), node.url)
