"""The data as they are written, read without the toolbox: every value is text. Knows where lists may lie, not what is in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


def files(data: Path, kind: str) -> list[Path]:
    """The files of a kind: one list, a folder of lists, or both."""
    return [path for path in (data / f"{kind}.yaml", *sorted((data / kind).glob("*.yaml"))) if path.is_file()]


def entries(data: Path, kind: str) -> list[dict[str, Any]]:
    """Those that are on the site: not the drafts."""
    lists = [yaml.load(path.read_text("utf-8"), yaml.CBaseLoader) or [] for path in files(data, kind)]
    return [entry for entries in lists for entry in entries if entry.get("draft") != "true"]


def mapping(file: Path) -> dict[str, Any]:
    """A file that is one mapping."""
    return dict(yaml.load(file.read_text("utf-8"), yaml.CBaseLoader))
