"""Says whether this commit is still the newest on main, so that an old one is never published over a newer one.

Knows git alone. Exit code 0: it is. 3: a newer one is there, which publishes itself.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def tip(remote: str, folder: Path) -> str:
    """The commit that main is at now, at the other end."""
    command = ("git", "ls-remote", "--exit-code", remote, "refs/heads/main")
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.split()[0]


def here(folder: Path) -> str:
    command = ("git", "rev-parse", "HEAD")
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def main(folder: Path, remote: str = "origin") -> int:
    ours, newest = here(folder), tip(remote, folder)
    if ours == newest:
        return 0
    sys.stdout.write(f"::notice::{ours[:8]} is not published: main is at {newest[:8]} now.\n")
    return 3


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
