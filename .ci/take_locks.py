"""Takes over locks that another job renewed, with the right to write that the other did not have as it ran packages.

    python3 .ci/take_locks.py FOLDER

Takes over nothing but the locks that are here already, when each line pins a package, gives a hash or is a comment: no address,
no option. What the locks bring is for the tests and an editor to judge.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = re.compile(
    r"[A-Za-z0-9._-]+(?:\[[a-z0-9,._-]+\])?==[a-z0-9.+!]+(?: ; [\w .,'()<>=!~-]+)? \\"
    r"|    --hash=sha256:[0-9a-f]{64}(?: \\)?"
    r"|    #.*"
)


def strange(text: str) -> Iterator[int]:
    """The numbers of the lines that are none of a lock."""
    return (number for number, line in enumerate(text.splitlines(), start=1) if not LINE.fullmatch(line))


def main(folder: Path) -> int:
    texts = {path.name: (folder / path.name).read_text("utf-8") for path in sorted(ROOT.glob("requirements*.lock"))}
    wrong = [f"{name}:{number}" for name, text in texts.items() for number in strange(text)]
    if wrong:
        sys.stderr.write(f"::error::Dit is geen regel van een lock: {', '.join(wrong)}\n")
        return 1
    for name, text in texts.items():
        (ROOT / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
