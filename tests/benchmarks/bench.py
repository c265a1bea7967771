"""Measures this project beside others. Run it by `make bench`, or one measure of one size in a minute:

    make bench ARGS="check --more 10000"
    make bench ARGS="builds --more 10000 --only Hugo pages --turns 3"

README.md beside this file tells what each measure is. Sizes are numbers of generated entries beside the real ones.
"""

from __future__ import annotations

import argparse
import dataclasses
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import (  # noqa: E402 - this file is a program: the root was not on the path yet
    builds,
    checking,
    entries,
    finding,
    parts,
    results,
    serving,
    showing,
)


class Measure(NamedTuple):
    """What is measured, and by default at which sizes; `take` gets the sizes, the turns and names of programs."""

    take: Callable[[Sequence[int], int, Sequence[str]], parts.Part]
    sizes: tuple[int, ...]


MEASURES = {
    "builds": Measure(builds.measure, (0, builds.SMALL, builds.BIG)),
    "others": Measure(builds.others, (builds.SMALL,)),
    "check": Measure(checking.measure, (builds.BIG,)),
    "serve": Measure(serving.measure, (builds.BIG,)),
    "show": Measure(showing.measure, (builds.SMALL,)),
    "find": Measure(finding.measure, (0, builds.BIG)),
    "entries": Measure(entries.measure, (0, builds.SMALL, entries.AT)),
}


def main(arguments: Sequence[str] | None = None) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))  # servers and folders are cleared away
    chosen = parser().parse_args(arguments)
    found = {}
    for name in chosen.measures or MEASURES:
        take, sizes = MEASURES[name]
        part = take(sorted(chosen.more or sizes), chosen.turns, chosen.only)
        found[name] = dataclasses.replace(part, when=results.machine())
        print(f"{found[name].text()}\n", flush=True)
        if chosen.write:
            results.keep(found)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("measures", nargs="*", metavar="MEASURE", help=f"of {', '.join(MEASURES)}; without one all")
    made.add_argument("--more", type=int, nargs="+", help="generated entries beside the real ones")
    made.add_argument("--turns", type=int, default=3, help="runs of each program, in turn; the middle one counts")
    made.add_argument(
        "--only", nargs="+", default=[], metavar="WORD", help="builds: programs with such a word in their name"
    )
    made.add_argument("--write", action="store_true", help="also write RESULTS.md, RESULTS.svg and RESULTS.json")
    return made


if __name__ == "__main__":
    main()
