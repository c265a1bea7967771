"""A number that somebody in need calls comes from data/helplines.yaml and from nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.toolbox.views import made_up
from toolbox.build import Build
from toolbox.model import field
from toolbox.model.kinds.helpline import Helpline
from toolbox.site.output import Page
from toolbox.site.site import Node

# Seven digits or more that begin as a number does, however they are put apart; or a short one that one is told to call.
NUMBER = re.compile(r"(?<![\w/.])(?:\+31|0)[ -]?\d(?:[ -]?\d){5,9}(?!\w)|(?<=[Bb]el )11[23]\b|(?<=[Cc]all )11[23]\b")
TEL = re.compile(r'<a [^>]*href="(tel:[^"]*)"[^>]*>([^<]*)<')
QUESTIONS = ("gevaar", "praten", "wie-kan-ik-bellen", "school", "mijn-kind-zit-thuis", "van-school-gestuurd", "gepest",
             "geen-plek", "wachtlijst", "oneens-met-school", "zorg", "geen-geld", "wie-betaalt", "klacht")  # fmt: skip
MOST_BARE = 0.05
SAMPLES = ("stijlgids/", "bijdragen/")  # what stands there is plainly made up


@pytest.fixture(scope="module")
def lines(whole: Build) -> tuple[Node, ...]:
    return whole.site.of(Helpline)


def digits(number: str) -> str:
    return re.sub(r"[^+0-9]", "", number)


def called(page: Page) -> Iterator[tuple[str, str]]:
    """Each number that one can tap, as it is dialled and as it is read."""
    for href, words in TEL.findall(page.body):
        yield href.removeprefix("tel:"), re.sub(r"^(?:Bel|Call) ", "", words)


def page_at(whole: Build, url: str) -> Page:
    return next(promise.make() for promise in whole.pages if promise.url == url)


def test_twenty_lines_or_more_can_be_called_or_chatted_with(lines: tuple[Node, ...]) -> None:
    assert len([line for line in lines if line.entity.phone or line.entity.chat]) >= 20
    assert [line.id for line in lines if not line.entity.english] == []


@pytest.mark.parametrize("url", ["hulp/", "hulp/en/"])
def test_every_number_on_help_can_be_tapped_and_equals_the_data(
    whole: Build, lines: tuple[Node, ...], url: str
) -> None:
    page = page_at(whole, url)
    numbers = {line.entity.phone for line in lines} - {""}
    taps = tuple(called(page))
    assert {read for _, read in taps} <= numbers
    assert [pair for pair in taps if pair[0] != digits(pair[1])] == []
    text = made_up.read(re.sub(r"<a [^>]*tel:.*?</a>", "", page.body)).text
    assert NUMBER.findall(text) == []


def test_every_question_that_words_of_need_lead_to_is_there(whole: Build) -> None:
    ids = set(re.findall(r'id="([^"]+)"', page_at(whole, "hulp/").body))
    assert set(QUESTIONS) - ids == set()


@pytest.fixture(scope="module")
def seen(whole: Build) -> dict[str, tuple[frozenset[str], bool]]:
    """Of each page the numbers that can be tapped, and whether it says that something is not known."""
    pages = (promise.make() for promise in whole.pages if not promise.url.startswith(SAMPLES))
    return {page.url: (frozenset(dialled for dialled, _ in called(page)), "mao-empty" in page.body) for page in pages}


def test_few_pages_say_that_something_is_not_known(seen: dict[str, tuple[frozenset[str], bool]]) -> None:
    bare = [url for url, (_, is_bare) in seen.items() if is_bare]
    assert len(bare) <= len(seen) * MOST_BARE, bare


def test_on_every_page_a_number_that_can_be_tapped_stands_in_the_data(
    whole: Build, seen: dict[str, tuple[frozenset[str], bool]]
) -> None:
    phones = (
        value
        for nodes in whole.site.nodes.values()
        for node in nodes.values()
        for _, _, value, _ in field.values(node.entity, lambda part: part.type.name == "phone")
    )
    known = {digits(number) for number in phones}
    assert {(url, dialled) for url, (numbers, _) in seen.items() for dialled in numbers - known} == set()


def test_no_text_holds_the_number_of_a_help_line(facts: Path, lines: tuple[Node, ...]) -> None:
    numbers = {digits(line.entity.phone) for line in lines} - {""}
    texts = [*(facts / "content").rglob("*.md"), *(facts / "data").glob("*.yaml")]
    held = {
        (path.name, number)
        for path in texts
        for line in path.read_text("utf-8").splitlines()
        if not line.lstrip().startswith(("phone:", "url:", "- url:"))
        for number in map(digits, NUMBER.findall(line))
        if number in numbers
    }
    assert held == set()
