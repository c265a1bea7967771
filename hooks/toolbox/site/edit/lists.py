"""Files of entries: tidied, with an entry more, with an entry changed. Every result is read back before it is given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from toolbox import source
from toolbox.model import Kind
from toolbox.site.edit import layout, notes
from toolbox.site.edit.notes import Notes
from toolbox.source.reading import Source

Values = dict[str, Any]


class Layout(Exception):
    """This text can't be edited safely; `str` says in Dutch why. Never raised for a text without problems of reading."""


def tidy(read: Source, kind: Kind | None) -> str:
    """The file in the one layout: entries by id, fields in order. `kind` is None for `site.yaml`."""
    if not read.readable or read.problems:
        raise Layout(f"{read.path} heeft eerst herstel nodig. Voer 'toolbox check' uit.")
    if not read.text.strip():
        return ""
    told = notes.read(read.text)
    if kind is None and isinstance(read.values, dict):
        told = notes.housed(told, (), read.values)
        return _checked(read, _joined([[*told.head, *layout.settings(read.values, told), *told.foot]]))
    items = read.values
    if kind is None or not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise Layout(f"In {read.path} staat iets anders dan onderdelen met velden. Voer 'toolbox check' uit.")
    order = sorted(range(len(items)), key=lambda index: _id(items[index]))
    blocks = [[*told.before.get((i,), []), *_entry(items[i], kind, i, told)] for i in order]
    parts = [*([told.head] if told.head else []), *blocks, *([told.foot] if told.foot else [])]
    return _checked(read, _joined(parts))


def _entry(values: Values, kind: Kind, index: int, told: Notes, indent: int = 0) -> list[str]:
    told = notes.housed(told, (index,), values)
    own = told.after.get((index,), [])  # behind a dash that has nothing else on its line
    return [*(" " * indent + remark for remark in own), *layout.entry(values, kind.model, index, told, indent)]


def _joined(parts: list[list[str]]) -> str:
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def inserted(read: Source, kind: Kind, values: Values) -> str:
    """The file with an entry more, in its place by id; all else stays as it is."""
    if not read.text.strip() or (read.values is None and not read.problems):
        kept = read.text.rstrip("\n")
        return (f"{kept}\n\n" if kept else "") + _joined([layout.entry(values, kind.model, 0, Notes())])
    _editable(read)
    return _checked(read, _with(read, kind, values), extra=values)


def _with(read: Source, kind: Kind, values: Values) -> str:
    lines = read.text.rstrip("\n").split("\n")
    later = [index for index, item in enumerate(read.values or []) if _id(item) > values["id"]]
    indent = _indent(read)
    new = layout.entry(values, kind.model, 0, Notes(), indent)
    if not later:
        return "\n".join([*lines, "", *new]) + "\n"
    start = _first_line(read, later[0])
    return "\n".join([*lines[:start], *new, "", *lines[start:]]) + "\n"


def changed(read: Source, kind: Kind, index: int, change: Callable[[Values], Values]) -> str:
    """The file with one entry changed, in its place by id; the other entries stay as they are."""
    _editable(read)
    values = change(dict((read.values or [])[index]))
    told = notes.read(read.text)
    lines = read.text.rstrip("\n").split("\n")
    start, own, end = _first_line(read, index), read.lines[index] - 1, _end(read, index)
    block = _entry(values, kind, index, told, _indent(read))
    if values["id"] == (read.values or [])[index]["id"]:
        text = "\n".join([*lines[:own], *block, *lines[end:]]) + "\n"
        return _checked(read, text, without=index, extra=values)
    block = [*lines[start:own], *block]
    rest = "\n".join([*lines[:start], *lines[_next(lines, end) :]])
    return _checked(read, _placed(read, rest, block, values), without=index, extra=values)


def _placed(read: Source, rest: str, block: list[str], values: Values) -> str:
    """`block` among the entries of `rest`, by its id."""
    other = source.read(read.path, f"{rest.rstrip()}\n".encode())
    later = [index for index, item in enumerate(other.values or []) if _id(item) > values["id"]]
    lines = other.text.rstrip("\n").split("\n") if other.text.strip() else []
    if not later:
        return "\n".join([*lines, *([""] if lines else []), *block]) + "\n"
    at = _first_line(other, later[0])
    return "\n".join([*lines[:at], *block, "", *lines[at:]]) + "\n"


def _editable(read: Source) -> None:
    """One entry below the other, each with a dash: what lies on one line is tidied first."""
    starts = list(read.lines)
    rows = read.text.split("\n")
    block = isinstance(read.values, list) and all(rows[line - 1].lstrip().startswith("-") for line in starts)
    if read.problems or not block or len(set(starts)) < len(starts) or rows[starts[0] - 1].startswith("---"):
        raise Layout(f"{read.path} heeft een andere indeling. Voer eerst 'toolbox check' en 'toolbox tidy' uit.")


def _indent(read: Source) -> int:
    line = read.text.split("\n")[read.lines[0] - 1]
    return len(line) - len(line.lstrip())


def _first_line(read: Source, index: int) -> int:
    """The line (from 0) on which an entry begins, with the remarks above it."""
    lines = read.text.split("\n")
    line = read.lines[index] - 1
    return notes.first_at_margin(lines, line, _indent(read)) if index else _own_remarks(lines, line)


def _own_remarks(lines: list[str], line: int) -> int:
    """Of the first entry: remarks that touch it are its own, those above an empty line are the file's."""
    while line > 0 and lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line


def _end(read: Source, index: int) -> int:
    """The line (from 0) behind an entry's last, without what belongs to the next or to the file."""
    lines = read.text.rstrip("\n").split("\n")
    is_last = index + 1 == len(read.lines)
    end = notes.first_at_margin(lines, len(lines), _indent(read)) if is_last else _first_line(read, index + 1)
    while not lines[end - 1].strip():
        end -= 1
    return end


def _next(lines: list[str], end: int) -> int:
    while end < len(lines) and not lines[end].strip():
        end += 1
    return end


def _id(item: Any) -> str:
    value = item.get("id", "") if isinstance(item, dict) else ""
    return value if isinstance(value, str) else ""


def _checked(read: Source, text: str, *, without: int | None = None, extra: Values | None = None) -> str:
    """`text`, once it is sure that it holds what it must: anything else is a bug, and then nothing is written."""
    again = source.read(read.path, text.encode())
    old = read.values if isinstance(read.values, list) else [read.values]
    wanted = [_key(item) for index, item in enumerate(old) if index != without] + ([_key(extra)] if extra else [])
    held = [_key(item) for item in (again.values if isinstance(again.values, list) else [again.values])]
    if again.problems or Counter(wanted) != Counter(held):
        raise AssertionError(f"{read.path}: an edit would lose or change a value")
    if Counter(notes.read(read.text).all()) - Counter(notes.read(text).all()):
        raise AssertionError(f"{read.path}: an edit would lose a remark")
    return text


def _key(value: Any) -> Any:
    """A value to compare by: the order of fields and the spaces between words don't count."""
    if isinstance(value, dict):
        return frozenset((key, _key(part)) for key, part in value.items())
    if isinstance(value, list):
        return tuple(_key(part) for part in value)
    return " ".join(value.replace("\\\n", "\n").split()) if isinstance(value, str) else value
