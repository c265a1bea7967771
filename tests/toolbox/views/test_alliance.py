"""The page of an alliance of schools, of which sometimes only the code is known."""

from __future__ import annotations

from typing import Any

from tests.toolbox.views import made_up
from tests.toolbox.views.made_up import Element

URL = "samenwerkingsverbanden/po-2001/"


def page(**fields: Any) -> Element:
    organisations = [{"id": "samen", "url": "https://www.samen-voorbeeld.nl"}, {"id": "stil"}]
    return made_up.asked(made_up.make(organisations=organisations, alliances=[{"id": "po-2001", **fields}]), URL)


def test_it_says_what_it_is_for_and_which_municipalities_are_in_it() -> None:
    read = page(as_of="2015-04")
    assert read.headings[:3] == ["In het kort", "Waarvoor kunt u hier terecht?", "Welke gemeenten horen erbij?"]
    section = read.section("gemeenten")
    assert "Dit zijn de gebieden van de regeling van 2015." in section.text
    assert section.links == {"Voorbeeldstad": "/gemeenten/voorbeeldstad/"}


def test_its_website_is_that_of_the_organisation() -> None:
    read = page(organisation="samen", url="https://www.anders-voorbeeld.nl")
    assert read.section("waarvoor").links == {"samen-voorbeeld.nl": "https://www.samen-voorbeeld.nl"}
    assert read.links["Samen"] == "/organisaties/samen/"


def test_its_own_website_serves_where_the_organisation_has_none() -> None:
    read = page(organisation="stil", url="https://www.anders-voorbeeld.nl")
    assert read.section("waarvoor").links == {"anders-voorbeeld.nl": "https://www.anders-voorbeeld.nl"}


def test_without_a_website_it_says_who_knows_and_who_helps() -> None:
    read = page()
    section = read.section("waarvoor")
    assert "Het webadres van dit samenwerkingsverband kennen wij niet." in section.text
    assert section.links == {"Kijk wie u kan helpen": "/hulp/"}
    assert read.all("p", "mao-empty") == []


def test_the_organisation_names_its_area() -> None:
    shown = made_up.make(organisations=[{"id": "samen"}], alliances=[{"id": "po-2001", "organisation": "samen"}])
    section = made_up.asked(shown, "organisaties/samen/").section("het-gebied-van-dit-samenwerkingsverband")
    assert section.links == {"Po 2001": f"/{URL}"}
