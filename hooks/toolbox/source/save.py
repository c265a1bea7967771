"""Replaces files whole, one command at a time, and never over what another program saved meanwhile."""

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import filelock

from toolbox.source.disk import Refused

# In the root, which every user and container that shares the project sees, and which `serve` does not watch.
LOCK = ".toolbox-lock"
PATIENCE = 60  # seconds that a command waits for another one; each takes a few


@dataclass(frozen=True, slots=True)
class Session:
    """The right to replace files below `root`; only `session` gives it."""

    root: Path

    def replace(self, before: Mapping[str, bytes], after: Mapping[str, str | None]) -> list[str]:
        """Replace files by the texts `after`, by path from the root; None takes the file away. Gives what differs now.

        `before` is all that the command read. Raises Refused when any of it is different now, and OSError when the disk
        does not let it: then every file is as it was.
        """
        texts = {path: None if text is None else text.encode() for path, text in after.items()}
        changed = {self.root / path: raw for path, raw in texts.items() if before.get(path) != raw}
        if link := next((path for path in texts if (self.root / path).is_symlink()), None):
            raise Refused(
                f"Op de plaats van {link} staat een koppeling. Zet hier het bestand zelf neer, of haal haar weg."
            )
        with _prepared(changed) as steps:
            if other := [path for path in {**texts, **before} if _raw(self.root / path) != before.get(path)]:
                raise Refused(
                    f"Een ander programma heeft {other[0]} opgeslagen terwijl deze opdracht bezig was. "
                    "Er is niets veranderd. Voer de opdracht opnieuw uit."
                )
            _take(steps)
        return [path for path in texts if self.root / path in changed]


@contextlib.contextmanager
def session(root: Path) -> Iterator[Session]:
    """Holds the lock of the project: read after this begins, replace before it ends. Raises Refused after a minute."""
    lock = filelock.FileLock(_lock_file(root), timeout=PATIENCE, mode=0o666)
    try:
        lock.acquire()
    except filelock.Timeout:
        raise Refused("Een andere opdracht is al een minuut bezig. Voer deze opdracht straks opnieuw uit.") from None
    try:
        yield Session(root)
    finally:
        lock.release()


def write(texts: Mapping[Path, str]) -> None:
    """Files that follow from the data and that nobody edits: replaced whole, whatever stands there."""
    with _prepared({path: raw for path, text in texts.items() if _raw(path) != (raw := text.encode())}) as steps:
        _take(steps)


def _lock_file(root: Path) -> Path:
    """Where the root is read-only (the data lies elsewhere) the commands of one user wait for each other."""
    if os.access(root, os.W_OK):
        return root / LOCK
    name = hashlib.sha256(os.fsencode(root)).hexdigest()[:16]
    return Path(tempfile.gettempdir(), f"toolbox-{getattr(os, 'getuid', int)()}-{name}.lock")


@dataclass(frozen=True, slots=True)
class Step:
    """`new` and `old` lie beside `path`: what it becomes and what it was; None where there is no file."""

    path: Path
    new: Path | None
    old: Path | None

    def take(self) -> None:
        _move(self.new, self.path)

    def undo(self) -> None:
        _move(self.old, self.path)


def _move(source: Path | None, path: Path) -> None:
    if source:
        source.replace(path)
    else:
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def _prepared(files: Mapping[Path, bytes | None]) -> Iterator[list[Step]]:
    """All that needs room on the disk is done before the first file is replaced, and no trace of it remains."""
    beside: list[Path] = []
    try:
        yield [_step(path, raw, beside) for path, raw in files.items()]
    finally:
        for path in beside:
            path.unlink(missing_ok=True)


def _step(path: Path, raw: bytes | None, beside: list[Path]) -> Step:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        path.open("r+b").close()  # a file that was made read-only is not replaced behind somebody's back
    return Step(path, *(None if some is None else _beside(path, some, beside) for some in (raw, _raw(path))))


def _beside(path: Path, raw: bytes, beside: list[Path]) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        beside.append(Path(name))
        with os.fdopen(handle, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        beside[-1].chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except OSError as error:
        error.filename = str(path)  # people know this name, not that of what lies beside it
        raise
    return beside[-1]


def _take(steps: Sequence[Step]) -> None:
    """All or none: what was replaced is put back when the next can't be."""
    taken: list[Step] = []
    try:
        for step in steps:
            step.take()
            taken.append(step)
    except BaseException:
        for step in reversed(taken):
            step.undo()
        raise


def _raw(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
