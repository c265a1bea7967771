"""Forms ask what the models hold, except what is on a list, and follow GitHub's own rules."""

from __future__ import annotations

import pytest
import yaml

from toolbox import forms, models
from toolbox.forms import issues, questions


@pytest.mark.parametrize("kind", models.KINDS, ids=lambda kind: kind.name)
def test_every_field_is_asked_or_left_out_on_purpose(kind: models.Kind) -> None:
    asked = {question.key.split(".")[0] for topic in forms.topics(kind) for question in topic.questions}
    left_out = {*questions.EDITORS, *questions.PERSONAL, *questions.TOO_MUCH}
    assert asked | left_out >= set(kind.model.model_fields)
    assert not asked & left_out


@pytest.mark.parametrize("name", [name for name in forms.files() if name != "config.yml"])
def test_a_form_keeps_githubs_rules_and_names_no_person(name: str) -> None:
    form = yaml.safe_load(forms.files()[name])
    elements = [element for element in form["body"] if element["type"] != "markdown"]
    labels = [element["attributes"]["label"] for element in elements]
    assert len(set(labels)) == len(labels)
    assert len({element["id"] for element in elements}) == len(elements)
    assert form["body"][1]["attributes"]["value"] == issues.PRIVATE
    for element in elements:
        options = element["attributes"].get("options", [])
        assert all(isinstance(option, str) for option in options)
        assert "persoon" not in options
        assert not {"email", "phone", "consent"} & set(element["id"].split("-"))


def test_a_form_does_not_use_the_words_of_the_files() -> None:
    for text in forms.files().values():
        told = yaml.safe_load(text)
        words = " ".join(str(element.get("attributes")) for element in told.get("body", []))
        assert not {"YAML", "JSON", "slug", "pull"} & set(words.split())
