"""The page of who knows more about something."""

from __future__ import annotations

import dataclasses

from tests.toolbox.media import test_image
from tests.toolbox.views import made_up

from toolbox.site.media import shelf


def asked(**fields: object) -> made_up.Element:
    shown = made_up.make(audiences=[{"id": "ouders"}], themes=[{"id": "samen"}], experts=[{"id": "a", **fields}])
    return made_up.asked(shown, "experts/a/")


def test_who_has_not_agreed_knows_and_the_page_says_where_that_comes_from() -> None:
    read = asked(topics=["verzuim"])
    assert read.section("onderwerpen").text == "Weet veel van verzuim"
    standing = read.all(css="mao-standing")[0]
    assert standing.all("summary")[0].text == "Uit openbare bronnen · nog niet bevestigd"
    assert [remark.text for remark in standing.all("div")] == [
        "Nog niet bevestigd: Deze gegevens komen uit openbare bronnen. De expert heeft ze nog niet bevestigd."
    ]


def test_who_has_agreed_can_be_asked() -> None:
    read = asked(topics=["verzuim"], agreed="2026-11-01", reviewed="2026-11-01")
    assert read.section("onderwerpen").text == "Vraag ons over verzuim"
    assert read.all(css="mao-standing")[0].text == "Nagekeken op 1 november 2026"
    assert "Bevestigd op 1 november 2026" in read.section("in-het-kort").text


def test_without_topics_the_themes_serve() -> None:
    assert asked(themes=["samen"]).section("onderwerpen").text == "Weet veel van Samen"


def test_for_whom_and_for_what_not() -> None:
    read = asked(serves=["ouders"], not_for="Vragen over één kind.")
    assert read.section("voor-wie").links == {"Ouders": "/voor/ouders/"}
    assert read.section("niet-voor").text == "Niet voor Vragen over één kind."


def test_a_way_to_reach_them_or_their_organisation() -> None:
    contact = {"role": "Loket", "phone": "030 123 45 67", "url": "https://www.voorbeeld.nl/contact"}
    assert asked(contact=contact).section("contact").links["030 123 45 67"] == "tel:0301234567"
    assert "Zo bereikt u hen" not in asked().headings
    shown = made_up.make(
        organisations=[{"id": "bond", "url": "https://www.bond.nl"}], experts=[{"id": "a", "organisation": "bond"}]
    )
    reach = made_up.asked(shown, "experts/a/").section("contact")
    assert (reach.text, reach.links) == (
        "Zo bereikt u hen Bond Website www.bond.nl",
        {"www.bond.nl": "https://www.bond.nl"},
    )


def test_a_person_whose_consent_ended_is_a_role() -> None:
    consent = {"given": "2024-01-01", "until": "2025-01-01", "covers": ["name"], "record": "AVG-1"}
    read = asked(type="persoon", name="Voorbeeld Persoon", role="Adviseur", consent=consent)
    assert "Voorbeeld Persoon" not in read.text
    assert read.all("h1")[0].text == "Adviseur"


def test_a_photo_has_a_description_and_a_maker() -> None:
    photo = {"file": "loket.jpg", "alt": "Het loket", "credit": "Gemeente Voorbeeld", "licence": "CC BY 4.0"}
    site = made_up.make(experts=[{"id": "a", "photo": photo}])
    files = {"content/images/loket.jpg": test_image.picture(size=(300, 400))}
    site = dataclasses.replace(site, shelf=shelf.make((), [site.all("experts")[0].entity.photo], files, {}))
    figure = made_up.asked(site, "experts/a/").all("figure")[0]
    assert figure.all("img")[0].attributes["alt"] == "Het loket"
    assert figure.text == "Foto: Gemeente Voorbeeld (CC BY 4.0)"
