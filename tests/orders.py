"""Runs all tests ten times in changing order and surroundings and tells what differs: the last hour and more of `make audit`.

    .venv/bin/python -m tests.orders [--turns N] [--first N] [PATH …]

A test that fails in some turns depends on luck: on the order, on how many run at once, on how busy the machine is, on the
time zone, the language, the hash seed, or on what lies in somebody's home. What was said then stands in .cache/orders/.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ZONES = ("Europe/Amsterdam", "Pacific/Kiritimati", "America/Los_Angeles", "UTC")
LANGUAGES = ("C.UTF-8", "C")
FAILED = re.compile(r"^(?:FAILED|ERROR) (.+?)(?: - .*)?$", re.MULTILINE)
TOLD = ROOT / ".cache" / "orders"  # what pytest said in a turn that failed
BUSY = (sys.executable, "-c", "while True: pass")


@dataclass(frozen=True, slots=True)
class Turn:
    """One run of all tests: the number of its order, how many at once, and what is around it."""

    number: int
    workers: int
    is_busy: bool
    zone: str
    language: str
    umask: int

    def command(self, paths: Sequence[str]) -> tuple[str, ...]:
        spread = ("-n", str(self.workers), "--dist", "worksteal")
        order = ("-p", "no:cacheprovider", f"--order={self.number}")
        return (sys.executable, "-m", "pytest", "-q", "-m", "not audit", *spread, *order, *paths)

    def environ(self, home: str) -> dict[str, str]:
        around = {"HOME": home, "TZ": self.zone, "LC_ALL": self.language, "PYTHONHASHSEED": str(self.number)}
        return {**os.environ, **around, "NO_MKDOCS_2_WARNING": "1", "GIT_CONFIG_NOSYSTEM": "1"}


def turns(count: int) -> list[Turn]:
    """Each third one by one; the last beside a processor that is kept busy."""
    return [
        Turn(
            number=number,
            workers=1 if number % 3 == 0 else 3,
            is_busy=number == count,
            zone=ZONES[number % len(ZONES)],
            language=LANGUAGES[number % len(LANGUAGES)],
            umask=0o077 if number % 5 == 0 else 0o022,
        )
        for number in range(1, count + 1)
    ]


@contextmanager
def beside(*, is_busy: bool) -> Iterator[None]:
    """With one process per processor that does nothing but work."""
    busy = [subprocess.Popen(BUSY) for _ in range(os.cpu_count() or 1)] if is_busy else []
    try:
        yield
    finally:
        for process in busy:
            process.kill()
            process.wait()


def failures(turn: Turn, paths: Sequence[str]) -> list[str]:
    """The tests that failed in a turn, or how it ended where no test could be named."""
    with tempfile.TemporaryDirectory() as home, beside(is_busy=turn.is_busy):
        done = subprocess.run(
            turn.command(paths),
            cwd=ROOT,
            env=turn.environ(home),
            umask=turn.umask,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
    if done.returncode == 0:
        return []
    TOLD.mkdir(parents=True, exist_ok=True)
    (TOLD / f"{turn.number}.txt").write_text(done.stdout, "utf-8")
    return FAILED.findall(done.stdout) or [f"pytest ended with {done.returncode}:\n{done.stdout[-4000:]}"]


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description="All tests in changing order and surroundings.")
    parser.add_argument("--turns", type=int, default=10)
    parser.add_argument(
        "--first", type=int, default=1, help="the turn to begin with, where the ones before it are done"
    )
    parser.add_argument("paths", nargs="*")
    options = parser.parse_args(arguments)
    is_same = True
    for turn in turns(options.turns)[options.first - 1 :]:
        failed = failures(turn, options.paths)
        is_same = is_same and not failed
        sys.stdout.write("".join(f"{line}\n" for line in (str(turn), *(f"  {name}" for name in failed))))
        sys.stdout.flush()
    return 0 if is_same else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
