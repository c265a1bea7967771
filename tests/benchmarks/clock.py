"""What a command costs: time on the wall, work of the processors and peak memory. Knows processes, not what they build."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

PAUSE = 0.05  # seconds between two looks at the memory; what a process took at most, the system keeps until it ends
MEGABYTE = 1024  # the system counts in kilobytes


class Cost(NamedTuple):
    """Seconds on the wall and of work by the processors; the largest process in MB, Pagefind's apart."""

    wall: float
    processor: float
    memory: float = 0.0
    pagefind: float = 0.0


@dataclass(frozen=True, slots=True)
class Program:
    """Commands that together make one thing. `fresh` is removed before each turn, so that every build is a clean one."""

    name: str
    commands: tuple[tuple[str, ...], ...]
    cwd: Path
    env: Mapping[str, str] = field(default_factory=dict)
    fresh: Path | None = None


def in_turn(
    programs: Sequence[Program], turns: int, clean: Callable[[Path], None], say: Callable[[str], None]
) -> dict[str, Cost]:
    """Each program once, and that several times: what disturbs the machine then disturbs all. The middle of each counts."""
    taken: dict[str, list[Cost]] = {program.name: [] for program in programs}
    for turn in range(turns):
        for program in programs:
            if program.fresh:
                clean(program.fresh)
            taken[program.name].append(cost(program))
            say(f"  turn {turn + 1}: {program.name}: {taken[program.name][-1].wall:.1f} s")
    return {name: middle(costs) for name, costs in taken.items()}


def middle(costs: Sequence[Cost]) -> Cost:
    """The median of each figure by itself; of memory the most that was ever taken."""
    half = len(costs) // 2
    wall, processor = (sorted(cost[place] for cost in costs)[half] for place in (0, 1))
    return Cost(wall, processor, max(cost.memory for cost in costs), max(cost.pagefind for cost in costs))


def cost(program: Program) -> Cost:
    parts = [run(command, program.cwd, program.env) for command in program.commands]
    wall, processor = (sum(part[place] for part in parts) for place in (0, 1))
    return Cost(wall, processor, max(part.memory for part in parts), max(part.pagefind for part in parts))


def run(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Cost:
    """One command; one that fails ends the benchmark with what it said."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env={**os.environ, **env}, stdout=said, stderr=subprocess.STDOUT)
        watch = Watch(process.pid)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
        if process.returncode:
            said.seek(0)
            text = said.read().decode(errors="replace")[-4000:]
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}:\n{text}")
    memory, pagefind = (watch.most(is_pagefind=kind) for kind in (False, True))
    # A process may end between two looks: the system tells its peak afterwards, at least this process's own and with Pagefind's.
    memory = memory if pagefind else max(memory, used.ru_maxrss / MEGABYTE)
    return Cost(wall, used.ru_utime + used.ru_stime, memory, pagefind)


class Watch(threading.Thread):
    """Looks at the memory of a process and all that it starts, where the system tells that (Linux)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peaks: dict[tuple[int, bool], float] = {}
        self._ended = threading.Event()

    def run(self) -> None:
        while not self._ended.is_set():
            for pid in family(self.pid):
                self._look(pid)
            self._ended.wait(PAUSE)

    def _look(self, pid: int) -> None:
        told = status_of(pid)
        if "VmHWM" in told:
            key = pid, told["Name"].startswith("pagefind")
            self.peaks[key] = max(self.peaks.get(key, 0), int(told["VmHWM"].split()[0]) / MEGABYTE)

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def most(self, *, is_pagefind: bool) -> float:
        """The largest single process, in MB; 0 where nothing was seen."""
        return max((peak for (_, kind), peak in self.peaks.items() if kind is is_pagefind), default=0.0)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    except OSError:
        return [pid]
    return [pid, *(below for child in children for below in family(int(child)))]


def status_of(pid: int) -> dict[str, str]:
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return {}
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def worked(pid: int) -> float:
    """Seconds that a process, its children that live and those that ended have worked so far."""
    ticks = 0
    for member in family(pid):
        try:
            fields = Path(f"/proc/{member}/stat").read_text("utf-8").rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")
