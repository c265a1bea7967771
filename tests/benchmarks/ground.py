"""The ground that programs are measured on: a folder in memory, and the sources of each site of a given size."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import clock, hugo, recipe, stock

ROOT = Path(__file__).resolve().parents[2]
BARE = Path(__file__).with_name("bare.py")
OTHERS = ROOT / ".venv-bench"
PYTHON = str(OTHERS / "bin/python")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}  # of this folder, wherever .venv points


@contextmanager
def memory() -> Iterator[Path]:
    """A folder in memory, or else an ordinary one."""
    shm = Path("/dev/shm")  # noqa: S108 - the system's folder in memory; what is made in it has a name of its own
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-", dir=shm if shm.is_dir() else None) as folder:
        yield Path(folder)


def clean(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@dataclass(frozen=True, slots=True)
class Ground:
    """One size: the real data with `more` entries more, all in `folder`."""

    folder: Path
    more: int

    @property
    def data(self) -> Path:
        data = self.folder / "data"
        return data if data.exists() else recipe.grow(ROOT / "data", data, self.more)

    @property
    def entries(self) -> int:
        return recipe.entries_in(self.data)

    def out(self, name: str) -> Path:
        return self.folder / f"out-{name}"

    def ours(self, name: str, *, exports: bool, search: bool) -> clock.Program:
        """This project: its own command, or that with the exports left out."""
        made = self.out(name)
        command = ("-m", "mkdocs") if exports else (str(BARE),)
        env = QUIET | {"TOOLBOX_DATA": str(self.data)} | ({} if search else {"TOOLBOX_SEARCH": "0"})
        return clock.Program(name, ((sys.executable, *command, "-q", "build", "-d", str(made)),), ROOT, env, made)

    def toolbox(self, name: str, *arguments: str) -> clock.Program:
        command = (sys.executable, "-m", "toolbox", *arguments, "--data", str(self.data))
        return clock.Program(name, (command,), ROOT, QUIET)

    def stock(self, name: str, pages: int, *command: str) -> clock.Program:
        """Plain Markdown pages on Material, by MkDocs or what came after it: to {made}, or else to its own folder."""
        source = self.folder / "stock"
        if not source.exists():
            stock.write(source, pages - 1)  # Material adds a page for an address that is not there
        made = self.out(name) if "{made}" in command else source / "site"
        return clock.Program(name, (tuple(part.format(made=made) for part in command),), source, QUIET, made)

    def hugo(self, name: str, pages: int, *, search: bool) -> clock.Program:
        source, made = self.folder / "hugo", self.out(name)
        if not source.exists():
            hugo.write(source, self.data, pages)
        build = (str(hugo_command()), "--destination", str(made), "--cacheDir", str(self.folder / "cache"))
        find = (sys.executable, "-m", "pagefind", "--site", str(made), "--force-language", "nl", "--quiet")
        return clock.Program(name, (build, find) if search else (build,), source, {}, made)


def hugo_command() -> Path:
    """Hugo itself: the package's own command is a start of Python more."""
    found = sorted(OTHERS.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        sys.exit("Hugo is not there: run this by `make bench`, which sets up .venv-bench")
    return found[0]


def has(module: str) -> bool:
    """Whether another program could be installed on this machine."""
    return any(OTHERS.glob(f"lib/python*/site-packages/{module}/__init__.py")) and os.access(PYTHON, os.X_OK)


def pages_in(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


def bytes_in(folder: Path, pattern: str = "*") -> int:
    return sum(path.stat().st_size for path in folder.rglob(pattern) if path.is_file())
