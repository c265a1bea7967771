"""What the command promises: the same bytes twice, and an output folder that a mistake leaves alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.site import building

MISTAKES = {
    "dangling reference": ("themes.yaml", "  related: [", "  related: [bestaat-niet-voorbeeld, "),
    "unreadable file": ("themes.yaml", "- id: ", "- id: [ "),
    "unknown key": ("terms.yaml", "  definition:", "  definitie:"),
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the real data, to make mistakes in."""
    return Path(shutil.copytree(building.ROOT / "data", tmp_path / "data"))


def spoil(data: Path, name: str, right: str, wrong: str) -> None:
    file = data / name
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong, 1), "utf-8")


def test_two_builds_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    result = building.mkdocs(tmp_path / "again", "--strict", PYTHONHASHSEED="7")
    assert result.returncode == 0, result.stdout + result.stderr
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


def test_strict_says_no_to_no_more_than_a_plain_build(tmp_path: Path) -> None:
    """Warnings about the data are for the editors: they never fail a build, strict or not."""
    result = building.mkdocs(tmp_path / "plain")
    assert result.returncode == 0, result.stdout + result.stderr
