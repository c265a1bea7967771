"""The remarks (`# …`) in a file, each with the entry, field or item that it stands at. Knows YAML's marks, no meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from toolbox import source
from toolbox.source import reader
from toolbox.source.problem import Place

_HEADER = re.compile(r"[|>][0-9+-]*[ ]+(#.*)")
Path = source.Path


@dataclass(slots=True)
class Notes:
    """Remarks by what follows them on the next line (`before`), by what stands on their line (`after`) and by the entry
    that they end (`last`); `head` and `foot` are those of the file."""

    before: dict[Path, list[str]] = field(default_factory=dict)
    after: dict[Path, list[str]] = field(default_factory=dict)
    last: dict[Path, list[str]] = field(default_factory=dict)
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)

    def all(self) -> Iterator[str]:
        for group in (self.before, self.after, self.last):
            for texts in group.values():
                yield from texts
        yield from self.head
        yield from self.foot


def read(text: str) -> Notes:
    """All remarks of a text that can be read."""
    found = list(_remarks(text))
    made = Notes()
    if not found:
        return made
    starts = _starts(text)
    lines = text.split("\n")
    for line, column, remark in found:
        if lines[line][:column].strip():
            made.after.setdefault(_at(starts, line), []).append(remark)
        else:
            _full_line(made, starts, lines, (line, column, remark))
    return made


def housed(notes: Notes, entry: Path, values: Any) -> Notes:
    """The same remarks; those in an entry at what `values` does not hold (a field without a value) stand at its end.

    `entry` is `(index,)`, or `()` for a file with one mapping.
    """
    made = Notes(dict(notes.before), dict(notes.after), dict(notes.last), notes.head, [*notes.foot])
    for group in (made.before, made.after):
        for path in [path for path in group if path[: len(entry)] == entry and not _holds(values, path[len(entry) :])]:
            homeless = group.pop(path)
            if entry:
                made.last[entry] = [*made.last.get(entry, []), *homeless]
            else:
                made.foot += homeless
    return made


def _holds(values: Any, path: Path) -> bool:
    for step in path:
        keys = range(len(values)) if isinstance(values, list) else values if isinstance(values, dict) else ()
        if step not in keys:
            return False
        values = values[step]
    return True


def _full_line(
    notes: Notes, starts: list[tuple[int, int, Path]], lines: list[str], found: tuple[int, int, str]
) -> None:
    """A remark on a line of its own belongs to what follows; at the end of an entry to that entry when it is indented,
    unless one at the margin stands above it: these stay together."""
    line, _, remark = found
    following = next((start for start in starts if start[0] > line), None)
    earlier = [start for start in starts if start[0] < line]
    if not earlier and following and any(not row.strip() for row in lines[line : following[0]]):
        notes.head.append(remark)
    elif following and (len(following[2]) > 1 or not earlier or _at_margin(lines, line, _dash(lines[following[0]]))):
        notes.before.setdefault(following[2], []).append(remark)
    elif earlier and not _at_margin(lines, line, _dash(lines[next(s[0] for s in reversed(earlier) if len(s[2]) == 1)])):
        notes.last.setdefault(earlier[-1][2][:1], []).append(remark)
    else:
        notes.foot.append(remark)


def _at_margin(lines: list[str], line: int, margin: int) -> bool:
    """Whether a remark stands no deeper than the dash of an entry, or below one that does."""
    return first_at_margin(lines, line + 1, margin) <= line


def first_at_margin(lines: list[str], end: int, margin: int) -> int:
    """The first remark at the margin among those that stand together above line `end` (from 0); `end` when there is none."""
    first = line = end
    while line > 0 and (not lines[line - 1].strip() or lines[line - 1].lstrip().startswith("#")):
        line -= 1
        first = line if lines[line].strip() and _dash(lines[line]) <= margin else first
    return first


def _dash(line: str) -> int:
    return len(line) - len(line.lstrip())


def _at(starts: list[tuple[int, int, Path]], line: int) -> Path:
    """What began last on a line or above it."""
    here = [start for start in starts if start[0] <= line]
    return here[-1][2] if here else ()


def _starts(text: str) -> list[tuple[int, int, Path]]:
    """Where each entry, field and item begins: line and column from 0; of an entry the line of its dash."""
    spots: dict[Path, Place] = {}
    reader.run("", text, places=spots)
    found: dict[Path, tuple[int, int]] = {}
    for path, place in spots.items():
        of_key = path[:1] == ("key",)
        real = path[1:] if of_key else path
        if real and (of_key or isinstance(real[-1], int)):
            found[real] = (place.line - 1, place.column - 1)
    return sorted((line, column, path) for path, (line, column) in _entries_first(found).items())


def _entries_first(found: dict[Path, tuple[int, int]]) -> dict[Path, tuple[int, int]]:
    """An item begins where its dash stands, so before its own first field."""
    return {path: (line, column - 1 if isinstance(path[-1], int) else column) for path, (line, column) in found.items()}


def _remarks(text: str) -> Iterator[tuple[int, int, str]]:
    """Line and column from 0 and text of each `# …` that stands outside every scalar."""
    if "#" not in text:
        return
    covered, headers = _scalars(text)
    offset = 0
    for number, line in enumerate(text.split("\n")):
        for hit in re.finditer(r"(?:^|(?<=\s))#", line):
            index = offset + hit.start()
            if index in headers or not any(start <= index < end for start, end in covered):
                yield number, hit.start(), line[hit.start() :].rstrip()
                break
        offset += len(line) + 1


def _scalars(text: str) -> tuple[list[tuple[int, int]], set[int]]:
    """The spans of scalars, and where a remark stands behind the mark of a block of text."""
    covered: list[tuple[int, int]] = []
    headers: set[int] = set()
    for event in reader.events(text):
        start, end = _index(event.start_mark), _index(event.end_mark)
        if isinstance(event, yaml.ScalarEvent) and end > start:
            covered.append((start, end))
            header = _HEADER.fullmatch(text[start:].split("\n", 1)[0]) if event.style in ("|", ">") else None
            headers.update([start + header.start(1)] if header else [])
    return covered, headers


def _index(mark: Any) -> int:
    return int(mark.index)
