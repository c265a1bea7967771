"""The files of data/ as they stand: they fit the schemas, and the one layout takes nothing from them."""

from __future__ import annotations

from pathlib import Path

from tests.toolbox import test_schema, yaml12
from toolbox import build, model, source
from toolbox.model import data_file


def test_they_fit(root: Path) -> None:
    files = build.on_disk(root, root / "data").data
    errors = {
        path: [error.message for error in test_schema.checker(kind.name).iter_errors(yaml12.load(raw.decode()))]
        for kind in model.KINDS
        for path, raw in files[kind.name].items()
    }
    assert {path: messages for path, messages in errors.items() if messages} == {}


def test_they_are_written_back_byte_for_byte(root: Path) -> None:
    files = build.on_disk(root, root / "data")
    lists = [(path, raw, kind) for kind in model.KINDS for path, raw in files.data[kind.name].items()]
    for path, raw, kind in [*lists, (files.settings[0], files.settings[1] or b"", None)]:
        assert data_file.tidy(source.read(path, raw), kind).encode() == raw, path
