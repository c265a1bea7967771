"""The recipe of the benchmark gives sound data, the same every time; its table counts right. No test here asks the clock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import bench, recipe, stock


def text_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_number_gives_the_same_files(root: Path, tmp_path: Path) -> None:
    first, second = (text_of(recipe.grow(root / "data", tmp_path / name, 20)) for name in ("first", "second"))
    assert first == second


@pytest.mark.parametrize("more", [0, 20, 1000])
def test_the_recipe_adds_as_many_entries_as_asked(root: Path, tmp_path: Path, more: int) -> None:
    grown = recipe.grow(root / "data", tmp_path / "data", more)
    assert bench.entries_in(grown) - bench.entries_in(root / "data") == more


def test_generated_entries_hold_no_mistake(root: Path, tmp_path: Path) -> None:
    data = recipe.grow(root / "data", tmp_path / "data", 40)
    command = [sys.executable, "-m", "toolbox", "check", "--data", str(data)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "generated.yaml" not in result.stdout


def test_the_stock_site_has_as_many_pages_as_asked(tmp_path: Path) -> None:
    assert len(list(stock.write(tmp_path / "stock", 12).rglob("*.md"))) == 12


def test_the_table_counts_per_entry_and_compares() -> None:
    costs = (bench.Cost(0.5, 0.4), bench.Cost(1.0, 0.9), bench.Cost(2.0, 1.8))
    later = (bench.Cost(1.5, 1.2), bench.Cost(3.0, 2.7), bench.Cost(20.0, 18.0))
    rows = [bench.Row(0, 100, 110, *costs), bench.Row(1000, 1100, 1110, *later)]
    cells = [cell.strip() for cell in bench.table(rows).splitlines()[2].split("|")[1:-1]]
    assert cells == ["100", "110", "0.5 s", "5.00", "1.0 s", "10.00", "2.0 s", "18.18", "0.50", "0.50"]
    assert len({len(line) for line in bench.table(rows).splitlines()}) == 1
    assert bench.growth(rows).splitlines()[1] == "- 1,000 more: check 1.00 ms, build 2.00 ms, stock 18.00 ms a page"
    assert bench.verdict(rows).endswith("0.15 of the stock site's; at most 0.2 is asked: reached.")


def test_the_share_of_files_for_reuse_is_told() -> None:
    cost = bench.Cost(1.0, 1.0)
    row = bench.Row(10_000, 100, 110, cost, bench.Cost(9.0, 11.9), cost, bench.Cost(9.0, 10.0))
    assert bench.reuse([row]) == "At 10,000 entries more files for reuse add 19%; less than 20% is asked: reached."
