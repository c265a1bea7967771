"""A kind more is a file with data, a file with a model and one line in KINDS; a field more is one line. The rest follows."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml
from tests.site import folders
from tests.toolbox.models import trees
from tests.toolbox.views import made_up
from tests.toolbox.views.made_up import Element

PAGE = "gereedschap/rekenkaart/"


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return trees.tools(tmp_path_factory)


@pytest.fixture(scope="module")
def built(tree: Path) -> Path:
    return tree / "built"


def page(built: Path, url: str) -> Element:
    return made_up.read((built / url / "index.html").read_text("utf-8"))


def document(built: Path, name: str) -> Any:
    return json.loads((built / name).read_text("utf-8"))


def facts(page: Element) -> dict[str, list[str]]:
    return {
        item.all("dt")[0].text: [value.text for value in item.all("dd")] for item in page.all(css="mao-facts__item")
    }


def test_the_data_are_checked(tree: Path) -> None:
    assert trees.run(tree, "toolbox", "check") == "Er zijn geen fouten gevonden.\n"


def test_an_entry_has_a_page_with_all_its_fields(built: Path) -> None:
    entry = page(built, PAGE)
    assert [title.text for title in entry.all("h1")] == ["Rekenkaart"]
    assert entry.all(css="mao-title__label")[0].text == "Gereedschap"
    assert entry.all(css="mao-lead")[0].text == "Een kaart met voorbeelden van sommen."
    assert facts(entry) == {"Maker": ["Team Voorbeeldmakers"], "Jaar": ["2025"], "Thema's": ["Rekenen"]}


def test_what_it_refers_to_refers_back(built: Path) -> None:
    theme = page(built, "themas/rekenen/")
    assert theme.section("gereedschap-bij-dit-thema").links == {"Rekenkaart": "../../gereedschap/rekenkaart/"}


def test_there_is_a_list_with_the_entry(built: Path) -> None:
    listing = page(built, "gereedschap/")
    assert [title.text for title in listing.all("h1")] == ["Gereedschap"]
    assert "Rekenkaart" in listing.links


def test_it_has_its_place_in_the_footer(built: Path) -> None:
    links = {link.text: link.attributes["href"] for link in page(built, "").all("a", "mao-footer__link")}
    assert links["Gereedschap"] == "./gereedschap/"


def test_the_search_knows_the_entry_its_kind_and_its_facet(built: Path) -> None:
    register = json.loads((folders.index(built) / "register.json").read_bytes())
    row = next(row for row in register["documents"] if row[1] == "Rekenkaart")
    codes = [(facet, value) for facet, _, values, *_ in register["facets"] for value, _ in values]
    assert row[0] == ""  # its address follows from kind and title
    assert register["kinds"][row[2]] == ["gereedschap", "Gereedschap", "Gereedschappen"]
    assert [codes[ord(letter) - ord("0")] for letter in row[3]] == [("thema", "rekenen")]


def test_the_api_gives_the_entry_and_describes_the_kind(built: Path) -> None:
    entry = document(built, "api/v1/tools/rekenkaart.json")
    assert (entry["maker"], entry["year"]) == ("Team Voorbeeldmakers", 2025)
    assert set(document(built, "api/v1/schemas/tool.json")["properties"]) >= {"maker", "year", "themes"}


def test_the_table_has_a_column_per_field(built: Path) -> None:
    text = (built / "tabellen/tools.csv").read_text("utf-8-sig")
    (row,) = csv.DictReader(text.splitlines(), delimiter=";")
    assert (row["id"], row["maker"], row["jaar"], row["thema's"]) == (
        "rekenkaart",
        "Team Voorbeeldmakers",
        "2025",
        "Rekenen",
    )


def test_the_feeds_tell_that_it_is_new(built: Path) -> None:
    for name in ("nieuw.xml", f"{PAGE}nieuw.xml"):
        titles = [title.text for title in ElementTree.parse(built / name).iter("{http://www.w3.org/2005/Atom}title")]  # noqa: S314 - our own file
        assert "Nieuw: Rekenkaart (gereedschap)" in titles


def test_one_can_propose_and_correct_it_by_form(built: Path) -> None:
    for url in ("bijdragen/voorstel/gereedschap/", "bijdragen/voorstel/gereedschap/verbeteren/"):
        names = {field.attributes.get("name", "") for field in page(built, url).all("input")}
        assert {"maker", "year"} <= names


def test_the_handbook_explains_every_field(built: Path) -> None:
    handbook = page(built, "bijdragen/velden/gereedschap/").text
    assert "Wie het maakte." in handbook
    assert "De id's van de thema's." in handbook


def test_what_was_taken_away_says_so(built: Path) -> None:
    assert "Deze pagina is weggehaald" in page(built, "gereedschap/rekendoos/").text


def test_the_repository_gets_its_schema_and_its_issue_forms(tree: Path) -> None:
    trees.run(tree, "toolbox", "schema")
    schema = (tree / ".vscode/schemas/tools.json").read_text("utf-8")
    assert "Wie het maakte." in schema
    for name in ("nieuw-tools.yml", "verbetering-tools.yml"):
        form = yaml.safe_load((tree / ".github/ISSUE_TEMPLATE" / name).read_text("utf-8"))
        assert "maker" in [field.get("id") for field in form["body"]]


def copied(tree: Path, folder: Path) -> Path:
    return Path(shutil.copytree(tree, folder, ignore=shutil.ignore_patterns("built")))


def test_an_entry_is_added_by_a_command(tree: Path, tmp_path: Path) -> None:
    copy = copied(tree, tmp_path / "copy")
    assert trees.run(copy, "toolbox", "new", "tools") == "'nieuw-gereedschap' staat nu in data/tools.yaml:1.\n"
    assert trees.run(copy, "toolbox", "check") == "Er zijn geen fouten gevonden.\n"


def test_a_field_more_is_one_line_and_is_seen_on_the_page(tree: Path, tmp_path: Path) -> None:
    copy = copied(tree, tmp_path / "copy")
    line = '    size: Line = optional("formaat", "Hoe groot het is.", "A4")\n'
    trees.edit(copy / trees.KINDS / "tool.py", lambda text: text.replace("    year:", f"{line}    year:"))
    trees.edit(copy / "data/tools.yaml", lambda text: text.replace("  year:", "  size: A5\n  year:"))
    assert trees.run(copy, "toolbox", "check") == "Er zijn geen fouten gevonden.\n"
    trees.run(copy, "toolbox", "write", "out", TOOLBOX_SEARCH="0")
    assert facts(page(copy / "out", PAGE))["Formaat"] == ["A5"]
