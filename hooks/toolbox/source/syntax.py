"""Says in Dutch what PyYAML's parser says of broken text."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from toolbox.source.problem import Place, Problem


@dataclass(frozen=True, slots=True)
class Phrase:
    """A row of `phrases.yaml`."""

    pattern: str
    message: str
    hint: str
    opening: bool = False


@functools.cache
def phrases() -> tuple[Phrase, ...]:
    """What the parser can say, and last what is told of anything else."""
    return tuple(Phrase(**row) for row in yaml.safe_load(Path(__file__).with_name("phrases.yaml").read_text("utf-8")))


def problem(path: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    """The first complaint of the parser as a Problem at the spot that a person must look at."""
    complaint = " ".join(part for part in (error.context, error.problem) if part)
    phrase = next(phrase for phrase in phrases() if re.search(phrase.pattern, complaint))
    mark = (error.context_mark if phrase.opening else None) or error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    return Problem(_inside(path, text, line, column), "yaml-fout", phrase.message, phrase.hint)


def _inside(path: str, text: str, line: int, column: int) -> Place:
    """The spot itself, or the end of the last line with text when the parser only noticed at the end of the file."""
    lines = text.split("\n")
    if line < len(lines) and lines[line].strip():
        return Place(path, line + 1, min(column, len(lines[line])) + 1)
    last = max((number for number, content in enumerate(lines[: line + 1]) if content.strip()), default=0)
    return Place(path, last + 1, max(len(lines[last].rstrip()), 1))
