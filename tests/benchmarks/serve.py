"""One entry changes under `mkdocs serve`: the rebuild, from the moment that the change is seen."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.benchmarks import process
from tests.benchmarks.process import Cost
from tests.benchmarks.project import Project

REBUILD = "rebuild under serve"
READY, CHANGED, BUILT = "Serving on", "Detected file changes", "Documentation built"  # in the log of MkDocs
PAUSE, IDLE = 1.0, 0.3  # seconds between two looks, and how much of them it works that only looks for changes


def rebuilds(projects: Sequence[Project], facts: Sequence[Path], folder: Path, turns: int) -> dict[str, list[Cost]]:
    """Each project in turn, each with data of its own."""
    costs: dict[str, list[Cost]] = {project.name(REBUILD): [] for project in projects}
    with ExitStack() as stack:
        servers = []
        for number, (project, data) in enumerate(zip(projects, facts, strict=True)):
            copy = Path(shutil.copytree(data, folder / f"serve-{number}"))
            servers.append((project, copy, stack.enter_context(serving(project, copy))))
        for turn in range(turns):
            for project, copy, server in servers:
                costs[project.name(REBUILD)].append(rebuild(server, copy, turn))
    return costs


@contextmanager
def serving(project: Project, data: Path) -> Iterator[subprocess.Popen[str]]:
    """A preview that is ready; it ends with the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    server = subprocess.Popen(
        (project.python, "-u", "-m", "mkdocs", "serve", "--livereload", "-a", address),
        cwd=project.folder,
        env={**os.environ, **project.env(data), "TOOLBOX_SEARCH": "0"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    with server:
        try:
            moment_of(server, READY)
            yield server
        finally:
            server.terminate()


def rebuild(server: subprocess.Popen[str], data: Path, turn: int) -> Cost:
    rest(server.pid)
    before = process.work(server.pid)
    change(data, turn)
    start, end = moment_of(server, CHANGED), moment_of(server, BUILT)
    return Cost(end - start, process.work(server.pid) - before)


def moment_of(server: subprocess.Popen[str], words: str) -> float:
    """When the next line of the log with these words came."""
    assert server.stdout
    lines = []
    for line in server.stdout:
        if words in line:
            return time.perf_counter()
        lines.append(line)
    sys.exit(f"serve ended before {words!r}:\n{''.join(lines)[-4000:]}")


def rest(pid: int) -> None:
    """Until it does nothing but look for changes."""
    before, now = 0.0, process.work(pid)
    while now - before > IDLE * PAUSE:
        time.sleep(PAUSE)
        before, now = now, process.work(pid)


def change(data: Path, turn: int) -> Path:
    """Another summary of the first entry of a long file, which is given."""
    path = max(data / "resources.yaml", data / "resources/generated.yaml", key=lambda file: file.stat().st_size)
    lines = path.read_text("utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith("  summary: "))
    lines[place] = f"  summary: Wijziging {turn} is hier gedaan om te meten hoe snel de site verandert.\n"
    path.write_text("".join(lines), "utf-8")
    return path
