"""The benchmark's arithmetic, its recipe, and one tiny run of each program. No test asks the clock."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks import bench, browser, builds, peers, process, project, recipe, results, serve
from tests.benchmarks.process import Cost, Program
from tests.conftest import PROJECT, lay_out

PAIR = "import os, time\nos.fork()\nheld = bytearray(150_000_000)\nwhile time.process_time() < 0.5: pass"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def size(more: int, **costs: tuple[float, float]) -> builds.Size:
    names = {name: [Cost(*cost)] for name, cost in costs.items()}
    against = {"pages": "", "Hugo": "pages"}
    return builds.Size(more=more, costs=names, against=against, pages=dict.fromkeys(names, 600 + more))


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return recipe.grow(PROJECT / "data", tmp_path_factory.mktemp("grown") / "data", 20)


def test_the_same_number_gives_the_same_files(grown: Path, tmp_path: Path) -> None:
    assert contents(grown) == contents(recipe.grow(PROJECT / "data", tmp_path / "data", 20))


@pytest.mark.parametrize("more", [0, 20, 1000])
def test_the_recipe_adds_as_many_entries_as_asked_in_proportion(tmp_path: Path, more: int) -> None:
    data = recipe.grow(PROJECT / "data", tmp_path / "data", more)
    assert recipe.entries_in(data) - recipe.entries_in(PROJECT / "data") == more
    counts = {path.parent.name: recipe.entries_in(path.parent) for path in data.glob("*/generated.yaml")}
    assert counts == {"experts": more * 3 // 10, "practices": more * 4 // 10, "resources": more * 3 // 10}


@pytest.mark.parametrize("words", [recipe.NATURAL, pytest.param(recipe.COMMON, marks=pytest.mark.audit)])
def test_generated_entries_hold_no_mistake(project: Path, tmp_path: Path, words: str) -> None:
    data = recipe.grow(PROJECT / "data", tmp_path / "grown", 20, words)
    command = [sys.executable, "-m", "toolbox", "check", "--data", str(data)]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "generated.yaml" not in result.stdout


def test_a_natural_vocabulary_has_few_common_words_and_many_rare_ones() -> None:
    dice = recipe.Dice("seed", words=recipe.NATURAL)
    drawn = [dice.word() for _ in range(20_000)]
    assert drawn.count(recipe.WORDS[0]) > 5 * drawn.count(recipe.WORDS[9]) > 0
    assert len(set(drawn)) > 5_000
    assert all(re.fullmatch("[a-z]+", word) for word in drawn)


def test_hugo_gets_every_entry_letter_for_letter_and_as_many_pages_as_ours(grown: Path, tmp_path: Path) -> None:
    peers.related_site(tmp_path / "hugo", PROJECT / "content", grown, 700)
    texts = list((tmp_path / "hugo/content").rglob("*.md"))
    assert recipe.entries_in(grown) + len(texts) + 1 == 700
    for path in (path for path in grown.rglob("*.yaml") if "- id: voorbeeld-" in path.read_text("utf-8")):
        parts = sorted((tmp_path / "hugo/data" / path.parent.name).glob("*.yaml"))
        assert path.read_text("utf-8").strip() in "".join(part.read_text("utf-8") for part in parts)


def test_hugo_gets_a_long_list_in_parts(tmp_path: Path) -> None:
    text = "".join(f"- id: e{number}\n" for number in range(peers.PART + 1))
    (tmp_path / "terms.yaml").write_text(text, "utf-8")
    peers.entries(tmp_path, "terms", tmp_path / "parts")
    assert {path.name: recipe.entries_in(path.parent) for path in (tmp_path / "parts").iterdir()} == {
        "part0.yaml": peers.PART + 1,
        f"part{peers.PART}.yaml": peers.PART + 1,
    }
    assert (tmp_path / f"parts/part{peers.PART}.yaml").read_text("utf-8") == f"- id: e{peers.PART}\n"


def test_a_program_that_fails_says_what_it_printed(tmp_path: Path) -> None:
    command = (sys.executable, "-c", "print('how it went'); raise SystemExit(3)")
    with pytest.raises(SystemExit, match=r"ended with 3:\nhow it went"):
        process.run(command, tmp_path, {})


def test_programs_take_turns_and_each_begins_with_nothing(tmp_path: Path) -> None:
    output, log = tmp_path / "output", tmp_path / "log"
    write = f"import pathlib; pathlib.Path({str(output)!r}).mkdir(); open({str(log)!r}, 'a').write('{{}}')"
    programs = [
        Program(name=name, commands=((sys.executable, "-c", write.format(name)),), cwd=tmp_path, output=output)
        for name in "ab"
    ]
    costs = process.alternate(programs, 2)
    assert log.read_text() == "abab"
    assert {name: len(turns) for name, turns in costs.items()} == {"a": 2, "b": 2}


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="only Linux tells what processes share")
def test_memory_is_that_of_all_processes_together(tmp_path: Path) -> None:
    assert 280 < process.run((sys.executable, "-c", PAIR), tmp_path, {}).memory < 360


def test_the_median_of_times_counts_and_the_most_memory() -> None:
    assert process.middle([Cost(3, 1, 50), Cost(1, 2, 90), Cost(2, 9, 60)]) == Cost(2, 2, 90)


def test_a_ratio_is_the_median_of_what_each_turn_says() -> None:
    ours, theirs = [Cost(1, 1), Cost(8, 2), Cost(2, 3)], [Cost(2, 1), Cost(10, 1), Cost(2, 1)]
    assert process.ratios(ours, theirs) == (0.8, 2)


def test_a_table_compares_with_the_program_that_does_as_much_and_counts_entries_from_the_first_size() -> None:
    sizes = [size(0, pages=(2, 3)), size(1000, pages=(3, 5), Hugo=(6, 4))]
    assert list(builds.rows(sizes))[1:] == [
        ("pages", "600", "2.00", "3.00", "", "", "", ""),
        ("**1,000 entries more**", *[""] * 7),
        ("pages", "1,600", "3.00", "5.00", "", "", "", "2.00"),
        ("Hugo", "1,600", "6.00", "4.00", "", "0.50", "1.25", ""),
    ]


def test_a_peer_with_another_number_of_pages_is_no_peer() -> None:
    same = size(0, pages=(1, 1), Hugo=(1, 1))
    assert builds.unequal(same) == []
    assert builds.unequal(builds.Size(more=0, costs={}, against=same.against, pages={"pages": 2, "Hugo": 3})) == [
        "Hugo"
    ]
    assert builds.unequal(builds.Size(more=0, costs={}, against=same.against, pages={"Hugo": 3})) == []


@pytest.mark.parametrize(
    ("spans", "row"), [([], 0), ([(0, 9), (1, 2), (3, 4), (4, 5)], 3), ([(0, 5), (1, 5), (5, 9), (6, 9)], 2)]
)
def test_requests_in_a_row_are_those_that_do_not_overlap(spans: list[tuple[float, float]], row: int) -> None:
    assert browser.in_a_row(spans) == row


def test_a_table_written_again_takes_the_place_of_the_older(tmp_path: Path) -> None:
    file = tmp_path / "RESULTS.md"
    table = results.table(("name", "s"), [("a", "1"), ("bb", "22")])
    assert table == "| name |  s |\n| ---- | -: |\n| a    |  1 |\n| bb   | 22 |"
    for name, text in (("builds", "old"), ("browser", table), ("builds", "new")):
        results.keep(name, text, file)
    assert file.read_text("utf-8") == f"{results.TITLE}\n## builds\n\nnew\n\n## browser\n\n{table}\n"


def test_every_option_is_in_the_readme(root: Path) -> None:
    text = (root / "tests/benchmarks/README.md").read_text("utf-8")
    options = set(re.findall("--[a-z]+", bench.parser().format_help())) - {"--help"}
    assert {option for option in options if f"`{option}" not in text} == set()


def run(root: Path, *arguments: str) -> list[str]:
    """The first cells of the table of a tiny run."""
    command = [sys.executable, bench.__file__, *arguments, "--more", "5", "--turns", "1"]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return [line.split("|")[1].strip() for line in result.stdout.splitlines() if line.startswith("| ")][2:]


BUILDS = {"check": project.CHECK, "whole": project.WHOLE, "serve": serve.REBUILD}


@pytest.mark.parametrize("names", [("check",), pytest.param(tuple(BUILDS), marks=pytest.mark.audit)])
def test_the_program_for_builds_runs(tmp_path: Path, names: tuple[str, ...]) -> None:
    rows = run(lay_out(tmp_path / "project"), "builds", "--only", *names)
    assert rows == ["**5 entries more**", *(BUILDS[name] for name in names)]


@pytest.mark.audit
def test_the_program_for_the_browser_runs(tmp_path: Path) -> None:
    assert run(lay_out(tmp_path / "project"), "browser") == ["whole build, 5 entries more"]


@pytest.mark.audit
@pytest.mark.content
def test_another_commit_and_peers_take_part(root: Path) -> None:
    ours = [project.CHECK, project.PAGES, project.SEARCHED, project.WHOLE]
    theirs = [f"{name} (HEAD)" for name in ours]
    again = [serve.REBUILD, f"{serve.REBUILD} (HEAD)"]
    names = ["**5 entries more**", *ours, *theirs, *(peer.name for peer in peers.PEERS), *again]
    assert run(root, "builds", "--beside", "HEAD") == names


@pytest.mark.audit
def test_hugo_s_pages_hold_what_entries_say(grown: Path, tmp_path: Path) -> None:
    site = peers.hugo(PROJECT, tmp_path, grown, 700, search=False, related=True)
    process.measure(site)
    summaries = re.findall(
        r"^- id: (\S+)\n.*\n  summary: (.*)", (grown / "practices/generated.yaml").read_text(), re.MULTILINE
    )
    assert len(summaries) == 8
    for id, summary in summaries:
        assert site.output
        assert summary in (site.output / "praktijkvoorbeelden" / id / "index.html").read_text("utf-8")
