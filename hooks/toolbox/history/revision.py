"""The files as they were at a commit. Knows git and where files lie, nothing of what is in them."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

from toolbox import model
from toolbox.site.catalog import Files

KINDS = (*model.KINDS, model.REMOVED)


class Unknown(Exception):
    """There is no such commit here, or no git."""


def files(root: Path, data: Path, commit: str) -> Files:
    """What lay in `data` and `content` at `commit`; raises Unknown."""
    folder = data.relative_to(root).as_posix() if data.is_relative_to(root) else "data"
    found = _all(root, commit, (f"{folder}/", "content/"))
    return Files(
        data={kind.name: _of_kind(found, folder, kind.name) for kind in KINDS},
        settings=(f"{folder}/site.yaml", found.get(f"{folder}/site.yaml")),
        content={path: raw for path, raw in found.items() if path.startswith("content/") and path.endswith(".md")},
    )


def _of_kind(found: Mapping[str, bytes], folder: str, name: str) -> dict[str, bytes]:
    one, many = f"{folder}/{name}.yaml", f"{folder}/{name}/"
    return {
        path: raw
        for path, raw in found.items()
        if path == one or (path.startswith(many) and path.endswith(".yaml") and "/" not in path.removeprefix(many))
    }


def _all(root: Path, commit: str, folders: tuple[str, ...]) -> dict[str, bytes]:
    if commit.startswith("-"):
        raise Unknown(commit)
    names = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *folders).decode().split("\0")
    texts = [name for name in names if name.endswith((".yaml", ".md"))]
    return {name: _git(root, "cat-file", "blob", f"{commit}:{name}") for name in texts}


def _git(root: Path, *arguments: str) -> bytes:
    try:
        command = ("git", "-C", str(root), *arguments)
        return subprocess.run(command, capture_output=True, check=True).stdout
    except (subprocess.CalledProcessError, FileNotFoundError):
        raise Unknown from None
