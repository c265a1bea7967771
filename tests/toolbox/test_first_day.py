"""The owner opens the site from OPERATIONS.md alone, with an empty repository and a host as it is on the first day."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.conftest import PROJECT
from tests.toolbox import fake_host, opening
from tests.toolbox.fake_host import WORDS

from toolbox import cli


def test_an_owner_opens_the_site_from_the_document_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = Path(shutil.copytree(PROJECT, tmp_path / "place"))
    (place / "data/words.yaml").write_text(WORDS, "utf-8")
    with fake_host.serving(dict(fake_host.NEW)) as host:
        fresh = opening.walk(opening.started(place, host), capsys)
    assert cli.main(["write", str(tmp_path / "site")], {"SOURCE_DATE_EPOCH": opening.EPOCH}, fresh) == 0
    assert opening.lost(fresh, tmp_path / "site") == []
    assert opening.said(tmp_path / "site") == []
