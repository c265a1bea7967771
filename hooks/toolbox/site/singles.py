"""Reads the files that are one mapping: the site as a whole, and the words of people in need."""

from typing import TypeVar

import pydantic

from toolbox import source
from toolbox.model import Single, validation
from toolbox.model.field import Block
from toolbox.source.problem import Problem
from toolbox.source.reading import Source

Model = TypeVar("Model", bound=Block)


def read(
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
