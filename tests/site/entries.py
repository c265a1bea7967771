"""What is on the built site, for tests that need an example: an entry that is taken away makes none of them fail."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests import written


@dataclass(frozen=True, slots=True)
class Entry:
    """`url` is the page's address from the root, without a slash before it."""

    id: str
    name: str
    url: str


def entries(built: Path, kind: str) -> list[Entry]:
    """Those of a kind in the order of the data; persons who may not be passed on are left out."""
    items: list[dict[str, Any]] = json.loads((built / f"api/v1/{kind}.json").read_text("utf-8"))["items"]
    return [Entry(item["id"], item["name"], item["page"].lstrip("/")) for item in items]


def first(built: Path, kind: str) -> Entry:
    return entries(built, kind)[0]


GONE, FORWARDED = ">Deze pagina is weggehaald</h1>", '<meta http-equiv="refresh"'


def is_there(built: Path, url: str) -> bool:
    """Not when the page says that it was taken away, or leads to another one."""
    page = built / url.strip("/") / "index.html"
    text = page.read_text("utf-8") if page.is_file() else GONE
    return GONE not in text and FORWARDED not in text


def with_aliases(data: Path, kind: str, aliases: str) -> str:
    """The id of the first entry that has no former ids, which has these from now on."""
    path = written.files(data, kind)[0]
    entries = re.split(r"^(?=- id: )", path.read_text("utf-8"), flags=re.MULTILINE)
    number = next(n for n, text in enumerate(entries) if text.startswith("- id: ") and "\n  aliases:" not in text)
    first, rest = entries[number].split("\n", 1)
    entries[number] = f"{first}\n  aliases: [{aliases}]\n{rest}"
    path.write_text("".join(entries), "utf-8")
    return first.removeprefix("- id: ")
