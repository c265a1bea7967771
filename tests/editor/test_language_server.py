"""What somebody sees who opens the files in an editor: help in Dutch, real ids, and mistakes underlined."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.editor.client import Client
from toolbox import build, cli, model
from toolbox.checks import report
from toolbox.source.problem import Place, Problem

SERVER = Path("tests/node_modules/yaml-language-server/out/server/src/server.js")
BEGUN = "\n".join(
    (
        "- id: voorbeeld",
        "  name: Voorbeeld",
        "  type: dorp",
        "  themes: [schrijven, ]",
        "  themas: [schrijven]",
        "  area: ",
        "  partners:",
        "    - organisation: ",
        "  contact: tekst",
        "  ",
        "",
    )
)


@pytest.fixture(scope="module")
def editor(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """An editor on a copy of the made-up project, after `toolbox schema --ids` as `make check` runs it."""
    folder = tmp_path_factory.mktemp("editor")
    shutil.copytree(PROJECT / "data", folder / "data")
    (folder / ".vscode").mkdir()
    shutil.copy(root / ".vscode" / "settings.json", folder / ".vscode")
    assert cli.main(["schema", "--ids"], {}, folder) == 0
    client = Client(root / SERVER, folder)
    yield client
    client.close()


@pytest.fixture(scope="module")
def begun(editor: Client) -> str:
    """A file in which somebody has begun an entry, with mistakes."""
    name = "data/regions/nieuw.yaml"
    editor.open(name, BEGUN)
    return name


def test_every_file_of_the_data_has_its_schema_and_fits(editor: Client) -> None:
    for name in (*(kind.name for kind in model.KINDS), "site"):
        path = f"data/{name}.yaml"
        assert editor.open(path, (PROJECT / path).read_text("utf-8")) == []
    assert "regions.json" in editor.hover("data/regions.yaml", 0, 3)


def test_mistakes_are_told_in_dutch_where_they_are(editor: Client, begun: str) -> None:
    found = {
        (one["range"]["start"]["line"], one["message"]) for one in editor.diagnostics[(editor.folder / begun).as_uri()]
    }
    assert (2, "Kies uit: regio of netwerk.") in found
    assert (8, "Hier hoort een blok met velden.") in found
    assert any(line == 4 and "dit veld bestaat hier niet" in said for line, said in found)
    assert any(line == 0 and said.endswith(" en sources.") for line, said in found)


def test_a_text_that_a_hash_cuts_off_is_a_comment_for_the_editor_and_the_task_tells_it(
    root: Path, editor: Client
) -> None:
    """YAML drops a comment before a schema sees the text, so the editor runs the checker and reads what it prints."""
    name = "data/themes/hekje.yaml"
    cut = "- id: hekje\n  name: Gids\n  summary: Handreiking #2 voor scholen\n  sources:\n    - title: Bron\n"
    assert editor.open(name, cut) == []
    problem = Problem(Place(name, 3, 25, 17), "hekje-kapt-af", "Een # kapt deze tekst af.", "Schrijf '…'.", "warning")
    (task,) = json.loads((root / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    match = re.fullmatch(pattern["regexp"], report.github([problem], ()).rstrip("\n"))
    assert match is not None
    assert {key: match[group] for key, group in pattern.items() if key != "regexp"} == {
        "severity": "warning", "file": name, "line": "3", "column": "25", "code": "hekje-kapt-af",
        "message": "Een # kapt deze tekst af.",
    }  # fmt: skip


def test_a_field_tells_its_dutch_name_and_help(editor: Client, begun: str) -> None:
    told = editor.hover(begun, 3, 4)
    assert "thema's" in told
    assert model.BY_NAME["regions"].model.model_fields["themes"].description in told


def test_references_complete_with_the_ids_and_their_names(editor: Client, begun: str) -> None:
    themes = editor.complete(begun, 3, 22)
    assert {"schrijven", "rekenen"} <= set(themes)
    assert themes["rekenen"]["documentation"] == "Rekenen"
    assert "voorbeeldbestuur" in editor.complete(begun, 7, 20)


def test_closed_lists_complete_and_nothing_else_is_proposed(editor: Client, begun: str) -> None:
    assert set(editor.complete(begun, 5, 8)) == {"stad", "streek", "jeugdregio", "samenwerkingsverband", "regio"}


def test_fields_that_are_not_there_yet_are_proposed_with_help(editor: Client, begun: str) -> None:
    fields = editor.complete(begun, 9, 2)
    assert {"summary", "municipalities", "sources", "reviewed"} <= set(fields)
    assert "name" not in fields
    assert fields["summary"]["documentation"]


def test_what_is_typed_in_an_editor_is_right_there_and_for_the_checker(editor: Client) -> None:
    """A new example of more than 6,000 characters, a correction and a confirmation, each in a file of the folder."""
    files = build.on_disk(PROJECT, PROJECT / "data")
    regions = files.data["regions"]["data/regions.yaml"].decode()
    line = next(line for line in regions.split("\n") if line.startswith("  since: "))
    practices = files.data["practices"]["data/practices.yaml"].decode()
    typed = {
        "data/practices.yaml": f"{practices}\n{EXAMPLE}",
        "data/regions.yaml": regions.replace(line, "  since: 2020\n  reviewed: 2026-11-22", 1),
    }
    before = {(one.code, one.message) for one in build.check(files, TODAY).problems}
    checked = build.check(files.replaced(typed), TODAY)
    assert {(one.code, one.message) for one in checked.problems} <= before
    made = checked.catalog.entries["practices"]["zzz-voorbeeldplein"].entity
    assert len(made.approach) > 6_000
    changed = [entry.entity for entry in checked.catalog.entries["regions"].values() if entry.entity.reviewed]
    assert [(one.since, one.reviewed) for one in changed] == [(2020, TODAY)]
    for name, text in typed.items():
        assert editor.open(name.replace(".yaml", "/nu.yaml"), text) == []


TODAY = datetime.date(2026, 11, 22)
PARAGRAPH = " ".join(["Wij praten samen en doen het dan."] * 9)
EXAMPLE = f"""\
- id: zzz-voorbeeldplein
  name: Voorbeeldplein
  summary: In Voorbeeldstad praten school en jeugdhulp elke week.
  themes: [schrijven]
  status: onbekend
  approach: |
{"".join(f"    Alinea {number}. {PARAGRAPH}{chr(10)}" for number in range(20))}
  sources:
    - title: Verslag van het overleg
      url: https://www.voorbeeld.nl/verslag
"""


def test_the_settings_map_every_kind_to_a_schema_with_ids(root: Path) -> None:
    mapped = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert {path for paths in mapped.values() for path in paths} == {
        *(
            path
            for kind in (*model.KINDS, model.PICTURES)
            for path in (f"data/{kind.name}.yaml", f"data/{kind.name}/*.yaml")
        ),
        *(f"data/{single.name}.yaml" for single in model.SINGLES),
    }
    assert all(name.startswith(".vscode/local/") for name in mapped)
