"""What a set-up left in a folder: each file with its size, and what the folder was made from. Knows no package.

Time stamps decide nothing, as a clock, a copy or an archive gives any. To read all files each time would take seconds; a file
that is gone, cut off or half written is seen by its size.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

NAME = ".setup.json"
OWN = {NAME, "__pycache__"}  # what Python compiles for itself may come and go


def digest(path: Path) -> str:
    """Of what stands in a file; "" when it is not there."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""


def write(folder: Path, made_from: dict[str, str]) -> None:
    """Keeps what `folder` was made from beside all that is in it now."""
    text = json.dumps({"made_from": made_from, "sizes": dict(_sizes(str(folder), ""))})
    (folder / NAME).write_text(text, "utf-8")


def read(folder: Path) -> dict[str, str]:
    """What `folder` was made from; nothing when a file of it lacks or has another size. More files do no harm."""
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        sizes: dict[str, int] = kept["sizes"]
        made_from: dict[str, str] = kept["made_from"]
        whole = all(os.stat(f"{folder}/{name}").st_size == size for name, size in sizes.items())  # noqa: PTH116
    except (OSError, ValueError, KeyError):
        return {}
    return made_from if whole else {}


def remove(folder: Path) -> None:
    """From here on the folder is not whole, until it is written anew: a set-up that is cut off starts from nothing."""
    (folder / NAME).unlink(missing_ok=True)


def _sizes(folder: str, below: str) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in OWN:
                continue
            if not entry.is_dir():
                yield below + entry.name, entry.stat().st_size
            elif not entry.is_symlink():
                yield from _sizes(entry.path, f"{below}{entry.name}/")
