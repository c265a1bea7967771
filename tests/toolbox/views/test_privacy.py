"""The page about privacy says who is responsible and where the site stands, and says so when that is not known."""

from __future__ import annotations

import dataclasses
from typing import Any

from tests.toolbox.views import made_up

from toolbox.model.settings import Settings

TEXT = {"content/privacy.md": "---\ntitle: Privacy\ndescription: Wat wij bewaren.\n---\nWij bewaren niets.\n"}
HOST = {"name": "Voorbeeldhost", "country": "Nederland", "logs": "het <b>IP-adres</b>", "kept": "tien dagen"}
OPEN = {"controller": "Voorbeeldbond", "email": "redactie@voorbeeld.nl", "status": "openbaar"}


def page(**said: Any) -> made_up.Element:
    shown = made_up.make(content=TEXT)
    given = {**shown.settings.model_dump(exclude_defaults=True), **said}
    return made_up.asked(dataclasses.replace(shown, settings=Settings.model_validate(given)), "privacy/")


def test_what_is_not_known_is_said() -> None:
    read = page()
    assert "nog niemand aangewezen" in read.section("verantwoordelijk").text
    assert "Een adres voor vragen over uw gegevens is er nog niet." in read.section("verantwoordelijk").text
    assert "is nog niet besloten" in read.section("host").text
    part = page(host={"name": "Voorbeeldhost", "country": "Nederland"}).section("host").text
    assert "Wat de host van bezoekers vastlegt, is hier nog niet ingevuld." in part
    assert "Hoe lang de host dat bewaart, is hier nog niet ingevuld." in part


def test_what_is_known_comes_from_the_settings() -> None:
    read = page(**OPEN, privacy_email="privacy@voorbeeld.nl", host=HOST)
    assert read.section("verantwoordelijk").text == (
        "Wie is verantwoordelijk? Verantwoordelijk voor de privacy op deze site: Voorbeeldbond. "
        "Vragen over uw gegevens mailt u naar privacy@voorbeeld.nl."
    )
    said = read.section("host").text
    assert "De host van deze site is Voorbeeldhost, in dit land: Nederland." in said
    assert "Van bezoekers legt de host dit vast: het <b>IP-adres</b>. Zo lang bewaart de host dat: tien dagen." in said
    assert "GitHub" not in said


def test_a_concept_mails_nobody_and_the_editors_answer_where_nobody_else_does() -> None:
    assert page(**{**OPEN, "status": "concept"}).section("verantwoordelijk").links == {}
    assert page(**OPEN).section("verantwoordelijk").links == {"redactie@voorbeeld.nl": "mailto:redactie@voorbeeld.nl"}
