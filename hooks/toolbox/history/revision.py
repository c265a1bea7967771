"""Reads the files as they were at a commit."""

from collections.abc import Mapping
from pathlib import Path

from toolbox import model
from toolbox.history import git
from toolbox.model import Single
from toolbox.site.catalog import Files
from toolbox.source import project
from toolbox.source.project import NO_PROJECT, Project

KINDS = (*model.KINDS, model.REMOVED)


class Unknown(Exception):
    """There is no such commit here, or no git."""


def files(root: Path, data: Path, commit: str) -> Files:
    """What lay in `data` and in the folder of texts, as it was called then, at `commit`; raises Unknown."""
    folder = data.relative_to(root).as_posix() if data.is_relative_to(root) else "data"
    texts = project_of(root, commit).folder
    contents = _all(root, commit, (f"{folder}/", f"{texts}/"))
    return Files(
        data={kind.name: _of_kind(contents, folder, kind.name) for kind in KINDS},
        settings=_single(contents, folder, model.SITE),
        words=_single(contents, folder, model.WORDS),
        lists=_single(contents, folder, model.LISTS),
        content={path: raw for path, raw in contents.items() if path.startswith(f"{texts}/") and path.endswith(".md")},
        folder=texts,
    )


def _single(contents: Mapping[str, bytes], folder: str, single: Single) -> tuple[str, bytes | None]:
    path = f"{folder}/{single.name}.yaml"
    return path, contents.get(path)


def _of_kind(contents: Mapping[str, bytes], folder: str, name: str) -> dict[str, bytes]:
    file, split_lists = f"{folder}/{name}.yaml", f"{folder}/{name}/"
    return {
        path: raw
        for path, raw in contents.items()
        if path == file
        or (path.startswith(split_lists) and path.endswith(".yaml") and "/" not in path.removeprefix(split_lists))
    }


def _all(root: Path, commit: str, folders: tuple[str, ...]) -> dict[str, bytes]:
    if commit.startswith("-"):
        raise Unknown(commit)
    names = _git(root, "ls-tree", "-r", "-z", "--name-only", commit, "--", *folders).decode().split("\0")
    texts = [name for name in names if name.endswith((".yaml", ".md"))]
    return {name: _git(root, "cat-file", "blob", f"{commit}:./{name}") for name in texts}


def project_of(root: Path, commit: str) -> Project:
    """What mkdocs.yml said of the texts at `commit`."""
    raw = git.run(root, "cat-file", "blob", f"{commit}:./{project.PATH}")
    return project.of(raw) if raw else NO_PROJECT


def _git(root: Path, *arguments: str) -> bytes:
    if (output := git.run(root, *arguments)) is None:
        raise Unknown
    return output
