"""Runs commands and measures them: time on the wall, time of the processors, and peak memory of all their processes."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SAMPLE = 0.1  # seconds between two looks at the memory


class Cost(NamedTuple):
    """Seconds on the wall, seconds of the processors, and MB at the peak."""

    wall: float
    processor: float
    memory: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """Commands that together make one thing in `output`; `against` names the program of ours that does as much."""

    name: str
    commands: tuple[tuple[str, ...], ...]
    cwd: Path
    env: Mapping[str, str] = field(default_factory=dict)
    output: Path | None = None
    against: str = ""


def alternate(programs: Sequence[Program], turns: int) -> dict[str, list[Cost]]:
    """All programs once, and that several times: what disturbs the machine then disturbs all."""
    costs: dict[str, list[Cost]] = {program.name: [] for program in programs}
    for turn in range(1, turns + 1):
        for program in programs:
            cost = measure(program)
            costs[program.name].append(cost)
            say(f"  turn {turn}: {program.name}: {cost.wall:.1f} s")
    return costs


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of the times, and the most memory of all turns."""
    wall, processor = (statistics.median(cost[part] for cost in costs) for part in (0, 1))
    return Cost(wall, processor, max(cost.memory for cost in costs))


def ratios(ours: Sequence[Cost], theirs: Sequence[Cost]) -> tuple[float, float]:
    """Ours by theirs, on the wall and of the processors: the median of what each turn says."""
    pairs = list(zip(ours, theirs, strict=True))
    wall, processor = (statistics.median(our[part] / their[part] for our, their in pairs) for part in (0, 1))
    return wall, processor


def measure(program: Program) -> Cost:
    """From an empty output; of several commands the times add up."""
    if program.output:
        shutil.rmtree(program.output, ignore_errors=True)
    costs = [run(command, program.cwd, program.env) for command in program.commands]
    return Cost(sum(cost.wall for cost in costs), sum(cost.processor for cost in costs), max(c.memory for c in costs))


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Cost:
    """One command; one that fails ends the benchmark with what it printed."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **env}, stdout=output, stderr=subprocess.STDOUT)
        sampler = Sampler(process.pid)
        sampler.start()
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        sampler.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            text = output.read().decode(errors="replace")[-4000:]
            sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{text}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, sampler.peak)


class Sampler(threading.Thread):
    """Keeps the most memory that a process and all below it held at one time, where the system says so (Linux).

    Each process counts its share of what it shares with others (PSS), so that the sum is what the machine must hold.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0.0
        self._ended = threading.Event()

    def run(self) -> None:
        while True:
            self.peak = max(self.peak, sum(share(pid) for pid in family(self.pid)))
            if self._ended.wait(SAMPLE):
                return

    def stop(self) -> None:
        self._ended.set()
        self.join()


def share(pid: int) -> float:
    """The proportional set size in MB."""
    lines = read(f"/proc/{pid}/smaps_rollup").splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def family(pid: int) -> list[int]:
    """A process and all below it, whichever thread started them."""
    children = [int(child) for task in Path(f"/proc/{pid}/task").glob("*/children") for child in read(task).split()]
    return [pid, *(member for child in children for member in family(child))]


def work(pid: int) -> float:
    """Seconds that a process, its living children and those that ended have worked so far."""
    stats = (read(f"/proc/{member}/stat").rpartition(")")[2].split() for member in family(pid))
    return sum(sum(map(int, fields[11:15])) for fields in stats if fields) / os.sysconf("SC_CLK_TCK")


def read(path: str | Path) -> str:
    """What the system says; nothing of a process that has ended meanwhile."""
    try:
        return Path(path).read_text("utf-8")
    except OSError:
        return ""


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
