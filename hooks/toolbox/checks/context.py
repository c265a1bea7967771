"""What every check gets to look at, and how it points at what it finds. Knows the catalog, no rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from toolbox import catalog, problems, references, source

Path = source.Path


@dataclass(frozen=True, slots=True)
class Context:
    """All that was read, what refers to what, and the day; only warnings may depend on the day."""

    catalog: catalog.Catalog
    links: references.Links
    today: dt.date


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its name, its function and the codes of the problems that it can find."""

    name: str
    function: Callable[[Context], Iterator[problems.Problem]]
    codes: tuple[str, ...]


def error(entry: catalog.Entry, path: Path, code: str, message: str, hint: str = "") -> problems.Problem:
    """An error about `entry`, at the value at `path` in it; `message` comes behind "Regio 'Twente': "."""
    return problems.Problem(entry.place(*path), code, f"{references.label(entry)}: {message}", hint)


def warning(entry: catalog.Entry, path: Path, code: str, message: str, hint: str = "") -> problems.Problem:
    found = error(entry, path, code, message, hint)
    return problems.Problem(found.place, code, found.message, hint, "warning")


def where(entry: catalog.Entry) -> str:
    """`data/regions.yaml, regel 12`: where another entry stands."""
    return f"{entry.source.path}, regel {entry.line}"


def written(entry: catalog.Entry) -> Any:
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
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        else:
            left.extend(one.values() if isinstance(one, dict) else one)


def containers(value: Any) -> Iterator[dict[str, Any] | list[Any]]:
    """Every list and mapping inside `value`, itself included, in no order."""
    left = [value]
    while left:
        one = left.pop()
        if isinstance(one, dict | list):
            yield one
            left.extend(one.values() if isinstance(one, dict) else one)


def holding(given: Context, sign: str) -> Iterator[catalog.Entry]:
    """The entries of files in which a sign can stand: in most files it does not. With a \\ any sign can be written."""
    suspect = {one.path for one in given.catalog.sources if sign in one.text or "\\" in one.text}
    return (entry for entry in given.catalog.all() if entry.source.path in suspect)


def within(entry: catalog.Entry, path: Path, word: str) -> problems.Place:
    """The spot of `word` itself in the text at `path`; where the text begins when it is written differently there."""
    place = entry.place(*path)
    found = entry.source.find(word, place)
    return found or place
