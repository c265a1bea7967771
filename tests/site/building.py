"""Builds the site as a visitor's host would get it. Knows the command and the clock's stand-in, not what is inside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import PROJECT
from toolbox import source
from toolbox.model import Settings

ROOT = Path(__file__).resolve().parents[2]
PICTURE = "look: {share_picture: {file: delen.png, text: Een verzonnen plaatje}}\n"
EPOCH = "1795348800"  # 22 November 2026, noon in the Netherlands an hour later


def mkdocs(folder: Path, *options: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` into `folder`, with a fixed day and whatever `environ` adds."""
    world = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", **environ}
    command = [sys.executable, "-m", "mkdocs", "build", *options, "--site-dir", str(folder)]
    return subprocess.run(command, cwd=ROOT, env=world, capture_output=True, text=True, check=False)


def small(folder: Path) -> Path:
    """The made-up facts, to build with the real texts: they name the picture that lies there."""
    data = Path(shutil.copytree(PROJECT / "data", folder))
    with (data / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(PICTURE)
    return data


def settings() -> Settings:
    """What the data that are built say of the site."""
    data = Path(os.environ.get("TOOLBOX_DATA", ROOT / "data"))
    return Settings.model_validate(source.read("site.yaml", (data / "site.yaml").read_bytes()).values)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a built site by its address."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in named.items()}
