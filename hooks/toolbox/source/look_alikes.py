"""Tells which characters only look like those of YAML, and reads a line as it was meant."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from toolbox.source.problem import Place, Problem

MARKS = ("dash", "bullet", "number", "stuck")
_NUMBER = r"\(?(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})[.)]|--|[o~=>]"
_ASCII = re.compile(rf" *(?:- +)*(?:(?:[*+]|{_NUMBER}) |(?:--?|\d{{1,2}}[.)])[^\W\d])|`{{3}}|~{{3}}")
_OPENS_TEXT = re.compile(r"[:-] +[|>][0-9+-]* *(?:#.*)?$")
WIDE_SPACE = "\u3000"  # as wide as two
MOST_ROUNDS = 12  # of mending and reading again; each takes away one sort of sign
CONFLICT = re.compile(r"[ ]*((?:<{7,}|>{7,})(?: .*)?|={7,})[ ]*")
CONFLICT_ANYWHERE = re.compile("^ *(?:<{7}|={7}|>{7})", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Group:
    """A row of `look_alikes.yaml`."""

    characters: str
    name: str
    hint: str
    plain: str


@functools.cache
def groups() -> dict[str, Group]:
    rows = yaml.safe_load(Path(__file__).with_name("look_alikes.yaml").read_text("utf-8"))
    return {name: Group(**row) for name, row in rows.items()}


@dataclass(frozen=True, slots=True)
class Spot:
    """A sign on a line that is not what it looks like: `start` counts from 0, `line` is the line as it was meant."""

    group: str
    start: int
    length: int
    sign: str
    line: str

    def problem(self, path: str, number: int) -> Problem:
        group = groups()[self.group]
        sign = self.sign if self.group in MARKS else self.sign[0]
        name = group.name.format(sign=sign, code=f"U+{ord(self.sign[0]):04X}")
        hint = group.hint
        if self.group == "quote":
            hint = f"Schrijf '{self.line[self.start :]}', met rechte aanhalingstekens."
        place = Place(path, number, self.start + 1, self.length)
        return Problem(place, "verkeerd-teken", f"Hier staat {name}.", hint)


def _any(*names: str) -> str:
    return f"[{re.escape(''.join(groups()[name].characters for name in names))}]"


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], bool], ...]:
    """Where a sign of a group counts: its name, the place as group 1, and whether only a line that YAML refuses is meant so."""
    key, space = r"[ ]*(?:- +)*[A-Za-z_][\w-]*", _any("space")
    return (
        ("space", re.compile(rf"[ ]*({space}+)"), False),
        ("space", re.compile(rf"[ ]*-({space}+)"), False),
        ("space", re.compile(rf"{key} *:({space}+)"), False),
        ("colon", re.compile(rf"{key} *({_any('colon')}) *"), False),
        ("dash", re.compile(rf"[ ]*(?:- +)*({_any('dash')})(?=\s)"), False),
        ("bullet", re.compile(rf"[ ]*(?:- +)*({_any('bullet')})(?=\s)"), False),
        ("bullet", re.compile(rf"[ ]*(?:- +)*((?!{_any('quote')})[^\w\s\x00-\x7f]{{1,2}})(?=\s)"), True),
        ("number", re.compile(rf"[ ]*(?:- +)*({_NUMBER})(?=\s)"), True),
        ("stuck", re.compile(r"[ ]*(?:- +)*(-{1,2}|\d{1,2}[.)])(?=[^\W\d])(?!.*:(?:\s|$))"), True),
        ("fence", re.compile(r"(`{3,}\w*|~{3,}\w*)$"), True),
        ("comma", re.compile(rf"{key} *: *\[[^\]]*?({_any('comma')})"), False),
        ("quote", re.compile(rf"(?:{key} *:|[ ]*-) *({_any('quote')})(?=.*:(?:\s|$))"), True),
    )


def first(line: str, *, refused: bool = False) -> Spot | None:
    """The first sign on a line that explains why it can't be read as it looks; `refused` says that YAML could not."""
    if line.isascii() and not _ASCII.match(line):
        return None
    for name, pattern, only_refused in _patterns():
        if (refused or not only_refused) and (match := pattern.match(line)):
            meant = _quoted(line, match) if name == "quote" else _plain(line, match, groups()[name].plain)
            if meant or name == "fence":
                length = len(line.rstrip()) - match.start(1) if name == "quote" else len(match[1])
                return Spot(name, match.start(1), length, match[1], meant)
    return None


def _plain(line: str, match: re.Match[str], plain: str) -> str:
    end = match.end() if plain == ": " else match.end(1)
    meant = "".join(plain * (2 if sign == WIDE_SPACE else 1) for sign in match[1]) if plain == " " else plain
    return line[: match.start(1)] + meant + line[end:]


