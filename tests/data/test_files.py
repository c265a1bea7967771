"""The files of data/ as they stand: they fit the schemas, and the one layout takes nothing from them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.toolbox import test_schema, yaml12
from toolbox import build, model, source
from toolbox.exports import html_head
from toolbox.model import data_file


def test_they_fit(root: Path) -> None:
    files = build.on_disk(root, root / "data").data
    errors = {
        path: [error.message for error in test_schema.checker(kind.name).iter_errors(yaml12.load(raw.decode()))]
        for kind in model.KINDS
        for path, raw in files[kind.name].items()
    }
    assert {path: messages for path, messages in errors.items() if messages} == {}


@pytest.mark.audit  # such a line is right: no contributor is stopped by it
def test_they_are_read_alike_without_libyaml(root: Path) -> None:
    """PyYAML's own parser ends a word between { } at a question mark, where libyaml reads on."""
    files = build.on_disk(root, root / "data")
    texts = [files.settings, files.words, *(pair for kind in model.KINDS for pair in files.data[kind.name].items())]
    asking = [
        (path, raw) for path, raw in texts if any(re.search(rb"[{[].*[?]", line) for line in (raw or b"").splitlines())
    ]
    differ = [
        path for path, raw in asking if values(raw or b"", yaml.CSafeLoader) != values(raw or b"", yaml.SafeLoader)
    ]
    assert differ == []


def values(raw: bytes, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> list[str] | None:
    """Each word of a file as a parser reads it; None where it refuses."""
    try:
        return [event.value for event in yaml.parse(raw, Loader=loader) if isinstance(event, yaml.ScalarEvent)]
    except yaml.MarkedYAMLError:
        return None


def test_the_one_layout_takes_nothing_from_them_and_stays(root: Path) -> None:
    """A file need not be tidy to be right: a change of facts is tidied after the merge."""
    files = build.on_disk(root, root / "data")
    lists = [(path, raw, kind) for kind in model.KINDS for path, raw in files.data[kind.name].items()]
    for path, raw, kind in [
        *lists,
        (files.settings[0], files.settings[1] or b"", model.SITE),
        (files.words[0], files.words[1] or b"", model.WORDS),
    ]:
        before = source.read(path, raw)
        text = data_file.tidy(before, kind)
        after = source.read(path, text.encode())
        assert by_id(after.values) == by_id(before.values), path
        assert data_file.tidy(after, kind) == text, path


def by_id(values: Any) -> Any:
    return sorted(values, key=lambda value: value["id"]) if isinstance(values, list) else values


def test_the_picture_of_shared_links_is_as_large_as_pages_say(root: Path) -> None:
    raw = (root / "content/images/delen.png").read_bytes()
    assert tuple(int.from_bytes(raw[start : start + 4], "big") for start in (16, 20)) == html_head.PICTURE_SIZE
