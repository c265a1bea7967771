"""The day the owner opens the site: what looks at a site before it is published finds nothing wrong with that one either."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site import building, entries

pytestmark = pytest.mark.audit
SAID = """\
status: openbaar
controller: Voorbeeldbond
email: redactie@voorbeeld.nl
repository: https://github.com/voorbeeld/toolbox
site_url: https://www.voorbeeld.nl/map/
statement_url: https://www.voorbeeld.nl/verklaring
host:
  name: Voorbeeldhost
  country: Nederland
"""
REMOVED = "- id: expert-0011\n  kind: experts\n  removed: 2026-06-01\n\n- id: expert-0012\n  kind: experts\n  removed: 2026-06-01\n"


@pytest.fixture
def opened(tmp_path: Path) -> Path:
    """The facts with everything filled in that is empty now, below a path, with former ids and persons who are gone."""
    data = Path(shutil.copytree(building.ROOT / "data", tmp_path / "data"))
    settings = data / "site.yaml"
    settings.write_text(settings.read_text("utf-8").replace("status: concept\n", SAID), "utf-8")
    entries.with_aliases(data, "regions", "oude-regio, nog-oudere-regio")
    (data / "removed.yaml").write_text(REMOVED, "utf-8")
    return data


def test_what_looks_before_publishing_is_content(opened: Path, tmp_path: Path) -> None:
    result = building.mkdocs(tmp_path / "site", "--strict", TOOLBOX_DATA=str(opened))
    assert result.returncode == 0, result.stdout + result.stderr
    files = re.findall(r"tests/site/\w+\.py", (building.ROOT / ".ci/test_site").read_text("utf-8"))
    world = {**os.environ, "TOOLBOX_DATA": str(opened), "TOOLBOX_BUILT": str(tmp_path / "site")}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", "-m", "not audit", *files]
    looked = subprocess.run(command, cwd=building.ROOT, env=world, capture_output=True, text=True, check=False)
    assert looked.returncode == 0, looked.stdout
