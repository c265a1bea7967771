"""The owner opens the real site from OPERATIONS.md alone; what looks at its links before it is published is content."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.toolbox import fake_host, opening


@pytest.mark.audit  # the real facts, each step of which takes its time
def test_an_owner_opens_the_real_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = tmp_path / "place"
    for name in ("data", "content", "hooks"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", place)
    site = tmp_path / "site"
    with fake_host.serving(dict(fake_host.NEW)) as host:
        fresh = opening.walk(opening.started(place, host), capsys)
    world = {**os.environ, "SOURCE_DATE_EPOCH": opening.EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=fresh, env=world, check=True)
    assert opening.lost(fresh, site) == []
    assert opening.said(site) == []
    world |= {"TOOLBOX_DATA": str(fresh / "data"), "TOOLBOX_BUILT": str(site)}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "tests/site/test_links.py"]
    looked = subprocess.run(command, cwd=ROOT, env=world, capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stdout
