"""The types that the scripts of the theme declare in their comments hold."""

from __future__ import annotations

import subprocess
from pathlib import Path


def test_scripts_keep_their_types(root: Path) -> None:
    compiler = root / "tests/node_modules/typescript/bin/tsc"
    assert compiler.is_file(), "TypeScript is not here: `make setup-test` brings it in"
    command = ["node", str(compiler), "--project", str(root / "tests/search/tsconfig.json")]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout
