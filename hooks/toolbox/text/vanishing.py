"""Finds what stands in a text and comes on no page: a note that nothing names, a cell too many, a link without words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it.token import Token

from toolbox.text import figures, parser

_QUICK = re.compile(r"^[ >]*\[[^\]]+\]:|\[\s*\]\(|^[ >]*(?:`{3}|~{3})|\|| \"|\d\*\d|^[ >]*\d+[.)] ", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Lost:
    """`kind` is what is lost, `line` the line of the text (from 0) on which it stands, `word` what shows it there."""

    kind: str
    line: int
    word: str


class _Noted(dict[str, Any]):
    """The notes of a text; the parser sets -1 for one that it finds, and its number where the text names it."""

    def __init__(self) -> None:
        super().__init__()
        self.twice: list[str] = []

    def __setitem__(self, label: str, number: Any) -> None:
        if number == -1 and label in self:
            self.twice.append(label)
        super().__setitem__(label, number)


class _Asked(dict[str, Any]):
    """The addresses at the end of a text, with the labels that a link asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: set[str] = set()

    def get(self, label: str, default: Any = None) -> Any:
        self.labels.add(label)
        return super().get(label, default)


def read(text: str) -> tuple[Lost, ...]:
    """All of it, in the order of the text."""
    if not _QUICK.search(text):
        return ()
    notes, addresses = _Noted(), _Asked()
    env: dict[str, Any] = {"references": addresses, "footnotes": {"refs": notes, "list": {}}}
    tokens = parser.parser().parse(text, env)
    lines = text.split("\n")
    of_ends = (*_notes(lines, notes), *_addresses(lines, addresses, env))
    lost = (*of_ends, *_cells(lines, tokens), *_blocks(tokens), *_numbers(tokens))
    return tuple(sorted(lost, key=lambda spot: spot.line))


def _notes(lines: Sequence[str], notes: _Noted) -> Iterator[Lost]:
    for label in notes.twice:
        yield _note("note twice", lines, label)
    for label, number in notes.items():
        if number == -1:
            yield _note("note", lines, label)


def _note(kind: str, lines: Sequence[str], label: str) -> Lost:
    word = f"[^{label[1:]}]:"
    return Lost(kind, next(number for number, line in enumerate(lines) if word in line), word)


def _addresses(lines: Sequence[str], addresses: _Asked, env: dict[str, Any]) -> Iterator[Lost]:
    unused = [("address", row) for label, row in addresses.items() if label not in addresses.labels]
    for kind, row in (*unused, *(("address twice", row) for row in env.get("duplicate_refs", ()))):
        number = row["map"][0]
        yield Lost(kind, number, lines[number].strip(" >"))


def _cells(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[Lost]:
    """Of a row of a table what stands behind its last column."""
    columns = 0
    for token in tokens:
        if token.type in ("table_open", "th_open"):
            columns = 0 if token.type == "table_open" else columns + 1
        elif token.type == "tr_open" and token.map and columns:
            row = _BAR.split(lines[token.map[0]].lstrip(" >").removeprefix("|"))
            for cell in filter(None, map(str.strip, row[columns:])):
                yield Lost("cell", token.map[0], cell)


def _blocks(tokens: Sequence[Token]) -> Iterator[Lost]:
    last = 0  # the line of the block that a token stands in
    for token in tokens:
        last = token.map[0] if token.map else last
        behind = token.info.strip().partition(" ")[2] if token.type == "fence" else ""
        if behind:
            yield Lost("code", last, behind)
        elif token.type == figures.FIGURE and token.meta.get("title"):
            yield Lost("title", last, str(token.meta["title"]))
        yield from _inside(token, last)


def _inside(token: Token, line: int) -> Iterator[Lost]:
    """Links without words and stars between digits in the words of a block."""
    for before, part in pairwise((Token("begin", "", 0), *(token.children or ()))):
        if (before.type, part.type) == ("link_open", "link_close"):
            yield Lost("link", line, f"({before.attrGet('href')}")
        elif part.type == "em_open" and part.markup == "*" and re.search(r"\d$", before.content):
            yield Lost("star", line, f"{before.content[-1]}*")


def _numbers(tokens: Sequence[Token]) -> Iterator[Lost]:
    """Numbers of a list that a page counts anew; who writes 1 each time means that."""
    counts: list[tuple[int, str]] = []  # of each list that is open: the number that comes next, and the one before it
    for token in tokens:
        if token.type == "ordered_list_open":
            counts.append((int(token.attrGet("start") or 1), ""))
        elif token.type == "ordered_list_close":
            counts.pop()
        elif token.type == "list_item_open" and token.info and token.map:
            expected, previous = counts[-1]
            counts[-1] = expected + 1, token.info
            if int(token.info) != expected and token.info != previous:
                yield Lost("number", token.map[0], f"{token.info}{token.markup}")
