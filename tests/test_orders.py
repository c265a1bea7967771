"""Tests in changing order: ten turns that differ, an order that can be had again, and a failure that is told."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest, orders

TWO = "def test_first():\n    assert True\n\n\ndef test_second():\n    assert {second}\n"


def test_ten_turns_differ_in_order_workers_and_surroundings() -> None:
    turns = orders.turns(10)
    assert [turn.number for turn in turns] == list(range(1, 11))
    assert {turn.workers for turn in turns} == {1, 3}
    assert [turn.is_busy for turn in turns] == [*[False] * 9, True]
    assert {turn.zone for turn in turns} == set(orders.ZONES)
    assert {turn.language for turn in turns} == set(orders.LANGUAGES)
    assert {turn.umask for turn in turns} == {0o077, 0o022}
    assert len({turn.environ("/nergens")["PYTHONHASHSEED"] for turn in turns}) == 10


def test_modules_stay_together_and_the_same_number_gives_the_same_order() -> None:
    names = [(module, number) for module in "abcd" for number in range(4)]
    first, again, other = (conftest.shuffled(names, number, lambda name: name[0]) for number in (1, 1, 2))
    assert first == again != other
    assert sorted(first) == sorted(other) == names
    modules = [module for module, _ in first]
    assert [module for place, module in enumerate(modules) if module not in modules[:place]] == modules[::4]
    assert first != names


def run(folder: Path, second: str, number: int) -> str:
    (folder / "test_two.py").write_text(TWO.format(second=second), "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", "-v", "--order"]
    world = orders.turns(1)[0].environ(str(folder)) | {"PYTHONPATH": str(orders.ROOT)}
    done = subprocess.run([*command, str(number)], cwd=folder, env=world, capture_output=True, text=True, check=False)
    return done.stdout


@pytest.mark.parametrize("number", [1, *(pytest.param(number, marks=pytest.mark.audit) for number in (2, 3))])
def test_every_test_runs_in_any_order(tmp_path: Path, number: int) -> None:
    assert "2 passed" in run(tmp_path, "True", number)


def test_a_run_that_a_worker_starts_shares_nothing_with_those_before_it(tmp_path: Path) -> None:
    shares = "from tests import conftest\n\n\ndef test_share(tmp_path_factory):\n"
    shares += "    print('in', conftest.shared_folder(tmp_path_factory))\n"
    (tmp_path / "test_share.py").write_text(shares, "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-qs",
        f"--rootdir={tmp_path}",
        "test_share.py",
    ]
    world = orders.turns(1)[0].environ(str(tmp_path)) | {"PYTHONPATH": str(orders.ROOT)}
    folders = set()
    for worker in ({}, {"PYTEST_XDIST_WORKER": "gw0"}):
        done = subprocess.run(command, cwd=tmp_path, env=world | worker, capture_output=True, text=True, check=True)
        folders.add(Path(next(line for line in done.stdout.splitlines() if line.startswith("in ")).removeprefix("in ")))
    assert len(folders) == 2
    assert {folder.name.rstrip("0123456789") for folder in folders} == {"pytest-"}


@pytest.mark.audit  # a turn starts all of pytest with a worker of its own
def test_a_failure_is_told_by_name(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(TWO.format(second="False"), "utf-8")
    turn = orders.turns(10)[2]  # one worker
    failed = orders.failures(turn, [str(tmp_path / "test_two.py"), f"--rootdir={tmp_path}", "-p", "tests.conftest"])
    assert len(failed) == 1
    assert failed[0].endswith("test_two.py::test_second")


def test_each_worker_begins_with_its_share_of_the_long_tests() -> None:
    names = [f"{kind}{number}" for kind in ("long", "short") for number in range(4)]
    dealt = conftest.dealt(names, 2, lambda name: name.startswith("short"))
    assert dealt == ["long0", "long1", "short0", "short1", "long2", "long3", "short2", "short3"]
    assert sorted(conftest.dealt(names, 3, lambda name: name.startswith("short"))) == names
