"""Forms ask what the models hold, except what is on a list, and follow GitHub's own rules."""

from __future__ import annotations

import pytest
import yaml
from tests.toolbox.views import made_up

from toolbox import forms, model
from toolbox.forms import choices, doors, issue_forms, questions
from toolbox.model import Kind, Settings, lists


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_every_field_is_asked_or_left_out_on_purpose(kind: Kind) -> None:
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
    assert form["body"][1]["attributes"]["value"] == issue_forms.PRIVATE
    for element in elements:
        options = element["attributes"].get("options", [])
        assert all(isinstance(option, str) for option in options)
        assert "persoon" not in options
        assert element["id"] not in ("contact-email", "contact-phone")  # the number of a help line is nobody's own
        assert not {"email", "consent"} & set(element["id"].split("-"))


def test_a_form_does_not_use_the_words_of_the_files() -> None:
    for text in forms.files().values():
        told = yaml.safe_load(text)
        words = " ".join(str(element.get("attributes")) for element in told.get("body", []))
        assert not {"YAML", "JSON", "slug", "pull"} & set(words.split())


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_both_emitters_write_the_same(kind: Kind) -> None:
    names = ("Café ’s, één: twee? #drie", "woord " * 40, "yes", "012")
    form = issue_forms.form(kind, correction=True, picked={"themes": names, "regions": names})
    assert issue_forms._written(form, issue_forms.FAST_DUMPER) == issue_forms._written(form, yaml.SafeDumper)
    smiling = issue_forms.form(kind, correction=True, picked={"themes": ("Blij 🙂",)})
    assert issue_forms._dump(smiling) == issue_forms._written(smiling, yaml.SafeDumper)


def test_of_what_no_form_can_add_the_reason_is_on_record() -> None:
    fixed = {kind.name: kind.forms.fixed for kind in model.KINDS if kind.forms.fixed}
    assert set(fixed) == {kind.name for kind in model.KINDS if not questions.complete(kind)}
    assert all(reason.endswith(".") for reason in fixed.values())
    made = forms.files()
    for kind in model.KINDS:
        assert (issue_forms.file(kind, correction=False) in made) == (kind.name not in fixed)
        assert issue_forms.file(kind, correction=True) in made


def test_a_form_lets_one_pick_few_names_and_no_person_or_draft() -> None:
    person = {
        "type": "persoon",
        "consent": {"given": "2026-01-01", "until": "2028-01-01", "covers": ["name"], "record": "X"},
    }
    book = made_up.book(
        themes=[{"id": "rust"}, {"id": "stil", "name": "Rust"}, {"id": "nog-niet", "draft": "true"}],
        experts=[{"id": "expert-0012", "name": "Noor Voorbeeldnaam", **person}, {"id": "loket"}],
        regions=[{"id": f"r-{number}"} for number in range(choices.MOST + 1)],
    )
    names = {"themes": ("Rust", "stil"), "experts": ("Loket",)}
    assert choices.pickable(book) == names | lists.defaults().choices()


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("Rust", ["rust"]),
        ("Rust, orde, Stil", ["rust-orde", "stil"]),
        ("Stil, Rust", ["stil", "rust"]),
        ("X, Rust", ["X", "rust"]),
    ],
)
def test_what_is_picked_from_a_list_is_read_back_also_when_a_name_holds_a_comma(answer: str, meant: list[str]) -> None:
    names = {"themes": {"rust": "rust", "stil": "stil", "rust, orde": "rust-orde"}}
    assert forms.values(model.BY_NAME["practices"], {"themes": answer}, names) == {"themes": meant}


def test_who_should_not_write_in_public_is_led_elsewhere_as_far_as_addresses_are_known() -> None:
    settings = {"name": "Toolbox", "status": "concept"}
    assert list(doors.links(Settings.model_validate(settings))) == []
    known = {"site_url": "https://www.voorbeeld.nl", "repository": "https://github.com/voorbeeld/toolbox"}
    links = list(doors.links(Settings.model_validate(settings | known)))
    assert [link["url"] for link in links] == [
        "https://www.voorbeeld.nl/hulp/",
        "https://www.voorbeeld.nl/privacy/",
        "https://www.voorbeeld.nl/contact/",
        "https://github.com/voorbeeld/toolbox/security/advisories/new",
    ]
    text = forms.files(contacts=links)["config.yml"]
    assert yaml.safe_load(text) == {"blank_issues_enabled": False, "contact_links": links}
    assert forms.right("config.yml", text) == text
