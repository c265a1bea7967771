"""This project as one of the programs: the folder it stands in, or another commit of it, which runs its own code."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import recipe
from tests.benchmarks.process import Program

BARE = Path(__file__).with_name("bare.py")
CHECK, PAGES, SEARCHED, WHOLE = "check", "pages", "pages and search", "whole build"
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


@dataclass(frozen=True, slots=True)
class Project:
    """`commit` is empty for the folder itself. Nothing is imported from another commit: only commands are run in it.

    `facts` are the entries it is measured with, beside the generated ones: each commit reads those of its own time.
    """

    folder: Path
    facts: Path
    commit: str = ""

    def grow(self, folder: Path, more: int, words: str) -> Path:
        """Its facts and `more` generated entries, below `folder`."""
        return recipe.grow(self.facts, folder / f"data-{self.commit or 'here'}", more, words)

    @property
    def python(self) -> str:
        """Another commit may need what this one has done without since: it runs with the packages of the benchmark."""
        return str(Path(".venv-bench/bin/python").absolute()) if self.commit else sys.executable

    def name(self, what: str) -> str:
        return f"{what} ({self.commit})" if self.commit else what

    def env(self, data: Path) -> dict[str, str]:
        return QUIET | {"PYTHONPATH": str(self.folder / "hooks"), "TOOLBOX_DATA": str(data)}

    def check(self, data: Path) -> Program:
        return self._program(CHECK, data, ("-m", "toolbox", "check", "--format", "json"), {})

    def build(self, what: str, data: Path, folder: Path) -> Program:
        """`what` is PAGES, SEARCHED or WHOLE; the first two by `bare.py`, which leaves out the files for reuse."""
        output = folder / f"out-{what}-{self.commit or 'here'}"
        bare = self.folder / "tests/benchmarks/bare.py" if self.commit else BARE
        mkdocs = ("-m", "mkdocs") if what == WHOLE else ("-P", str(bare))
        search = {"TOOLBOX_SEARCH": "0"} if what == PAGES else {}
        return self._program(what, data, (*mkdocs, "-q", "build", "-d", str(output)), search, output)

    def _program(
        self, what: str, data: Path, arguments: tuple[str, ...], env: dict[str, str], output: Path | None = None
    ) -> Program:
        return Program(
            name=self.name(what),
            commands=((self.python, *arguments),),
            cwd=self.folder,
            env=self.env(data) | env,
            output=output,
            against=what if self.commit else "",
        )

    def programs(self, data: Path, folder: Path) -> Iterator[Program]:
        yield self.check(data)
        for what in (PAGES, SEARCHED, WHOLE):
            yield self.build(what, data, folder)


def checkout(root: Path, commit: str, folder: Path) -> Project:
    """Another commit of the repository `root` in `folder`, with its history: a build reads that too."""
    for command in (
        ("git", "clone", "-q", "--shared", "--no-checkout", str(root), str(folder)),
        ("git", "-C", str(folder), "checkout", "-q", "--detach", commit_of(root, commit)),
    ):
        subprocess.run(command, check=True)
    return Project(folder, folder / "data", commit)


def commit_of(root: Path, name: str) -> str:
    """A name of a commit in full: a clone has a HEAD of its own."""
    command = ("git", "rev-parse", "--verify", f"{name}^{{commit}}")
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout.strip()
