"""Tells a mistake in a proposal in the words of the form: its questions, and never a key, a file or a line."""

import re
from collections.abc import Iterator

from toolbox.forms import questions
from toolbox.model import Kind
from toolbox.model.field import Block
from toolbox.source.problem import Problem
from toolbox.source.reading import Source
from toolbox.text import dutch

_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z])")
_OF_FILES = re.compile(
    r"\b(?:data|content)/\S|\bregel \d|toolbox \w|'remark'|aanhalingsteken|streepje met een spatie|nieuwe regel"
)
_TITLED = re.compile(r"'([a-z_]+)' \([^)]*\)")
_WRITTEN = re.compile(r"'-? ?\{?([a-z_]+): ([^']*?)\}?'")
_KEY = re.compile(r"'([a-z_]+)'")


def in_form_words(problem: Problem, kind: Kind, source: Source) -> str:
    """The message and the hint. `source` is the file that the proposal would make."""
    labels = dict(_labels(kind))
    text = f"{problem.message} {problem.hint}".strip()
    text = _TITLED.sub(lambda match: f"'{labels.get(match[1], match[1])}'", text)
    text = _WRITTEN.sub(lambda match: f"'{match[2].strip('[]')}'" if match[1] in labels else match[0], text)
    text = _KEY.sub(lambda match: f"'{labels.get(match[1], match[1])}'", text)
    kept = " ".join(part for part in _SENTENCE.split(text) if not _OF_FILES.search(part))
    label = _question(problem, labels, source)
    is_said = any(f"'{name}'" in kept for name in labels.values())
    return f"Bij de vraag '{label}': {kept}" if label and not is_said else kept


def _labels(kind: Kind) -> Iterator[tuple[str, str]]:
    """What each key is called: its title, or its question where the form has one."""
    yield from _titles(kind.model)
    for topic in questions.topics(kind):
        yield from ((question.key.rpartition(".")[2], question.label) for question in topic.questions)


def _titles(block: type[Block]) -> Iterator[tuple[str, str]]:
    for field in block.fields():
        yield field.name, dutch.upper_first(field.title)
        if field.block:
            yield from _titles(field.block)


def _question(problem: Problem, labels: dict[str, str], source: Source) -> str:
    """The question whose answer stands at the place of the problem; "" when it stands in another file."""
    key = ""
    if problem.place.path == source.path:
        for number in range(problem.place.line, 0, -1):
            if match := re.match(r"(?:- |  )([a-z_]+):", source.line(number)):
                key = match[1]
                break
    return labels.get(key, "") if key != "id" else ""
