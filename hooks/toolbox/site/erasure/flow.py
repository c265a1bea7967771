"""Finds and removes parts of lists and blocks between [ ] and { }, in text that may be broken."""

import bisect
import functools
import re
from collections.abc import Callable, Iterator
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
        return max(bisect.bisect_right(self.parts, index, key=lambda part: part[0]) - 1, 0)


def around(text: str, index: int) -> Flow | None:
    """The nearest [ ] or { } around the character at `index`; None when it stands in no brackets."""
    closed = 0
    position = index
    while (position := max(text.rfind(sign, 0, position) for sign in "[]{}\n")) >= 0:
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


@functools.lru_cache(maxsize=8)
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


def without(text: str, index: int, is_gone: Callable[[str], bool] = lambda _: False) -> tuple[str, int | None]:
    """The text without the part of the brackets around `index`, and without their other parts that are gone as well.

    When no part would be left nothing changes, and the second value tells where the brackets begin: they go as a whole.
    """
    flow = around(text, index)
    if flow is None:
        return text, index
    parts = [text[start:end] for start, end in flow.parts]
    own = flow.part(index)
    gone = {number for number, part in enumerate(parts) if number == own or is_gone(part)}
    if len(gone) == len(parts):
        return without(text, flow.start) if around(text, flow.start) else (text, flow.start)
    tail = parts[-1][len(parts[-1].rstrip()) :] if len(parts) - 1 in gone else ""  # the bracket stays on its own line
    return text[: flow.start + 1] + ",".join(_kept(parts, gone)) + tail + text[flow.parts[-1][1] :], None


def _kept(parts: list[str], gone: set[int]) -> Iterator[str]:
    """The other parts; one that comes behind parts that are gone stands where the first of these stood."""
    place = None
    for number, part in enumerate(parts):
        if number in gone:
            place = part[: len(part) - len(part.lstrip())] if place is None else place
        else:
            yield part if place is None else place + part.lstrip(" \t")
            place = None
