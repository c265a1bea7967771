"""A field of a model as one value, made once per model from what the model declares; and the values of an entry by field."""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pydantic
from pydantic.fields import FieldInfo

from toolbox.model.types import Type

Path = tuple[str | int, ...]
Model: typing.TypeAlias = "type[Block]"


@dataclass(frozen=True, slots=True)
class Ref:
    """Makes a text field a reference: it names an entry by its id.

    `to` is the kind's file name, or "" when the sibling field `kind` tells it. `back` is the heading on the page that is
    referred to: why these entries are listed there; `{Kinds}` stands for the plural of the kind that refers, and
    `{werken|werkten}` for the verb in the tense of what these entries say.
    """

    to: str
    back: str


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """`type` is that of one value, of each item when there are `many`; a `block` has fields of its own.

    `title`, `help` and `examples` are Dutch; an example is what stands in a file, so a list when there are `many`.
    """

    name: str
    title: str
    help: str
    examples: tuple[Any, ...]
    required: bool
    many: bool
    default: Any
    type: Type
    reference: Ref | None
    block: Model | None

    def refers_to(self, holder: Block) -> str:
        """The kind that it refers to in `holder`, "" when it is no reference."""
        return (self.reference.to or str(getattr(holder, "kind", ""))) if self.reference else ""


class Block(pydantic.BaseModel):
    """A mapping whose fields are fixed: what is not declared is a mistake."""

    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", protected_namespaces=())

    @classmethod
    @functools.cache
    def fields(cls) -> tuple[Field, ...]:
        """Its fields in the order of their declaration."""
        return tuple(_field(name, info) for name, info in cls.model_fields.items())

    @classmethod
    @functools.cache
    def in_file_order(cls) -> tuple[Field, ...]:
        """Its fields in the order that they have in a file."""
        return cls.fields()

    @classmethod
    def field(cls, name: str) -> Field | None:
        return next((field for field in cls.fields() if field.name == name), None)


def required(title: str, help: str, *examples: Any, **more: Any) -> Any:
    """A field that must be filled: Dutch `title`, `help` and `examples` for the editor, the forms and the handbook."""
    return pydantic.Field(title=title, description=help, examples=list(examples) or None, **more)


def optional(title: str, help: str, *examples: Any, **more: Any) -> Any:
    """A field that may be absent; absent text is "", an absent number, date or block is None."""
    more.setdefault("default", "")
    return required(title, help, *examples, **more)


def absent(title: str, help: str, *examples: Any) -> Any:
    return optional(title, help, *examples, default=None)


def many(title: str, help: str, *examples: Any) -> Any:
    """A list that may be empty; each of `examples` is one item."""
    return optional(title, help, *([list(examples)] if examples else []), default=())


def _field(name: str, info: FieldInfo) -> Field:
    parts = (*info.metadata, *_parts(info.annotation))
    block = next((part for part in parts if isinstance(part, type) and issubclass(part, Block)), None)
    of_block = Type("block", block.model_validate, {"type": "object"}) if block else None
    return Field(
        name=name,
        title=info.title or name,
        help=info.description or "",
        examples=tuple(info.examples or ()),
        required=info.is_required(),
        many=typing.get_origin(info.annotation) is tuple,
        default=info.get_default(),
        type=of_block or next(part for part in parts if isinstance(part, Type)),
        reference=next((part for part in parts if isinstance(part, Ref)), None),
        block=block,
    )


def _parts(hint: Any) -> Iterator[Any]:
    """A type and all that it is annotated with, at any depth of `Annotated`, `tuple` and `| None`."""
    inner = typing.get_args(hint)
    for part in inner:
        yield from _parts(part)
    if not inner:
        yield hint


def values(block: Block, wanted: Callable[[Field], bool]) -> Iterator[tuple[Field, Path, Any, Block]]:
    """Every filled field that is `wanted`, at any depth: the field, the way to a value, the value, the block around it."""
    for field in _holding(type(block), wanted):
        value = getattr(block, field.name)
        if not value:
            continue
        for index, item in enumerate(value if field.many else (value,)):
            path: Path = (field.name, index) if field.many else (field.name,)
            if field.block is None:
                yield field, path, item, block
            else:
                for inner, rest, leaf, holder in values(item, wanted):
                    yield inner, (*path, *rest), leaf, holder


@functools.cache
def _holding(model: type[Block], wanted: Callable[[Field], bool]) -> tuple[Field, ...]:
    """The fields of `model` that are wanted, or whose block holds one that is."""
    return tuple(f for f in model.fields() if (_holding(f.block, wanted) if f.block else wanted(f)))


def references(entity: Block) -> Iterator[tuple[Ref, Path, str, str]]:
    """Every reference: why it is there, the way to it, the kind and the id that it names."""
    for field, path, id, holder in values(entity, _is_reference):
        if field.reference:
            yield field.reference, path, field.refers_to(holder), id


def prose(entity: Block) -> Iterator[tuple[Path, str]]:
    """Every text in Markdown, with the way to it."""
    return ((path, text) for _, path, text, _ in values(entity, _is_prose))


def plain(entity: Block) -> Iterator[tuple[Path, str]]:
    """Every text without Markdown that a page shows, with the way to it."""
    return ((path, text) for _, path, text, _ in values(entity, _is_plain))


def targets(entity: Block) -> Iterator[tuple[Path, str]]:
    """Every address of a link, which can be a page of the site itself, with the way to it."""
    return ((path, address) for _, path, address, _ in values(entity, _is_target))


def _is_reference(field: Field) -> bool:
    return field.reference is not None


def _is_prose(field: Field) -> bool:
    return field.type.name == "prose"


def _is_plain(field: Field) -> bool:
    return field.type.name in ("line", "summary", "plain") and field.name != "remark"


def _is_target(field: Field) -> bool:
    return field.type.name == "target"
