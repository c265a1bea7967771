"""The JSON API keeps its promise: documents match their schemas, the data and the contract that others rely on.

The contract is a file beside this one. After a change to the API, raise VERSION, write down what changed on the page for
developers, and make it anew: `python -m tests.toolbox.exports.contract`.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import openapi_spec_validator
from tests import written
from tests.toolbox.exports import contract, made_up

from toolbox import model
from toolbox.build import Build
from toolbox.exports.api import documents, shape

PAGES = ("content/hergebruik/ontwikkelaars.md", "content/hergebruik/developers.md")


def read(files: dict[str, bytes], url: str) -> Any:
    return json.loads(files[f"api/v1/{url}"])


def follow(files: dict[str, bytes], address: str) -> bytes:
    assert address.startswith(f"{made_up.SITE}/")
    return files[address.removeprefix(f"{made_up.SITE}/")]


def test_the_description_is_valid_openapi(files: dict[str, bytes]) -> None:
    openapi_spec_validator.validate(read(files, "openapi.json"))


def test_each_document_is_what_its_schema_says(whole: Build, whole_files: dict[str, bytes]) -> None:
    schemas = read(whole_files, "openapi.json")["components"]["schemas"]
    checked = 0
    for url, name in [("index.json", "index"), *((f"{kind.name}.json", "list") for kind in whole.site.kinds)]:
        jsonschema.validate(read(whole_files, url), schemas[name])
    for kind in whole.site.kinds:
        schema = read(whole_files, f"schemas/{kind.singular}.json")
        validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
        for node in whole.site.all(kind.name):
            validator.validate(read(whole_files, f"{kind.name}/{node.id}.json"))
            checked += 1
    assert checked == sum(len(whole.site.nodes[kind.name]) for kind in model.KINDS) >= len(whole.site.kinds)


def test_every_address_in_the_index_and_the_lists_is_there(whole_files: dict[str, bytes]) -> None:
    for kind in read(whole_files, "index.json")["kinds"]:
        items = json.loads(follow(whole_files, kind["api"]))["items"]
        assert len(items) == kind["count"]
        assert follow(whole_files, kind["schema"])
        assert follow(whole_files, kind["table"])
        for item in items:
            assert json.loads(follow(whole_files, item["api"]))["name"] == item["name"]


def same(written: Any, given: Any) -> bool:
    """Whether a value of the API is what stands in the file, where every scalar is text."""
    if isinstance(written, dict):
        return all(same(value, given[name]) for name, value in written.items())
    if isinstance(written, list):
        return len(written) == len(given) and all(map(same, written, given))
    if isinstance(given, bool):
        return written == str(given).lower()
    if isinstance(given, float):
        return float(written) == given
    if isinstance(given, str) and re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d", written
    ):  # Dutch time; the API adds how far that is from UTC
        return given.startswith(written.replace(" ", "T"))
    if isinstance(given, str) and written.startswith("/"):
        return given == made_up.SITE + written
    text = str(given).replace(f"]({made_up.SITE}/", "](/")
    return " ".join(written.split()) == " ".join(text.split())


def test_every_field_is_in_the_api_as_it_stands_in_the_file(facts: Path, whole_files: dict[str, bytes]) -> None:
    lost = []
    for kind in model.KINDS:
        for entry in written.entries(facts / "data", kind.name):
            document = read(whole_files, f"{kind.name}/{entry['id']}.json")
            names = entry.keys() - shape.HIDDEN
            lost += [f"{kind.name}/{entry['id']}: {name}" for name in names if not same(entry[name], document[name])]
    assert lost == []


def test_links_lead_both_ways(files: dict[str, bytes]) -> None:
    region, theme = read(files, "regions/voorbeeldregio.json"), read(files, "themes/voorbeeldthema.json")
    assert [(link["field"], link["kind"], link["id"]) for link in region["references"]] == [
        ("municipalities", "municipalities", "voorbeeldstad"),
        ("themes", "themes", "voorbeeldthema"),
        ("partners.organisation", "organisations", "voorbeeldbestuur"),
    ]
    back = {found["heading"]: [entry["id"] for entry in found["entries"]] for found in theme["referred_by"]}
    assert back["Regio's die aan dit thema werken"] == ["voorbeeldregio"]
    assert json.loads(follow(files, region["references"][1]["api"])) == theme


def test_what_is_not_known_is_null_or_empty_and_never_left_out(files: dict[str, bytes]) -> None:
    region = read(files, "regions/voorbeeldregio.json")
    assert (region["since"], region["note"], region["contact"], region["results"]) == (None, None, None, [])
    assert (region["as_of"], region["reviewed"]) == ("2021-03", "2026-11-01")
    assert region["body"].startswith(f"Zie [het thema]({made_up.SITE}/themas/voorbeeldthema/).")
    assert region["links"] == [{"title": "Hulp", "url": f"{made_up.SITE}/hulp/"}]


def test_a_moment_tells_its_difference_from_utc(files: dict[str, bytes]) -> None:
    assert read(files, "events/voorbeelddag.json")["start"] == "2027-03-12T09:30:00+01:00"
    assert read(files, "events/voorbeeldweek.json")["end"] == "2027-06-05"


def test_without_a_public_address_addresses_start_at_the_root(tmp_path: Path) -> None:
    data = made_up.write(tmp_path / "data", made_up.DATA | {"site": "name: Voorbeeld\nstatus: concept\n"})
    files = made_up.files(made_up.build(tmp_path, data))
    assert read(files, "regions/voorbeeldregio.json")["page"] == "/regios/voorbeeldregio/"
    assert read(files, "openapi.json")["servers"] == [{"url": "../.."}]
    assert "sitemap.xml" not in files


def test_no_field_of_a_model_has_a_name_that_every_document_uses_itself() -> None:
    own = {"kind", "page", "api", "references", "referred_by", "licence", "attribution"}
    assert [kind.name for kind in model.KINDS if own & {field.name for field, _ in shape.of(kind.model)}] == []


def test_nothing_that_others_rely_on_is_gone_or_changed() -> None:
    """A field that is removed or gets another type needs `/api/v2/`."""
    promised, now = contract.committed(), contract.current()
    broken = {field: (kind, now.get(field)) for field, kind in promised["fields"].items() if now.get(field) != kind}
    assert documents.VERSION.startswith("1.")
    assert broken == {}


def test_what_is_new_is_in_the_contract_under_a_version_of_its_own() -> None:
    assert contract.committed() == {"version": documents.VERSION, "fields": contract.current()}