def _quoted(line: str, match: re.Match[str]) -> str:
    """With straight quotes round the value; "" where that is not sure to be what was meant."""
    inner = line[match.end(1) :].rstrip()
    if not re.search(rf"{_any('quote')}$", inner) or '"' in inner or "\\" in inner:
        return ""
    return f'{line[: match.start(1)]}"{inner[:-1]}"'


def mended(lines: list[str], number: int) -> dict[int, Spot]:
    """What explains why YAML refuses line `number`, here and in its like on other lines, which are mended; all from 1."""
    above = next((other for other in range(number - 1, 0, -1) if lines[other - 1].strip()), 0)
    for candidate in filter(None, (number, above)):
        if spot := first(lines[candidate - 1], refused=True):
            return _mend(lines, spot, _indent(lines[candidate - 1]))
    return {}


def _mend(lines: list[str], spot: Spot, indent: int) -> dict[int, Spot]:
    """Mend in place each line that has the same sort of sign; a mark of a list also in the same column."""
    spots: dict[int, Spot] = {}
    texts = _texts(lines)
    for number, line in enumerate(lines, 1):
        other = first(line, refused=True) if number not in texts else None
        if other and _sort(other) == _sort(spot) and (_sort(spot) != MARKS or _indent(line) == indent):
            spots[number] = other
            lines[number - 1] = other.line
    return spots


def _texts(lines: list[str]) -> set[int]:
    """The lines, from 1, of texts below a | or >: there a mark of a list is right."""
    inside, margin = set(), -1
    for number, line in enumerate(lines, 1):
        if line.strip() and _indent(line) <= margin:
            margin = -1
        if margin >= 0:
            inside.add(number)
        elif _OPENS_TEXT.search(line):
            margin = _indent(line)
    return inside


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def explained(path: str, text: str, problems: Iterable[Problem]) -> list[Problem]:
    """The problems, those at a line with a sign that only looks right told as that sign, as are its like on the next lines."""
    lines = text.split("\n")
    return list(itertools.chain.from_iterable(_explained(path, lines, problem) for problem in problems))


def _explained(path: str, lines: list[str], problem: Problem) -> Iterator[Problem]:
    is_here = problem.severity == "error" and problem.place.path == path and not path.endswith(".md")
    is_text = problem.code == "geen-lijst-waarde"  # a mark that YAML reads as a word is what keeps it from being a list
    spot = first(lines[problem.place.line - 1], refused=is_text) if is_here else None
    if spot is None:
        yield problem
        return
    run = itertools.takewhile(lambda line: _is_like(spot, first(line)), lines[problem.place.line :])
    yield spot.problem(path, problem.place.line)
    for number, line in enumerate(run, problem.place.line + 1):
        if other := first(line):
            yield other.problem(path, number)


def _is_like(spot: Spot, other: Spot | None) -> bool:
    return other is not None and _sort(spot) == _sort(other) == MARKS and other.start == spot.start


def _sort(spot: Spot) -> tuple[str, ...]:
    """The groups that are one sort: one list can have a dash at one item and a bullet at the next."""
    return MARKS if spot.group in MARKS else (spot.group,)


def conflicts(path: str, text: str) -> list[Problem]:
    """Where git left two versions of the same lines: one problem for each, with both ends."""
    if not CONFLICT_ANYWHERE.search(text):
        return []
    marks = [(number, mark) for number, line in enumerate(text.split("\n"), 1) if (mark := CONFLICT.fullmatch(line))]
    problems = []
    for position, (number, mark) in enumerate(marks):
        if mark[1].startswith("<"):
            end = next((other for other, mark in marks[position + 1 :] if mark[1].startswith(">")), 0)
            problems.append(conflict(path, number, mark[0], end))
        elif not any(mark[1].startswith("<") for _, mark in marks[:position]) and _is_left_over(path, mark):
            problems.append(conflict(path, number, mark[0]))
    return problems


def _is_left_over(path: str, mark: re.Match[str]) -> bool:
    """In a text, also one in a field, seven = below a line make a heading of it."""
    return mark[1].startswith(">") or not (path.endswith(".md") or mark.start(1))


def conflict(path: str, number: int, mark: str, end: int = 0) -> Problem:
    """What is told of a mark, alone or with the line of its last one."""
    until = f" Dat loopt tot en met regel {end}." if end else ""
    message = f"Hier botsen twee wijzigingen van dezelfde regels.{until}"
    hint = "Kies welke regels blijven, en haal de regels met <<<<<<<, ======= en >>>>>>> weg."
    return Problem(Place(path, number, _indent(mark) + 1, len(mark.strip())), "botsende-wijzigingen", message, hint)


def ordinary(text: str) -> str:
    """The text in the signs of an ordinary keyboard: hyphens, spaces, digits, no quotes round it."""
    table = {ord(sign): group.plain.strip() or " " for group in groups().values() for sign in group.characters}
    del table[ord("*")], table[ord("+")]
    plain = unicodedata.normalize("NFKC", text.translate(table)).strip()
    return plain[1:-1].strip() if len(plain) > 1 and plain[0] == plain[-1] == '"' else plain
