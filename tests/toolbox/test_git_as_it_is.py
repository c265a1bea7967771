"""Git is used as people have it: a project in a part of a repository, a second worktree, no branch, another owner."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from toolbox import build, cli

BASE = Path(__file__).resolve().parent.parent / "cases/base"
NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
TOLD = "Regio Andere regio: naam gewijzigd van 'Voorbeeldregio' in 'Andere regio'.  /regios/voorbeeldregio/\n"


def git(root: Path, *arguments: str) -> None:
    person = ("-c", "user.name=Voorbeeld", "-c", "user.email=info@voorbeeld.nl", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *person, "-C", str(root), *arguments], check=True, capture_output=True)


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    """A project in a folder of a larger repository, whose last commit changed a name."""
    outer = tmp_path / "groot"
    inner = Path(shutil.copytree(BASE, outer / "map met ruimte/toolbox"))
    (outer / "data").mkdir()
    (outer / "data/regions.yaml").write_text("- id: van-een-ander\n", "utf-8")
    git(outer, "init", "-q", "-b", "main")
    for name in ("Voorbeeldregio", "Andere regio"):
        path = inner / "data/regions.yaml"
        path.write_text(path.read_text("utf-8").replace("name: Voorbeeldregio", f"name: {name}"), "utf-8")
        git(outer, "add", ".")
        git(outer, "commit", "-q", "-m", name)
    return inner


def say(root: Path, capsys: pytest.CaptureFixture[str], *command: str) -> tuple[int, str]:
    code = cli.main(command, environ=NOON, root=root)
    return code, capsys.readouterr().out


def test_changes_and_vanished_work_in_a_part_of_a_repository(inner: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert say(inner, capsys, "changes", "HEAD~1") == (0, TOLD)
    path = inner / "data/regions.yaml"
    path.write_text(path.read_text("utf-8").replace("id: voorbeeldregio", "id: ander-id"), "utf-8")
    code, text = say(inner, capsys, "vanished", "HEAD~1")
    assert code == 1
    assert "data/regions.yaml:1:1  id-verdwenen" in text
    assert "van-een-ander" not in text


def test_they_work_in_a_second_worktree_without_a_branch(
    inner: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    git(inner, "worktree", "add", "-q", "--detach", str(tmp_path / "tweede"), "HEAD")
    assert say(tmp_path / "tweede/map met ruimte/toolbox", capsys, "changes", "HEAD~1") == (0, TOLD)


def test_they_work_where_another_user_owns_the_files(
    inner: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # git has a way to try this
    assert say(inner, capsys, "changes", "HEAD~1") == (0, TOLD)
    assert build.remembered(inner, inner / "data", "content").changes


@pytest.mark.parametrize("way", ["link", "folder"])
def test_what_stands_in_the_place_of_a_list_is_one_problem(
    way: str, inner: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = inner / "data/regions.yaml"
    theme = inner / "data/themes.yaml"
    theme.write_text(theme.read_text("utf-8") + "  body: Zie [de regio](/regios/voorbeeldregio/).\n", "utf-8")
    path.unlink()
    if way == "link":
        path.symlink_to("nergens")
    else:
        path.mkdir()
    code, text = say(inner, capsys, "check")
    problems = [line for line in text.split("\n") if line.startswith(("data/", "content/"))]
    assert (code, problems) == (1, ["data/regions.yaml:1:1  geen-bestand"])


def test_tidy_leaves_a_link_a_link(inner: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, other = inner / "data/regions.yaml", tmp_path / "elders.yaml"
    other.write_bytes(path.read_bytes().replace(b"\n  name", b"\n  name ", 1))
    before = other.read_bytes()
    path.unlink()
    path.symlink_to(other)
    say(inner, capsys, "tidy")
    assert path.is_symlink()
    assert other.read_bytes() == before
