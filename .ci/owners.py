"""Who looks after what, and GitHub's CODEOWNERS made of it. Knows the table, no fact and no network."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made by .ci/owners.py from owners.toml. Later lines win.\n"


@dataclass(frozen=True, slots=True)
class Owner:
    """`github` is a team or account, or "" while there is none."""

    name: str
    github: str
    kinds: tuple[str, ...]
    regions: tuple[str, ...]


def read(path: Path) -> tuple[Owner, ...]:
    """The table; at least one owner, whom the rest falls to."""
    found = tomllib.loads(path.read_text("utf-8"))["owner"]
    return tuple(Owner(one["name"], one["github"], tuple(one["kinds"]), tuple(one["regions"])) for one in found)


def codeowners(owners: tuple[Owner, ...]) -> str:
    """A line per file that somebody looks after; a region has a file of its own once the list is split."""
    lines = [f"* {owners[0].github}"] if owners[0].github else []
    for owner in owners:
        if owner.github:
            lines += [f"/data/{kind}.yaml {owner.github}\n/data/{kind}/ {owner.github}" for kind in owner.kinds]
            lines += [f"/data/regions/{region}.yaml {owner.github}" for region in owner.regions]
    return HEAD + "".join(f"{line}\n" for line in lines)


if __name__ == "__main__":
    (ROOT / ".github/CODEOWNERS").write_text(codeowners(read(ROOT / ".github/owners.toml")), "utf-8")
    sys.exit(0)
