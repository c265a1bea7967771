"""Drawings, decorative: two circles that overlap, and light where they do. Each is a file here that follows light and dark."""

from collections.abc import Iterator
from pathlib import Path

from toolbox.site.output import File

FILES = {path.stem: path for path in sorted(Path(__file__).parent.glob("*.svg"))}


def make() -> Iterator[File]:
    for name, path in FILES.items():
        yield File(f"img/{name}.svg", path.read_bytes)


def address(name: str) -> str:
    """Where a drawing is, from the root; "" when there is none of that name."""
    return f"/img/{name}.svg" if name in FILES else ""
