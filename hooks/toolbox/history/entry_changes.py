"""Turns commits into changes of entries.

A file that is only tidied (other order, quotes, line breaks, another file) changes no entry.
"""

import datetime
import functools
import itertools
import re
import textwrap
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from toolbox import model, source
from toolbox.history import git
from toolbox.history.git import Commit

Values = Mapping[str, Any]
BATCH = 100  # commits whose files are in memory at the same time
_FIRST = re.compile(r"^( *)- ", re.MULTILINE)
_ENTRY = re.compile(r"^- ", re.MULTILINE)
_ID = re.compile(r"^(?:- |  )id:[ ]*[\"']?([a-z0-9-]+)", re.MULTILINE)
_DRAFT = re.compile(r"^(?:- |  )draft:[ ]*[\"']?true", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """One entry in one commit: its text `before` and `after`, "" when it was not there or was a draft."""

    commit: str
    when: datetime.datetime
    kind: str
    id: str
    before: str
    after: str

    @property
    def is_new(self) -> bool:
        return not self.before

    @property
    def is_gone(self) -> bool:
        return not self.after

    def fields(self) -> tuple[str, ...]:
        """The names of the fields whose values differ."""
        old, new = values(self.before), values(self.after)
        return tuple(name for name in {**old, **new} if old.get(name) != new.get(name))


@dataclass(frozen=True, slots=True)
class EntryHistory:
    """`changes` newest first. `known` is false without git, or where it remembers no step: nothing is said of any change."""

    known: bool = False
    changes: tuple[Change, ...] = ()
    files: Mapping[str, datetime.datetime] = field(default_factory=dict)

    def of(self, kind: str, id: str) -> Iterator[Change]:
        return (change for change in self.changes if (change.kind, change.id) == (kind, id))

    def revisions(self, kind: str, ids: Collection[str], names: Iterable[str]) -> tuple[int, datetime.datetime | None]:
        """How often one of these fields changed in an entry, under all ids that it had, and when anything did last."""
        changes = [change for change in self.changes if change.kind == kind and change.id in ids]
        states = tuple(_states(changes))
        wanted = tuple(names)
        times = sum(any(old.get(name) != new.get(name) for name in wanted) for old, new in itertools.pairwise(states))
        return times, changes[0].when if changes else None


def _states(changes: list[Change]) -> Iterator[Values]:
    """What one entry said, oldest first; that it was away for a while is not told."""
    texts = [changes[-1].before] if changes else []
    for _, together in itertools.groupby(reversed(changes), key=lambda change: change.commit):
        texts += [change.after for change in together]
    return (values(text) for text in texts if text)


Texts = Callable[[Iterable[str]], Mapping[str, str]]


def make(commits: Iterable[Commit] | None, texts: Texts, data: str) -> EntryHistory:
    """The history that `commits` tell; `data` is the folder with the data, from the root."""
    if commits is None:
        return EntryHistory()
    commits = tuple(commits)
    file_changes = [file for commit in commits for file in commit.files if kind_of(file.path, data)]
    known = texts(name for file in file_changes for name in (file.old, file.new) if name)
    changes = (change for commit in commits for change in _changes(commit, known, data))
    files: dict[str, datetime.datetime] = {}
    for commit in commits:
        for file in commit.files:
            files.setdefault(file.path, commit.when)
    return EntryHistory(known=bool(commits), changes=tuple(changes), files=files)


def whole(root: Path, data: str, kind: str) -> EntryHistory:
    """All that git remembers of one kind, its first commit as well; nothing where that is not all there was."""
    commits = git.commits(root, (f"{data}/{kind}.yaml", f"{data}/{kind}"), roots=True)
    if commits is None or git.missing(root):
        return EntryHistory()
    batches = (commits[start : start + BATCH] for start in range(0, len(commits), BATCH))
    changes = (change for batch in batches for change in make(batch, functools.partial(git.texts, root), data).changes)
    return EntryHistory(known=True, changes=tuple(changes))


def kind_of(path: str, data: str) -> str:
    """The kind whose entries stand in the file at `path`: `data/regions.yaml` or `data/regions/north.yaml`; or ""."""
    name = path.removeprefix(f"{data}/")
    if name == path or not name.endswith(".yaml"):
        return ""
    kind = name.partition("/")[0].removesuffix(".yaml")
    return kind if kind in model.BY_NAME else ""


def _changes(commit: Commit, texts: Mapping[str, str], data: str) -> Iterator[Change]:
    """Per kind all files together, so that an entry that moves from one file to another has not changed."""
    by_kind: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
    for file in commit.files:
        if kind := kind_of(file.path, data):
            before, after = by_kind.setdefault(kind, ({}, {}))
            before.update(entries(texts.get(file.old, "")))
            after.update(entries(texts.get(file.new, "")))
    for kind, (before, after) in sorted(by_kind.items()):
        for id in sorted(before.keys() | after.keys()):
            old, new = before.get(id, ""), after.get(id, "")
            if old != new and (not old or not new or values(old) != values(new)):
                yield Change(commit.id, commit.when, kind, id, old, new)


@lru_cache(maxsize=1024)
def entries(text: str) -> Mapping[str, str]:
    """The text of each entry of a list by its id, without drafts. Reading all as YAML would take a hundred times as long."""
    first = _FIRST.search(text)
    if first is None:
        return {}
    text = textwrap.dedent(text[first.start() :]) if first[1] else text
    starts = [match.start() for match in _ENTRY.finditer(text)]
    parts = (text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True))
    return {match[1]: part.rstrip() for part in parts if (match := _ID.search(part)) and not _DRAFT.search(part)}


@lru_cache(maxsize=4096)
def values(text: str) -> Values:
    """What the text of one entry says; nothing when it can't be read."""
    read = source.read("", f"{text}\n".encode()).values if text else None
    return read[0] if isinstance(read, list) and read and isinstance(read[0], dict) else {}
