"""A wrong and a right way to write what a problem code is about, from `mistakes.yaml`. Knows that file, no rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """Lines inside an entry of `kind`; with `file` the whole file."""

    code: str
    kind: str
    wrong: str
    right: str
    file: bool = False


@cache
def by_code() -> dict[str, Mistake]:
    rows = yaml.safe_load(Path(__file__).with_name("mistakes.yaml").read_text("utf-8"))
    return {row["code"]: Mistake(**row) for row in rows}
