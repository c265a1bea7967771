"""`toolbox check` beside PyYAML's C loader alone on the same files."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tests.benchmarks import builds, clock, ground, parts

CHECK, LOAD = "toolbox check", "PyYAML's C loader"
HEADS = ("entries more", "entries", "MB", "check", "work", "memory MB", "loader", "work", "ratio", "by processor")
# What a program does that only wants the values: no marks, no checks.
LOADER = (
    "import sys, pathlib, yaml\n"
    "for path in pathlib.Path(sys.argv[1]).rglob('*.yaml'):\n"
    "    yaml.load(path.read_bytes(), yaml.CSafeLoader)"
)


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    found = []
    for more in sizes:
        with ground.memory() as folder:
            found.append(one_size(ground.Ground(folder, more), turns))
    rows = tuple(row for row, _ in found)
    return parts.Part("Checking", HEADS, rows, targets=tuple(target for _, target in found if target))


def one_size(at: ground.Ground, turns: int) -> tuple[tuple[str, ...], parts.Target | None]:
    load = clock.Program(LOAD, ((sys.executable, "-c", LOADER, str(at.data)),), ground.ROOT)
    check = at.toolbox(CHECK, "check", "--format", "json")
    costs = clock.in_turn((check, load), turns, ground.clean, ground.say)
    ours, theirs = costs[CHECK], costs[LOAD]
    wall, work = ours.wall / theirs.wall, ours.processor / theirs.processor
    size = f"{at.more:,}", f"{at.entries:,}", f"{ground.bytes_in(at.data, '*.yaml') / 1e6:.1f}"
    times = f"{ours.wall:.2f} s", f"{ours.processor:.2f} s", f"{ours.memory:.0f}"
    others = f"{theirs.wall:.2f} s", f"{theirs.processor:.2f} s", f"{wall:.2f}", f"{work:.2f}"
    what = "`toolbox check`, 10,000 more / PyYAML's C loader alone on the same files"
    return (*size, *times, *others), parts.Target(what, 2, wall, work) if at.more == builds.BIG else None
