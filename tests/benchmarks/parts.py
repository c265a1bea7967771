"""What a measure gives: a table, what it says about each target, and the bars of the chart. Knows no program and no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

TARGETS = ("target", "reach", "got", "by processor", "")


@dataclass(frozen=True, slots=True)
class Target:
    """One line of the table of targets. `least` tells that more is better; `processor` is the same ratio by work done."""

    what: str
    reach: float
    got: float
    processor: float | None = None
    least: bool = False
    unit: str = ""

    @property
    def is_reached(self) -> bool:
        return self.got >= self.reach if self.least else self.got <= self.reach

    def cells(self) -> tuple[str, ...]:
        sign = "≥" if self.least else "≤"
        work = "" if self.processor is None else number(self.processor, self.unit)
        word = "reached" if self.is_reached else "**not reached**"
        return self.what, f"{sign} {self.reach:g}{self.unit}", number(self.got, self.unit), work, word


@dataclass(frozen=True, slots=True)
class Bar:
    name: str
    seconds: float
    is_ours: bool


@dataclass(frozen=True, slots=True)
class Part:
    """One measure: its own heading, table and notes."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    bars: tuple[Bar, ...] = ()
    when: str = field(default="")

    def text(self, *, with_targets: bool = True) -> str:
        named = table(TARGETS, [target.cells() for target in self.targets] if with_targets else [])
        blocks = (f"## {self.title}", self.when, table(self.heads, self.rows), *self.notes, named)
        return "\n\n".join(block for block in blocks if block)


def number(value: float, unit: str = "") -> str:
    return f"{value:,.0f}{unit}" if unit or abs(value) >= 100 else f"{value:.2f}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Markdown, readable as it stands: words to the left, figures to the right."""
    if not rows:
        return ""
    widths = [max(len(line[column]) for line in (heads, *rows)) for column in range(len(heads))]
    lines = [
        " | ".join(cell.ljust(width) if not place else cell.rjust(width) for place, (cell, width) in enumerate(pairs))
        for pairs in (zip(line, widths, strict=True) for line in (heads, *rows))
    ]
    rule = " | ".join(("-" * width) if not place else "-" * (width - 1) + ":" for place, width in enumerate(widths))
    return "\n".join(f"| {line} |" for line in (lines[0], rule, *lines[1:]))


def to_json(part: Part) -> dict[str, Any]:
    return asdict(part)


def from_json(told: dict[str, Any]) -> Part:
    rows = tuple(tuple(row) for row in told["rows"])
    targets = tuple(Target(**one) for one in told["targets"])
    bars = tuple(Bar(**one) for one in told["bars"])
    return Part(told["title"], tuple(told["heads"]), rows, tuple(told["notes"]), targets, bars, told["when"])
