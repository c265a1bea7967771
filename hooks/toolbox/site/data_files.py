"""Reads the files of `data/`: those that hold a list of entries, and those that are one mapping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import pydantic

from toolbox import model, source
from toolbox.model import Collection, Lists, Single, validation
from toolbox.model.field import Block
from toolbox.source.problem import Problem
from toolbox.source.reading import Source

Model = TypeVar("Model", bound=Block)


@dataclass(frozen=True, slots=True)
class ListFile:
    """One file: its sound entities, each with its place in the list, and all that is wrong in it."""

    source: Source
    entities: tuple[tuple[int, Any], ...]
    problems: tuple[Problem, ...]


_before: dict[tuple[str, str], tuple[bytes, Lists, ListFile]] = {}  # the files of the last reading, by kind and path


def read_lists(data: Mapping[str, Mapping[str, bytes]], choices: Lists) -> dict[str, tuple[ListFile, ...]]:
    """All lists by kind; `choices` are what a hint can propose. One that is as it was in the last reading is not read again."""
    collections: dict[str, list[ListFile]] = {}
    now: dict[tuple[str, str], tuple[bytes, Lists, ListFile]] = {}
    for kind in model.COLLECTIONS:
        collections[kind.name] = []
        for path, raw in sorted(data.get(kind.name, {}).items()):
            before = _before.get((kind.name, path))
            file = before[2] if before and before[:2] == (raw, choices) else _read(kind, path, raw, choices)
            now[kind.name, path] = raw, choices, file
            collections[kind.name].append(file)
    _before.clear()
    _before.update(now)
    return {name: tuple(of_kind) for name, of_kind in collections.items()}


def _read(kind: Collection, path: str, raw: bytes, choices: Lists) -> ListFile:
    file = source.read(path, raw)
    problems: list[Problem] = []
    entities = tuple(_entities(kind, file, choices, problems))
    return ListFile(file, entities, (*file.problems, *source.explained(file, problems)))


def _entities(kind: Collection, source: Source, choices: Lists, problems: list[Problem]) -> Iterator[tuple[int, Any]]:
    if source.values is not None and not isinstance(source.values, list):
        problems.append(validation.not_a_list(source, kind))
        return
    for index, item in enumerate(source.values or ()):
        if not isinstance(item, dict):
            problems.append(validation.not_a_mapping(source, kind, index))
            continue
        try:
            yield index, kind.model.model_validate(item)
        except pydantic.ValidationError as error:
            details = error.errors(include_url=False)
            problems.extend(validation.of_entry(source, kind, index, item, details, choices))


def names_all(source: Source) -> bool:
    """Whether the id of every entry in the file can be read."""
    if not source.readable or not isinstance(source.values, list | None):
        return False
    items = source.values or []
    return all(isinstance(item, dict) and isinstance(item.get("id"), str) for item in items)


def ids(sources: Iterable[Source], key: str = "id") -> Iterator[str]:
    for file in sources:
        for _, item in source.lists_of(file):
            if isinstance(item.get(key), str):
                yield item[key]


def read_single(
    single: Single, file: tuple[str, bytes | None], fallback: Model, problems: list[Problem]
) -> tuple[Source, Model]:
    """The file and what it says; the `fallback` when it is not there or not sound."""
    path, raw = file
    if raw is None:
        return Source(path, "", None), fallback
    text = source.read(path, raw)
    problems.extend(text.problems)
    if not text.readable:
        return text, fallback
    if not isinstance(text.values, dict):
        problems.extend(source.explained(text, [validation.not_fields(text, single)]))
        return text, fallback
    try:
        return text, type(fallback).model_validate(text.values)
    except pydantic.ValidationError as error:
        details = error.errors(include_url=False)
        problems.extend(source.explained(text, validation.of_entry(text, single, None, text.values, details)))
        return text, fallback
