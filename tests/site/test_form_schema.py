"""The browser checks answers by the models' own schema, and finds the same right and wrong as a validator of JSON Schema."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.toolbox import made_entries
from toolbox import model
from toolbox.model import json_schema
from toolbox.model.field import Block, Field

SCRIPT = """\
import { readFileSync } from "node:fs";
import { check } from "%s";
const { schemas, cases } = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(cases.map(([kind, value]) => check(schemas[kind], value).length === 0)));
"""


def answers(written_by: type[Block], entry: dict[str, Any]) -> dict[str, Any]:
    """What a form can hold of an entry: only what it asks for, in blocks too."""
    return {field.name: answer(field, entry[field.name]) for field in written_by.fields() if field.name in entry}


def answer(field: Field, value: Any) -> Any:
    if field.block and isinstance(value, list):
        return [answer(field, row) for row in value]
    return answers(field.block, value) if field.block and isinstance(value, dict) else value


def drawn() -> list[tuple[str, Any]]:
    """Right and wrong entries of every kind, as answers in a form make them: texts, lists and rows of texts."""
    found: list[tuple[str, Any]] = []

    rounds = max(2, settings().max_examples // 20)  # each draws an entry of every kind

    @settings(max_examples=rounds, phases=(Phase.generate,), suppress_health_check=list(HealthCheck), database=None)
    @given(data=st.data())
    def each(data: st.DataObject) -> None:
        for kind in model.KINDS:
            entry = data.draw(st.one_of(made_entries.mappings(kind.model), made_entries.wrong_mappings(kind.model)))
            found.append((kind.name, answers(kind.model, entry)))

    each()
    return found


@pytest.mark.hypothesis
def test_the_browser_and_a_validator_find_the_same_entries_right(root: Path) -> None:
    schemas = {kind.name: json_schema.block(kind.model) for kind in model.KINDS}
    cases = drawn()
    script = SCRIPT % (root / "hooks/toolbox_mkdocs/theme/js/schema-check.js").as_uri()
    result = subprocess.run(
        ["node", "--input-type=module", "--eval", script],
        input=json.dumps({"schemas": schemas, "cases": cases}),
        capture_output=True,
        text=True,
        check=True,
    )
    validators = {name: jsonschema.Draft202012Validator(made) for name, made in schemas.items()}
    wanted = [validators[kind].is_valid(value) for kind, value in cases]
    assert {True, False} == set(wanted)
    told = json.loads(result.stdout)
    assert [case for case, here, there in zip(cases, told, wanted, strict=True) if here != there] == []
