"""Makes the problems that rules find in an entry, and walks through its values; `source/problem.py` says what a Problem is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from toolbox.checks.context import Context
from toolbox.site import references
from toolbox.site.catalog import Entry
from toolbox.source.problem import Place, Problem
from toolbox.source.reading import Path


def error(entry: Entry, path: Path, code: str, message: str, hint: str = "", *, word: str = "") -> Problem:
    """An error about `entry`, at the value at `path` in it, or at `word` in the text there.

    `message` comes behind "Regio 'Twente': ".
    """
    place = within(entry, path, word) if word else entry.place(*path)
    return Problem(place, code, f"{references.label(entry)}: {message}", hint)


def warning(entry: Entry, path: Path, code: str, message: str, hint: str = "", *, word: str = "") -> Problem:
    """The same as a warning."""
    return replace(error(entry, path, code, message, hint, word=word), severity="warning")


def where(entry: Entry) -> str:
    """`data/regions.yaml, regel 12`: where another entry stands."""
    return f"{entry.source.path}, regel {entry.line}"


def written(entry: Entry) -> Any:
    """The fields of an entry as they stand in the file."""
    return entry.source.values[entry.index] if isinstance(entry.source.values, list) else {}


def texts(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every text inside `value`, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from texts(inner, (*path, index))


def strings(value: Any) -> Iterator[str]:
    """Every text inside `value`, in no order: a quick look whether there is anything to tell."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            yield item
        else:
            waiting.extend(item.values() if isinstance(item, dict) else item)


def containers(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """Every list and mapping inside `value`, itself included, in no order."""
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, dict | list):
            yield item
            waiting.extend(item.values() if isinstance(item, dict) else item)


def holding(context: Context, sign: str) -> Iterator[Entry]:
    """The entries of files in which a sign can stand: in most files it does not. With a \\ any sign can be written."""
    suspect = {file.path for file in context.catalog.sources if sign in file.text or "\\" in file.text}
    return (entry for entry in context.catalog.all() if entry.source.path in suspect)


def matching(context: Context, fits: Callable[[str], object]) -> Iterator[Entry]:
    """The entries with a text that fits: in most files there is none. With a \\ any sign can be written."""
    readable = (file for file in context.catalog.sources if file.readable)
    suspect = {file.path for file in readable if fits(file.text) or "\\" in file.text}
    entries = (entry for entry in context.catalog.all() if entry.source.path in suspect)
    return (entry for entry in entries if any(map(fits, strings(written(entry)))))


def within(entry: Entry, path: Path, word: str) -> Place:
    """The spot of `word` itself in the text at `path`; where the text begins when it is written differently there."""
    place = entry.place(*path)
    return entry.source.find(word, place) or place
