"""A value, an item or an entry cut out of YAML text, the rest left as it is. Knows layout, no meaning.

Every cut is read back: when it does not give exactly the values that were meant, it is refused.
"""

from __future__ import annotations

import copy
import re
from typing import Any

from toolbox import source


class Refused(Exception):
    """The text is laid out in a way that can't be cut safely; a person has to do it."""


def without(one: source.Source, path: source.Path) -> source.Source:
    """`one` without the value at `path`: a field with its key, an item with its dash or comma; an emptied list goes too."""
    parent = _at(one.values, path[:-1])
    if isinstance(parent, list) and len(parent) == 1 and len(path) > 1:
        return without(one, path[:-1])
    in_list = isinstance(parent, list)
    place = one.place(path, key=not in_list)
    lines = one.text.split("\n")
    line = lines[place.line - 1]
    before = line[: place.column - 1]
    if in_list and not re.search(r"(?:^|\s)-\s+$", before):
        lines[place.line - 1] = _without_word(line, place.column - 1, place.length)
    else:
        indent = len(re.sub(r"-\s+$", "", before)) if in_list else place.column - 1
        if before.strip(" -") or (not in_list and "-" in before):
            raise Refused
        del lines[place.line - 1 : _end(lines, place.line, indent, in_list=in_list)]
    made = source.read(one.path, (("\n".join(lines).rstrip("\n") + "\n").lstrip("\n")).encode())
    if made.values != _expected(one.values, path):
        raise Refused
    return made


def _without_word(line: str, start: int, length: int) -> str:
    """`[a, b, c]` without `b`: the comma behind it goes too, behind the last one that before it."""
    before, after = line[:start], line[start + length :]
    if re.match(r"\s*,", after):
        return before + re.sub(r"^\s*,\s*", "", after)
    return re.sub(r"\s*,\s*$", "", before) + after


def _end(lines: list[str], start: int, indent: int, *, in_list: bool) -> int:
    """The first line, counted from 0, behind what begins above line `start`; empty lines stay."""
    end = start
    while end < len(lines) and (not lines[end].strip() or _belongs(lines[end], indent, in_list=in_list)):
        end += 1
    while end > start and not lines[end - 1].strip():
        end -= 1
    # Between two entries stays one empty line.
    return end + 1 if indent == 0 and in_list and end < len(lines) - 1 and not lines[end].strip() else end


def _belongs(line: str, indent: int, *, in_list: bool) -> bool:
    depth = len(line) - len(line.lstrip(" "))
    return depth > indent or (not in_list and depth == indent and line.lstrip().startswith("- "))


def _at(values: Any, path: source.Path) -> Any:
    for step in path:
        values = values[step]
    return values


def _expected(values: Any, path: source.Path) -> Any:
    wanted = copy.deepcopy(values)
    del _at(wanted, path[:-1])[path[-1]]
    return wanted or None
