"""A toolbox with fewer kinds: what is not in KINDS is nowhere, and nothing asks for it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from tests.toolbox.models import trees
from tests.toolbox.views import made_up

GONE = {"communities": "community", "recommendations": "recommendation"}
ADDRESSES = re.compile(
    r"/(?:leergemeenschappen|adviezen|communities|recommendations)[/.\"]|leergemeenschap", re.IGNORECASE
)


# Tests of the kinds that are gone, of a list of all kinds, or of the real data; all others hold without these kinds.
ABOUT = """
exports/test_api.py::test_nothing_that_others_rely_on_is_gone_or_changed
exports/test_api.py::test_what_is_new_is_in_the_contract_under_a_version_of_its_own
models/test_fewer_kinds.py
models/test_new_kind.py
models/test_kinds.py::test_the_kinds_have_the_addresses_that_last_for_ever
models/test_kinds.py::test_references_lead_to_kinds[themes]
test_bare.py::test_mkdocs_builds_without_a_second_process
test_cases.py::test_a_mistake_is_told_exactly[number-in-words]
test_cases.py::test_a_mistake_is_told_exactly[same-number]
test_examples.py::test_the_wrong_way_gives_the_message_and_the_right_way_does_not[dubbel-nummer]
test_examples.py::test_the_wrong_way_gives_the_message_and_the_right_way_does_not[geen-getal]
test_every_hint.py::test_doing_what_the_hint_asks_takes_the_problem_away[dubbel-nummer]
test_hints.py::test_a_hint_that_is_followed_takes_the_problem_away[geen-getal]
test_schema.py::test_the_committed_schemas_and_forms_follow_from_the_models
views/test_contributing.py::test_forms_are_there_for_what_a_form_can_hold_and_say_nothing_of_files
views/test_entry.py::test_with_an_address_every_entry_asks_whether_it_is_right
views/test_every_field.py::test_a_page_prints_every_public_field[themes]
views/test_others.py::test_a_community_tells_its_questions_and_what_came_of_them
views/test_others.py::test_a_recommendation_shows_its_number_and_its_themes
views/test_theme.py::test_a_theme_says_what_it_means_to_each_audience
views/test_theme.py::test_related_themes_are_those_named_from_either_side
views/test_theme.py::test_the_facts_count_what_there_is_and_name_the_advice
views/test_theme.py::test_who_works_on_it_is_listed_with_the_reason
""".split()
SAMPLE = "views/test_region.py views/test_event.py exports/test_tables.py search/test_documents.py".split()
ROOT_FILES = "tests .ci .github .vscode pyproject.toml README.md CONTRIBUTING.md OPERATIONS.md Makefile".split()


NAMED = {"regions": "region", "experts": "expert", "organisations": "organisation"}  # by rules and views


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return without(GONE, tmp_path_factory.mktemp("fewer"))


def without(gone: Mapping[str, str], folder: Path) -> Path:
    """A copy of the program without some kinds, with an entry of each other one."""
    trees.program(folder)
    shutil.copytree(trees.FIXTURES / "project/data/geo", folder / "data/geo")
    shutil.copytree(trees.FIXTURES / "project/content", folder / "content")
    (folder / "data/site.yaml").write_text("name: Toolbox Voorbeeld\nstatus: concept\n", "utf-8")
    for kind in made_up.KINDS:
        if kind not in gone:
            id = "voorbeeldstad" if kind == "municipalities" else "voorbeeld"
            (folder / f"data/{kind}.yaml").write_text(f"{json.dumps([made_up.entry(kind, id)])}\n", "utf-8")
    leave_out(folder, gone)
    return folder


def leave_out(folder: Path, gone: Mapping[str, str]) -> None:
    """The lines of some kinds out of the table of kinds."""
    table = folder / trees.KINDS / "__init__.py"
    lines = table.read_text("utf-8").splitlines(keepends=True)
    table.write_text("".join(line for line in lines if not any(name in line for name in gone.values())), "utf-8")


@pytest.fixture(scope="module")
def tested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program with its tests and their made-up facts, without the kinds that are gone."""
    folder = trees.program(tmp_path_factory.mktemp("tested"))
    for name in ROOT_FILES:
        if (trees.ROOT / name).is_dir():
            shutil.copytree(
                trees.ROOT / name, folder / name, ignore=shutil.ignore_patterns("node_modules", "__pycache__")
            )
        else:
            shutil.copy(trees.ROOT / name, folder)
    leave_out(folder, GONE)
    for kind in GONE:
        (folder / f"tests/fixtures/project/data/{kind}.yaml").unlink()
    themes = folder / "tests/fixtures/project/data/themes.yaml"
    trees.edit(themes, lambda text: re.sub(r"  recommendations: .*\n", "", text))
    return folder


def hold(tree: Path, paths: Iterable[str], *options: str) -> None:
    """The unit tests at these paths pass in a copy, but for those that are about what is not there."""
    left_out = [f"--deselect=tests/toolbox/{name}" for name in ABOUT]
    wanted = [f"tests/toolbox/{path}" for path in paths]
    quiet = ("-q", "-p", "no:cacheprovider", "-m", "not audit and not browser", *options)
    trees.run(tree, "pytest", *quiet, *left_out, *wanted, HYPOTHESIS_PROFILE="test")


@pytest.mark.audit  # a sample of what the next one runs whole
def test_tests_of_other_kinds_hold(tested: Path) -> None:
    hold(tested, SAMPLE, "-n", "0")


@pytest.mark.audit
def test_all_unit_tests_of_other_kinds_hold(tested: Path) -> None:
    hold(tested, [""], "-n", "2")


def test_the_data_are_sound(tree: Path) -> None:
    trees.run(tree, "toolbox", "check")


@pytest.mark.parametrize(
    "command",
    [("toolbox", "write"), pytest.param(("mkdocs", "build", "--quiet", "--site-dir"), marks=pytest.mark.audit)],
)
def test_no_page_and_no_file_knows_of_the_kinds_that_are_gone(tree: Path, command: tuple[str, ...]) -> None:
    built = tree / command[0]
    trees.run(tree, *command, str(built), TOOLBOX_SEARCH="0")
    files = {path.relative_to(built).as_posix(): path for path in built.rglob("*") if path.is_file()}
    assert {"regios/index.html", "regios/voorbeeld/index.html", "tabellen/regions.csv"} <= files.keys()
    texts = {f"/{name}": path.read_bytes().decode("utf-8", "replace") for name, path in files.items()}
    assert [name for name, text in texts.items() if ADDRESSES.search(name) or ADDRESSES.search(text)] == []


def test_nothing_asks_for_a_kind_that_is_gone(tmp_path: Path) -> None:
    folder = without(NAMED, tmp_path)
    trees.run(folder, "toolbox", "check")
    assert trees.run(folder, "toolbox", "consent") == "0 personen in de bestanden.\n"
    trees.run(folder, "toolbox", "worklist")
    trees.run(folder, "toolbox", "schema")
    trees.run(folder, "toolbox", "write", "built", TOOLBOX_SEARCH="0")
    assert (folder / "built/begrippen/voorbeeld/index.html").is_file()
