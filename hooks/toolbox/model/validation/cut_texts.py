"""Finds the texts that a # cuts off: what follows it is a comment for YAML, and may belong to the text."""

import functools
import json
from collections.abc import Iterator, Mapping

from pydantic_core import PydanticCustomError

from toolbox.model.field import Block, Field
from toolbox.model.kind import Collection
from toolbox.model.single import Single
from toolbox.source import comments
from toolbox.source.comments import Comment
from toolbox.source.reading import Source


def read(file: Source, kind: Collection | Single) -> Iterator[Comment]:
    """The comments behind a text that is as right with the comment in it."""
    return (comment for comment in comments.read(file) if comment.value and _fits(comment, kind.model))


def is_sure(comment: Comment, file: Source) -> bool:
    """Whether nobody can mean a comment: right behind the # stands a letter or a number."""
    line = file.line(comment.place.line)
    return line[comment.place.column : comment.place.column + 1].isalnum()


def quoted(comment: Comment) -> str:
    """The line as it is to be written when the # belongs to the text; "" where the text has more lines."""
    value = json.dumps(comment.value, ensure_ascii=False)
    return f"{comment.key}: {value}" if comment.key else f"- {value}" if comment.is_item else ""


def _fits(comment: Comment, model: type[Block]) -> bool:
    if not comment.key:
        return True
    field = _fields(model).get(comment.key)
    if field is None or not field.type.limit or (field.many and comment.value.startswith("#")):
        return False
    try:
        field.type.parse(comment.value)
    except PydanticCustomError:
        return False
    return True


@functools.cache
def _fields(model: type[Block]) -> Mapping[str, Field]:
    """The fields of a model and of the blocks in it, by name."""
    inner = {name: part for field in model.fields() if field.block for name, part in _fields(field.block).items()}
    return inner | {field.name: field for field in model.fields()}
