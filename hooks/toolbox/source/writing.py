"""Plain values to YAML in the one layout: what stands on one line, how text is quoted, an empty line between entries."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from toolbox.source import reading

SHORT = 30  # characters of an item in a list on one line, where nothing is said of the field
PLAIN = re.compile(r"[^\W_](?:[\w '()./&–-]*[\w.)])?")  # what is never anything but text
CONTEXTS = {False: ("- …\n", "- a: …\n"), True: ("- […, z]\n", "- {a: …, z: z}\n")}  # by whether it stands in brackets
HARD_BREAK = re.compile(r"(?<! ) {2,}\n(?=[^\n])")


@dataclass(frozen=True, slots=True)
class Style:
    """How the value of a field is written.

    `prose` keeps its lines. `row` puts a list of texts, or each block of a list, on one line; None does so with short texts.
    `fields` are those of the blocks in it, in the order that they get.
    """

    prose: bool = True
    row: bool | None = None
    fields: Mapping[str, Style] = field(default_factory=dict)


UNKNOWN = Style()


def dump(values: Any, styles: Mapping[str, Style]) -> str:
    """The text of a file: a list of entries, or one mapping. What `styles` does not name comes last, as it is ordered."""
    if isinstance(values, dict):
        return "".join(f"{line}\n" for line in _mapping(values, styles))
    entry = Style(fields=styles)
    return "\n".join("".join(f"{line}\n" for line in _item(item, entry)) for item in values)


def _mapping(values: Mapping[str, Any], styles: Mapping[str, Style]) -> Iterator[str]:
    known = [name for name in styles if name in values]
    for name in (*known, *(name for name in values if name not in styles)):
        yield from _field(name, values[name], styles.get(name, UNKNOWN))


def _field(name: str, value: Any, style: Style) -> Iterator[str]:
    key, line = scalar(name), _one_line(value, style)
    if line is not None:
        yield f"{key}: {line}"
    elif isinstance(value, str):
        yield f"{key}: |"
        yield from _indented(_prose(value).split("\n"))
    elif isinstance(value, dict):
        yield f"{key}:"
        yield from _indented(_mapping(value, style.fields))
    else:
        yield f"{key}:"
        yield from _indented(line for item in value for line in _item(item, style))


def _item(value: Any, style: Style) -> Iterator[str]:
    if isinstance(value, dict) and value and not style.row:
        first, *rest = _mapping(value, style.fields)
        yield f"- {first}"
        yield from _indented(rest)
    else:
        yield f"- {_flow(value, inside=not isinstance(value, str))}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _one_line(value: Any, style: Style) -> str | None:
    """The value behind its key when it fits there; None when it takes lines of its own."""
    if isinstance(value, str):
        if style.prose and "\n" in value and not value[0].isspace() and _prose(value).strip():
            return None
        return scalar(" ".join(value.split()) if "\n" in value and not style.prose else value)
    if not value:
        return "[]" if isinstance(value, list) else "{}"
    if isinstance(value, list) and all(isinstance(item, str) and "\n" not in item for item in value):
        is_row = all(len(item) <= SHORT for item in value) if style.row is None else style.row
        return _flow(value) if is_row else None
    return None


def _flow(value: Any, *, inside: bool = True) -> str:
    """A value on one line: `[a, b]`, `{name: a}`."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{scalar(key, inside=True)}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return scalar(value, inside=inside)


@lru_cache(maxsize=65536)
def scalar(text: str, *, inside: bool = False) -> str:
    """Text as it is, or in double quotes where YAML would take it for something else.

    Between { } too where only libyaml reads a question mark: PyYAML's own parser ends a word at it.
    """
    if PLAIN.fullmatch(text) or (
        text
        and "\n" not in text
        and not (inside and "?" in text)
        and all(_reads_back(text, form) for form in CONTEXTS[inside])
    ):
        return text
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")


def _reads_back(text: str, form: str) -> bool:
    source = reading.read("", form.replace("…", text).encode())
    return not source.problems and source.values in ([text], [{"a": text}], [[text, "z"]], [{"a": text, "z": "z"}])


def _prose(text: str) -> str:
    """Without spaces at the end of a line, which nobody sees; a line break that they stood for is written out."""
    broken = HARD_BREAK.sub("\\\\\n", text.strip("\n"))
    return "\n".join(line.rstrip() for line in broken.split("\n"))
