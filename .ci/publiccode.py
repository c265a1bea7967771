"""Makes publiccode.yml, by which other governments find this software, once data/site.yaml says where the repository is.

The standard asks for that address, so before there is one there is no file. Run by .ci/refresh.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from toolbox import build
from toolbox.site import catalog

ROOT = Path(__file__).resolve().parent.parent
FILE = "publiccode.yml"


def document(fixed: str, repository: str, site: str, version: str) -> str:
    """What never changes, and what follows from the settings; addresses are https and of a plain form."""
    landing = f"landingURL: {site}\n" if site else ""
    return f"# Made by .ci/publiccode.py.\n{fixed}url: {repository}\n{landing}softwareVersion: {version}\n"


def main(root: Path) -> int:
    settings = catalog.read(build.on_disk(root, root / "data"))[0].settings
    if settings.repository:
        version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
        fixed = (root / ".ci" / FILE).read_text("utf-8")
        (root / FILE).write_text(document(fixed, settings.repository, settings.site_url, version), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT))
