"""Reads `marks.yaml`: signs of Markdown and HTML that would be printed as they stand, and what to write instead."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Mark:
    """`why` it does not work and the `hint` are Dutch sentences; with another `code` than the usual it is an error.

    What is not `printed` as it stands is told with `why` alone.
    """

    pattern: re.Pattern[str]
    why: str
    hint: str
    code: str = "opmaak-werkt-niet"
    printed: bool = True

    def message(self, word: str) -> str:
        return f"op de pagina komt '{word}' te staan. {self.why}" if self.printed else self.why


@cache
def _tables() -> Mapping[str, tuple[Mark, ...]]:
    tables: dict[str, list[dict[str, str]]] = yaml.safe_load(Path(__file__).with_name("marks.yaml").read_text("utf-8"))
    return {name: tuple(map(_mark, rows)) for name, rows in tables.items()}


def _mark(row: dict[str, str]) -> Mark:
    return Mark(**{**row, "pattern": re.compile(row["pattern"], re.MULTILINE)})  # type: ignore[arg-type]


def in_prose(paragraphs: Iterable[str]) -> tuple[Mark, str] | None:
    """The first mark that is left in the words of a text, and the words that show it."""
    return _first((*_tables()["any"], *in_texts()), paragraphs)


def in_texts() -> tuple[Mark, ...]:
    """What does not work in a text, in the order of the table."""
    return _tables()["prose"]


def in_plain(text: str) -> tuple[Mark, str] | None:
    """The first mark in a field without Markdown, and the words that show it."""
    return _first((*_tables()["any"], *_tables()["plain"]), (text,))


def _first(marks: Iterable[Mark], texts: Iterable[str]) -> tuple[Mark, str] | None:
    hits = ((mark, match[0]) for text in texts for mark in marks if (match := mark.pattern.search(text)))
    return next(hits, None)
