"""The files of data/ as they stand: they fit the schemas, and the one layout takes nothing from them."""

from __future__ import annotations

from pathlib import Path

from tests.toolbox import test_schema, yaml12
from tests.toolbox.edit.test_lists import read, values_of
from toolbox import build, model, source
from toolbox.site import edit


def test_they_fit(root: Path) -> None:
    files = build.on_disk(root, root / "data").data
    errors = {
        path: [error.message for error in test_schema.checker(kind.name).iter_errors(yaml12.load(raw.decode()))]
        for kind in model.KINDS
        for path, raw in files[kind.name].items()
    }
    assert {path: messages for path, messages in errors.items() if messages} == {}


def test_they_are_tidied_without_loss_and_at_once(root: Path) -> None:
    files = build.on_disk(root, root / "data").data
    for kind in model.KINDS:
        for path, raw in files[kind.name].items():
            tidy = edit.tidy(source.read(path, raw), kind)
            assert values_of(tidy) == values_of(raw.decode())
            assert edit.tidy(read(tidy), kind) == tidy
