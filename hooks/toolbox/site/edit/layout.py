"""The one layout of an entry in a file: the order of its fields, what stands on one line, how text is quoted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from toolbox import source
from toolbox.model import Settings
from toolbox.model.field import Block, Field
from toolbox.model.kinds.municipality import PlaceName
from toolbox.site.edit.notes import Notes

SHORT = ("reference", "choice", "id")  # lists of these are written on one line
NAMES = ("also_known_as", "former_names")  # and these
ROWS = (PlaceName,)  # blocks that are written on one line
_PLAIN = re.compile(r"[^\W_](?:[\w '()./&–-]*[\w.)])?")  # what is never anything but text
WAYS = {False: ("- …\n", "- a: …\n"), True: ("- […, z]\n", "- {a: …, z: z}\n")}  # by whether it stands inside brackets
_HARD_BREAK = re.compile(r"(?<! ) {2,}\n(?=[^\n])")
Model = type[Block] | None
Path = source.Path


def entry(values: dict[str, Any], model: type[Block], index: int, notes: Notes, indent: int = 0) -> list[str]:
    """The lines of one entry of a list, remarks in it included, those before it not."""
    lines = list(_mapping(values, model, (index,), notes, indent + 2))
    if not lines:
        return [" " * indent + "- {}"]
    first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
    lines[first] = " " * indent + "- " + lines[first][indent + 2 :]
    above = [
        " " * indent + line.lstrip() for line in lines[:first]
    ]  # a remark before the first field comes before the dash
    after = [f"{' ' * (indent + 2)}{remark}" for remark in notes.last.get((index,), [])]
    return [*above, *lines[first:], *after]


def settings(values: dict[str, Any], notes: Notes) -> list[str]:
    return list(_mapping(values, Settings, (), notes, 0))


def _mapping(values: dict[str, Any], model: Model, path: Path, notes: Notes, indent: int) -> Iterator[str]:
    known = {field.name: field for field in (model.in_file_order() if model else ()) if field.name in values}
    for key in (*known, *(name for name in values if name not in known)):
        yield from _field(key, values[key], known.get(key), (*path, key), notes, indent)


def _field(key: str, value: Any, field: Field | None, path: Path, notes: Notes, indent: int) -> Iterator[str]:
    name = scalar(key)
    inner = field.block if field else None
    one_line = _one_line(value, field)
    before, after = _remarks(path, notes, whole=one_line is not None)
    margin = " " * indent
    yield from (f"{margin}{remark}" for remark in before)
    if one_line is not None:
        yield f"{margin}{name}: {one_line}{after}"
    elif isinstance(value, str):
        yield f"{margin}{name}: |{after}"
        yield from (f"{margin}  {line}".rstrip() for line in _prose(value).split("\n"))
    elif isinstance(value, dict):
        yield f"{margin}{name}:{after}"
        yield from _mapping(value, inner, path, notes, indent + 2)
    else:
        yield f"{margin}{name}:{after}"
        yield from _items(value, inner, path, notes, indent + 2)


def _items(values: list[Any], inner: Model, path: Path, notes: Notes, indent: int) -> Iterator[str]:
    margin = " " * indent
    for index, value in enumerate(values):
        place = (*path, index)
        if isinstance(value, dict) and value and not (inner in ROWS and not _under(place, notes)):
            before, after = _remarks(place, notes, whole=False)
            lines = list(_mapping(value, inner, place, notes, indent + 2))
            first = next(number for number, line in enumerate(lines) if not line.lstrip().startswith("#"))
            yield from (f"{margin}{remark}" for remark in (*before, *filter(None, [after.strip()])))
            yield from (f"{margin}{line.lstrip()}" for line in lines[:first])
            yield f"{margin}- {lines[first][indent + 2 :]}"
            yield from lines[first + 1 :]
        else:
            before, after = _remarks(place, notes, whole=True)
            yield from (f"{margin}{remark}" for remark in before)
            yield f"{margin}- {flow(value, inside=not isinstance(value, str))}{after}"


def _one_line(value: Any, field: Field | None) -> str | None:
    """The value behind its key when it fits there; None when it takes lines of its own."""
    if isinstance(value, str):
        is_prose = field is None or field.type.name == "prose"
        if "\n" in value and is_prose and not value[0].isspace() and _prose(value).strip():
            return None
        return scalar(value if is_prose else " ".join(value.split()) if "\n" in value else value)
    if not value:
        return "[]" if isinstance(value, list) else "{}"
    if isinstance(value, list) and all(isinstance(item, str) for item in value) and _in_a_row(value, field):
        return flow(value)
    return None


def _in_a_row(value: list[str], field: Field | None) -> bool:
    if field is None:
        return all(len(item) <= 30 and "\n" not in item for item in value)
    return (field.type.name in SHORT or field.name in NAMES) and not any("\n" in item for item in value)


def _remarks(path: Path, notes: Notes, *, whole: bool) -> tuple[list[str], str]:
    """What stands above a line and behind it; `whole` when all that is below `path` stands on that line."""
    places = [path, *_under(path, notes)] if whole else [path]
    before = [remark for place in places for remark in notes.before.get(place, [])]
    after = [remark for place in places for remark in notes.after.get(place, [])]
    return (before, f" {after[0]}") if len(after) == 1 else ([*before, *after], "")


def _under(path: Path, notes: Notes) -> list[Path]:
    """Places below `path` that have a remark."""
    noted = {*notes.before, *notes.after}
    return sorted((place for place in noted if len(place) > len(path) and place[: len(path)] == path), key=str)


def flow(value: Any, *, inside: bool = True) -> str:
    """A value on one line: `[a, b]`, `{name: a}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, inside=True)}: {flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(part) for part in value) + "]"
    return scalar(value, inside=inside)


@lru_cache(maxsize=65536)
def scalar(text: str, *, inside: bool = False) -> str:
    """Text as it is, or in double quotes where YAML would take it for something else."""
    if _PLAIN.fullmatch(text) or (text and "\n" not in text and all(_reads_back(text, way) for way in WAYS[inside])):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def _reads_back(text: str, way: str) -> bool:
    read = source.read("", way.replace("…", text).encode())
    return not read.problems and read.values in ([text], [{"a": text}], [[text, "z"]], [{"a": text, "z": "z"}])


def _prose(text: str) -> str:
    """Without spaces at the end of a line, which nobody sees; a line break that they stood for is written out."""
    broken = _HARD_BREAK.sub("\\\\\n", text.strip("\n"))
    return "\n".join(line.rstrip() for line in broken.split("\n"))
