"""The page of a group of visitors."""

from __future__ import annotations

import re

from tests.toolbox.views import made_up

LINES = [
    {"id": "spoedlijn", "audiences": ["ouders", "jongeren"], "phone": "0800-0001", "urgent": "true", "order": "2"},
    {"id": "eigenlijn", "phone": "0800-0002", "order": "1"},
    {"id": "anderlijn", "audiences": ["ouders", "jongeren"], "phone": "0800-0003"},
]


def asked(id: str = "ouders") -> made_up.Element:
    made = made_up.make(
        helplines=[{"audiences": [id], **line} for line in LINES],
        experts=[{"id": "loket", "serves": [id]}],
        audiences=[
            *({"id": other} for other in ("ouders", "jongeren") if other != id),
            {
                "id": id,
                "questions": [
                    {
                        "question": "Wie helpt?",
                        "answer": "De **school**.",
                        "links": [{"title": "Hulp", "url": "/hulp/"}],
                    }
                ],
                "start_here": [{"kind": "terms", "id": "zorgplicht", "why": "Dit moet een school doen."}],
            },
        ],
        terms=[{"id": "zorgplicht"}],
        themes=[{"id": "samen", "for_you": [{"audience": id, "text": "U telt mee.", "questions": ["Wie?"]}]}],
    )
    return made_up.asked(made, f"voor/{id}/")


def test_questions_come_with_their_answers() -> None:
    section = asked().section("vragen")
    assert section.all("summary")[0].all("h3")[0].text == "Wie helpt?"
    assert section.all("strong")[0].text == "school"
    assert section.links == {"Hulp": "/hulp/"}


def test_where_to_start_says_why() -> None:
    section = asked().section("begin-hier")
    assert section.links == {"Zorgplicht": "/begrippen/zorgplicht/"}
    assert "Dit moet een school doen." in section.text


def test_what_the_themes_mean_to_this_group_stands_here() -> None:
    assert asked().section("themas").text == "Wat de thema's voor u betekenen Samen U telt mee. Wie?"


def test_only_pages_for_parents_and_for_the_young_open_with_help() -> None:
    for id in ("ouders", "jongeren"):
        assert asked(id).all("div", "mao-notice--help")[0].links == {"Kijk wie nu kan helpen": "/hulp/"}
    assert not asked("raadsleden").all("div", "mao-notice--help")


def test_lines_in_danger_and_lines_for_this_group_alone_can_be_called_here_and_the_others_are_links() -> None:
    page = asked("jongeren")
    calls = page.section("bel-of-chat").all("a", "mao-call")
    assert [call.attributes["aria-label"] for call in calls] == ["Bel 0800-0002, Eigenlijn", "Bel 0800-0001, Spoedlijn"]
    assert page.section("hulplijnen").links == {"Anderlijn": "/hulplijnen/anderlijn/"}
    assert not asked("raadsleden").all("ul", "mao-helplines")


def test_the_young_alone_are_addressed_as_you_would_a_friend() -> None:
    formal = re.compile(r"\b(?:u|uw|Uw|U)\b")
    assert asked("jongeren").section("vragen").all("h2")[0].text == "Jouw vragen"
    assert "Waar kan ik terecht?" in asked("jongeren").text
    assert formal.findall(asked("jongeren").text.replace("U telt mee", "")) == []
    assert "Uw vragen" in asked("ouders").text


def test_on_paper_the_questions_of_the_themes_are_those_for_the_council_alone() -> None:
    audiences = [{"id": "raadsleden"}, {"id": "leraren"}]
    for_you = [{"audience": item["id"], "text": "Dit is het.", "questions": ["Wat doen wij?"]} for item in audiences]
    site = made_up.make(audiences=audiences, themes=[{"id": "rekenen", "for_you": for_you}])
    for id, is_left_out in (("raadsleden", False), ("leraren", True)):
        section = made_up.asked(site, f"voor/{id}/").section("themas")
        assert "Wat doen wij?" in section.text
        assert bool(section.all("div", "mao-screen")) == is_left_out, id
