"""Nobody can make it hang: far too long input costs no more than its length. A processor limit ends what costs more."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource")
SECONDS = 20
CASES = {
    "a compound of the same words": "from toolbox.text.compounds import Splitter\n"
    "splitter = Splitter(['ouder', 'ouders'])\n"
    "assert splitter.split('ouders' * 24 + 'xq') == splitter.split('ouders' * 12 + 'xq') == ()",
    "digits in a table": "from toolbox.exports import csv_tables as tables\n"
    "assert [tables.text('1' * 20_000 + 'x') for _ in range(13)] == ['1' * 20_000 + 'x'] * 13",
    "links in a table": "from toolbox.exports import csv_tables as tables\nassert tables.text('[a](' * 40_000) == '[a](' * 40_000",
}


@pytest.mark.parametrize("case", CASES)
def test_far_too_long_input_costs_no_more_than_its_length(root: Path, case: str) -> None:
    program = f"import resource\nresource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))\n{CASES[case]}"
    subprocess.run([sys.executable, "-c", program], env={**os.environ, "PYTHONPATH": str(root / "hooks")}, check=True)
