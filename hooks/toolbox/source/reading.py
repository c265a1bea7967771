"""Reads one file into a Source: its text, its values, its problems and the place of each value."""

import bisect
import contextlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from toolbox.source import decoding, reader
from toolbox.source.decoding import Unreadable
from toolbox.source.problem import Place, Problem

Value = Any  # str, list[Value] or dict[str, Value]
Path = reader.Path
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """`values` is None when the file is empty or can't be read; `readable` tells which. `lines` are those of a list's items.

    Values carry no places: `place` reads the text once more when a problem needs one, so that sound data costs nothing.
    """

    path: str
    text: str
    values: Value | None
    problems: tuple[Problem, ...] = ()
    lines: tuple[int, ...] = ()
    readable: bool = True
    windows: bool = False  # whether lines ended in CRLF; `text` has LF alone

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The spot of the value at `path`, of its key with `key=True`, else of the nearest thing around it."""
        places = _places(self.path, self.text)
        if key and (place := places.get(("key", *path))):
            return place
        nearest = (places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)
        return next(nearest, Place(self.path))

    def place_at(self, index: int, length: int = 1) -> Place:
        """The place of the character at `index` of the text."""
        return decoding.place_at(self.path, self.text, index, length)

    def find(self, word: str, after: Place) -> Place | None:
        """The first place of `word`, which is on one line, at or below `after`; None when no line holds it."""
        starts = _starts(self.text)
        index = self.text.find(word, starts[after.line - 1] + after.column - 1)
        if index < 0:
            return None
        number = bisect.bisect_right(starts, index)
        return Place(self.path, number, index - starts[number - 1] + 1, len(word))

    def line(self, number: int) -> str:
        """Line `number`, from 1, as an editor shows it; "" outside the file."""
        lines = self.text.split("\n")
        return lines[number - 1] if 0 < number <= len(lines) else ""


def read(path: str, raw: bytes, *, parser: str = "c") -> Source:
    """Read one file. `path` is what messages show; libyaml's parser ("c") and PyYAML's own ("python") give the same.

    But for a question mark in a word between [ ] or { }: that is YAML, and PyYAML's own parser refuses it.
    """
    file = text(path, raw)
    if file.problems:
        return file
    try:
        result = reader.run(path, file.text, parser=parser)
    except Unreadable as unreadable:
        return Source(path, file.text, None, (unreadable.problem,), readable=False)
    return Source(path, file.text, result.values, tuple(result.problems), tuple(result.lines), windows=file.windows)


def text(path: str, raw: bytes) -> Source:
    """A file as text alone, without values: decoded and free of what can't be seen, or not readable."""
    decoded = raw[:MAX_BYTES].decode("utf-8-sig", errors="replace").replace("\r", "")  # to show what can't be read
    try:
        if len(raw) > MAX_BYTES:
            raise Unreadable(_too_large(path))
        decoded = decoding.decode(path, raw)
        decoding.inspect(path, decoded)
    except Unreadable as unreadable:
        return Source(path, decoded, None, (unreadable.problem,), readable=False)
    return Source(path, decoded, None, windows=b"\r" in raw)


def lists_of(source: Source) -> tuple[tuple[int, Mapping[str, Value]], ...]:
    """The items of a list that are mappings, each with its index; the rest is for others to tell."""
    if not isinstance(source.values, list):
        return ()
    return tuple((index, item) for index, item in enumerate(source.values) if isinstance(item, dict))


def _too_large(path: str) -> Problem:
    message = "Dit bestand is groter dan 20 MB."
    return Problem(Place(path), "te-groot", message, "Verdeel de lijst over meer bestanden in een map.")


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


@lru_cache(maxsize=8)
def _places(path: str, text: str) -> dict[Path, Place]:
    places: dict[Path, Place] = {(): Place(path)}
    with contextlib.suppress(Unreadable):  # what was found before the damage still tells a place
        reader.run(path, text, places=places)
    return places
