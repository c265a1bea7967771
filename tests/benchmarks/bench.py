"""What an entry costs: checking and building the real data and the same grown, beside a stock site of as many pages.

Everything is written to memory where the system has a folder for that. One process is measured at a time, by the wall's
clock, starting up included; of several turns the middle one counts. Run it by `make bench`, or with arguments:

    make bench ARGS="--more 0 1000 --turns 3 --write"
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import recipe, stock  # noqa: E402 - this file is a program: the root was not on the path yet

RESULTS = Path(__file__).with_name("RESULTS.md")
REACH = 0.2  # at 5,000 more entries a build of ours costs at most a fifth of the stock site's
HEADS = ("entries", "pages", "check", "ms/entry", "build", "ms/entry", "stock build", "ms/page", "ours / stock")


@dataclass(frozen=True, slots=True)
class Row:
    """One size: seconds of each program, over so many entries and pages."""

    more: int
    entries: int
    pages: int
    check: float
    build: float
    stock: float

    @property
    def ratio(self) -> float:
        return self.build / self.stock

    def cells(self) -> tuple[str, ...]:
        per_entry = (1000 * seconds / self.entries for seconds in (self.check, self.build))
        check, build = (f"{value:.2f}" for value in per_entry)
        times = [f"{seconds:.1f} s" for seconds in (self.check, self.build, self.stock)]
        stock_page = f"{1000 * self.stock / self.pages:.2f}"
        ratio = f"{self.ratio:.2f}"
        return (f"{self.entries:,}", f"{self.pages:,}", times[0], check, times[1], build, times[2], stock_page, ratio)


@contextmanager
def memory() -> Iterator[Path]:
    """A folder in memory, or else an ordinary one."""
    shm = Path("/dev/shm")  # noqa: S108 - the system's folder in memory; what is made in it has a name of its own
    with tempfile.TemporaryDirectory(prefix="toolbox-bench-", dir=shm if shm.is_dir() else None) as folder:
        yield Path(folder)


def seconds(command: Sequence[str], cwd: Path, turns: int, data: Path | None = None) -> float:
    """The middle of so many runs; a run that fails ends the benchmark with what it said."""
    world = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **({"TOOLBOX_DATA": str(data)} if data else {})}
    taken = []
    for _ in range(turns):
        start = time.perf_counter()
        run = subprocess.run(command, cwd=cwd, env=world, capture_output=True, text=True, check=False)
        taken.append(time.perf_counter() - start)
        if run.returncode:
            sys.exit(f"{' '.join(command)} ended with {run.returncode}:\n{(run.stdout + run.stderr)[-4000:]}")
    return statistics.median(taken)


def entries_in(data: Path) -> int:
    files = [path for path in data.rglob("*.yaml") if path != data / "site.yaml"]
    return sum(
        path.read_text("utf-8").count("\n- id: ") + path.read_text("utf-8").startswith("- id: ") for path in files
    )


def measure(more: int, turns: int, folder: Path) -> Row:
    """One row: the data grown, checked and built; then a stock site of as many pages."""
    python = sys.executable
    data, ours = recipe.grow(ROOT / "data", folder / "data", more), folder / "ours"
    check = seconds([python, "-m", "toolbox", "check", "--format", "json"], ROOT, turns, data)
    build = seconds([python, "-m", "mkdocs", "-q", "build", "-d", str(ours)], ROOT, turns, data)
    pages = sum(1 for _ in ours.rglob("*.html"))
    source = stock.write(folder / "stock", pages)
    other = seconds([python, "-m", "mkdocs", "-q", "build", "-d", str(folder / "theirs")], source, turns)
    return Row(more, entries_in(data), pages, check, build, other)


def table(rows: Sequence[Row]) -> str:
    lines = [HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    texts = [" | ".join(cell.rjust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    rule = " | ".join("-" * (width - 1) + ":" for width in widths)
    return "\n".join(f"| {text} |" for text in (texts[0], rule, *texts[1:]))


def growth(rows: Sequence[Row]) -> str:
    """What an entry more costs, from the first row to each later one: a start that is always paid does not blur it."""
    first = rows[0]
    costs = [
        f"{row.more:,} more: check {1000 * (row.check - first.check) / (row.entries - first.entries):.2f} ms, "
        f"build {1000 * (row.build - first.build) / (row.entries - first.entries):.2f} ms, "
        f"stock {1000 * (row.stock - first.stock) / (row.pages - first.pages):.2f} ms a page"
        for row in rows[1:]
    ]
    return "\n".join(("Per entry more:", *(f"- {cost}" for cost in costs))) if costs else ""


def verdict(rows: Sequence[Row]) -> str:
    largest = rows[-1]
    word = "reached" if largest.ratio <= REACH else "not reached"
    cost = f"At {largest.more:,} entries more a build costs {largest.ratio:.2f} of the stock site's"
    return f"{cost}; at most {REACH} is asked: {word}."


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
    report = "\n\n".join(part for part in (table(rows), growth(rows), verdict(rows)) if part)
    print(report)
    if chosen.write:
        RESULTS.write_text(f"# Benchmark\n\n{machine()}\n\n{report}\n", "utf-8")


def machine() -> str:
    day = datetime.now(UTC).date().isoformat()
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores"
    return f"{day}, {system}, Python {platform.python_version()}."


if __name__ == "__main__":
    main()
