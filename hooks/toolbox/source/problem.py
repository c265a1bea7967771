"""A mistake of a contributor as a value: what is wrong, and where."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A spot in a file: `path` relative to the root, `line` and `column` from 1 in code points, `length` >= 1 on that line."""

    path: str
    line: int = 1
    column: int = 1
    length: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """A contributor's mistake: what is wrong (`message`) and what is possible (`hint`), both Dutch, under a stable `code`."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"


def ordered(problems: list[Problem] | tuple[Problem, ...]) -> list[Problem]:
    """Errors before warnings, then by place; a problem that is said twice is said once."""
    return sorted(dict.fromkeys(problems), key=lambda p: (p.severity != "error", p.place, p.code, p.message))


def errors(problems: list[Problem]) -> list[Problem]:
    return [p for p in problems if p.severity == "error"]
