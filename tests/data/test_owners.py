"""Who looks after what: each region and each kind in .github/owners.toml is there."""

from __future__ import annotations

from pathlib import Path

import owners
from toolbox import build, model
from toolbox.site import catalog


def test_every_owner_looks_after_what_exists(root: Path) -> None:
    table = owners.read(root / ".github/owners.toml")
    assert {kind for owner in table for kind in owner.kinds} <= set(model.BY_NAME)
    known = catalog.read(build.on_disk(root, root / "data"))[0].known["regions"]
    assert {region for owner in table for region in owner.regions} <= set(known)
