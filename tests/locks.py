"""Reads a lock of Python packages, independently of pip."""

from __future__ import annotations

from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def pins(lock: Path) -> dict[str, Requirement]:
    """What a lock holds, by name."""
    lines = lock.read_text("utf-8").splitlines()
    locked = [Requirement(line.rstrip("\\ ")) for line in lines if line[:1].isalnum()]
    return {canonicalize_name(pin.name): pin for pin in locked}
