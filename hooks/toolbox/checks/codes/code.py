"""One code in words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """`title` heads the explanation; `explanation` says why it matters and what one does. Plain text, Dutch."""

    title: str
    explanation: str
