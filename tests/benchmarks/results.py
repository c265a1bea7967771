"""Tables as Markdown, what they were measured on, and RESULTS.md, which holds one table for each program."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import process

FILE = Path(__file__).with_name("RESULTS.md")
TITLE = "# Results of the benchmark\n\nHow to read these stands in [README.md](README.md).\n"


def machine() -> str:
    """Day, commit and machine; the load says how busy it was with other work before the run."""
    command = ("git", "describe", "--always", "--dirty")
    commit = subprocess.run(command, cwd=FILE.parent, capture_output=True, text=True, check=False).stdout.strip()
    lines = process.read("/proc/cpuinfo").splitlines()
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), platform.machine()
    )
    day = datetime.now(UTC).date().isoformat()
    return f"{day}, commit {commit}, {os.cpu_count()} cores of {model}, load {os.getloadavg()[0]:.1f}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Readable as it stands: words to the left, figures to the right."""
    widths = [max(len(line[column]) for line in (heads, *rows)) for column in range(len(heads))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    lines = [[line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])] for line in (heads, *rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in (lines[0], rule, *lines[1:]))


def keep(name: str, text: str, file: Path = FILE) -> None:
    """Puts the section `name` in the place of the one that was there; the other stays."""
    old = file.read_text("utf-8") if file.exists() else ""
    sections = {part.partition("\n")[0]: part.partition("\n")[2].strip() for part in old.split("\n## ")[1:]}
    sections[name] = text
    file.write_text("\n".join((TITLE, *(f"## {name}\n\n{text}\n" for name, text in sections.items()))), "utf-8")
