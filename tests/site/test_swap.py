"""`make site`, killed at any moment, leaves the old or the new site whole; the next run tidies up."""

from __future__ import annotations

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import build_site
from tests.site import building

FILES = 40
BUILDER = f"""
import pathlib, sys, time
folder = pathlib.Path(sys.argv[2])
folder.mkdir()
for number in range({FILES}):
    (folder / f"{{number}}.html").write_text(sys.argv[1])
    time.sleep(0.002)
"""
RUNNER = "import build_site, pathlib, sys; sys.exit(build_site.build(pathlib.Path(sys.argv[1]), tuple(sys.argv[2:])))"


def command(text: str) -> tuple[str, ...]:
    return (sys.executable, "-c", BUILDER, text)


def whole(site: Path) -> str:
    """The text that all pages of a whole site share."""
    texts = {path.read_text() for path in site.iterdir()}
    assert len(list(site.iterdir())) == FILES
    assert len(texts) == 1
    return texts.pop()


def left_over(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in {"site", ".site-lock"})


def test_a_second_build_takes_the_place_of_the_first(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert [build_site.build(site, command(text)) for text in ("old", "new")] == [0, 0]
    assert whole(site) == "new"
    assert left_over(tmp_path) == []


def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site.build(site, command("old"))
    assert build_site.build(site, (sys.executable, "-c", "raise SystemExit(3)")) == 3
    assert whole(site) == "old"
    assert left_over(tmp_path) == []


def test_without_an_exchange_in_one_step_two_steps_do(tmp_path: Path) -> None:
    site, new, old = tmp_path / "site", tmp_path / "new", tmp_path / "old"
    site.mkdir()
    new.mkdir()
    (new / "page").touch()
    build_site.publish(site, new, old, swap=lambda *_: False)
    assert (site / "page").exists()
    assert left_over(tmp_path) == ["old"]


def test_a_site_that_had_just_stepped_aside_comes_back(tmp_path: Path) -> None:
    site, new, old = tmp_path / "site", tmp_path / "new", tmp_path / "old"
    old.mkdir()
    (old / "page").touch()
    new.mkdir()
    build_site.tidy(site, new, old)
    assert (site / "page").exists()
    assert left_over(tmp_path) == []


def test_killed_at_any_moment_a_whole_site_is_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site.build(site, command("0"))
    seen = {"0"}
    world = {**os.environ, "PYTHONPATH": str(building.ROOT / ".ci")}
    for attempt in range(1, 13):
        run = subprocess.Popen([sys.executable, "-c", RUNNER, str(site), *command(str(attempt))], env=world)
        time.sleep(0.04 * attempt)
        run.send_signal(signal.SIGKILL)
        run.wait()
        seen.add(whole(site))
        assert seen <= {str(number) for number in range(attempt + 1)}
    build_site.build(site, command("last"))
    assert whole(site) == "last"
    assert left_over(tmp_path) == []


def test_killed_with_all_its_children_at_random_moments_a_whole_site_is_there(tmp_path: Path) -> None:
    """As when a machine runs out of memory or a terminal is closed; the moments are the same in each run."""
    site = tmp_path / "site"
    build_site.build(site, command("0"))
    world = {**os.environ, "PYTHONPATH": str(building.ROOT / ".ci")}
    moments = random.Random(6)
    started = time.monotonic()
    build_site.build(site, command("0"))
    longest = 3 * (time.monotonic() - started) + 0.1
    for attempt in range(1, 16):
        run = subprocess.Popen(
            [sys.executable, "-c", RUNNER, str(site), *command(str(attempt))], env=world, start_new_session=True
        )
        time.sleep(moments.uniform(0, longest))
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        assert int(whole(site)) <= attempt
    assert build_site.build(site, command("last")) == 0
    assert whole(site) == "last"
    assert left_over(tmp_path) == []


def test_a_run_after_one_that_was_killed_begins_at_once_and_tidies_up(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site.build(site, command("old"))
    world = {**os.environ, "PYTHONPATH": str(building.ROOT / ".ci")}
    slow = (sys.executable, "-c", "import pathlib, sys, time; pathlib.Path(sys.argv[1]).mkdir(); time.sleep(60)")
    run = subprocess.Popen([sys.executable, "-c", RUNNER, str(site), *slow], env=world, start_new_session=True)
    while not site.with_name(".site-new").exists():
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    assert whole(site) == "old"
    assert left_over(tmp_path) == [".site-new"]
    assert build_site.build(site, command("new")) == 0
    assert whole(site) == "new"
    assert left_over(tmp_path) == []


def lay_out(root: Path, facts: Path) -> Path:
    """A repository with these facts and texts, and the real programs."""
    shutil.copytree(facts / "data", root / "data")
    shutil.copytree(facts / "content", root / "content")
    shutil.copytree(building.ROOT / ".ci", root / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("hooks", "mkdocs.yml"):
        (root / name).symlink_to(building.ROOT / name)
    return root


def start(root: Path, name: str) -> subprocess.Popen[bytes]:
    """What `make site` runs, for a site that is called `name`."""
    settings = root / "data/site.yaml"
    settings.write_text(re.sub("^name: .*", f"name: Toolbox {name}", settings.read_text("utf-8")), "utf-8")
    world = {**os.environ, "TOOLBOX_SEARCH": "0", "SOURCE_DATE_EPOCH": building.EPOCH}
    command = [sys.executable, str(root / ".ci/build_site.py")]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=root, env=world, start_new_session=True, stdout=quiet, stderr=quiet)


def name_of(site: Path) -> str:
    """How all pages of a whole site call it."""
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    names = {found[1] for text in pages.values() if (found := re.search(r"Toolbox (\w+)</title>", text))}
    assert len(names) == 1, names
    return names.pop()


def killed_at_random(root: Path, times: int) -> None:
    """Builds, is killed `times` times with all its children, and builds again; the moments are the same in each run."""
    moments, site = random.Random(6), root / "site"
    started = time.monotonic()
    assert start(root, "n0").wait() == 0
    lasts = time.monotonic() - started
    files = sorted(path.relative_to(site) for path in site.rglob("*"))
    for attempt in range(1, times + 1):
        run = start(root, f"n{attempt}")
        time.sleep(moments.uniform(0.2, 1) * lasts)
        os.killpg(run.pid, signal.SIGKILL)
        run.wait()
        assert int(name_of(site)[1:]) <= attempt
        assert sorted(path.relative_to(site) for path in site.rglob("*")) == files
    assert start(root, "last").wait() == 0
    assert name_of(site) == "last"
    assert [path.name for path in root.glob(".site*") if path.is_dir()] == []


def test_the_real_program_with_a_small_site_killed_at_a_random_moment(tmp_path: Path) -> None:
    killed_at_random(lay_out(tmp_path / "root", building.ROOT / "tests/cases/base"), times=1)


@pytest.mark.audit
def test_the_real_program_with_the_real_site_killed_at_random_moments(tmp_path: Path) -> None:
    killed_at_random(lay_out(tmp_path / "root", building.ROOT), times=10)
