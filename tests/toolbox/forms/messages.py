"""A message of somebody, and what the files say once it is taken over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from toolbox import cli, source

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}


def send(place: Path, body: str, *more: str) -> int:
    path = place / "bericht.md"
    path.write_bytes(body.encode("utf-8", errors="surrogatepass"))
    return cli.main(("from-issue", str(path), *more), NOON, place)


def entries(place: Path, kind: str) -> dict[str, dict[str, Any]]:
    path = place / "data" / f"{kind}.yaml"
    read = source.read(str(path), path.read_bytes() if path.is_file() else b"")
    assert not read.problems
    return {item["id"]: item for _, item in source.lists_of(read)}
