"""Says whether this commit is still the newest on main, so that an old one is never published over a newer one.

Knows git alone. Prints `newest=true` or, when a newer one is there that publishes itself, `newest=false`: GITHUB_OUTPUT's form.
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
    is_newest = here(folder) == tip(remote, folder)
    sys.stdout.write(f"newest={str(is_newest).lower()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path.cwd()))
