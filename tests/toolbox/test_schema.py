"""The JSON Schemas follow from the models, take all that these take, and refuse all but what is on one list."""

from __future__ import annotations

import functools
import json
import typing
from pathlib import Path
from typing import Any

import jsonschema
import pydantic
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.toolbox import made_entries, yaml12

from toolbox import cli, commands, model, source
from toolbox.checks import codes
from toolbox.model import Kind, json_schema, validation
from toolbox.site import catalog
from toolbox.site.catalog import Files
from toolbox.source.reading import Source

STYLES = st.sampled_from(("plain", "double", "single"))

# Codes of mistakes in one field that a schema lets through in some cases, and which. What lies between fields, entries and
# files (the codes of `references`, `addresses` and CHECKS) it can't see at all.
ONLY_MODEL = {
    "veld-ontbreekt": "an obligatory field with an empty value: for YAML 1.2 that is null, which can be the text `null`",
    "lege-verplichte-lijst": "nothing: a schema asks for one item as well, but an empty value is told as a missing field",
    "leeg-onderdeel": "a dash without a value: null again",
    "geen-id": "a word that YAML 1.2 takes for a number or null: `1.5`, `~`",
    "onbekende-waarde": "`null` or `~` in an optional field",
    "te-lang": "a long text: the limit counts without the spaces around it",
    "lege-tekst": "text in an optional field that YAML 1.2 takes for null",
    "geen-jaar": "another way to write a number in YAML 1.2: `+2019`, `2019.0`",
    "geen-getal": "another way to write a number: `+3`, `0x3`",
    "geen-leeftijd": "another way to write a number: `+4`, `4.0`",
    "geen-decimaal-getal": "a number in another form or range: `5e1`, `1234.5`",
    "geen-ja-nee": "a boolean in capitals: `True`",
    "geen-datum-of-jaar": "another way to write a year: `2021.0`",
    "geen-datum": "null in an optional field",
    "geen-tijdstip": "null in an optional field",
    "datum-bestaat-niet": "a date with the right form that no calendar has: 2026-02-30",
    "geen-webadres": "an address with the right start and a wrong rest",
    "geen-https": "nothing in a text; null in an optional field",
    "vreemd-webadres": "an address with a user, a port or a host of another alphabet",
    "geen-mailadres": "text around an @ that no mail program accepts",
    "persoonlijk-mailadres": "whose mailbox it is",
    "geen-telefoonnummer": "a number of the wrong length that YAML 1.2 takes for a number",
    "geen-cbs-code": "null in an optional field",
    "geen-gebiedscode": "null in an optional field",
    "geen-afbeelding": "null in an optional field",
    "geen-tekst": "nothing",
    "geen-blok": "`null` or `~` as the text of an optional block",
    "geen-lijst-waarde": "`null` or `~` as the text of an optional list",
}


@functools.cache
def checker(kind: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json_schema.of_list(model.BY_NAME[kind]))


def test_the_committed_schemas_and_forms_follow_from_the_models(root: Path) -> None:
    assert list(commands.schema.outdated(root)) == [], "run `toolbox schema`"


def test_the_editor_gets_the_schema_of_a_new_kind_and_keeps_all_else(tmp_path: Path) -> None:
    settings = tmp_path / commands.schema.SETTINGS
    settings.parent.mkdir()
    settings.write_text('{"yaml.schemas": {"oud.json": ["data/oud.yaml"]}, "files.eol": "\\n"}', "utf-8")
    assert commands.schema.SETTINGS in commands.schema.outdated(tmp_path)
    text = json.loads(commands.schema.committed(tmp_path, {})[commands.schema.SETTINGS])
    assert text["files.eol"] == "\n"
    assert text["yaml.schemas"][".vscode/local/regions.json"] == ["data/regions.yaml", "data/regions/*.yaml"]
    assert list(text["yaml.schemas"]) == [
        f".vscode/local/{name}.json"
        for name in (*model.BY_NAME, "pictures", *(single.name for single in model.SINGLES))
    ]


