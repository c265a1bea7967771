"""To which part of the main menu a page belongs."""

from __future__ import annotations

from tests.toolbox.views import made_up

from toolbox.pages import menu


def test_what_is_not_in_the_menu_belongs_to_what_answers_the_same_question_there() -> None:
    site = made_up.make(
        municipalities=[{"id": "a"}], regions=[{"id": "b", "municipalities": ["a"]}], terms=[{"id": "c"}]
    )
    parents = menu.parents(site)
    assert parents["gemeenten"] == "regios/"
    assert {"regios", "begrippen"}.isdisjoint(parents)
