"""What the site is built with, as a CycloneDX bill of materials, from requirements.lock. The same lock gives the same bytes.

python3 .ci/sbom.py > sbom.cdx.json
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)", re.MULTILINE)


def components(lock: str) -> Iterator[dict[str, Any]]:
    """A package per pin; the lock itself has the hashes of its files."""
    for name, version in PIN.findall(lock):
        address = f"pkg:pypi/{name.lower().replace('_', '-')}@{version}"
        yield {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}


def document(lock: str, project: dict[str, Any]) -> dict[str, Any]:
    own = f"pkg:pypi/{project['name']}@{project['version']}"
    packages = list(components(lock))
    about = {
        "type": "application",
        "bom-ref": own,
        "name": project["name"],
        "version": project["version"],
        "purl": own,
        "licenses": [{"license": {"id": project["license"]}}],
    }
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": about},
        "components": packages,
        "dependencies": [{"ref": own, "dependsOn": [package["bom-ref"] for package in packages]}],
    }


def main(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return json.dumps(document((root / "requirements.lock").read_text("utf-8"), project), indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(main(ROOT))
