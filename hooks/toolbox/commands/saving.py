"""Files on the disk, replaced whole: killed at any moment, the old or the new one is there. Knows no content."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def save(texts: Mapping[Path, str]) -> list[Path]:
    """Write each text beside its file, then put all in their places; gives the files that are different now."""
    changed = [path for path, text in texts.items() if not path.is_file() or path.read_bytes() != text.encode()]
    beside: dict[Path, Path] = {}
    try:
        for path in changed:
            beside[path] = _beside(path, texts[path])
        for path, new in beside.items():
            new.replace(path)
    finally:
        for new in beside.values():
            new.unlink(missing_ok=True)
    return changed


def _beside(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        new.chmod(path.stat().st_mode & 0o777 if path.is_file() else 0o644)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
    return new
