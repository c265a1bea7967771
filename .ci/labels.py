"""Makes the labels that the forms and workflows rely on, from labels.toml, through `gh`.

One that exists is put right, and none is removed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main(root: Path, environ: Mapping[str, str]) -> int:
    command = (environ.get("GH_COMMAND", "gh"), "label", "create")
    for label in tomllib.loads((root / ".github/labels.toml").read_text("utf-8"))["label"]:
        options = ("--force", "--color", label["color"], "--description", label["description"])
        result = subprocess.run((*command, label["name"], *options), check=False)
        if result.returncode:
            return result.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT, os.environ))
