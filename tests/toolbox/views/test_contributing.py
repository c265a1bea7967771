"""The pages for contributors: they follow from the models, keep their promises about words, and know who can be mailed."""

from __future__ import annotations

import re

import pytest
from tests.toolbox.views import made_up

from toolbox import examples, models
from toolbox.views import handbook, proposal


@pytest.mark.parametrize("kind", models.KINDS, ids=lambda kind: kind.name)
def test_the_annotated_example_of_each_kind_is_right_and_explains_each_field(kind: models.Kind) -> None:
    kind.model.model_validate(examples.entry(kind))
    text = examples.annotated(kind)
    for name in examples.entry(kind):
        assert f"# {kind.model.model_fields[name].title}" in text


@pytest.mark.parametrize("kind", models.KINDS, ids=lambda kind: kind.name)
def test_the_handbook_explains_every_field(kind: models.Kind) -> None:
    told = {str(row[0]) for row in handbook.view(kind).rows}
    assert {f"<code>{name}</code>" for name in kind.model.model_fields} <= told


def test_forms_are_there_for_what_a_form_can_hold_and_say_nothing_of_files() -> None:
    assert {kind.name for kind in models.KINDS} - {kind.name for kind in proposal.kinds()} == {
        "recommendations",
        "municipalities",
    }
    body = made_up.page(made_up.make(), "bijdragen/voorstel/praktijkvoorbeelden/").body
    words = re.sub(r"<template.*?</template>|<[^>]+>", " ", body, flags=re.DOTALL)
    assert not {"YAML", "JSON", "slug", "id", "id's", "pull"} & set(re.findall(r"[\w']+", words))
