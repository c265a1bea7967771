"""What a form asks about a kind, topic by topic, as the models tell it. Knows no page, no issue and no answer."""

from __future__ import annotations

import functools
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from toolbox import model as models
from toolbox.model import Kind, blocks, types
from toolbox.model.blocks import Block, Ref
from toolbox.model.types import Choice
from toolbox.model.validation import words
from toolbox.text import dutch

Control = Literal["line", "text", "choice", "choices", "lines", "rows"]

# What no form asks: filled in by editors, about a person, or too much for a form (a mail or a change of the file is better).
EDITORS = ("id", "aliases", "draft", "remark", "reviewed", "maintained_by", "certainty", "also_known_as")
PERSONAL = ("consent", "photo", "agreed", "contact.email", "contact.phone")
TOO_MUCH = ("for_you", "questions", "start_here", "places", "lat", "lon", "number")
EACH = "Schrijf er één op een regel."
TITLES = ("Waar gaat het over?", "Waar hoort het bij?", "Het verhaal", "Waar staat het?")

_BOOLEAN = typing.get_args(types.Boolean)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`key` is the way to the field (`contact.role`); `columns` are the parts of a row, for `rows` alone."""

    key: str
    label: str
    help: str
    example: str
    control: Control
    required: bool
    choices: tuple[str, ...] = ()
    refers: str = ""  # the kind whose entries are named
    columns: tuple[str, ...] = ()
    limit: int = 0

    @property
    def picked_help(self) -> str:
        """The help where one picks from names instead of typing them."""
        return f"{self.help.removesuffix(EACH)}Kies wat past."


@dataclass(frozen=True, slots=True)
class Topic:
    title: str
    questions: tuple[Question, ...]


@functools.lru_cache(maxsize=32)
def topics(kind: Kind) -> tuple[Topic, ...]:
    """The questions about a kind, each under one of four topics; a topic without questions is left out."""
    groups: dict[str, list[Question]] = {title: [] for title in TITLES}
    for name in models.key_order(kind.model):
        for question in _of_field(kind, kind.model, name):
            groups[TITLES[_topic(name, question)]].append(question)
    return tuple(Topic(title, tuple(group)) for title, group in groups.items() if group)


@functools.lru_cache(maxsize=32)
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


def _of_field(kind: Kind, model: type[Block], name: str, inside: str = "") -> Iterator[Question]:
    key = f"{inside}{name}"
    info = model.model_fields[name]
    hint = blocks.hints(model)[name]
    if key in (*EDITORS, *PERSONAL, *TOO_MUCH):
        return
    inner = words.block_in(hint)
    if inner and typing.get_origin(hint) is not tuple:
        for part in inner.model_fields:
            yield from _of_field(kind, inner, part, f"{name}.")
        return
    outer = f"{kind.model.model_fields[inside[:-1]].title}: " if inside else ""
    columns = tuple(n for n in inner.model_fields if n != "accessed") if inner else ()
    title = info.title or name
    yield Question(
        key=key,
        label=dutch.upper_first(f"{outer}{title}"),
        help=_help(info.description or "", inner, columns, typing.get_origin(hint) is tuple),
        example=_example(info.examples),
        control="rows" if inner else _control(hint),
        required=(info.is_required() and not inside) or (name == "sources" and kind.review is not None),
        choices=_choices(kind, name, hint),
        refers=next((mark.to for mark in _marks(hint) if isinstance(mark, Ref)), ""),
        columns=columns,
        limit=_limit(hint),
    )


def _help(told: str, inner: type[Block] | None, columns: tuple[str, ...], many: bool) -> str:
    told = told.replace("De id's van", "De namen van").replace("Het id van", "De naam van")
    if inner:
        titles = " | ".join(str(inner.model_fields[name].title) for name in columns)
        return f"{told} Elke regel is er één: {titles}"
    return f"{told} {EACH}" if many else told


def _example(examples: list[Any] | None) -> str:
    first = (examples or [""])[0]
    return str(first[0]) if isinstance(first, list) else str(first)


def _control(hint: Any) -> Control:
    marks = _marks(hint)
    many = typing.get_origin(hint) is tuple
    if any(isinstance(mark, Choice) for mark in marks):
        return "choices" if many else "choice"
    if many:
        return "lines"
    if _BOOLEAN in marks:
        return "choice"
    return "text" if types.PROSE in marks or _limit(hint) > types.MAX_LINE or hint is types.Summary else "line"


def _choices(kind: Kind, name: str, hint: Any) -> tuple[str, ...]:
    """The values to choose from; a person is never proposed in a form."""
    closed = next((mark.values for mark in _marks(hint) if isinstance(mark, Choice)), ())
    if _BOOLEAN in _marks(hint):
        return ("ja", "nee")
    return tuple(value for value in closed if (kind.name, name, value) != ("experts", "type", "persoon"))


def _limit(hint: Any) -> int:
    shape = next((mark.json_schema for mark in _marks(hint) if hasattr(mark, "json_schema")), None) or {}
    return int(shape.get("limit", 0))


def _marks(hint: Any) -> list[Any]:
    own = list(getattr(hint, "__metadata__", ()))
    inner = [hint.__origin__] if own else list(typing.get_args(hint))
    return own + [mark for part in inner for mark in _marks(part)]
