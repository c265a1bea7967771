"""A working day of `serve`: as many saves as somebody makes, and no more memory than one page needs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# A preview in a process of its own. After each save it is asked for two pages, after each tenth for the search.
DAY = """\
import os, sys
from pathlib import Path
from tests import written
from tests.engine.made_up import Engine
from toolbox_mkdocs import hooks, preview

root, site, data, saves = Path(sys.argv[1]), Path(sys.argv[2]), Path(os.environ["TOOLBOX_DATA"]), int(sys.argv[3])
engine = Engine(root, site)
engine.start("serve")
engine.serve()
left = hooks.session.on_demand = preview.OnDemand()

def memory():
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024

files = [written.files(data, kind)[0] for kind in ("themes", "regions", "municipalities", "practices")]
texts = [path.read_text("utf-8") for path in files]
for number in range(saves):
    path, text = files[number % len(files)], texts[number % len(files)]
    path.write_text(text.replace("  name: ", f"  remark: Opmerking {number}.\\n  name: ", 1), "utf-8")
    engine.serve()
    assert left.make("") and left.make("themas/")
    if number % 10 == 0:
        assert left.make("zoeken/stand.json")
    if number == 20:
        begun = memory()
print(begun, memory())
"""


@pytest.mark.audit
@pytest.mark.skipif(sys.platform != "linux", reason="tells memory by /proc")
def test_600_saves_cost_at_most_60_mb(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(shutil.copytree(root / "data", tmp_path / "data"))
    path = os.pathsep.join((str(root), str(root / "hooks")))
    world = {**os.environ, "PYTHONPATH": path, "TOOLBOX_DATA": str(data), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", DAY, str(root), str(tmp_path / "site"), "600"]
    told = subprocess.run(command, cwd=root, env=world, check=True, stdout=subprocess.PIPE, text=True)
    begun, ended = map(float, told.stdout.splitlines()[-1].split())
    with capsys.disabled():
        sys.stdout.write(f"\nafter 20 saves {begun:.0f} MB, after 600 {ended:.0f} MB\n")
    assert ended - begun < 60
