"""RESULTS.md, its chart, and the figures behind them: each measure by itself, so that one can be taken again."""

from __future__ import annotations

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import chart, parts

FOLDER = Path(__file__).parent
INTRO = """What each measure is, and the recipe of the data, stand in [README.md](README.md). Made by `make bench ARGS=--write`.
Seconds and ratios are of the clock on the wall, the middle of several turns; *work* and *by processor* are of what the
processors did, which other work on the machine disturbs less."""


def machine() -> str:
    """When and on what; the load tells how busy the machine was with other work."""
    day = datetime.now(UTC).date().isoformat()
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores of {processor()}"
    return f"{day}, {system}, Python {platform.python_version()}, load {os.getloadavg()[0]:.1f}, at {commit()}."


def commit() -> str:
    """What was measured."""
    command = ("git", "rev-parse", "--short", "HEAD")
    return (
        subprocess.run(command, cwd=FOLDER, capture_output=True, text=True, check=False).stdout.strip() or "no commit"
    )


def processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "an unknown kind")


def keep(found: Mapping[str, parts.Part], folder: Path = FOLDER) -> None:
    """Puts new measures in the place of older ones, and writes all that is known."""
    file = folder / "RESULTS.json"
    known = json.loads(file.read_text("utf-8")) if file.exists() else {}
    known |= {name: parts.to_json(part) for name, part in found.items()}
    file.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", "utf-8")
    every = {name: parts.from_json(told) for name, told in known.items()}
    (folder / "RESULTS.md").write_text(page(every.values()), "utf-8")
    if bars := next((part.bars for part in every.values() if part.bars), None):
        (folder / "RESULTS.svg").write_text(
            chart.svg("A clean build with 10,000 entries more, in seconds", bars), "utf-8"
        )


def page(found: Iterable[parts.Part]) -> str:
    every = list(found)
    targets = parts.table(parts.TARGETS, [target.cells() for part in every for target in part.targets])
    picture = "![Seconds of a clean build, by program](RESULTS.svg)" if any(part.bars for part in every) else ""
    blocks = ("# Benchmark", INTRO, "## Targets", targets, picture, *(part.text(with_targets=False) for part in every))
    return "\n\n".join(block for block in blocks if block) + "\n"
