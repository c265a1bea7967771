"""The knowledge is worth a visit: how much there is on the built site, and that each page says something of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from toolbox import model
from toolbox.build import Build
from toolbox.model.field import Block
from toolbox.model.kinds.audience import Audience, Question
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.theme import Theme

LEAST = {"practices": 100, "resources": 150, "experts": 50, "terms": 110, "regions": 13}
WITH_RESULTS, ANSWERS, WORDS = 40, 85, 45_000
BY_LIST = {"municipalities", "alliances"}  # whose facts come from a list that others keep
TEXTS = {"summary", "plain", "prose"}
TOLD_FULLY = ("goal", "approach", "requirements", "funding", "results", "evidence", "note")
FULL = 10
OF_OUR_OWN_LIST = {"Wat betekenen al die woorden?"}  # says nothing but where our words are
LINES = {"question", "questions", "why", "topics", "not_for", "situations", "purpose", "hours", "cost"}
LAW, YEAR = re.compile(r"\bwet(?:tekst)?\b"), re.compile(r"\b20\d\d\b")
WORD = re.compile(r"[^\W\d_][\w’'-]*")


def pages(whole: Build) -> set[str]:
    return {page.url for page in whole.pages}


def texts(block: Block) -> Iterator[str]:
    """What people wrote in sentences, at any depth; not where it comes from, nor what is for editors."""
    for field in type(block).fields():
        value = getattr(block, field.name)
        for item in value if field.many else (value,):
            if field.name in ("sources", "remark"):
                continue
            if isinstance(item, Block):
                yield from texts(item)
            elif field.type.name in TEXTS or field.name in LINES:
                yield str(item)


@pytest.mark.goal
def test_there_is_as_much_as_the_network_asked_for(whole: Build) -> None:
    there = pages(whole)
    built = {kind: sum(f"{node.url.lstrip('/')}" in there for node in whole.site.all(kind)) for kind in model.BY_NAME}
    assert {kind: built[kind] for kind, least in LEAST.items() if built[kind] < least} == {}
    told = [node for node in whole.site.of(Practice) if node.entity.results or node.entity.lessons]
    assert len(told) >= WITH_RESULTS


@pytest.mark.goal
def test_every_question_has_an_answer(whole: Build) -> None:
    asked = list(questions(whole))
    assert len(asked) >= ANSWERS
    assert [question.question for question in asked if not question.answer] == []


def questions(whole: Build) -> Iterator[Question]:
    return (question for node in whole.site.of(Audience) for question in node.entity.questions)


@pytest.mark.goal
def test_every_answer_leads_to_what_it_rests_on_and_not_to_lists_alone(whole: Build) -> None:
    there = {node.url for node in whole.site.every()}
    unfounded = [
        question.question
        for question in questions(whole)
        if not any(
            link.url.startswith("https:") or link.url in there or link.url.startswith("/hulp/")
            for link in question.links
        )
    ]
    assert set(unfounded) - OF_OUR_OWN_LIST == set()


@pytest.mark.goal
def test_an_answer_that_rests_on_the_law_says_of_which_year(whole: Build) -> None:
    answers = [str(question.answer) for question in questions(whole)]
    assert [answer for answer in answers if LAW.search(answer) and not YEAR.search(answer)] == []


@pytest.mark.goal
def test_ten_examples_tell_what_it_is_asks_costs_and_brought_with_the_document(whole: Build) -> None:
    full = [
        node.id
        for node in whole.site.of(Practice)
        if all(getattr(node.entity, field) for field in TOLD_FULLY) and (node.entity.resources or node.entity.links)
    ]
    assert len(full) >= FULL, full


def test_every_page_of_an_entry_has_a_sentence_of_its_own(whole: Build) -> None:
    nodes = [node for node in whole.site.every() if node.kind.name not in BY_LIST]
    opening = {node.url: str(node.entity.summary or getattr(node.entity, node.kind.page.summary)) for node in nodes}
    count = Counter(opening.values())
    assert {url: text for url, text in opening.items() if count[text] > 1 or len(WORD.findall(text)) < 3} == {}


@pytest.mark.goal
def test_there_are_words_enough_to_read(whole: Build) -> None:
    count = sum(
        len(WORD.findall(text))
        for node in whole.site.every()
        if node.kind.name not in BY_LIST
        for text in texts(node.entity)
    )
    assert count >= WORDS


def test_every_theme_begins_with_examples_and_says_why(whole: Build) -> None:
    themes = whole.site.of(Theme)
    starts = {node.id: [item.id for item in node.entity.start_here] for node in themes}
    known = {
        node.id: {other.id for other in whole.site.of(Practice) if node.id in other.entity.themes} for node in themes
    }
    assert {id: ids for id, ids in starts.items() if len(ids) < min(3, len(known[id])) or set(ids) - known[id]} == {}
