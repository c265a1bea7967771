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


def profile(read: made_up.Element) -> made_up.Element:
    return read.all("div", "mao-profile")[0]


def test_for_whom_and_for_what_not() -> None:
    read = profile(asked(serves=["ouders"], not_for="Vragen over één kind."))
    assert read.text == "Voor Ouders Niet voor Vragen over één kind."
    assert read.links == {"Ouders": "/voor/ouders/"}


def test_a_way_to_reach_them_or_their_organisation() -> None:
    contact = {
        "role": "Loket", "phone": "030 123 45 67", "email": "loket@voorbeeld.nl", "url": "https://www.voorbeeld.nl/contact"
    }  # fmt: skip
    read = profile(asked(contact=contact))
    assert read.text == (
        "Loket Bel 030 123 45 67 loket@voorbeeld.nl voorbeeld.nl Noem geen naam of gegevens van een kind in uw bericht."
    )
    assert list(read.links.values()) == [
        "tel:0301234567",
        "mailto:loket@voorbeeld.nl",
        "https://www.voorbeeld.nl/contact",
    ]
    assert asked().all("div", "mao-profile") == []
    shown = made_up.make(
        organisations=[{"id": "bond", "url": "https://www.bond.nl"}], experts=[{"id": "a", "organisation": "bond"}]
    )
    reach = profile(made_up.asked(shown, "experts/a/"))
    assert (reach.text, reach.links) == ("Bond bond.nl", {"bond.nl": "https://www.bond.nl"})


def test_a_desk_says_whom_it_is_there_for_wherever_it_stands_as_a_card() -> None:
    experts = [
        {"id": "a", "themes": ["rekenen"]},
        {"id": "b", "themes": ["rekenen"], "not_for": "Vragen over geld.", "contact": {"phone": "030 123 45 67"}},
    ]
    site = made_up.make(themes=[{"id": "rekenen"}], experts=experts)
    for url in ("experts/a/", "themas/rekenen/"):
        (profile,) = made_up.asked(site, url).all("div", "mao-profile")
        assert profile.text == "Niet voor Vragen over geld. Bel 030 123 45 67", url
        assert profile.links["Bel 030 123 45 67"] == "tel:0301234567"


def test_the_list_says_of_each_desk_who_may_come_who_not_and_how_to_reach_it() -> None:
    desk = {"serves": ["ouders"], "not_for": "Vragen over geld.", "contact": {"phone": "030 123 45 67"}}
    shown = made_up.make(audiences=[{"id": "ouders"}], experts=[{"id": "a", **desk}, {"id": "b"}])
    first, second = made_up.asked(shown, "experts/").all("article", "mao-card")
    assert profile(first).text == "Voor Ouders Niet voor Vragen over geld. Bel 030 123 45 67"
    assert first.links == {"A": "/experts/a/", "Bel 030 123 45 67": "tel:0301234567"}
    assert second.all("div", "mao-profile") == []


def test_a_person_whose_consent_ended_is_a_role() -> None:
    consent = {"given": "2024-01-01", "until": "2025-01-01", "covers": ["name"], "record": "AVG-1"}
    read = asked(type="persoon", name="Voorbeeld Persoon", role="Adviseur", consent=consent)
    assert "Voorbeeld Persoon" not in read.text
    assert read.all("h1")[0].text == "Adviseur"


def test_a_photo_has_a_description_and_a_maker() -> None:
    photo = {"file": "loket.jpg", "alt": "Het loket", "credit": "Gemeente Voorbeeld", "licence": "CC BY 4.0"}
    site = made_up.make(experts=[{"id": "a", "photo": photo}])
    files = {"/images/loket.jpg": test_image.picture(size=(300, 400))}
    site = dataclasses.replace(site, shelf=shelf.make((), [site.all("experts")[0].entity.photo], files, {}))
    figure = made_up.asked(site, "experts/a/").all("figure")[0]
    assert figure.all("img")[0].attributes["alt"] == "Het loket"
    assert figure.text == "Foto: Gemeente Voorbeeld (CC BY 4.0)"
