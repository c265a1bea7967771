"""Reads `steps.yaml`: what has to be done before a site is open, in the order of the first day."""

from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True, slots=True)
class Step:
    """Exactly one of `setting`, `local` and `host` says how it is seen that it is done."""

    id: str
    title: str
    how: str
    setting: str = ""
    local: str = ""
    host: str = ""


def read() -> tuple[Step, ...]:
    rows = yaml.safe_load(Path(__file__).with_name("steps.yaml").read_text("utf-8"))
    return tuple(Step(**row) for row in rows)
