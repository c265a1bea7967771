"""What the command promises: the same bytes twice, and an output folder that a mistake leaves alone."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from tests import written
from tests.site import building, conftest, documents

MISTAKES = {
    "dangling reference": ("themes", "  related: [", "  related: [bestaat-niet-voorbeeld, "),
    "unreadable file": ("themes", "- id: ", "- id: [ "),
    "unknown key": ("terms", "  definition:", "  definitie:"),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Made-up facts, to make mistakes in."""
    return building.small(tmp_path / "data")


def spoil(data: Path, kind: str, right: str, wrong: str) -> None:
    path = next(path for path in written.files(data, kind) if right in path.read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(right, wrong, 1), "utf-8")


def test_two_builds_give_the_same_bytes_strict_or_not(built: Path, tmp_path: Path) -> None:
    """Warnings about the data are for the editors: they fail no strict build, and change none. Both are of one day."""
    day = json.loads((built / "status.json").read_text("utf-8"))["built"]
    noon = dt.datetime.fromisoformat(f"{day}T12:00:00+00:00")
    conftest.build(tmp_path / "again", PYTHONHASHSEED="7", SOURCE_DATE_EPOCH=str(int(noon.timestamp())))
    first, second = building.contents(built), building.contents(tmp_path / "again")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_data_leaves_the_output_folder_alone(
    data: Path, tmp_path: Path, mistake: tuple[str, str, str]
) -> None:
    spoil(data, *mistake)
    out = tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("the site of yesterday")
    result = building.mkdocs(out, TOOLBOX_DATA=str(data))
    said = result.stdout + result.stderr
    assert result.returncode == 1
    assert [path.name for path in out.rglob("*")] == ["index.html"]
    assert (out / "index.html").read_text() == "the site of yesterday"
    assert "Traceback" not in said
    assert mistake[0] in said


def test_with_an_address_the_page_for_lost_addresses_leads_back_below_its_sub_path(moved: Path) -> None:
    """404.html is shown at any depth, so its links can't be relative: they start at the site's own path."""
    start = f"{conftest.BELOW}/"
    page = documents.parse("404.html", (moved / "404.html").read_text("utf-8"))
    inner = [link for link in (*page.links, *page.loads) if not documents.is_outside(link) and not link.startswith("#")]
    assert [link for link in inner if not link.startswith(start)] == []
    files = [page.resolve(link.replace(start, "/", 1))[0] for link in inner]
    assert [file for file in files if not (moved / file).is_file()] == []
