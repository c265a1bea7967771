"""The page of who knows more about something."""

from __future__ import annotations

from tests.toolbox.views import made_up


def asked(**fields: object) -> made_up.Element:
    shown = made_up.make(audiences=[{"id": "ouders"}], themes=[{"id": "samen"}], experts=[{"id": "a", **fields}])
    return made_up.asked(shown, "experts/a/")


def test_who_has_not_agreed_knows_and_the_page_says_where_that_comes_from() -> None:
    read = asked(topics=["verzuim"])
    assert read.section("onderwerpen").text == "Weet veel van verzuim"
    assert [found.text for found in read.all("p", "mao-notice__title")] == ["Nog niet bevestigd"]
    assert "openbare bronnen" in read.all("div", "mao-notice__text")[0].text


def test_who_has_agreed_can_be_asked() -> None:
    read = asked(topics=["verzuim"], agreed="2026-11-01", reviewed="2026-11-01")
    assert read.section("onderwerpen").text == "Vraag ons over verzuim"
    assert not read.all("div", "mao-notice")
    assert "Bevestigd op 1 november 2026" in read.section("in-het-kort").text


def test_without_topics_the_themes_serve() -> None:
    assert asked(themes=["samen"]).section("onderwerpen").text == "Weet veel van Samen"


def test_for_whom_and_for_what_not() -> None:
    section = asked(serves=["ouders"], not_for="Niet voor spoed.").section("voor-wie")
    assert section.links == {"Ouders": "/voor/ouders/"}
    assert "Niet voor spoed." in section.text


def test_a_way_to_reach_them_or_the_sentence_that_there_is_none() -> None:
    contact = {"role": "Loket", "phone": "030 123 45 67", "url": "https://www.voorbeeld.nl/contact"}
    assert asked(contact=contact).section("contact").links["030 123 45 67"] == "tel:0301234567"
    assert "staat niet in onze bronnen" in asked().section("contact").text


def test_a_person_whose_consent_ended_is_a_role() -> None:
    consent = {"given": "2024-01-01", "until": "2025-01-01", "covers": ["name"], "record": "AVG-1"}
    read = asked(type="persoon", name="Voorbeeld Persoon", role="Adviseur", consent=consent)
    assert "Voorbeeld Persoon" not in read.text
    assert read.all("h1")[0].text == "Adviseur"


def test_a_photo_has_a_description_and_a_maker() -> None:
    photo = {"file": "loket.jpg", "alt": "Het loket", "credit": "Gemeente Voorbeeld", "licence": "CC BY 4.0"}
    figure = asked(photo=photo).all("figure")[0]
    assert figure.all("img")[0].attributes["alt"] == "Het loket"
    assert figure.text == "Foto: Gemeente Voorbeeld (CC BY 4.0)"
