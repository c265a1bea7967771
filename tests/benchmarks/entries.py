"""What an entry costs: checking and building the real data and the same grown, beside a stock site of as many pages."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.benchmarks import clock, ground, parts

HEADS = (
    "entries",
    "pages",
    "check",
    "ms/entry",
    "build",
    "ms/entry",
    "stock build",
    "ms/page",
    "ours / stock",
    "by processor",
)
REACH, AT = 0.2, 5000  # at so many entries more a build of ours costs at most so much of the stock site's
REUSE = 0.2  # what files for reuse may add to the largest build


@dataclass(frozen=True, slots=True)
class Row:
    """One size; `bare` is a build without files for reuse."""

    more: int
    entries: int
    pages: int
    check: clock.Cost
    build: clock.Cost
    stock: clock.Cost
    bare: clock.Cost

    @property
    def ratio(self) -> tuple[float, float]:
        return self.build.wall / self.stock.wall, self.build.processor / self.stock.processor

    def cells(self) -> tuple[str, ...]:
        pairs = ((self.check, self.entries), (self.build, self.entries), (self.stock, self.pages))
        times = [cell for cost, count in pairs for cell in (f"{cost.wall:.1f} s", f"{1000 * cost.wall / count:.2f}")]
        return f"{self.entries:,}", f"{self.pages:,}", *times, *(f"{ratio:.2f}" for ratio in self.ratio)


def measure(sizes: Sequence[int], turns: int, only: Sequence[str]) -> parts.Part:
    rows = []
    for more in sizes:
        ground.say(f"{more:,} entries more")
        with ground.memory() as folder:
            rows.append(one_size(ground.Ground(folder, more), turns))
    cells = tuple(row.cells() for row in rows)
    return parts.Part("What an entry costs", HEADS, cells, tuple(growth(rows)), tuple(targets(rows)))


def one_size(at: ground.Ground, turns: int) -> Row:
    bare = at.ours("bare", exports=False, search=False)
    clock.cost(bare)
    pages = ground.pages_in(at.out("bare"))
    programs = (
        at.toolbox("check", "check", "--format", "json"),
        at.ours("build", exports=True, search=False),
        at.stock("stock", pages, sys.executable, "-m", "mkdocs", "-q", "build"),
        bare,
    )
    costs = clock.in_turn(programs, turns, ground.clean, ground.say)
    return Row(at.more, at.entries, pages, *(costs[program.name] for program in programs))


def growth(rows: Sequence[Row]) -> Iterator[str]:
    """What an entry more costs, from the first row to each later one: a start that is always paid does not blur it."""
    first = rows[0]

    def each(cost: clock.Cost, start: clock.Cost, count: int) -> str:
        return f"{1000 * (cost.wall - start.wall) / count:.2f} ms"

    for row in rows[1:]:
        entries, pages = row.entries - first.entries, row.pages - first.pages
        yield (
            f"Per entry more, at {row.more:,}: check {each(row.check, first.check, entries)}, "
            f"build {each(row.build, first.build, entries)}, stock {each(row.stock, first.stock, pages)} a page."
        )


def targets(rows: Sequence[Row]) -> Iterator[parts.Target]:
    for row in rows:
        if row.more == AT:
            yield parts.Target(f"a build, {AT:,} more: this project / stock MkDocs + Material", REACH, *row.ratio)
    last = rows[-1]
    added = last.build.processor / last.bare.processor - 1
    yield parts.Target(f"what files for reuse add to a build, {last.more:,} more (work)", REUSE, added)
