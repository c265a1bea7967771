"""What the letter of a month tells: its news, what came and changed in it, and which meetings come after it. Of persons nothing.

A letter that was sent is not taken back, and the page that keeps it would name who withdrew.
"""

import datetime
import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from toolbox.exports.context import ExportContext
from toolbox.history import news
from toolbox.model.kinds import news as messages
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.news import News
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


def make(context: ExportContext, month: datetime.date, persons: list[str]) -> Letter:
    """The letter of the month that begins on a day; what names one of `persons` is left out."""
    end = (month + datetime.timedelta(days=31)).replace(day=1)
    changes = tuple(news.gathered(_changes(context, month, end, persons), most=len(HEADINGS) * MOST))
    parts = (
        Part("Nieuws", _nameless(_messages(context, month, end), persons)),
        *(Part(heading, _of_label(context, changes, label)) for label, heading in HEADINGS.items()),
        Part("Dit komt eraan", _nameless(_coming(context, end), persons)),
    )
    title = f"Nieuwsbrief {dutch.partial_date(month.strftime('%Y-%m'))}"
    return Letter(title, context.name, context.address(""), tuple(part for part in parts if part.items))


def _changes(
    context: ExportContext, start: datetime.date, end: datetime.date, persons: list[str]
) -> Iterator[news.Item]:
    """What was new and changed in the month; not its messages, which have a heading of their own."""
    for item in news.items(context.site, context.history):
        is_named = _names(persons, item.name, *item.sentences)
        if start <= item.when.date() < end and item.kind != messages.KIND.name and not is_named:
            yield item


def _nameless(items: Iterable[Item], persons: list[str]) -> tuple[Item, ...]:
    kept = (item for item in items if not _names(persons, item.title, item.text))
    return tuple(itertools.islice(kept, MOST))


def _names(persons: list[str], *texts: str) -> bool:
    return any(consent.names(name, " ".join(texts)) for name in persons)


def _of_label(context: ExportContext, changes: tuple[news.Item, ...], label: str) -> tuple[Item, ...]:
    of_label = (item for item in changes if item.label == label)
    return tuple(
        Item(item.name, " ".join(item.sentences), context.address(item.url), item.url)
        for item in itertools.islice(of_label, MOST)
    )


def _messages(context: ExportContext, start: datetime.date, end: datetime.date) -> Iterator[Item]:
    """The messages of the month, in the order of the days."""
    for node in reversed(context.site.of(News)):
        if start <= node.entity.date < end:
            text = f"{dutch.day(node.entity.date)}. {node.entity.summary}"
            yield Item(node.name, text, context.address(node.url), node.url)


def _coming(context: ExportContext, start: datetime.date) -> Iterator[Item]:
    """Meetings after the month that go on, the first one first."""
    last = start + datetime.timedelta(days=AHEAD)
    events = (node for node in context.site.of(Event) if node.entity.status == "gepland")
    for node in sorted(events, key=lambda node: str(node.entity.start)):
        if start <= node.entity.start.day <= last:
            place = ", ".join(filter(None, (dutch.day(node.entity.start.day), node.entity.location)))
            yield Item(node.name, f"{place}. {node.entity.summary}".strip(), context.address(node.url), node.url)
