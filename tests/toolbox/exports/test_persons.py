"""Persons are in what others take along only as far as their consent goes."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from pathlib import Path

import pytest
from tests.toolbox.exports import made_up

from toolbox.build import Build

WITHHELD = ("Zonderhergebruik", "zonderhergebruik", "expert-0001")


@pytest.fixture(scope="session")
def texts(files: dict[str, bytes]) -> dict[str, str]:
    """Every file as text, a workbook opened."""
    return {url: opened(raw) for url, raw in files.items()}


def opened(raw: bytes) -> str:
    if not zipfile.is_zipfile(io.BytesIO(raw)):
        return raw.decode("utf-8-sig")
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return " ".join(archive.read(part).decode() for part in archive.namelist())


def test_no_export_names_a_person_who_did_not_agree_to_reuse(texts: dict[str, str]) -> None:
    found = [url for url, text in texts.items() for trace in WITHHELD if trace in f"{url} {text}"]
    assert found == []


def test_a_person_who_agreed_is_in_the_exports_without_the_agreement(texts: dict[str, str]) -> None:
    person = json.loads(texts["api/v1/experts/expert-0002.json"])
    assert person["name"] == "Bo Welhergebruik"
    assert "Bo Welhergebruik" in texts["tabellen/alles.xlsx"]
    assert [url for url, text in texts.items() if "Kluis-2" in text] == []


def test_consent_that_ran_out_takes_a_person_from_the_exports(tmp_path: Path) -> None:
    data = made_up.write(tmp_path / "data")
    for day, there in ((datetime.date(2027, 12, 25), True), (datetime.date(2027, 12, 26), False)):
        files = made_up.files(made_up.build(tmp_path, data, day))
        assert ("api/v1/experts/expert-0002.json" in files) is there
        assert any("Welhergebruik" in opened(raw) for raw in files.values()) is there


def test_the_page_of_the_person_stays(small: Build) -> None:
    assert "experts/expert-0001/" in {promise.url for promise in small.pages}
    assert small.site.get("experts", "expert-0001") is not None


def test_nothing_that_may_be_reused_leads_to_a_person_who_may_not(small: Build) -> None:
    shared = small.site.shareable()
    reached = {
        other.id
        for nodes in shared.nodes.values()
        for node in nodes.values()
        for back in node.backlinks
        for other in back.nodes
    }
    assert "expert-0002" in reached
    assert "expert-0001" not in reached | set(shared.nodes["experts"])


@pytest.mark.parametrize("trace", ["Alleen voor de redactie", '"remark"', '"consent"', '"draft"'])
def test_what_is_for_editors_is_in_no_export(texts: dict[str, str], trace: str) -> None:
    assert [url for url, text in texts.items() if trace in text] == []
