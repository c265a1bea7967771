"""The handbook does not go stale: the commands that it shows exist, and every way to contribute is on its first page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toolbox import cli, commands

pytestmark = pytest.mark.content
HANDBOOK = "content/bijdragen/index.md"


def shown(root: Path) -> list[list[str]]:
    texts = (root / HANDBOOK).read_text("utf-8") + (root / "CONTRIBUTING.md").read_text("utf-8")
    return [found.split() for found in re.findall(r"`toolbox ([^`]+)`", texts)]


def test_every_command_in_the_handbook_is_one(root: Path) -> None:
    assert {"check", "new", "tidy", "rename", "reviewed", "changes"} <= {words[0] for words in shown(root)}
    for words in shown(root):
        cli.parser().parse_args(words)


@pytest.mark.parametrize(
    "way", ["/bijdragen/voorstel/", "/bijdragen/velden/", "/bijdragen/meldingen/", "/privacy/", "make check", "GitHub"]
)
def test_every_way_to_contribute_is_on_the_first_page(way: str, root: Path) -> None:
    assert way in (root / HANDBOOK).read_text("utf-8")


def test_every_command_for_contributors_says_in_dutch_what_it_does(root: Path) -> None:
    assert all(command.help and command.help[0].islower() for command in commands.COMMANDS)
