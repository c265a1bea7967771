"""Finds the fields of a model whose type carries a mark, and their values. Knows annotations, not what a mark means."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

EACH = "*"  # every item of a list
Path = tuple[str | int, ...]
_CACHE: dict[tuple[type[Any], type[Any]], tuple[Marked, ...]] = {}  # the models are a fixed table


@dataclass(frozen=True, slots=True)
class Marked:
    """The way to a field in a model, and the mark on its type."""

    path: tuple[str, ...]
    mark: Any


def values(entity: BaseModel, mark: type[Any]) -> Iterator[tuple[Any, Path, Any, Any]]:
    """Every filled field of `entity` with a `mark`: the mark, the path, the value, and the block that holds it."""
    for field in marked(type(entity), mark):
        for path, value, holder in _values(entity, field.path):
            yield field.mark, path, value, holder


def marked(model: type[BaseModel], mark: type[Any]) -> tuple[Marked, ...]:
    """The fields of `model`, at any depth, whose type carries a `mark`."""
    known = _CACHE.get((model, mark))
    if known is None:
        known = _CACHE[model, mark] = tuple(_fields(model, mark))
    return known


def _fields(model: type[BaseModel], mark: type[Any]) -> Iterator[Marked]:
    hints = typing.get_type_hints(model, include_extras=True)
    for name in model.model_fields:
        yield from _marked(hints[name], mark, (name,))


def _marked(hint: Any, mark: type[Any], path: tuple[str, ...]) -> Iterator[Marked]:
    if typing.get_origin(hint) is typing.Annotated:
        yield from (Marked(path, one) for one in hint.__metadata__ if isinstance(one, mark))
        yield from _marked(hint.__origin__, mark, path)
    elif typing.get_origin(hint) is tuple:
        yield from _marked(typing.get_args(hint)[0], mark, (*path, EACH))
    elif isinstance(hint, type) and issubclass(hint, BaseModel):
        for field in marked(hint, mark):
            yield Marked((*path, *field.path), field.mark)
    else:
        for part in typing.get_args(hint):
            yield from _marked(part, mark, path)


def _values(
    value: Any, path: tuple[str, ...], so_far: Path = (), holder: Any = None
) -> Iterator[tuple[Path, Any, Any]]:
    """Every filled text at `path`, with its real path and the block that holds it."""
    if value is None or value == "" or value == ():
        return
    if not path:
        yield so_far, value, holder
    elif path == (EACH,):
        for index, item in enumerate(value):
            if item:
                yield (*so_far, index), item, holder
    elif path[0] == EACH:
        for index, item in enumerate(value):
            yield from _values(item, path[1:], (*so_far, index), holder)
    else:
        yield from _values(getattr(value, path[0]), path[1:], (*so_far, path[0]), value)
