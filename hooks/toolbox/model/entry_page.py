"""What the page of an entry says beside the values of its fields: their order, their titles and the words around them."""

import dataclasses
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

LAST = 99  # the place of what comes after all that has a place


@dataclass(frozen=True, slots=True)
class Part:
    """A field under a `title` of its own on the page, else under its title in the model; the values of `also` stand with it.

    `past` is the title of what is over or too old to be told in the present; `{year}` is then that of `as_of`. `id` is its
    anchor, when that is not its title in the model. `of` tells a field of the entries that are named, in place of their names;
    `single` is the title above one. `sentences` say what a value means, that of "" what is meant by none.
    """

    field: str
    title: str = ""
    past: str = ""
    also: tuple[str, ...] = ()
    id: str = ""
    of: str = ""
    single: str = ""
    sentences: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """The way to what an entry describes, at what the field `address` holds, or in a file of the site that the field `file`
    names; for some values of the field `type` in other words.

    Without an address the page says `missing`, and to ask those whom the field `ask` names, or the owner of the site.
    """

    address: str
    title: str
    titles: Mapping[str, str] = dataclasses.field(default_factory=dict)
    missing: str
    ask: str
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryPage:
    """`summary` is the field that opens the page; `description` and `result` tell of an entry without one, with its fields in
    braces, to a search engine and in our own results.

    Every field is seen on the page; `facts` and `sections` say in which order and under which titles, and what they do not name
    comes after it. `label` is the word above the name, with fields in braces; "" is the name of the kind. `invite` asks for
    more, with the field `name` in braces, after `unknown`: which of the fields `wanted`, in these words, are empty (`{what}`).
    `shared` heads the entries that name the same themes. (A kind with a view of its own orders its page itself.)

    `backlinks` is the place of these entries among what refers to an entry; in their texts one sees how a word is used
    when `shows_words`. `neighbours` are links to the previous and the next entry, `handout` is a form for paper.
    """

    summary: str = "summary"
    description: str = ""
    result: str = ""
    backlinks: int = LAST
    shows_words: bool = False
    neighbours: bool = True
    handout: bool = False
    label: str = ""
    facts: tuple[Part, ...] = ()
    sections: tuple[Part, ...] = ()
    button: Button | None = None
    invite: str = "Weet u meer over {name}?"
    unknown: str = ""
    wanted: Mapping[str, str] = dataclasses.field(default_factory=dict)
    shared: str = ""

    @property
    def in_label(self) -> tuple[str, ...]:
        """The fields that stand above the name."""
        return tuple(_braces(self.label))

    def fields(self) -> Iterator[str]:
        """The names of all fields that it asks for."""
        yield from (self.summary, *self.wanted)
        for text in (self.description, self.result, self.label, self.invite):
            yield from _braces(text)
        for part in (*self.facts, *self.sections):
            yield from (part.field, *part.also)
        if self.button:
            yield from filter(None, (self.button.address, self.button.ask, self.button.file))


def _braces(text: str) -> Iterator[str]:
    return (name for _, name, _, _ in string.Formatter().parse(text) if name)
