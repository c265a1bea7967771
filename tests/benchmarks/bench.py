"""What an entry costs: checking and building the real data and the same grown, beside a stock site of as many pages.

Search is left out on both sides; files for reuse (an API, tables, feeds) are in ours.

Everything is written to memory where the system has a folder for that. One program is measured at a time, starting up
included; of several turns the middle one counts. The last column compares processor time, which other work on the machine
disturbs less than the clock on the wall. Run it by `make bench`, or with arguments:

    make bench ARGS="--more 0 1000 --turns 3 --write"
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import recipe, stock  # noqa: E402 - this file is a program: the root was not on the path yet

RESULTS = Path(__file__).with_name("RESULTS.md")
BARE = Path(__file__).with_name("bare.py")
WORLD = {"NO_MKDOCS_2_WARNING": "1", "TOOLBOX_SEARCH": "0"}
REUSE = 0.2  # files for reuse add less than a fifth to the build, at the largest size
REACH = 0.2  # at 5,000 more entries a build of ours costs at most a fifth of the stock site's
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


class Cost(NamedTuple):
    """Seconds on the wall, and seconds that the processors worked."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Row:
    """One size: what each program cost, over so many entries and pages; `bare` is a build without files for reuse."""

    more: int
    entries: int
    pages: int
    check: Cost
    build: Cost
    stock: Cost
    bare: Cost | None = None

    @property
    def ratio(self) -> float:
        return self.build.wall / self.stock.wall

    def cells(self) -> tuple[str, ...]:
        counts = (f"{self.entries:,}", f"{self.pages:,}")
        pairs = ((self.check, self.entries), (self.build, self.entries), (self.stock, self.pages))
        times = [cell for cost, count in pairs for cell in (f"{cost.wall:.1f} s", f"{1000 * cost.wall / count:.2f}")]
        return (*counts, *times, f"{self.ratio:.2f}", f"{self.build.processor / self.stock.processor:.2f}")


@contextmanager
def memory() -> Iterator[Path]:
    """A folder in memory, or else an ordinary one."""
    shm = Path("/dev/shm")  # noqa: S108 - the system's folder in memory; what is made in it has a name of its own
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-", dir=shm if shm.is_dir() else None) as folder:
        yield Path(folder)


def cost(command: Sequence[str], cwd: Path, turns: int, data: Path | None = None) -> Cost:
    """The middle of so many runs; a run that fails ends the benchmark with what it said."""
    world = {**os.environ, **WORLD, **({"TOOLBOX_DATA": str(data)} if data else {})}
    taken = []
    for _ in range(turns):
        start, before = time.perf_counter(), processor()
        run = subprocess.run(command, cwd=cwd, env=world, capture_output=True, text=True, check=False)
        taken.append(Cost(time.perf_counter() - start, processor() - before))
        if run.returncode:
            sys.exit(f"{' '.join(command)} ended with {run.returncode}:\n{(run.stdout + run.stderr)[-4000:]}")
    return sorted(taken)[turns // 2]


def processor() -> float:
    """Seconds that the programs which ended so far have worked."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def entries_in(data: Path) -> int:
    files = [path for path in data.rglob("*.yaml") if path != data / "site.yaml"]
    return sum(
        path.read_text("utf-8").count("\n- id: ") + path.read_text("utf-8").startswith("- id: ") for path in files
    )


def measure(more: int, turns: int, folder: Path) -> Row:
    """One row: the data grown, checked and built; then a stock site of as many pages."""
    python = sys.executable
    data, ours = recipe.grow(ROOT / "data", folder / "data", more), folder / "ours"
    check = cost([python, "-m", "toolbox", "check", "--format", "json"], ROOT, turns, data)
    build = cost([python, "-m", "mkdocs", "-q", "build", "-d", str(ours)], ROOT, turns, data)
    bare = cost([python, str(BARE), "-q", "build", "-d", str(folder / "bare")], ROOT, turns, data)
    pages = sum(1 for _ in ours.rglob("*.html"))
    source = stock.write(folder / "stock", pages)
    other = cost([python, "-m", "mkdocs", "-q", "build", "-d", str(folder / "theirs")], source, turns)
    return Row(more, entries_in(data), pages, check, build, other, bare)


def table(rows: Sequence[Row]) -> str:
    lines = [HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    texts = [" | ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    rule = " | ".join("-" * (width - 1) + ":" for width in widths)
    return "\n".join(f"| {text} |" for text in (texts[0], rule, *texts[1:]))


def growth(rows: Sequence[Row]) -> str:
    """What an entry more costs, from the first row to each later one: a start that is always paid does not blur it."""
    first = rows[0]

    def more(cost: Cost, start: Cost, count: int) -> str:
        return f"{1000 * (cost.wall - start.wall) / count:.2f} ms"

    costs = [
        f"{row.more:,} more: check {more(row.check, first.check, row.entries - first.entries)}, "
        f"build {more(row.build, first.build, row.entries - first.entries)}, "
        f"stock {more(row.stock, first.stock, row.pages - first.pages)} a page"
        for row in rows[1:]
    ]
    return "\n".join(("Per entry more:", *(f"- {cost}" for cost in costs))) if costs else ""


def verdict(rows: Sequence[Row]) -> str:
    largest = rows[-1]
    word = "reached" if largest.ratio <= REACH else "not reached"
    cost = f"At {largest.more:,} entries more a build costs {largest.ratio:.2f} of the stock site's"
    return f"{cost}; at most {REACH} is asked: {word}."


def reuse(rows: Sequence[Row]) -> str:
    """What files for reuse add to the largest build, by the processors' time."""
    largest = rows[-1]
    if largest.bare is None:
        return ""
    share = largest.build.processor / largest.bare.processor - 1
    word = "reached" if share < REUSE else "not reached"
    return f"At {largest.more:,} entries more files for reuse add {share:.0%}; less than {REUSE:.0%} is asked: {word}."


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--more", type=int, nargs="+", default=[0, 1000, 5000], help="generated entries beside the real ones"
    )
    parser.add_argument("--turns", type=int, default=1, help="runs of each program; the middle one counts")
    parser.add_argument("--write", action="store_true", help=f"also write {RESULTS.relative_to(ROOT)}")
    chosen = parser.parse_args(arguments)
    rows = []
    for more in sorted(chosen.more):
        print(f"{more:,} entries more …", file=sys.stderr)
        with memory() as folder:
            rows.append(measure(more, chosen.turns, folder))
    report = "\n\n".join(part for part in (table(rows), growth(rows), verdict(rows), reuse(rows)) if part)
    print(report)
    if chosen.write:
        RESULTS.write_text(f"# Benchmark\n\n{machine()}\n\n{report}\n", "utf-8")


def machine() -> str:
    day = datetime.now(UTC).date().isoformat()
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    return f"{day}, {system}, Python {platform.python_version()}."


if __name__ == "__main__":
    main()
