"""The folders of a built site that are named by their content."""

from __future__ import annotations

import json
from pathlib import Path


def theme(site: Path, kind: str) -> Path:
    """Of the scripts (`js`) or the style sheets (`css`): there is one."""
    [folder] = (site / kind).iterdir()
    return folder


def index(site: Path) -> Path:
    """Of the index of the search, as the site says itself."""
    current = json.loads((site / "zoeken/stand.json").read_text("utf-8"))
    return Path(site, current["index"])
