"""What a machine does not let us do is one Dutch sentence and exit code 2, and every file is as it was."""

from __future__ import annotations

import ctypes
import functools
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.toolbox import pairs

from toolbox import cli

HOOKS = Path(cli.__file__).resolve().parent.parent
DROP_CAPABILITY, OF_ROOT = 24, (1, 2)  # prctl(2): to read, write and search whatever the rights of a file are


@pytest.fixture
def house(tmp_path: Path) -> Path:
    root = tmp_path / "root"
    root.mkdir()
    pairs.lay_out(root)
    return root


def run(house: Path, *words: str, limit: int = resource.RLIM_INFINITY) -> tuple[int, str]:
    """The exit code, and what was said of a refusal; `limit` is the most that a file may hold."""
    ended = subprocess.run(
        [sys.executable, "-m", "toolbox", *words],
        cwd=house,
        env={**os.environ, **pairs.NOON, "PYTHONPATH": str(HOOKS)},
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=functools.partial(as_anybody, limit),
    )
    return ended.returncode, ended.stderr


def as_anybody(limit: int) -> None:
    """Root, whom the tests may run as, is stopped by the rights of a file too."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    if os.geteuid() == 0:
        for capability in OF_ROOT:
            ctypes.CDLL(None).prctl(DROP_CAPABILITY, capability, 0, 0, 0)


@pytest.mark.parametrize("words", [["check"], ["tidy"], ["write", "uit"]], ids=lambda words: words[0])
def test_a_file_that_may_not_be_read(house: Path, words: list[str]) -> None:
    (house / "data/themes.yaml").chmod(0)
    refusal = f"{house}/data/themes.yaml is niet te lezen of te schrijven: u hebt daar geen rechten voor.\n"
    assert run(house, *words) == (2, refusal)
    assert not (house / "uit").exists()


def test_a_folder_that_may_not_be_read(house: Path) -> None:
    (house / "data").chmod(0)
    refusal = f"{house}/data is niet te lezen of te schrijven: u hebt daar geen rechten voor.\n"
    assert run(house, "check") == (2, refusal)
    (house / "data").chmod(0o755)


@pytest.mark.parametrize("name", ["tidy", "forget"])
def test_a_file_that_may_not_be_written(house: Path, name: str) -> None:
    """Whoever made it read-only meant something by it."""
    words = pairs.CHANGES[name].words("links", house)
    path = house / "data" / ("experts.yaml" if name == "forget" else "themes.yaml")
    path.chmod(0o444)
    before = pairs.contents(house)
    refusal = f"{path} is niet te lezen of te schrijven: u hebt daar geen rechten voor.\n"
    assert run(house, *words) == (2, refusal)
    assert pairs.contents(house) == before


@pytest.mark.parametrize("name", ["rename", "forget"])
def test_a_folder_that_may_not_be_written(house: Path, name: str) -> None:
    words = pairs.CHANGES[name].words("links", house)
    before = pairs.contents(house)
    (house / "data").chmod(0o555)
    code, said = run(house, *words)
    assert (code, said.count("\n")) == (2, 1)
    assert said.endswith(" is niet te lezen of te schrijven: u hebt daar geen rechten voor.\n")
    assert pairs.contents(house) == before


def test_a_root_that_may_not_be_written_has_its_lock_elsewhere(house: Path) -> None:
    house.chmod(0o555)
    assert run(house, "reviewed", "themes", "gezien-links") == (0, "")
    assert pairs.CHANGES["reviewed"].is_done("links", house)
    assert not (house / ".toolbox-lock").exists()


@pytest.mark.parametrize("name", ["new", "reviewed", "forget"])
def test_a_full_disk(house: Path, name: str) -> None:
    words = pairs.CHANGES[name].words("links", house)
    before = pairs.contents(house)
    code, said = run(house, *words, limit=300)
    assert (code, said.count("\n")) == (2, 1)
    assert said.endswith(" is niet te lezen of te schrijven: de schijf is vol.\n")
    assert pairs.contents(house) == before
    assert sorted(path.name for path in (house / "data").iterdir()) == sorted(before)


def test_pages_that_do_not_fit_leave_nothing(house: Path) -> None:
    code, said = run(house, "write", "uit", limit=5_000)
    assert (code, said.count("\n")) == (2, 2)
    assert said.startswith("Er is hier geen geschiedenis van git.")
    assert said.endswith(" is niet te lezen of te schrijven: de schijf is vol.\n")
    assert not (house / "uit").exists()


def link(path: Path, target: str) -> None:
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)


def nothing(house: Path) -> str:
    return "nergens"


def outside(house: Path) -> str:
    secret = house.parent / "geheim"
    secret.write_text("- id: wachtwoord\n", "utf-8")
    return str(secret)


def inside(house: Path) -> str:
    (house / "echt.yaml").write_text("- id: echt\n", "utf-8")
    return str(house / "echt.yaml")


def folder(house: Path) -> str:
    (house.parent / "geheimen").mkdir()
    (house.parent / "geheimen/geheim.yaml").write_text("- id: wachtwoord\n", "utf-8")
    (house.parent / "geheimen/geheim.md").write_text("wachtwoord\n", "utf-8")
    return str(house.parent / "geheimen")


@pytest.mark.parametrize("target", [nothing, outside, inside, folder], ids=lambda target: target.__name__)
@pytest.mark.parametrize(
    "name", ["data/themes.yaml", "data/regions", "data/notities", "content", "content/hulp.md", "content/images/a.png"]
)
def test_a_link_is_one_problem_and_is_never_followed(
    house: Path, name: str, target: Callable[[Path], str], capsys: pytest.CaptureFixture[str]
) -> None:
    link(house / name, target(house))
    assert cli.main(["check", "--format", "github"], pairs.NOON, house) == 1
    said = capsys.readouterr().out
    errors = [line for line in said.splitlines() if line.startswith("::error")]
    assert [error.split("title=")[1].split("::")[0] for error in errors] == ["geen-bestand"]
    assert f"Op de plaats van {name} staat geen gewoon bestand" in errors[0]
    assert "wachtwoord" not in said


def test_a_data_folder_that_leads_out_of_the_project_is_refused(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    link(house / "ergens", folder(house))
    assert cli.main(["check"], {"TOOLBOX_DATA": "ergens"}, house) == 2
    assert capsys.readouterr().err == (
        f"De map {house}/ergens is een koppeling naar een plaats buiten {house}. Zet de map zelf hier neer.\n"
    )
    assert cli.main(["check", "--data", str(house.parent / "geheimen")], {}, house) == 0  # asked for by name


@pytest.mark.parametrize("target", [outside, inside], ids=lambda target: target.__name__)
def test_a_link_is_never_replaced(
    house: Path, target: Callable[[Path], str], capsys: pytest.CaptureFixture[str]
) -> None:
    link(house / "data/removed.yaml", target(house))
    before = pairs.contents(house)
    assert cli.main(list(pairs.CHANGES["forget"].words("links", house)), pairs.NOON, house) == 2
    assert capsys.readouterr().err == (
        "Op de plaats van data/removed.yaml staat een koppeling. Zet hier het bestand zelf neer, of haal haar weg.\n"
    )
    assert pairs.contents(house) == before
    assert (house / "data/removed.yaml").is_symlink()


@pytest.mark.parametrize("epoch", ["1e9", "-1", "99999999999999", "morgen", "1.5"])
def test_a_day_that_is_no_number_of_seconds(house: Path, epoch: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["check"], {"SOURCE_DATE_EPOCH": epoch}, house) == 2
    assert capsys.readouterr().err == "SOURCE_DATE_EPOCH is geen aantal seconden sinds 1970.\n"


@pytest.mark.parametrize(
    ("environ", "refusal"),
    [
        ({"TOOLBOX_DATA": "dat"}, "De map {root}/dat bestaat niet. Bedoelt u 'data'?\n"),
        ({"TOOLBOX_DATA": "elders/xyz"}, "De map {root}/elders/xyz bestaat niet.\n"),
        (
            {"TOOLBOX_DATA": "data/themes.yaml"},
            "Op de plaats van {root}/data/themes.yaml staat een bestand. Geef de map met gegevens.\n",
        ),
        (
            {"TOOLBOX_DATA": ".."},
            "De map {root.parent} ligt buiten {root}. Geef haar hele pad, of zet de map hier neer.\n",
        ),
        ({"TOOLBOX_DTA": "x"}, "TOOLBOX_DTA is geen instelling van de toolbox. Bedoelt u TOOLBOX_DATA?\n"),
        (
            {"TOOLBOX_XYZZY": ""},
            "TOOLBOX_XYZZY is geen instelling van de toolbox. Kies uit: TOOLBOX_DATA, TOOLBOX_SITE_URL, TOOLBOX_REPOSITORY, TOOLBOX_SEARCH, TOOLBOX_PAGES.\n",  # noqa: E501
        ),
    ],
)
def test_a_mistyped_variable_says_what_was_meant(
    house: Path, environ: dict[str, str], refusal: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["check"], environ, house) == 2
    assert capsys.readouterr().err == refusal.format(root=house)