def test_a_list_of_names_may_be_old_and_all_else_may_not(tmp_path: Path) -> None:
    for path, text in commands.schema.committed(tmp_path, {"themes": ("Oud thema", "Wat, en waar?")}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    assert list(commands.schema.outdated(tmp_path)) == []
    form = tmp_path / commands.schema.FORMS / "nieuw-practices.yml"
    form.write_text(form.read_text("utf-8").replace("- Oud thema", "- Oud thema\n    - Nieuw thema"), "utf-8")
    assert [path.rpartition("/")[2] for path in commands.schema.outdated(tmp_path)] == []
    form.write_text(form.read_text("utf-8").replace("label: Naam", "label: Naampje"), "utf-8")
    assert [path.rpartition("/")[2] for path in commands.schema.outdated(tmp_path)] == ["nieuw-practices.yml"]
    form.write_text("body: [", "utf-8")
    assert [path.rpartition("/")[2] for path in commands.schema.outdated(tmp_path)] == ["nieuw-practices.yml"]


def test_a_stale_schema_fails_the_check_and_names_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").mkdir()
    assert cli.main(["schema", "--check"], {}, tmp_path) == 1
    assert "toolbox schema" in capsys.readouterr().out
    assert cli.main(["schema"], {}, tmp_path) == 0
    assert cli.main(["schema", "--check"], {}, tmp_path) == 0


@pytest.mark.parametrize("name", json_schema.files())
def test_each_schema_is_one_of_2020_12_and_its_words_are_there(name: str) -> None:
    made = json.loads(json_schema.files()[name])
    jsonschema.Draft202012Validator.check_schema(made)
    for field in _fields(made):
        assert field["title"]
        assert field["description"]


def _fields(made: Any) -> typing.Iterator[dict[str, Any]]:
    if isinstance(made, dict):
        yield from made.get("properties", {}).values()
        for part in made.values():
            yield from _fields(part)


def test_with_ids_references_are_closed_lists_of_what_exists() -> None:
    made = json_schema.of_list(model.BY_NAME["regions"], {"themes": {"rust": "Rust op school"}})
    themes = made["items"]["properties"]["themes"]["items"]
    assert themes["enum"] == ["rust"]
    assert themes["enumDescriptions"] == ["Rust op school"]
    assert "data/themes.yaml" in themes["errorMessage"]


@given(kind=st.sampled_from(model.KINDS), data=st.data())
def test_what_the_model_accepts_fits(kind: Kind, data: st.DataObject) -> None:
    entry = data.draw(made_entries.mappings(kind.model))
    text = f"- {made_entries.written(entry, data.draw(STYLES))}\n"
    read = source.read("x.yaml", text.encode())
    assume(not read.problems and not _complaints(kind, read))
    told = [error.message for error in checker(kind.name).iter_errors(yaml12.load(text))]
    assert [message for message in told if message != UNSOURCED] == []


UNSOURCED = "'sources' is a required property"


def test_what_the_check_asks_of_each_entry_the_schema_asks_too() -> None:
    asking = [kind.name for kind in model.KINDS if "sources" in json_schema.of_list(kind)["items"]["required"]]
    assert asking == [kind.name for kind in model.KINDS if kind.review]
    assert (
        "Verplicht: id, name, summary en sources."
        in json_schema.of_list(model.BY_NAME["themes"])["items"]["errorMessage"]
    )


@given(kind=st.sampled_from(model.KINDS), data=st.data())
def test_what_only_the_model_refuses_is_on_the_list(kind: Kind, data: st.DataObject) -> None:
    entry = data.draw(made_entries.wrong_mappings(kind.model))
    text = f"- {made_entries.written(entry, data.draw(STYLES))}\n"
    read = source.read("x.yaml", text.encode())
    assume(read.readable)
    if checker(kind.name).is_valid(yaml12.load(text)):
        refused = {found.code for found in read.problems} | _complaints(kind, read)
        assert refused <= set(ONLY_MODEL) | {"onzichtbaar-teken", "beschadigde-letter"}


def _complaints(kind: Kind, read: Source) -> set[str]:
    try:
        kind.model.model_validate(read.values[0] if read.values else {})
    except pydantic.ValidationError as error:
        return {validation.CODES.get(detail["type"], detail["type"]) for detail in error.errors()}
    return set()


def test_the_list_holds_codes_that_exist() -> None:
    assert set(ONLY_MODEL) <= set(codes.by_code())


def test_ids_are_those_of_the_data_and_a_person_is_only_an_id(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    consent = "{given: 2026-01-01, until: 2028-01-01, covers: [name], record: X}"
    person = f"- {{id: expert-0012, name: Voorbeeld Persoon, summary: S, type: persoon, consent: {consent}}}\n"
    (tmp_path / "data" / "experts.yaml").write_text(person, "utf-8")
    assert cli.main(["schema", "--ids"], {}, tmp_path) == 0
    made = (tmp_path / ".vscode" / "local" / "practices.json").read_text("utf-8")
    assert "expert-0012" in made
    assert "Voorbeeld Persoon" not in made


def test_catalog_is_read_even_when_entries_are_wrong(tmp_path: Path) -> None:
    files = Files({"themes": {"data/themes.yaml": b"- id: rust\n"}}, ("data/site.yaml", None), {})
    assert catalog.read(files)[0].known["themes"] == {"rust"}
