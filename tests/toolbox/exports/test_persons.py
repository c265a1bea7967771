"""Persons are in what others take along only as far as their consent goes."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from tests.toolbox.exports import made_up

from toolbox.build import Build

WITHHELD = ("Zonderhergebruik", "zonderhergebruik", "expert-0001")


def test_no_export_names_a_person_who_did_not_agree_to_reuse(files: dict[str, bytes]) -> None:
    found = [url for url, raw in files.items() for trace in WITHHELD if trace in f"{url} {raw.decode('utf-8-sig')}"]
    assert found == []


def test_a_person_who_agreed_is_in_the_exports_without_the_agreement(files: dict[str, bytes]) -> None:
    person = json.loads(files["api/v1/experts/expert-0002.json"])
    assert person["name"] == "Bo Welhergebruik"
    assert "Kluis-2" not in b"".join(files.values()).decode("utf-8", "ignore")


def test_consent_that_ran_out_takes_a_person_from_the_exports(tmp_path: Path) -> None:
    data = made_up.write(tmp_path / "data")
    for day, there in ((datetime.date(2027, 12, 25), True), (datetime.date(2027, 12, 26), False)):
        files = made_up.files(made_up.build(tmp_path, data, day))
        assert ("api/v1/experts/expert-0002.json" in files) is there
        assert any(b"Welhergebruik" in raw for raw in files.values()) is there


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
def test_what_is_for_editors_is_in_no_export(files: dict[str, bytes], trace: str) -> None:
    assert [url for url, raw in files.items() if trace in raw.decode("utf-8-sig")] == []
