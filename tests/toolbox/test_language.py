"""Advice on plain Dutch says what to do, leaves names and explained words alone, and never makes a check fail."""

from __future__ import annotations

import pytest

from toolbox.checks import plain_language


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("De school helpt het kind.", []),
        ("woord " * 21 + ".", ["Een zin van 21 woorden. Maak er twee zinnen van: ‘woord woord woord woord woord woord …’"]),
        ("woord " * 20 + ".", []),
        ("Het plan wordt elk jaar gemaakt.", ["Wie doet dit? Zeg dat erbij: ‘Het plan wordt elk jaar gemaakt. …’"]),
        ("Het wordt morgen mooi.", []),
        ("Wij borgen dat.", ["‘borgen’ is vaktaal en staat niet bij de begrippen. Kies een gewoon woord of leg het uit."]),
        ("Het programma Integraal Verder.", []),
    ],
)  # fmt: skip
def test_advice(text: str, said: list[str]) -> None:
    assert list(plain_language.on(text)) == said


def test_a_word_that_the_glossary_explains_may_be_used() -> None:
    assert list(plain_language.on("Zij heeft expertise.", frozenset({"expertise"}))) == []
