"""Whether a tag may become a release, and what its notes say. Knows CHANGELOG.md and pyproject.toml, no network.

python3 .ci/release.py v1.0.0 > notes.md
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def section(changelog: str, version: str) -> str:
    """What CHANGELOG.md says of a version; "" when it has no such heading."""
    heading = rf"^## \[{re.escape(version)}\][^\n]*\n(.*?)(?=^## \[|\Z)"
    match = re.search(heading, changelog, re.MULTILINE | re.DOTALL)
    return match[1].strip() if match else ""


def refusal(tag: str, version: str, notes: str) -> str:
    """Why this tag can't be released, or ""."""
    if tag != f"v{version}":
        return f"the tag is {tag} and pyproject.toml says {version}"
    return "" if notes else f"CHANGELOG.md has no section [{version}]: give [Unreleased] that name and the date"


def main(root: Path, tag: str) -> int:
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    notes = section((root / "CHANGELOG.md").read_text("utf-8"), version)
    if reason := refusal(tag, version, notes):
        sys.stderr.write(f"::error::{reason}\n")
        return 1
    sys.stdout.write(f"{notes}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT, sys.argv[1]))
