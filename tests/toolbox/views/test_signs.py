"""Signs of kinds come from one sprite in the page: each outline stands there once, however often it is shown."""

from __future__ import annotations

import re

import pytest
from tests.toolbox.views import made_up

from toolbox.pages import icons, render


def test_an_outline_stands_once_on_a_page_that_shows_it_often() -> None:
    site = made_up.make(experts=[{"id": f"loket-{number}"} for number in range(4)])
    body = next(page for page in render.make(site) if page.url == "experts/").make().body
    used, drawn = re.findall(r'<use href="#(teken-[a-z-]+)"', body), re.findall(r'<symbol id="([^"]+)"', body)
    assert len(used) == 4
    assert sorted(set(used)) == sorted(drawn)
    assert body.count("<path") == len(drawn)


def test_every_sign_on_any_page_is_drawn_there() -> None:
    site = made_up.make(experts=[{"id": "loket"}], practices=[{"id": "plein"}], regions=[{"id": "hier"}])
    for page in render.make(site):
        body = page.make().body
        assert set(re.findall(r'href="#(teken-[a-z-]+)"', body)) == set(re.findall(r'<symbol id="([^"]+)"', body)), (
            page.url
        )


def test_a_page_without_signs_has_no_sprite_and_a_sign_that_is_none_is_a_bug() -> None:
    assert icons.sprite("<p>Tekst</p>") == ""
    with pytest.raises(ValueError, match="geen-teken"):
        icons.sprite('<use href="#teken-geen-teken"/>')
