"""Asks git which files each commit changed, and what stood in them."""

import datetime
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

COMMIT, PART = "\x01", "\x02"
NOTHING = "0" * 40
# Git refuses what another user owns, as its settings may start programs: those are off here, and whoever builds this runs its code.
SETTINGS = (
    "--no-optional-locks", "-c", "core.quotePath=false", "-c", "safe.directory=*", "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that a commit changed: what stood in it before and after, by git's name for that; "" when it was not there."""

    path: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Commit:
    id: str
    when: datetime.datetime
    files: tuple[FileChange, ...]


def missing(root: Path) -> str:
    """Why git does not remember all of `root`, in Dutch; "" when it does."""
    shallow = run(root, "rev-parse", "--is-shallow-repository")
    if shallow is None or run(root, "rev-parse", "--verify", "-q", "HEAD") is None:
        return "Er is hier geen geschiedenis van git."
    return "De geschiedenis van git is hier afgekapt (een 'shallow clone')." if shallow.strip() == b"true" else ""


def commits(root: Path, paths: Iterable[str], limit: int = -1, *, roots: bool = False) -> tuple[Commit, ...] | None:
    """The last `limit` commits that touched `paths`, newest first; None where there is no git or no history.

    A commit without parents is left out unless `roots`: it is where the history begins, or (in a shallow clone) only seems to.
    """
    form = f"--format=%x01%H{PART}%P{PART}%ct"
    output = run(
        root, "log", f"-n{limit}", "--first-parent", "--diff-merges=first-parent", "--raw", "--no-renames",
        "--no-abbrev", "--relative", "--root", "-z", form, "--", *paths,
    )  # fmt: skip
    if output is None:
        return None
    return tuple(_commits(output.decode("utf-8", "replace"), roots=roots))


def _commits(output: str, *, roots: bool) -> Iterator[Commit]:
    for part in output.split(COMMIT)[1:]:
        head, *rest = part.split("\0")
        id, parents, seconds = head.strip().split(PART)
        if parents or roots:
            when = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
            yield Commit(id, when, tuple(_file_changes(rest)))


def _file_changes(parts: list[str]) -> Iterator[FileChange]:
    lines = [part.lstrip("\n") for part in parts if part.strip()]
    for change, path in zip(lines[::2], lines[1::2], strict=True):
        _, _, old, new, _ = change.split()
        yield FileChange(path, old.replace(NOTHING, ""), new.replace(NOTHING, ""))


def texts(root: Path, names: Iterable[str]) -> Mapping[str, str]:
    """What stood in files, by git's names for that."""
    wanted = sorted(set(names))
    output = run(root, "cat-file", "--batch", stdin="".join(f"{name}\n" for name in wanted).encode()) or b""
    contents: dict[str, str] = {}
    start = 0
    while start < len(output):
        end = output.index(b"\n", start)
        name, kind, *size = output[start:end].decode().split()
        start = end + 1
        if kind == "blob":
            contents[name] = output[start : start + int(size[0])].decode("utf-8", "replace")
            start += int(size[0]) + 1
    return contents


def run(root: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    """What git answers; None when it is not there or refuses."""
    try:
        result = subprocess.run(
            ("git", *SETTINGS, *arguments),  # noqa: S607 - the git on the path
            cwd=root,
            input=stdin,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return result.stdout if result.returncode == 0 else None
