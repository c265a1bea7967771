"""Comments (`# …`) in a file, each with the item of the list that it stands at."""

import bisect
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from toolbox.source import composer
from toolbox.source.problem import Place
from toolbox.source.reading import Source

MARK = re.compile(r"#(?<!\S#)")  # a sign that comes first is found much sooner
# Behind the mark of a block of text: the parser counts it as part of that text.
BEHIND_MARK = re.compile(r"[|>][0-9+-]*[ ]+(#.*)")
# What stands before a comment that cuts off a text without quotes: its field, where that is on the same line, and the text.
BEHIND_TEXT = re.compile(r"""\s*(?:-\s+)*(?:([\w-]+):\s+)?((?![-"'\[{|>])\S(?:.*\S)?(?<![:"'\]}])\s+)""")


@dataclass(frozen=True, slots=True)
class Comment:
    """`text` is without its `#`; `item` is the index of the item that it belongs to, 0 where there is none.

    Behind a text without quotes `value` is all that was typed, `#` included, and `key` its field where that is on the same line;
    `is_item` tells whether it stands behind a dash.
    """

    place: Place
    text: str
    item: int
    key: str = ""
    value: str = ""
    is_item: bool = False


def read(source: Source) -> tuple[Comment, ...]:
    """All comments of a file that can be read."""
    if not MARK.search(source.text):
        return ()
    lines = source.text.split("\n")
    starts = list(itertools.accumulate((len(line) + 1 for line in lines), initial=0))
    margin = _indent(lines[source.lines[0] - 1]) if source.lines else 0
    return tuple(_comment(source, lines, starts, index, margin) for index in _starts(source.text))


def _comment(source: Source, lines: list[str], starts: list[int], index: int, margin: int) -> Comment:
    number = bisect.bisect_right(starts, index)
    column = index - starts[number - 1]
    before, text = lines[number - 1][:column], lines[number - 1][column:].rstrip()
    place = Place(source.path, number, column + 1, len(text))
    item = _item(source.lines, number, before, margin)
    behind = BEHIND_TEXT.fullmatch(before)
    key, value = (behind[1] or "", f"{behind[2]}{text}") if behind else _opening(before, text)
    return Comment(place, text.lstrip("#").strip(), item, key, value, before.lstrip().startswith("- "))


def _opening(before: str, text: str) -> tuple[str, str]:
    """The field and the text that a # stands before, with a letter or number right behind it; "" twice for a comment."""
    match = re.fullmatch(r"\s*(?:-\s+)*(?:([\w-]+):\s+)?", before)
    return (match[1] or "", text) if match and before.strip() and text[1:2].isalnum() else ("", "")


def _item(starts: tuple[int, ...], number: int, before: str, margin: int) -> int:
    """The item that a comment on line `number` stands in; above the dash of an item, and no deeper than it, that item."""
    begun = bisect.bisect_right(starts, number)
    if not starts or before.strip() not in ("", "-") or _indent(before) > margin:
        return max(begun - 1, 0)
    return min(begun, len(starts) - 1)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _starts(text: str) -> Iterator[int]:
    """Where each comment begins: the first `#` of a line that stands outside every text."""
    spans, behind_marks = _texts(text)
    last = -1
    for match in MARK.finditer(text):
        index = match.start()
        after = bisect.bisect_right(spans, (index, len(text)))
        is_inside = after > 0 and index < spans[after - 1][1] and index not in behind_marks
        if not is_inside and (last < 0 or "\n" in text[last:index]):
            yield index
            last = index


def flowing(source: Source) -> list[tuple[int, int]]:
    """The spans of texts in which a line end is no more than a space, and an empty line is a line end."""
    scalars = (event for event in composer.events(source.text) if isinstance(event, yaml.ScalarEvent))
    return [(_index(event.start_mark), _index(event.end_mark)) for event in scalars if event.style not in ("|", ">")]


def _texts(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """The spans of texts, in order, and where a comment stands behind the mark of a block of text."""
    scalars = [event for event in composer.events(text) if isinstance(event, yaml.ScalarEvent)]
    spans = [(_index(event.start_mark), _index(event.end_mark)) for event in scalars]
    blocks = [start for event, (start, _) in zip(scalars, spans, strict=True) if event.style in ("|", ">")]
    behind_marks = {comment.start(1) for start in blocks if (comment := BEHIND_MARK.match(text, start))}
    return [(start, end) for start, end in spans if start < end], behind_marks


def _index(mark: Any) -> int:
    return int(mark.index)
