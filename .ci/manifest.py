"""What a set-up left in a folder: each file with what is in it, and what the folder was made from. Knows no package.

To read all files at each call would take seconds. Only a file that was touched since is read; time stamps decide nothing else, as
a clock, a copy or an archive gives any.
"""

from __future__ import annotations

import contextlib
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
    files = {name: [*_marks(folder / name), digest(folder / name)] for name in _names(str(folder), "")}
    _keep(folder, made_from, files)


def read(folder: Path) -> dict[str, str]:
    """What `folder` was made from; nothing when a file of it lacks, holds something else or can't be run any more.

    More files do no harm. What was touched and is the same is not read again the next time.
    """
    try:
        kept = json.loads((folder / NAME).read_text("utf-8"))
        made_from: dict[str, str] = kept["made_from"]
        files: dict[str, list[object]] = kept["files"]
        marks = {name: _marks(f"{folder}/{name}") for name in files}
    except (OSError, ValueError, KeyError):
        return {}
    touched = {name: [*marks[name], digest(folder / name)] for name, file in files.items() if marks[name] != file[:-1]}
    if any(file[-3:] != files[name][-3:] for name, file in touched.items()):
        return {}
    if touched:
        with contextlib.suppress(OSError):
            _keep(folder, made_from, {**files, **touched})
    return made_from


def _keep(folder: Path, made_from: dict[str, str], files: dict[str, list[object]]) -> None:
    (folder / NAME).write_text(json.dumps({"made_from": made_from, "files": files}), "utf-8")


def remove(folder: Path) -> None:
    """From here on the folder is not whole, until it is written anew: a set-up that is cut off starts from nothing."""
    (folder / NAME).unlink(missing_ok=True)


def _marks(path: Path | str) -> list[object]:
    """When a file was last touched, its size, and whether it can be run."""
    stat = os.stat(path)  # noqa: PTH116
    return [stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, bool(stat.st_mode & 0o111)]


def _names(folder: str, below: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in OWN:
                continue
            if not entry.is_dir():
                yield below + entry.name
            elif not entry.is_symlink():
                yield from _names(entry.path, f"{below}{entry.name}/")
