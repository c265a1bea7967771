"""The glossary: which words of a page become links, and which stay as they are."""

from __future__ import annotations

import pytest

from toolbox.text import glossary
from toolbox.text.glossary import Glossary, Linker, Word

PLAN = Word("Plan van Voorbeeld", "Een plan.", "/begrippen/plan/", ("Plan van Voorbeeld",), ("PvV",))
SCHOOL = Word("Schooltuin", "Een tuin bij school.", "/begrippen/schooltuin/", ("Schooltuin",))
SO = Word("So", "Speciaal onderwijs.", "/begrippen/so/", (), ("so",))


def reader(skip: str = "") -> Linker:
    return Linker(Glossary((PLAN, SCHOOL, SO)), skip)


def test_a_word_becomes_a_link_where_it_first_occurs() -> None:
    read = reader()
    linked = read.html("<p>De schooltuin. Nog een schooltuin.</p>")
    assert linked == '<p>De <a class="mao-term" href="/begrippen/schooltuin/">schooltuin</a>. Nog een schooltuin.</p>'
    assert "href" not in read.line("Weer een schooltuin")


@pytest.mark.parametrize("text", ["Schooltuinen", "schooltuin's", "schooltuins", "SO", "so", "PvV", "PVV", "so's"])
def test_plurals_and_capitals_are_the_same_word(text: str) -> None:
    assert f">{text}</a>" in reader().line(f"Dit is {text}.")


@pytest.mark.parametrize("text", ["So begint het", "schooltuinfeest", "moestuin", "pvv", "Schooltuin-project"])
def test_what_only_looks_like_a_word_stays_text(text: str) -> None:
    assert "href" not in reader().line(text)


def test_capitals_further_on_make_it_a_name() -> None:
    assert "href" not in reader().line("Plan Van Voorbeeld Oost")


def test_the_longest_way_to_write_a_word_counts() -> None:
    assert ">plan van Voorbeeld</a>" in reader().line("Zij maakten een plan van Voorbeeld.")


@pytest.mark.parametrize(
    "html",
    ['<a href="/x/">schooltuin</a>', "<h3>schooltuin</h3>", "<code>schooltuin</code>", '<p title="schooltuin"></p>'],
)
def test_links_headings_code_and_attributes_are_left_alone(html: str) -> None:
    assert reader().html(html) == html


def test_a_letter_that_folds_to_two_moves_nothing() -> None:
    assert reader().line("ẞẞ: de schooltuin.") == (
        'ẞẞ: de <a class="mao-term" href="/begrippen/schooltuin/">schooltuin</a>.'
    )


def test_a_page_does_not_link_to_itself() -> None:
    assert "href" not in reader(SCHOOL.url).line("schooltuin")


def test_plain_text_is_escaped() -> None:
    assert reader().line("<script> & 'schooltuin'") == (
        '&lt;script&gt; &amp; \'<a class="mao-term" href="/begrippen/schooltuin/">schooltuin</a>\''
    )


def test_the_words_of_a_page_are_listed_in_dutch_order() -> None:
    read = reader()
    read.line("so, schooltuin en plan van Voorbeeld")
    assert [word.term for word in glossary.words(read.linked)] == ["Plan van Voorbeeld", "Schooltuin", "So"]
