"""The page of a group of visitors."""

from __future__ import annotations

from tests.toolbox.views import made_up


def asked(id: str = "ouders") -> made_up.Element:
    made = made_up.make(
        audiences=[
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
            }
        ],
        terms=[{"id": "zorgplicht"}],
        themes=[{"id": "samen", "for_you": [{"audience": id, "text": "U telt mee.", "questions": ["Wie?"]}]}],
    )
    return made_up.asked(made, f"voor/{id}/")


def test_questions_come_with_their_answers() -> None:
    section = asked().section("vragen")
    assert section.all("summary")[0].text == "Wie helpt?"
    assert section.all("strong")[0].text == "school"
    assert section.links == {"Hulp": "/hulp/"}


def test_where_to_start_says_why() -> None:
    section = asked().section("begin-hier")
    assert section.links == {"Zorgplicht": "/begrippen/zorgplicht/"}
    assert "Dit moet een school doen." in section.text


def test_what_the_themes_mean_to_this_group_stands_here() -> None:
    assert asked().section("themas").text == "Wat de thema's voor u betekenen Samen U telt mee. Wie?"


def test_only_the_page_for_parents_opens_with_help() -> None:
    assert asked().all("div", "mao-notice--help")[0].links == {"Kijk wie u nu kan helpen": "/hulp/"}
    assert not asked("raadsleden").all("div", "mao-notice--help")
