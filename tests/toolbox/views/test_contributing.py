"""The pages for contributors: they follow from the models, keep their promises about words, and know who can be mailed."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

import pytest
from tests.toolbox.views import made_up

from toolbox import model
from toolbox.forms import examples
from toolbox.model import Kind, lists
from toolbox.pages import render
from toolbox.pages.views.contributing import handbook, proposal
from toolbox.site.site import Site


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_the_annotated_example_of_each_kind_is_right_and_explains_each_field(kind: Kind) -> None:
    kind.model.model_validate(examples.entry(kind))
    text = examples.annotated(kind)
    for name in examples.entry(kind):
        assert f"# {kind.model.model_fields[name].title}" in text


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_the_handbook_explains_every_field(kind: Kind) -> None:
    told = {str(row[0]) for row in handbook.rows(kind.model, lists.defaults())}
    assert {f"<code>{name}</code>" for name in kind.model.model_fields} <= told


def test_forms_are_there_for_what_a_form_can_hold_and_say_nothing_of_files() -> None:
    assert {kind.name for kind in model.KINDS} - {kind.name for kind in proposal.kinds()} == {
        "recommendations",
        "municipalities",
    }


def test_no_page_with_a_form_says_a_word_of_files() -> None:
    shown = with_mail(
        **{
            kind.name: [{"id": "voorbeeld"}]
            for kind in model.KINDS
            if kind.name not in ("regions", "alliances", "municipalities")
        }
    )
    urls = [
        promise.url
        for promise in render.make(shown)
        if promise.url.startswith(("bijdragen/voorstel/", "bijdragen/regio/"))
    ]
    assert len(urls) > 20
    for url in urls:
        body = made_up.page(shown, url).body
        told = re.sub(r"<template.*?</template>|<[^>]+>", " ", body, flags=re.DOTALL)
        assert not {"yaml", "json", "slug", "id", "id's", "pull"} & set(re.findall(r"[\w']+", told.lower())), url


def with_mail(**kinds: list[dict[str, Any]]) -> Site:
    """A public site whose editors can be mailed."""
    few = {"experts": [{"id": "voorbeeld"}], "practices": [{"id": "voorbeeld"}]}
    region = {"id": "voorbeeldregio", "municipalities": ["voorbeeldstad"]}
    shown = made_up.make(regions=[region], **(kinds | few))
    said = {
        "email": "redactie@voorbeeld.nl",
        "privacy_email": "privacy@voorbeeld.nl",
        "controller": "Voorbeeldbond",
        "status": "openbaar",
        "repository": "https://github.com/voorbeeld/toolbox",
    }
    return dataclasses.replace(shown, settings=shown.settings.model_copy(update=said))


@pytest.mark.parametrize(
    "url",
    [
        "bijdragen/voorstel/praktijkvoorbeelden/",
        "bijdragen/voorstel/experts/verbeteren/",
        "bijdragen/regio/voorbeeldregio/",
    ],
)
def test_a_removal_goes_by_mail_to_the_address_for_privacy_alone(url: str) -> None:
    body = made_up.page(with_mail(), url).body
    assert re.findall(r'href="mailto:([^"?]*)', body) == ["privacy@voorbeeld.nl"]
    assert "Gaat het over uzelf? Mail dan naar" in body


def test_mail_and_github_are_ways_only_once_they_are_open() -> None:
    url = "bijdragen/regio/voorbeeldregio/"
    opened = made_up.page(with_mail(), url).body
    assert 'data-mail="redactie@voorbeeld.nl"' in opened
    assert "data-send-mail" in opened
    assert "https://github.com/voorbeeld/toolbox/issues/new?template=verbetering-regions.yml" in opened
    shown = with_mail()
    concept = dataclasses.replace(
        shown, settings=shown.settings.model_copy(update={"status": "concept", "repository": ""})
    )
    closed = made_up.page(concept, url).body
    assert "redactie@voorbeeld.nl" not in closed
    assert "data-send-github" not in closed
    assert "versturen kan pas als de redactie een adres heeft." in closed


FORMS = (
    "bijdragen/voorstel/praktijkvoorbeelden/",
    "bijdragen/voorstel/experts/verbeteren/",
    "bijdragen/regio/voorbeeldregio/",
)
GITHUB = {"status": "concept", "repository": "https://github.com/voorbeeld/toolbox"}
WAYS: list[tuple[dict[str, str], str, str]] = [
    (
        {},
        "Uw voorstel gaat per mail naar de redactie, redactie@voorbeeld.nl. U verstuurt het zelf, in de laatste stap.",
        "Nakijken en versturen",
    ),
    (
        GITHUB,
        (
            "Uw voorstel gaat naar GitHub. U verstuurt het zelf, in de laatste stap. "
            "Dat kan alleen met een account, en het is openbaar."
        ),
        "Nakijken en versturen",
    ),
    (
        {
            "status": "concept",
            "repository": "https://gitlab.com/voorbeeld/toolbox",
        },  # whose issues know no form of ours
        "Aan het eind krijgt u een tekst. Bewaar die: versturen kan pas als de redactie een adres heeft.",
        "Nakijken en bewaren",
    ),
    (
        {"status": "concept", "repository": ""},
        "Aan het eind krijgt u een tekst. Bewaar die: versturen kan pas als de redactie een adres heeft.",
        "Nakijken en bewaren",
    ),
]


@pytest.mark.parametrize("url", FORMS)
@pytest.mark.parametrize(("settings", "where", "last"), WAYS, ids=["mail", "github", "another host", "nowhere"])
def test_where_a_proposal_goes_is_said_before_the_first_step(
    url: str, settings: dict[str, str], where: str, last: str
) -> None:
    shown = with_mail()
    shown = dataclasses.replace(shown, settings=shown.settings.model_copy(update=settings))
    body = made_up.page(shown, url).body
    assert 0 < body.index(where) < body.index("data-step")
    assert f": {last}</legend>" in body
    assert ("/issues/new?template=" in body) is settings.get("repository", with_mail().settings.repository).startswith(
        "https://github.com/"
    )


@pytest.mark.parametrize("url", ["contact/", "bijdragen/"])
def test_how_to_reach_the_editors_follows_from_the_settings(url: str) -> None:
    path = {"contact/": "content/contact.md", "bijdragen/": "content/bijdragen/index.md"}[url]
    content = {path: "---\ntitle: Voorbeeld\ndescription: Voorbeeld.\n---\nTekst van mensen.\n"}
    reached = made_up.asked(made_up.make(content=content, settings=made_up.REACHED), url)
    assert reached.links["redactie@voorbeeld.nl"] == "mailto:redactie@voorbeeld.nl"
    closed = made_up.asked(made_up.make(content=content), url)
    assert "mailto:" not in "".join(closed.links.values())
    assert "U kunt ons dus nog niet schrijven of bellen." in closed.text
    assert "Tekst van mensen." in closed.text


def test_a_region_leads_to_its_own_page_to_check() -> None:
    assert 'href="/bijdragen/regio/voorbeeldregio/"' in made_up.page(with_mail(), "regios/voorbeeldregio/").body


def test_the_questions_of_a_form_stand_as_text_where_its_script_does_not_come() -> None:
    body = made_up.page(with_mail(), "bijdragen/voorstel/praktijkvoorbeelden/").body
    other_way, form = body.split("<form", 1)
    labels = re.findall(r'data-key="[^"]*"[^>]* data-label="([^"]*)"', form)
    assert len(labels) > 5
    assert re.findall("<li><strong>(.*?)</strong>", other_way) == labels
