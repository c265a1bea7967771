"""Puts what the tests need of npm into tests/node_modules; when that is damaged or of another lock, it is made from nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import manifest

ROOT = Path(__file__).resolve().parent.parent
NAMES = ("tests/package.json", "tests/package-lock.json")
INSTALL = ("npm", "ci", "--prefix", "tests", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")


def main(root: Path = ROOT, command: tuple[str, ...] = INSTALL) -> int:
    folder = root / "tests/node_modules"
    made_from = {name: manifest.digest(root / name) for name in NAMES}
    if manifest.read(folder) == made_from:
        return 0
    sys.stderr.write("Setting up tests/node_modules …\n")
    code = subprocess.run(command, cwd=root, check=False).returncode
    if code == 0:
        manifest.write(folder, made_from)
    return code


if __name__ == "__main__":
    sys.exit(main())
