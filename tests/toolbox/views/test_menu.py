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


def test_the_way_to_a_page_goes_through_the_item_of_the_menu_that_is_lit() -> None:
    towns = [{"id": "a"}]
    site = made_up.make(municipalities=towns, regions=[{"id": "b", "municipalities": ["a"]}])
    for url in ("gemeenten/", "gemeenten/a/", "in-beeld/"):
        assert "/regios/" in made_up.asked(site, url).all("nav", "mao-breadcrumbs")[0].links.values(), url
    assert "in-beeld/praktijkvoorbeelden/" not in menu.parents(site)
    without = made_up.make(municipalities=towns, regions=[])
    assert menu.above(without, "in-beeld/") == ()
    assert "/regios/" not in made_up.asked(without, "in-beeld/").all("nav", "mao-breadcrumbs")[0].links.values()
