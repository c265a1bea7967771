"""The site shows what may be shown: drafts and what consent does not cover stay out."""

from __future__ import annotations

import datetime

import pytest
from tests.toolbox import facts

from toolbox.site.site import Node

PERSON = """- id: expert-0001
  name: Voornaam Voorbeeld
  summary: Voornaam weet veel van sommen.
  type: persoon
  role: Rekencoach
  organisation: school
  themes: [rekenen]
  contact: {role: Rekencoach, phone: "030 123 45 67", url: "https://voorbeeld.nl/voornaam"}
  consent: {given: 2026-01-01, until: %s, covers: [name, role, phone], record: AVG-1}
  body: Voornaam helpt u graag.
  remark: Alleen voor de redactie.
"""
SCHOOL = "- id: school\n  name: School Voorbeeld\n  summary: Een school.\n  type: schoolbestuur" + facts.SOURCES
PEOPLE = {**facts.REAL, "organisations": SCHOOL}


def person(until: str, today: datetime.date = facts.TODAY) -> Node:
    made = facts.linked({**PEOPLE, "experts": PERSON % until}, today)
    node = made.get("experts", "expert-0001")
    assert node is not None
    return node


def test_backlinks_carry_their_reason_in_words() -> None:
    node = facts.linked(facts.REAL).get("themes", "rekenen")
    assert node is not None
    assert [(group.heading, [one.url for one in group.nodes]) for group in node.backlinks] == [
        ("Regio's die aan dit thema werkten", ["/regios/voorbeeld/"])
    ]


def test_a_draft_is_absent_and_shown_only_on_request() -> None:
    texts = {**facts.REAL, "themes": facts.THEME + facts.THEME.replace("rekenen", "taal") + "  draft: true\n"}
    assert facts.linked(texts).get("themes", "taal") is None
    assert facts.linked(texts, drafts=True).get("themes", "taal") is not None


def test_with_consent_the_name_and_the_phone_are_shown_but_never_the_agreement() -> None:
    entity = person("2027-11-22").entity
    assert entity.name == "Voornaam Voorbeeld"
    assert entity.contact.phone == "030 123 45 67"
    assert entity.consent is None
    assert entity.remark == ""


@pytest.mark.parametrize("until", ["2026-11-21", "2026-11-28"])
def test_without_consent_or_in_its_last_week_only_role_and_organisation_stay(until: str) -> None:
    node = person(until)
    assert node.name == "Rekencoach bij School Voorbeeld"
    assert "Voornaam" not in repr(node.entity)
    assert "123 45 67" not in repr(node.entity)
    assert "voornaam" not in repr(node.entity)
    assert node.entity.organisation == "school"


def test_consent_counts_from_its_first_day() -> None:
    assert person("2027-11-22", datetime.date(2025, 12, 31)).name == "Rekencoach bij School Voorbeeld"
    assert person("2027-11-22", datetime.date(2026, 1, 1)).name == "Voornaam Voorbeeld"


def test_events_come_newest_first_and_names_in_dutch_order() -> None:
    event = (
        "- {id: %s, name: Dag, summary: Een dag., type: overig, start: %s, status: gepland, sources: [{title: x}]}\n"
    )
    town = facts.TOWN.replace("voorbeeldstad", "%s").replace("Voorbeeldstad", '"%s"')
    made = facts.linked(
        {
            **facts.REAL,
            "events": event % ("oud", "2020-01-01") + event % ("nieuw", "2026-01-01 09:30"),
            "municipalities": facts.TOWN + town % ("s-h", "'s-Hertogenbosch") + town % ("ijs", "IJsselstein"),
        }
    )
    assert [node.id for node in made.all("events")] == ["nieuw", "oud"]
    assert [node.id for node in made.all("municipalities")] == ["s-h", "ijs", "voorbeeldstad"]
