"""Reads `codes.yaml`: what each problem code means, with a wrong and a right way to write it."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

# What nobody can see in a text, as a reader sees it in an example and as a file holds it.
MARKS = {"⇥": "\t", "⏎": "\r", "␣": " ", "[U+200B]": "\u200b"}
LONG = "[11 MB]"  # stands for that much text
# The one code without an example: no file gives it, as it is there for what nobody foresaw.
UNFORESEEN = "anders-fout"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A wrong and a right way: lines inside an entry of `kind`, with `file` the whole file; without a kind they only tell.

    `beside` are files that are there both ways, `wrong_files` and `right_files` there one way alone, each by path. A text
    that begins with `base64:` stands for bytes. `before` are the files of the branch that a change is compared with.
    """

    wrong: str
    right: str
    kind: str = ""
    file: bool = False
    beside: Mapping[str, str] = field(default_factory=dict)
    wrong_files: Mapping[str, str] = field(default_factory=dict)
    right_files: Mapping[str, str] = field(default_factory=dict)
    before: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Code:
    """`title` heads the explanation; `explanation` says why it matters and what one does. Plain text, Dutch."""

    title: str
    explanation: str
    example: Example | None = None


@cache
def by_code() -> Mapping[str, Code]:
    """Every code that a problem can have; a test keeps them equal to those in use."""
    table: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("codes.yaml").read_text("utf-8"))
    return {code: _code(**row) for code, row in table.items()}


def _code(title: str, explanation: str, example: dict[str, Any] | None = None) -> Code:
    return Code(title, explanation, Example(**example) if example else None)


def raw(text: str) -> bytes:
    """What a file holds for a text of an example."""
    if text.startswith("base64:"):
        return base64.b64decode(text.removeprefix("base64:"))
    for mark, character in MARKS.items():
        text = text.replace(mark, character)
    return text.replace(LONG, "x" * 11_000_000).encode()
