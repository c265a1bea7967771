"""The files of hosting/ name a type for all that a site can hold: with `nosniff` a browser opens nothing that has none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT
from toolbox.model.media import DOCUMENT_FILE, IMAGE_FILE, LOGO_FILE

NAMED = {
    "nginx.conf": re.compile(r"^    [\w./+-]+/[\w.+-]+ ([a-z0-9 ]+);$", re.MULTILINE),
    "apache.conf": re.compile(r"^AddType \S+ (.+)$", re.MULTILINE),
}


@pytest.mark.parametrize("name", NAMED)
def test_every_file_that_a_site_can_hold_has_a_type(name: str, built: Path) -> None:
    text = (ROOT / "hosting" / name).read_text("utf-8")
    named = {word.lstrip(".") for words in NAMED[name].findall(text) for word in words.split()}
    patterns = (DOCUMENT_FILE, IMAGE_FILE, LOGO_FILE)
    added = {suffix for pattern in patterns for suffix in re.split(r"[|:?()]+", pattern.pattern.rpartition("\\.")[2])}
    assert {path.suffix[1:] for path in built.rglob("*") if path.is_file()} | added - {""} == named
