"""`toolbox init`: a second network has a small whole project, whose site holds no word of ours."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests import written
from tests.site import building, conftest, documents, kinds
from tests.site.network import NAME, NOON, run
from toolbox import cli

MOST = 40


@pytest.fixture(scope="module")
def project(network: Path) -> Path:
    return network


@pytest.fixture(scope="module")
def built(network_site: Path) -> Path:
    return network_site


def test_it_is_small_and_whole(project: Path) -> None:
    files = {path.relative_to(project).as_posix() for path in project.rglob("*") if path.is_file()}
    assert len(files) <= MOST
    assert {"README.md", "Makefile", "mkdocs.yml", "hook.py", ".github/workflows/site.yml", "data/site.yaml"} <= files
    assert len((project / "hook.py").read_text("utf-8").splitlines()) == 2
    assert [name for name in files if "NAAM" in (project / name).read_text("utf-8")] == []


def test_its_data_are_right_and_its_own_tests_hold(built: Path) -> None:
    project = built.parent
    assert run(project, "toolbox", "check") == "Er zijn geen fouten gevonden.\n"
    run(project, "unittest", "discover", "tests")


def words_of_ours() -> set[str]:
    """What this network, its site and its owner are called, its regions, their types and its themes.

    An id of one word is a word of everybody: preventie, utrecht.
    """
    data = building.ROOT / "data"
    entries = [entry for kind in ("regions", "themes") for entry in written.entries(data, kind)]
    ids = {entry["id"] for entry in entries if "-" in entry["id"]}
    settings, lists = (written.mapping(data / f"{name}.yaml") for name in ("site", "lists"))
    owner = next(entry for entry in written.entries(data, "organisations") if entry["id"] == settings["owner"])
    names = {owner["id"], owner["name"], *(settings[key] for key in ("name", "network", "calendar_id"))}
    return (
        {entry["name"] for entry in entries} | ids | names | set(lists["region_types"]) | {"Eindterm", "metandereogen"}
    )


def test_no_byte_of_its_site_is_of_ours(built: Path) -> None:
    pattern = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words_of_ours()), re.IGNORECASE)
    texts = {path: path.read_bytes().decode("utf-8", "replace") for path in built.rglob("*") if path.is_file()}
    found = {
        path.relative_to(built).as_posix(): match[0] for path, text in texts.items() if (match := pattern.search(text))
    }
    assert found == {}
    assert NAME in texts[built / "index.html"]


def test_a_kind_without_entries_is_nowhere_on_it(built: Path) -> None:
    gone = re.compile(r"(?:href|src|action)=\"[^\"]*\b(?:agenda|adviezen|leergemeenschappen|hulplijnen)[/.]")
    pages = {path: path.read_text("utf-8") for path in built.rglob("*.html")}
    named = {path.relative_to(built).as_posix() for path, text in pages.items() if gone.search(text)}
    assert {name for name in named if not name.startswith(("bijdragen/velden/", "stijlgids/"))} == set()
    assert not list(built.rglob("*.ics"))


@pytest.mark.audit
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_of_each_type(built: Path, visit: Callable[..., Page], scheme: str) -> None:
    urls = kinds.sample(kinds.sizes_of(documents.addresses(built), built))
    assert len(urls) > 20
    page = visit("", color_scheme=scheme)
    wrong = {}
    with conftest.serving(built) as host:
        for url in urls:
            page.goto(f"{host}/{url}", wait_until="load")
            if violations := Axe().run(page).response["violations"]:
                wrong[url] = [violation["id"] for violation in violations]
    assert wrong == {}


@pytest.mark.parametrize("name", ["Onderwijs & Zorg", "Kring 't Gooi", "Feest 🎉", "No", "On"])
def test_a_name_that_people_give_is_the_same_for_the_toolbox_and_for_mkdocs(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "kring"
    assert cli.main(["init", str(folder), "--name", name], environ=NOON, root=tmp_path) == 0
    capsys.readouterr()
    assert cli.main(["check"], environ=NOON, root=folder) == 0
    assert capsys.readouterr().out == "Er zijn geen fouten gevonden.\n"
    assert yaml.safe_load((folder / "mkdocs.yml").read_text("utf-8"))["site_name"] == name
    assert written.mapping(folder / "data/site.yaml")["name"] == name


@pytest.mark.audit
def test_without_any_entry_every_link_leads_somewhere(network: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(network, tmp_path / "kring"))
    for path in (project / "data").glob("*.yaml"):
        if path.name not in ("site.yaml", "lists.yaml"):
            path.unlink()
    shutil.rmtree(project / "data/geo")
    site = project / "data/site.yaml"
    site.write_text(site.read_text("utf-8").partition("theme_groups")[0], "utf-8")
    run(project, "toolbox", "write", "site")
    assert not (project / "site/praktijkvoorbeelden").exists()
    run(project, "unittest", "discover", "tests")


@pytest.mark.parametrize("name", ["", "<b>", "a: b", "a~~b", "1" * 10, "x" * 200])
def test_a_name_that_would_break_a_file_is_refused(name: str, tmp_path: Path) -> None:
    assert cli.main(["init", str(tmp_path / "kring"), "--name", name], environ=NOON, root=tmp_path) == 2
    assert not (tmp_path / "kring").exists()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "iets.txt").write_text("Dit blijft.", "utf-8")
    assert cli.main(["init", str(tmp_path), "--name", NAME], environ=NOON, root=tmp_path) == 2
    assert capsys.readouterr().err == f"De map {tmp_path} is niet leeg. Kies een nieuwe map.\n"
    assert [path.name for path in tmp_path.iterdir()] == ["iets.txt"]
