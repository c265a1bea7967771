"""Says in pyproject.toml where the project is found, before a release is built, once data/site.yaml knows it.

The addresses stand in data/site.yaml alone, so pyproject.toml in the repository has none of its own that could differ.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from toolbox import build
from toolbox.site import catalog

ROOT = Path(__file__).resolve().parent.parent


def document(project: str, repository: str, site: str) -> str:
    """pyproject.toml with its table of addresses; as it was while there is none."""
    code = repository.rstrip("/")
    known = {"Homepage": site, "Source": code, "Issues": code and f"{code}/issues"}
    lines = [f"{name} = {json.dumps(url)}\n" for name, url in known.items() if url]
    return project + ("\n[project.urls]\n" + "".join(lines) if lines else "")


def main(root: Path) -> int:
    settings = catalog.read(build.on_disk(root, root / "data"))[0].settings
    path = root / "pyproject.toml"
    path.write_text(document(path.read_text("utf-8"), settings.repository, settings.site_url), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT))
