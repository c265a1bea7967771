"""The benchmark's own programs do what its README says, at a tiny size. No test here asks the clock, or runs Hugo for long."""

from __future__ import annotations

import dataclasses
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import (
    bench,
    builds,
    chart,
    clock,
    entries,
    field,
    hugo,
    parts,
    recipe,
    results,
    serving,
    showing,
    stock,
)
from tests.conftest import PROJECT

COST = clock.Cost(1.0, 0.8)


def text_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recipe.grow(PROJECT / "data", tmp_path_factory.mktemp("grown") / "data", 20)


def test_the_same_number_gives_the_same_files(grown: Path, tmp_path: Path) -> None:
    assert text_of(grown) == text_of(recipe.grow(PROJECT / "data", tmp_path / "data", 20))


@pytest.mark.parametrize("more", [0, 20, 1000])
def test_the_recipe_adds_as_many_entries_as_asked_in_proportion(tmp_path: Path, more: int) -> None:
    data = recipe.grow(PROJECT / "data", tmp_path / "data", more)
    assert recipe.entries_in(data) - recipe.entries_in(PROJECT / "data") == more
    counts = {kind: (data / kind / "generated.yaml").read_text("utf-8").count("- id: ") for kind in recipe.SHARES}
    assert counts == {"experts": more * 3 // 10, "practices": more * 4 // 10, "resources": more * 3 // 10}


def test_generated_entries_hold_no_mistake(root: Path, grown: Path) -> None:
    command = [sys.executable, "-m", "toolbox", "check", "--data", str(grown)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "generated.yaml" not in result.stdout


def test_the_stock_site_has_as_many_pages_as_asked(tmp_path: Path) -> None:
    assert len(list(stock.write(tmp_path / "stock", 12).rglob("*.md"))) == 12


def test_hugo_gets_every_entry_letter_for_letter_and_as_many_pages_as_ours(
    grown: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hugo, "CONTENT", PROJECT / "content")
    source = hugo.write(tmp_path / "hugo", grown, 700)
    assert hugo.count(source, grown) == 700
    for kind, url in hugo.KINDS.items():
        given = "".join(path.read_text("utf-8") for path in sorted((source / "data" / kind).glob("*.yaml")))
        for path in (grown / f"{kind}.yaml", grown / kind / "generated.yaml"):
            assert not path.exists() or path.read_text("utf-8").strip() in given
        assert f'index hugo.Data "{kind}"' in (source / "content" / url / hugo.ADAPTER).read_text("utf-8")


def test_hugo_gets_long_lists_in_parts_and_empty_ones_not(tmp_path: Path) -> None:
    data = recipe.grow(PROJECT / "data", tmp_path / "data", 0)
    hugo.facts(data, "municipalities", tmp_path / "made")
    hugo.facts(data, "experts", tmp_path / "made")
    assert "[]" not in (tmp_path / "made/experts/part0.yaml").read_text("utf-8").splitlines()
    text = "".join(f"- id: e{number}\n  name: N\n" for number in range(hugo.PART + 1))
    (data / "terms.yaml").write_text(text, "utf-8")
    hugo.facts(data, "terms", tmp_path / "made")
    assert sorted(path.name for path in (tmp_path / "made/terms").iterdir()) == ["part0.yaml", f"part{hugo.PART}.yaml"]


def test_a_program_that_fails_tells_what_it_said(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('how it went'); raise SystemExit(3)")
    with pytest.raises(SystemExit, match=r"ended with 3:\nhow it went"):
        clock.run(command, tmp_path, {})


def test_every_turn_begins_clean_and_programs_take_turns(tmp_path: Path) -> None:
    made, log = tmp_path / "made", tmp_path / "log"
    write = f"import pathlib; pathlib.Path({str(made)!r}).mkdir(); open({str(log)!r}, 'a').write('{{}}')"
    programs = [clock.Program(name, ((sys.executable, "-c", write.format(name)),), tmp_path, {}, made) for name in "ab"]
    costs = clock.in_turn(programs, 2, lambda path: path.rmdir() if path.exists() else None, print)
    assert log.read_text() == "abab"
    assert set(costs) == {"a", "b"}
    assert all(cost.memory > 1 for cost in costs.values())


def test_the_memory_of_a_program_that_ends_between_two_looks_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock.Watch, "run", lambda _: None)  # it never got to look
    assert clock.run((sys.executable, "-c", "bytearray(400_000_000)"), tmp_path, {}).memory > 380


def test_the_middle_of_several_turns_counts_but_the_most_memory() -> None:
    costs = [clock.Cost(3, 1, 50, 7), clock.Cost(1, 2, 90, 8), clock.Cost(2, 9, 60, 9)]
    assert clock.middle(costs) == clock.Cost(2, 2, 90, 9)


def test_the_family_of_a_process_holds_what_it_started() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in clock.family(os.getpid()) or not Path("/proc/self/task").exists()
        child.communicate(b"\n")


def test_what_an_entry_costs_is_counted_from_the_first_row() -> None:
    first = entries.Row(0, 100, 110, *[COST] * 4)
    last = entries.Row(
        5000, 1100, 1110, clock.Cost(2.0, 1), clock.Cost(3.0, 2.7), clock.Cost(20.0, 18.0), clock.Cost(2, 2.5)
    )
    assert last.cells()[-2:] == ("0.15", "0.15")
    assert list(entries.growth([first, last])) == [
        "Per entry more, at 5,000: check 1.00 ms, build 2.00 ms, stock 19.00 ms a page."
    ]
    stock_target, reuse = entries.targets([first, last])
    assert stock_target.is_reached
    assert round(reuse.got, 2) == 0.08


def test_builds_are_compared_at_the_sizes_that_the_targets_name() -> None:
    def size(more: int, seconds: float) -> builds.Size:
        names = (*field.OURS, field.HUGO, field.FOUND)
        costs = dict.fromkeys(names, clock.Cost(seconds, seconds, 200)) | {field.STOCK: clock.Cost(99, 99)}
        return builds.Size(more, 500 + more, costs, ())

    told = {target.what: target for target in builds.targets([size(0, 1), size(1000, 2), size(10000, 9)])}
    assert [target.is_reached for target in told.values()] == [False, False, *[True] * 5]
    assert told["cost per entry at 10,000 / at 1,000 (work)"].got == pytest.approx(0.8)
    assert told["clean build without search, 10,000 more: stock MkDocs + Material / this project"].got == 11
    assert list(builds.targets([size(0, 1)])) == []


def test_a_target_says_whether_it_is_reached() -> None:
    assert parts.Target("what", 10, 11.2, 9.0, least=True).cells() == ("what", "≥ 10", "11.20", "9.00", "reached")
    assert parts.Target("what", 350, 351.4, unit=" MB").cells() == ("what", "≤ 350 MB", "351 MB", "", "**not reached**")


def test_one_measure_taken_again_takes_the_place_of_the_older(tmp_path: Path) -> None:
    part = parts.Part(
        "Speed", ("name", "s"), (("one", "1"), ("two", "22")), ("A note.",), (parts.Target("fast", 1, 0.5),)
    )
    bars = (parts.Bar("slow & safe", 3.0, is_ours=False), parts.Bar("this project", 1.5, is_ours=True))
    results.keep(
        {"speed": dataclasses.replace(part, bars=bars), "more": dataclasses.replace(part, title="More")}, tmp_path
    )
    results.keep({"more": dataclasses.replace(part, title="Later")}, tmp_path)
    page = (tmp_path / "RESULTS.md").read_text("utf-8")
    assert re.findall(r"^## (.*)", page, re.MULTILINE) == ["Targets", "Speed", "Later"]
    assert "| name |  s |\n| ---- | -: |\n| one  |  1 |\n| two  | 22 |" in page
    assert "slow &amp; safe" in (tmp_path / "RESULTS.svg").read_text("utf-8")


def test_the_chart_draws_the_quickest_first_and_to_scale() -> None:
    drawn = chart.svg("Title", [parts.Bar("b", 4.0, is_ours=False), parts.Bar("a", 2.0, is_ours=True)])
    assert re.findall(r'class="(\w+)" x="310" y="\d+" width="([\d.]+)"', drawn) == [
        ("ours", "195.0"),
        ("other", "390.0"),
    ]


def test_an_edit_changes_one_summary_to_another_word_each_time(grown: Path) -> None:
    before = serving.edited(grown).read_text("utf-8").splitlines()
    words = [serving.change(grown, turn) for turn in range(2)]
    after = serving.edited(grown).read_text("utf-8").splitlines()
    assert len(set(words)) == 2
    assert f"- id: {showing.first_id(grown)}" in after[0]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_every_measure_is_told_in_the_readme(root: Path) -> None:
    told = set(re.findall(r'ARGS="(\w+)', (root / "tests/benchmarks/README.md").read_text("utf-8")))
    assert told == set(bench.MEASURES)


def test_hugo_s_pages_are_proven_to_be_as_many_and_to_hold_the_texts(grown: Path, tmp_path: Path) -> None:
    for kind in recipe.SHARES:
        for text in (grown / kind / "generated.yaml").read_text("utf-8").split("- id: ")[1:]:
            hugo.put(tmp_path / hugo.KINDS[kind] / text.partition("\n")[0] / "index.html", text)
    hugo.prove(tmp_path, grown, 20)
    with pytest.raises(SystemExit, match="20 pages, this project 21"):
        hugo.prove(tmp_path, grown, 21)
    hugo.put(tmp_path / "experts/voorbeeld-experts-000003/index.html", "empty")
    with pytest.raises(SystemExit, match="voorbeeld-experts-000003 does not tell"):
        hugo.prove(tmp_path, grown, 20)
