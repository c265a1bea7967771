"""Finds and removes parts of lists and blocks between [ ] and { }, in text that may be broken."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARTNER = {"[": "]", "{": "}"}
_NEXT = re.compile(r"""[ \t]*(?:-[ \t]|["']?[^\W\d]\w*["']?[ \t]*:(?:\s|$))""")
_KEY = re.compile(r"""([^\W\d]\w*)["']?[ \t]*:\s*\Z""")


@dataclass(frozen=True, slots=True)
class Flow:
    """What stands between a bracket at `start` and its partner, which may be missing, before `end`; `parts` are spans."""

    start: int
    end: int
    parts: tuple[tuple[int, int], ...]

    def part(self, index: int) -> int:
        """Which part holds the character at `index` of the text."""
        return next((n for n, (start, end) in enumerate(self.parts) if start <= index <= end), 0)


def around(text: str, index: int) -> Flow | None:
    """The nearest [ ] or { } around the character at `index`; None when it stands in no brackets."""
    closed = 0
    for position in range(index - 1, -1, -1):
        character = text[position]
        if character in "]}":
            closed += 1
        elif character in "[{":
            if not closed:
                flow = _read(text, position)
                return flow if index < flow.end else None
            closed -= 1
        elif character == "\n" and not closed and not _goes_on(text, position):
            return None
    return None


def _goes_on(text: str, position: int) -> bool:
    """Whether the line above the line end at `position` leaves something open, so that it can hold the bracket."""
    above = text[:position].rsplit("\n", 1)[-1].split(" #", maxsplit=1)[0].rstrip()
    return (
        not above
        or above.endswith((",", "[", "{"))
        or above.count("[") + above.count("{") > above.count("]") + above.count("}")
    )


def _read(text: str, start: int) -> Flow:
    parts: list[tuple[int, int]] = []
    waiting: list[str] = []
    begin = position = start + 1
    while position < len(text):
        character = text[position]
        if character in "\"'" and not text[begin:position].strip("\"' \t\r\n") and not waiting:
            position = _behind_quote(text, position)
            continue
        if character in _PARTNER:
            waiting.append(_PARTNER[character])
        elif waiting and character == waiting[-1]:
            waiting.pop()
        elif not waiting and (character == _PARTNER[text[start]] or _is_over(text, position, text[start])):
            break
        elif character == "," and not waiting:
            parts.append((begin, position))
            begin = position + 1
        position += 1
    if text[begin:position].strip() or not parts:
        parts.append((begin, position))
    is_closed = text[position : position + 1] == _PARTNER[text[start]]
    return Flow(start, position + is_closed, tuple(parts))


def _behind_quote(text: str, position: int) -> int:
    end = text.find(text[position], position + 1)
    return end + 1 if end > 0 and "\n" not in text[position:end] else position + 1


def _is_over(text: str, position: int, bracket: str) -> bool:
    """Whether the partner was forgotten: another field or entry begins below."""
    return text[position] == "\n" and bracket == "[" and bool(_NEXT.match(text, position + 1))


def key_of(text: str, flow: Flow) -> str:
    """The field that the brackets are the value of, or ""."""
    key = _KEY.search(text[max(0, flow.start - 200) : flow.start])
    return key[1] if key else ""


def without(text: str, index: int) -> tuple[str, int | None]:
    """The text without the part of the brackets around `index`.

    When it is their only part nothing changes, and the second value tells where they begin: they go as a whole.
    """
    flow = around(text, index)
    if flow is None:
        return text, index
    if len(flow.parts) == 1:
        outer = around(text, flow.start)
        return without(text, flow.start) if outer else (text, flow.start)
    number = flow.part(index)
    start, end = flow.parts[number]
    if number == len(flow.parts) - 1:
        return text[: flow.parts[number - 1][1]] + _trailing(text[start:end]) + text[end:], None
    following = re.compile(r"[ \t]*").match(text, end + 1)
    lead = re.match(r"\s*", text[start:end])
    return text[:start] + (lead[0] if lead else "") + text[following.end() if following else end + 1 :], None


def _trailing(part: str) -> str:
    """The white space behind a last part, so that the bracket stays on its own line."""
    return part[len(part.rstrip()) :]
