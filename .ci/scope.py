"""Says whether a change touches facts and texts alone (data/, content/) or code as well. Knows git, not what the files hold.

    python3 .ci/scope.py BASE

Prints `code=true` or `code=false`: GITHUB_OUTPUT's form. What cannot be told counts as code, which is tested more.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

CONTENT = ("data/", "content/")


def changed(base: str, folder: Path) -> list[str]:
    """The files that differ from where this change began; a renamed one counts at both places."""
    command = ("git", "diff", "--name-only", "--no-renames", "-z", f"{base}...HEAD", "--")
    output = subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout
    return [name for name in output.decode(errors="surrogateescape").split("\0") if name]


def is_code(paths: Iterable[str]) -> bool:
    """Also when nothing changed."""
    names = list(paths)
    return not names or not all(name.startswith(CONTENT) for name in names)


if __name__ == "__main__":
    sys.stdout.write(f"code={str(is_code(changed(sys.argv[1], Path.cwd()))).lower()}\n")
