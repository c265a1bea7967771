"""Reads one file into a Source: its text, its values, its problems and the place of each value."""

import bisect
import contextlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from toolbox.source import composer, decoding, look_alikes, mending
from toolbox.source.decoding import Unreadable
from toolbox.source.problem import Place, Problem

Value = Any  # str, list[Value] or dict[str, Value]
Path = composer.Path
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """`values` is None when the file is empty or can't be read; `readable` tells which. `lines` are those of a list's items.

    Values carry no places: `place` reads the text once more when a problem needs one, so that sound data costs nothing.
    `text` is what is read; where that is not what stands in the file, as a character of it can't be seen or is none of YAML,
    `written` is, and places are those in it.
    """

    path: str
    text: str
    values: Value | None
    problems: tuple[Problem, ...] = ()
    lines: tuple[int, ...] = ()
    readable: bool = True
    windows: bool = False  # whether lines ended in CRLF; `text` has LF alone
    written: str = ""

    @property
    def in_file(self) -> str:
        """The text as it stands in the file, in lines."""
        return self.written or self.text

    def place(self, path: Path, *, key: bool = False) -> Place:
        """The spot of the value at `path`, of its key with `key=True`, else of the nearest thing around it."""
        places = _places(self.path, self.text)
        if key and (place := places.get(("key", *path))):
            return self._place_in_file(place)
        nearest = (places[path[:length]] for length in range(len(path), -1, -1) if path[:length] in places)
        return self._place_in_file(next(nearest, Place(self.path)))

    def place_at(self, index: int, length: int = 1) -> Place:
        """The place of the character at `index` of the text."""
        return self._place_in_file(decoding.place_at(self.path, self.text, index, length))

    def find(self, word: str, after: Place) -> Place | None:
        """The first place of `word`, which is on one line, at or below `after`; None when no line holds it."""
        starts = _starts(self.text)
        index = self.text.find(word, starts[after.line - 1] + after.column - 1)
        if index < 0:
            return None
        number = bisect.bisect_right(starts, index)
        return self._place_in_file(Place(self.path, number, index - starts[number - 1] + 1, len(word)))

    def _place_in_file(self, place: Place) -> Place:
        """A place in the text that is read as one in the file."""
        if not self.written or (line := self.line(place.line)) == (read := _line(self.text, place.line)):
            return place
        return replace(place, column=mending.column(line, read, place.column))

    def line(self, number: int) -> str:
        """Line `number`, from 1, as an editor shows it; "" outside the file."""
        return _line(self.in_file, number)


def read(path: str, raw: bytes, *, parser: str = "c") -> Source:
    """Read one file. `path` is what messages show; libyaml's parser ("c") and PyYAML's own ("python") give the same.

    But for a question mark in a word between [ ] or { }: that is YAML, and PyYAML's own parser refuses it.
    """
    file = text(path, raw)
    if not file.readable:
        return file
    try:
        result, meant, problems = _run(path, file.text, parser)
    except Unreadable as unreadable:
        known = {problem.place.line for problem in file.problems}  # what else is wrong there may come from that
        others = (problem for problem in unreadable.problems if problem.place.line not in known)
        return replace(file, problems=(*file.problems, *others), readable=False)
    signs = (*file.problems, *(replace(problem, place=file._place_in_file(problem.place)) for problem in problems))
    file = replace(file, text=meant, written=file.in_file if meant != file.in_file else "")
    own = (replace(problem, place=file._place_in_file(problem.place)) for problem in result.problems)
    return replace(file, values=result.values, problems=(*signs, *own), lines=tuple(result.lines))


def _run(path: str, text: str, parser: str) -> tuple[composer.Reading, str, list[Problem]]:
    """What is read, the text it is read from, and the signs in it that only looked like those of YAML. Raises Unreadable."""
    problems: list[Problem] = []
    lines = text.split("\n")
    for _ in range(look_alikes.MOST_ROUNDS):
        try:
            return composer.run(path, "\n".join(lines), parser=parser), "\n".join(lines), problems
        except Unreadable as unreadable:
            spots = look_alikes.mended(lines, unreadable.problems[0].place.line)
            if not spots:
                raise Unreadable(*problems, *unreadable.problems) from None
            problems += [spot.problem(path, number) for number, spot in spots.items()]
    raise Unreadable(*problems)


def text(path: str, raw: bytes) -> Source:
    """A file as text alone, without values: decoded and free of what can't be seen, or not readable."""
    decoded = raw[:MAX_BYTES].decode("utf-8-sig", errors="replace").replace("\r", "")  # to show what can't be read
    try:
        if len(raw) > MAX_BYTES:
            raise Unreadable(_too_large(path))
        decoded = decoding.decode(path, raw)
        read, problems = mending.read(path, decoded)
    except Unreadable as unreadable:
        return Source(path, decoded, None, unreadable.problems, readable=False)
    return Source(path, read, None, problems, windows=b"\r" in raw, written=decoded if read != decoded else "")


def explained(file: Source, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those at a line with a sign that only looks like one of YAML told as that sign."""
    return look_alikes.explained(file.path, file.in_file, problems)


def lists_of(source: Source) -> tuple[tuple[int, Mapping[str, Value]], ...]:
    """The items of a list that are mappings, each with its index; the rest is for others to tell."""
    if not isinstance(source.values, list):
        return ()
    return tuple((index, item) for index, item in enumerate(source.values) if isinstance(item, dict))


def _too_large(path: str) -> Problem:
    message = "Dit bestand is groter dan 20 MB."
    return Problem(
        Place(path),
        "te-groot",
        message,
        "Verdeel de lijst over meer bestanden in een map, elk met een deel van de onderdelen.",
    )


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if 0 < number <= len(lines) else ""


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    """Where each line begins."""
    return (0, *(match.end() for match in re.finditer("\n", text)))


@lru_cache(maxsize=8)
def _places(path: str, text: str) -> dict[Path, Place]:
    places: dict[Path, Place] = {(): Place(path)}
    with contextlib.suppress(Unreadable):  # what was found before the damage still tells a place
        composer.run(path, text, places=places)
    return places
