"""What a form asks about a kind, topic by topic, as the models tell it."""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from toolbox.model import Kind, lists, types
from toolbox.model.field import Field
from toolbox.model.kinds.expert import Expert
from toolbox.text import dutch

Control = Literal["line", "text", "choice", "choices", "lines", "rows"]

# What no form asks: filled in by editors, about a person, or too much for a form (a mail or a change of the file is better).
EDITORS = (
    "id",
    "aliases",
    "draft",
    "remark",
    "reviewed",
    "maintained_by",
    "certainty",
    "also_known_as",
    "picture",
    "file",
)
PERSONAL = ("consent", "photo", "agreed", "contact.email", "contact.phone")
TOO_MUCH = ("for_you", "questions", "start_here", "places", "lat", "lon", "number")
EACH = "Schrijf er één op een regel."
ADDRESSES = ("https", "http", "target")
SHORT = ("age", "year")
TITLES = ("Waar gaat het over?", "Waar hoort het bij?", "Het verhaal", "Waar staat het?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`key` is the way to the field (`contact.role`); `columns` are the parts of a row, for `rows` alone.

    `listed` is the list that one chooses from: then `choices` are those of the toolbox, which the data can replace.
    """

    key: str
    label: str
    help: str
    example: str
    control: Control
    required: bool
    choices: tuple[str, ...] = ()
    listed: str = ""
    refers: str = ""  # the kind whose entries are named
    columns: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()  # of the columns
    how: str = ""  # the end of the help: how one writes more than one answer
    limit: int = 0
    is_address: bool = False
    is_short: bool = False  # an answer of a few digits

    @property
    def picked_help(self) -> str:
        """The help where one picks from names instead of typing them."""
        return f"{self.help.removesuffix(self.how)}Kies wat past."


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    questions: tuple[Question, ...]


@functools.cache
def topics(kind: Kind) -> tuple[Topic, ...]:
    """The questions about a kind, each under one of four topics; a topic without questions is left out."""
    groups: dict[str, list[Question]] = {title: [] for title in TITLES}
    for field in kind.model.in_file_order():
        for question in _of_field(kind, field):
            groups[TITLES[_topic(field.name, question)]].append(question)
    return tuple(Topic(title, tuple(group)) for title, group in groups.items() if group)


@functools.cache
def complete(kind: Kind) -> bool:
    """Whether a form asks all that an entry must have, so that a new one can come from it."""
    asked = {question.key for topic in topics(kind) for question in topic.questions}
    return set(kind.required) <= {*asked, "id"}


def _topic(name: str, question: Question) -> int:
    if name in ("sources", "as_of", "note", "links", "contact"):
        return 3
    if question.refers or name in ("sector", "partners", "audiences"):
        return 1
    return 2 if question.control in ("text", "lines") and name not in ("summary", "definition") else 0


def _of_field(kind: Kind, written: Field, outer: Field | None = None) -> Iterator[Question]:
    field = lists.defaults().closed(written)
    key = f"{outer.name}.{field.name}" if outer else field.name
    if key in (*EDITORS, *PERSONAL, *TOO_MUCH):
        return
    if field.block and not field.many:
        for part in field.block.fields():
            yield from _of_field(kind, part, field)
        return
    columns = tuple(part for part in (field.block.fields() if field.block else ()) if part.name != "accessed")
    yield Question(
        key=key,
        label=_label(kind, field, outer),
        help=_help(field, columns),
        example=_example(field),
        control=_control(field),
        required=(field.required and not outer) or (field.name == "sources" and kind.review is not None),
        choices=_choices(kind, field),
        listed=lists.name_of(written),
        refers=field.reference.to if field.reference else "",
        columns=tuple(part.name for part in columns),
        titles=tuple(part.title for part in columns),
        how=_how(field, columns),
        limit=field.type.limit,
        is_address=field.type.name in ADDRESSES and not field.many,
        is_short=field.type.name in SHORT,
    )


def _label(kind: Kind, field: Field, outer: Field | None) -> str:
    """What is asked; a name alone would be taken for one's own."""
    if field.name == "name" and not outer:
        return f"Naam van {kind.the_one}"
    return dutch.upper_first(f"{outer.title}: {field.title}" if outer else field.title)


def _help(field: Field, columns: tuple[Field, ...]) -> str:
    text = field.help.replace("De id's van", "De namen van").replace("Het id van", "De naam van")
    return f"{text} {_how(field, columns)}".rstrip()


def _how(field: Field, columns: tuple[Field, ...]) -> str:
    if columns:
        return f"Elke regel is er één: {' | '.join(part.title for part in columns)}"
    return EACH if field.many else ""


def _example(field: Field) -> str:
    """The model's own, but of a name: that is the name of one kind only."""
    first = field.examples[0] if field.examples and field.name != "name" else ""
    return str(first[0] if field.many and first else first)


def _control(field: Field) -> Control:
    if field.block:
        return "rows"
    if field.type.values:
        return "choices" if field.many else "choice"
    if field.many:
        return "lines"
    if field.type.name == "boolean":
        return "choice"
    return "text" if field.type.name == "summary" or field.type.limit > types.MAX_LINE else "line"


def _choices(kind: Kind, field: Field) -> tuple[str, ...]:
    """The values to choose from; a person is never proposed in a form."""
    if field.type.name == "boolean":
        return ("ja", "nee")
    return tuple(value for value in field.type.values if kind.model is not Expert or value != "persoon")
