"""Measures this project beside others; README.md beside this file says how and what. Run it by `make bench`:

make bench ARGS="builds --more 10000 --beside 609767a"
make bench ARGS="builds --more 0 --only check serve --turns 1"
make bench ARGS="browser --more 0 10000"
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))  # of this folder, wherever .venv points
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.benchmarks import browser, builds, process, project, recipe, results
from tests.benchmarks.project import Project

PROGRAMS = ("builds", "browser")


def main(arguments: Sequence[str] | None = None) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # folders and servers are cleared away
    options = parser().parse_args(arguments)
    for name in [options.program] if options.program else PROGRAMS:
        before = results.machine()
        table = build_table(options) if name == "builds" else browser_table(options)
        text = f"{before}; {options.turns} turns\n\n{table}"
        print(f"## {name}\n\n{text}\n", flush=True)
        if options.write:
            results.keep(name, text)


def build_table(options: argparse.Namespace) -> str:
    sizes = []
    for more in sorted(options.more or (0, 1_000, 10_000)):
        process.say(f"{more:,} entries more")
        with ground(options) as (folder, projects):
            words = options.words or recipe.COMMON
            size = builds.measure(projects, folder, more, options.turns, words, lambda name: wanted(name, options.only))
        sizes.append(size)
        if wrong := builds.unequal(size):
            sys.exit(f"not as many pages as this project: {', '.join(wrong)}")
    return results.table(builds.HEADS, list(builds.rows(sizes)))


def browser_table(options: argparse.Namespace) -> str:
    rows: list[tuple[str, ...]] = []
    for more in sorted(options.more or (0, 10_000)):
        process.say(f"{more:,} entries more")
        with ground(options) as (folder, projects):
            visits = browser.measure(projects, folder, more, options.turns, options.words or recipe.NATURAL)
        rows += browser.rows(more, visits)
    return results.table(browser.HEADS, rows)


@contextmanager
def ground(options: argparse.Namespace) -> Iterator[tuple[Path, list[Project]]]:
    """A folder in memory where the system has one, this project, and the other commit that was asked for."""
    memory = Path("/dev/shm")  # noqa: S108 - what is made in it has a name of its own
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-", dir=memory if memory.is_dir() else None) as name:
        folder = Path(name)
        others = [project.checkout(Path.cwd(), options.beside, folder / "checkout")] if options.beside else []
        yield folder, [Project(Path.cwd(), options.data), *others]


def wanted(name: str, words: Sequence[str]) -> bool:
    return not words or any(word in name for word in words)


def parser() -> argparse.ArgumentParser:
    result = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    result.add_argument("program", nargs="?", choices=PROGRAMS, help="without one, both")
    result.add_argument("--more", type=int, nargs="+", help="generated entries beside the real ones")
    result.add_argument(
        "--beside", metavar="COMMIT", default="", help="another commit of this project, in the same run"
    )
    result.add_argument(
        "--data",
        type=Path,
        metavar="FOLDER",
        default=Path.cwd() / "data",
        help="facts of this commit, near to those of the other",
    )
    result.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="builds: those with such a word in their name"
    )
    result.add_argument("--turns", type=int, default=3, help="of each program; the median counts")
    result.add_argument(
        "--words", choices=(recipe.COMMON, recipe.NATURAL), help="of generated texts: thirty, or 50,000"
    )
    result.add_argument("--write", action="store_true", help="also keep the tables in RESULTS.md")
    return result


if __name__ == "__main__":
    main()
