"""Long words that stand large may be cut where they are joined, and nowhere else."""

from __future__ import annotations

import pytest

from toolbox.pages.joints import Joints

ALONE = (
    "Samenwerking in de wijk",
    "Ouders en hun vereniging",
    "vrij",
    "stelling",
    "Regio's",
    "jeugd",
    "gezondheid",
    "zorg",
)
JOINTS = Joints(ALONE)


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("Samenwerkingsverbanden", ("Samenwerkings", "verbanden")),  # a letter between, and a plural
        ("Oudervereniging", ("Ouder", "vereniging")),
        ("jeugdgezondheidszorg", ("jeugd", "gezondheids", "zorg")),
        ("Zorgwijk", ("Zorgwijk",)),  # short enough to stand whole
        ("Schiermonnikoog", ("Schiermonnikoog",)),  # not made of words that the site knows
    ],
)
def test_a_long_word_falls_apart_in_the_words_it_is_made_of(word: str, pieces: tuple[str, ...]) -> None:
    assert JOINTS.pieces(word) == pieces


def test_only_large_words_get_soft_hyphens_and_none_comes_in_an_attribute() -> None:
    body = (
        '<h1 class="mao-title">Samenwerkingsverband &amp; wijk</h1>\n<p>Samenwerkingsverband</p>\n'
        '<h3 class="mao-card__title"><a class="mao-card__link" href="/samenwerkingsverbanden/">Oudervereniging</a></h3>\n'
        '<a class="mao-door__link" href="/wijk/">De wijk</a>\n'
        '<a class="mao-rows__link" href="/wijk/">Oudervereniging</a>\n'
        '<dd class="mao-facts__value">Oudervereniging</dd>\n'
    )
    assert JOINTS.soften(body) == (
        '<h1 class="mao-title" aria-label="Samenwerkingsverband &amp; wijk">Samenwerkings\u00adverband &amp; wijk</h1>\n'
        "<p>Samenwerkingsverband</p>\n"
        '<h3 class="mao-card__title"><a class="mao-card__link" href="/samenwerkingsverbanden/" aria-label="Oudervereniging">'
        "Ouder\u00advereniging</a></h3>\n"
        '<a class="mao-door__link" href="/wijk/">De wijk</a>\n'
        '<a class="mao-rows__link" href="/wijk/" aria-label="Oudervereniging">Ouder\u00advereniging</a>\n'
        '<dd class="mao-facts__value">Ouder\u00advereniging</dd>\n'
    )
