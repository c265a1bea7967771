"""Since when browsers know a feature, as @mdn/browser-compat-data has it. Knows no file of ours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from tests.conftest import ROOT

DATA = ROOT / "tests/node_modules/@mdn/browser-compat-data/data.json"
NOT_USABLE = ("flags", "prefix", "alternative_name", "partial_implementation")
NAMED = re.compile(
    r"Chrome (?:en|and) Edge (\d+), Firefox (\d+)(?: en|,? and) Safari (\d+) \(iPhone (?:en|and) iPad: iOS (\d+)\)"
)
Floor = Mapping[str, int]  # the name of a browser there, and a version


@cache
def data() -> Any:
    return json.loads(DATA.read_text("utf-8"))


def support(name: str) -> dict[str, Any] | None:
    """Of a feature by its name, `api.Element.closest`; none when there is no such feature."""
    node: Any = data()
    for part in name.split("."):
        node = node.get(part) if isinstance(node, dict) else None
    return node["__compat"]["support"] if isinstance(node, dict) and "__compat" in node else None


def known(names: Iterable[str]) -> str:
    """The first of these names that is one; "" when none is."""
    return next((name for name in names if support(name)), "")


def is_young(name: str, floor: Floor) -> bool:
    """Whether one of the browsers of the floor lacks it, or has it in part, under another name or behind a switch."""
    versions = support(name) or {}
    return any(not _since(versions.get(browser), version) for browser, version in floor.items())


def _since(statements: Any, version: int) -> bool:
    usable = [
        statement["version_added"]
        for statement in (statements if isinstance(statements, list) else [statements])
        if statement and not any(key in statement for key in NOT_USABLE)
    ]
    return any(added and added != "preview" and _number(added) <= version for added in usable)


def _number(added: str) -> float:
    """15.4 is younger than the floor 15."""
    major, _, minor = added.lstrip("≤").partition(".")
    return int(major) + (int(minor.partition(".")[0] or 0) / 100)


def floor(text: str) -> dict[str, int]:
    """The oldest versions that a text names."""
    match = NAMED.search(text)
    assert match
    chrome, firefox, safari, ios = map(int, match.groups())
    return {"chrome": chrome, "edge": chrome, "firefox": firefox, "safari": safari, "safari_ios": ios}
