"""The lists of choices are data: who changes `data/lists.yaml` changes what is checked, asked, filtered and promised."""

from __future__ import annotations

import dataclasses

import pytest
from tests.toolbox import facts

from toolbox import model
from toolbox.exports.api import openapi
from toolbox.forms import choices, draft, examples, issue_forms
from toolbox.history import comparison
from toolbox.history.comparison import State
from toolbox.model import Lists, json_schema, lists
from toolbox.model.kind import ByValue
from toolbox.site import catalog, facets, references, site
from toolbox.site.catalog import Catalog, Files
from toolbox.site.site import Site

OWN = """\
region_types: [kring, werkplaats]
levels: [op het plein]
ages:
  - {title: De jongsten, min: 0, max: 3}
"""
PRACTICE = (
    "- {id: touw, name: Meten met touw, summary: Op het plein., status: onbekend, level: op het plein, "
    "ages: {min: 2, max: 5}, sources: [{title: Bron}]}\n"
)
REGIONS = model.BY_NAME["regions"]


def book(text: str | None, region: str = "kring", practices: str = PRACTICE) -> Catalog:
    texts = facts.REAL | {"regions": facts.REGION.replace("type: regio", f"type: {region}"), "practices": practices}
    files = Files(
        data={name: {f"data/{name}.yaml": text.encode()} for name, text in texts.items()},
        settings=("data/site.yaml", None),
        content={},
        lists=("data/lists.yaml", text.encode() if text else None),
    )
    result, problems = catalog.read(files)
    assert problems == []
    return result


@pytest.fixture(scope="module")
def own() -> Catalog:
    return book(OWN)


@pytest.fixture(scope="module")
def shown(own: Catalog) -> Site:
    return site.make(own, references.resolve(own)[0], facts.TODAY)


def test_without_a_file_the_lists_of_the_toolbox_hold() -> None:
    assert references.resolve(book(None, region="regio", practices="[]"))[1] == []
    (problem,) = references.resolve(book(None, practices="[]"))[1]
    assert (problem.code, problem.hint) == ("onbekende-waarde", "Kies uit: regio of netwerk.")


def test_a_list_that_the_file_leaves_out_is_that_of_the_toolbox(own: Catalog) -> None:
    assert references.resolve(own)[1] == []
    assert own.lists.region_types == ("kring", "werkplaats")
    assert own.lists.sectors == lists.defaults().sectors


def test_of_a_file_with_a_mistake_the_values_are_not_judged() -> None:
    files = Files(
        data={"regions": {"data/regions.yaml": facts.REGION.replace("regio\n", "kring\n").encode()}},
        settings=("data/site.yaml", None),
        content={},
        lists=("data/lists.yaml", b"region_types: kring\n"),
    )
    result, problems = catalog.read(files)
    assert [problem.code for problem in problems] == ["geen-lijst-waarde"]
    assert "onbekende-waarde" not in {problem.code for problem in references.resolve(result)[1]}


def test_filters_and_headings_follow_the_lists(shown: Site) -> None:
    titles = facets.titles(shown)
    assert titles["leeftijd"] == {"0-3": "De jongsten"}
    (practice,) = shown.all("practices")
    assert facets.of(shown, practice, titles)["leeftijd"] == ("0-3",)
    grouping = practice.kind.list.grouping
    assert isinstance(grouping, ByValue)
    level = practice.kind.model.field(grouping.field)
    assert level
    assert shown.lists.titles(level) == {"op het plein": "Op het plein"}


def test_forms_examples_and_schemas_follow_the_lists(own: Catalog) -> None:
    form = issue_forms.form(REGIONS, correction=False, picked=choices.pickable(own))
    options = {element["id"]: element["attributes"].get("options") for element in form["body"] if "id" in element}
    assert options["type"] == ["kring", "werkplaats"]
    assert examples.entry(REGIONS, own.lists)["type"] == "kring"
    assert draft.template(REGIONS, own.known, own.lists)["type"] == "kring"
    assert json_schema.block(REGIONS.model, lists=own.lists)["properties"]["type"]["enum"] == ["kring", "werkplaats"]
    assert openapi.entry(REGIONS, own.lists)["properties"]["type"]["enum"] == ["kring", "werkplaats"]


def test_a_change_of_a_list_is_told(own: Catalog) -> None:
    more = dataclasses.replace(own, lists=own.lists.model_copy(update={"region_types": ("kring", "tuin")}))
    links = references.resolve(own)[0]
    told = [change.sentence for change in comparison.compare(State(own, links), State(more, links))]
    assert told == ["De keuzelijsten: soorten regio: 1 gewijzigd."]


def test_each_listed_field_takes_from_a_list_that_there_is() -> None:
    fields = [field for kind in model.KINDS for field in kind.model.fields() if lists.is_listed(field)]
    assert {lists.name_of(field) for field in fields} == set(Lists.model_validate({}).completed().choices())
