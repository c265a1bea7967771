"""Makes OPERATIONS.md of the page /redactie/beheer/, for who has the files and not the site. Knows no fact and no network."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE, FILE = "content/redactie/beheer.md", "OPERATIONS.md"
FRONT = re.compile(r"---\ntitle: (.+)\n.*\n---\n")
LINK = re.compile(r"\]\(/([a-z/-]+)/\)")


def document(page: str) -> str:
    """The page as a file of its own: its title as a heading, links to pages as links to their files."""
    front = FRONT.match(page)
    if front is None:
        raise ValueError(f"{PAGE} has no title")
    text = LINK.sub(r"](content/\1.md)", page[front.end() :])
    return f"<!-- Made by .ci/operations.py from {PAGE}. -->\n\n# {front[1]}\n\n{text}"


def main(root: Path) -> int:
    """A network that has no such page has no such file."""
    page = root / PAGE
    if page.is_file():
        (root / FILE).write_text(document(page.read_text("utf-8")), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(ROOT))
