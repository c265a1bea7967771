"""The values that components print, and how they are made from entries. Knows nodes, not the site they stand in.

They are named tuples, which cost a quarter of a frozen data class to make: a page has a hundred of them.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import markupsafe

from toolbox.model import blocks
from toolbox.model.blocks import Entity, SourceReference
from toolbox.model.kinds.event import Event
from toolbox.model.types import Moment
from toolbox.pages.views.row import Row
from toolbox.site import freshness
from toolbox.site.output import File
from toolbox.site.site import Node
from toolbox.text import dutch


class Link(NamedTuple):
    """`proper`: the title is a name, which a browser must not translate."""

    title: str
    url: str
    note: str = ""
    proper: bool = False


class Value(NamedTuple):
    text: str
    url: str = ""
    external: bool = False
    note: str = ""
    postcodes: str = ""  # for which it holds, as js/postcode-areas.js reads them
    proper: bool = False


class Fact(NamedTuple):
    """One line of the facts panel."""

    label: str
    values: tuple[Value, ...]


class When(NamedTuple):
    """A date for machines and for people."""

    iso: str
    text: str


class Face(NamedTuple):
    """By which a kind is known: its name in words, a colour and a sign; names of `proper` entries are not translated."""

    name: str
    accent: str
    icon: str
    proper: bool


class Desk(NamedTuple):
    """Who may come to somebody who knows more, who not, and how to reach them; `site` is the name of the website at `url`."""

    serves: tuple[Link, ...]
    not_for: str
    role: str = ""
    phone: str = ""
    dial: str = ""
    email: str = ""
    site: str = ""
    url: str = ""


class Card(NamedTuple):
    title: str
    url: str
    summary: str = ""
    label: str = ""
    tags: tuple[str, ...] = ()
    reason: str = ""
    face: Face | None = None
    desk: Desk | None = None


class Door(NamedTuple):
    """A large way in: `amount` says how much there is behind it, `drawing` is the address of one; each may be ""."""

    title: str
    url: str
    summary: str = ""
    face: Face | None = None
    amount: str = ""
    drawing: str = ""


class Source(NamedTuple):
    title: str
    url: str
    publisher: str
    date: When | None
    accessed: When | None


class Change(NamedTuple):
    when: When
    text: str


class Question(NamedTuple):
    question: str
    answer: markupsafe.Markup
    links: tuple[Link, ...] = ()


class Notice(NamedTuple):
    """A remark that must be seen; `kind` is one that the component `notice` knows."""

    kind: str
    title: str
    text: str


NOTHING = markupsafe.Markup()


class Passage(NamedTuple):
    """Under a heading: running text, points or short texts. Empty: no heading."""

    id: str
    title: str
    html: markupsafe.Markup = NOTHING
    points: tuple[markupsafe.Markup, ...] = ()
    texts: tuple[str, ...] = ()


NO_PASSAGE = Passage("", "")


class Group(NamedTuple):
    """Entries under a heading, as cards, as rows or, when there are many or they are small, as links. Empty: no heading."""

    id: str
    title: str
    cards: tuple[Card, ...] = ()
    links: tuple[Link, ...] = ()
    text: str = ""
    rows: tuple[Row, ...] = ()


NO_GROUP = Group("", "")


class Letter(NamedTuple):
    letter: str
    links: tuple[Link, ...] = ()
    rows: tuple[Row, ...] = ()


class Offer(NamedTuple):
    """What there is to take along: what it is, `who` has use of it, and where to begin (`links`). `part` is that of the page,
    `lists` the files of the lists by kind. `patterns` are other addresses, with `<lijst>` for a list, `<soort>` for the first word
    of an address and `<id>` for an entry. Addresses have no leading slash.
    """

    name: str
    part: str
    title: str
    text: str
    who: str
    links: tuple[Link, ...] = ()
    patterns: tuple[str, ...] = ()
    lists: Mapping[str, File] = {}


class Contact(NamedTuple):
    role: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""


HOME = Link("Home", "/")
HELP_US = Link("Help mee", "/bijdragen/")


def link(node: Node, note: str = "") -> Link:
    return Link(node.name, node.url, note, node.kind.proper)


def links(items: Iterable[blocks.Link]) -> tuple[Link, ...]:
    return tuple(Link(item.title, item.url) for item in items)


def value(node: Node) -> Value:
    return Value(node.name, node.url, proper=node.kind.proper)


def values(nodes: Iterable[Node]) -> tuple[Value, ...]:
    return tuple(value(node) for node in nodes)


def fact(label: str, *texts: object) -> Fact:
    """A line with plain text; what is empty is left out."""
    return Fact(label, tuple(Value(str(text)) for text in texts if text not in ("", None)))


def filled(*facts: Fact) -> tuple[Fact, ...]:
    """The lines that say something, each word once: a region and its town may have one name."""
    return tuple(Fact(item.label, _once(item.values)) for item in facts if item.values)


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    """The first of those that read the same, or the first of these that leads somewhere."""
    words: dict[str, Value] = {}
    for value in values:
        known = words.setdefault(value.text.casefold(), value)
        if value.url and not known.url:
            words[value.text.casefold()] = value
    return tuple(words.values())


def when(text: str) -> When:
    return When(text, dutch.partial_date(text))


def optional_when(text: str) -> When | None:
    return when(text) if text else None


def moment(start: Moment) -> str:
    return dutch.day(start.day) + (f", {start.time.replace(':', '.')} uur" if start.time else "")


def period(entity: Event) -> str:
    """When a meeting is, in words: one day, or from one moment to another."""
    start, end = entity.start, entity.end
    if end is None:
        return moment(start)
    if end.day != start.day:
        return f"{moment(start)} tot en met {moment(end)}"
    times = f", {start.time.replace(':', '.')} tot {end.time.replace(':', '.')} uur" if start.time and end.time else ""
    return dutch.day(start.day) + times


def sources(items: Iterable[SourceReference]) -> tuple[Source, ...]:
    return tuple(
        Source(item.title, item.url, item.publisher, optional_when(item.date), optional_when(item.accessed))
        for item in items
    )


def contact(entity: blocks.Contact | None) -> Contact | None:
    """The ways to reach someone, or None when there are none."""
    if entity is None or not (entity.email or entity.phone or entity.url):
        return None
    return Contact(entity.role, entity.email, entity.phone, entity.url)


def stand(entity: Entity, today: datetime.date) -> str:
    """What is too old to be told in the present: "Stand van 2021"; "" for anything else."""
    old = entity.as_of and not freshness.is_current(entity, today)
    return f"Stand van {dutch.partial_date(entity.as_of)}" if old else ""


def state(status: str, as_of: str, *, current: bool) -> str:
    """Whether something still goes on, in words; what is old only says how it was then."""
    if status == "loopt" and not current:
        return f"In {as_of[:4]} liep het" if as_of else "Het liep; van wanneer dat is, is niet bekend"
    words = {"loopt": "Ja", "afgerond": "Nee, het is afgerond", "idee": "Het is een idee"}
    return words.get(status, "Dat is niet bekend")


def ages(item: blocks.Ages | None) -> str:
    if item is None:
        return ""
    return f"{item.min} jaar" if item.min == item.max else f"{item.min} tot en met {item.max} jaar"


def site_name(url: str) -> str:
    """A web address as people say it: `https://www.voorbeeld.nl/` -> "voorbeeld.nl"."""
    return re.sub(r"^https?://(www\.)?", "", url, flags=re.IGNORECASE).rstrip("/")


def host_name(url: str) -> str:
    """The host alone, for where there is little room: `https://www.voorbeeld.nl/contact` -> "voorbeeld.nl"."""
    return site_name(url).split("/")[0]


def tel(number: str) -> str:
    """The address by which a telephone calls a number."""
    return f"tel:{number.replace(' ', '').replace('-', '')}"


def also_about(names: Iterable[str]) -> str:
    """Why an entry stands beside another: the themes that both name."""
    return f"Ook over {dutch.joined(tuple(f'‘{name}’' for name in names))}"
