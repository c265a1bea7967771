"""Pages work at any depth and below a sub-path."""

from __future__ import annotations

import pytest

from toolbox.site import output


@pytest.mark.parametrize(
    ("url", "link"),
    [("", "./regios/"), ("regios/", "../regios/"), ("regios/twente/", "../../regios/"), ("404.html", "./regios/")],
)
def test_links_from_the_root_become_relative(url: str, link: str) -> None:
    assert output.relative('<a href="/regios/">x</a>', url) == f'<a href="{link}">x</a>'


def test_a_page_that_is_shown_at_any_depth_starts_at_the_mount() -> None:
    assert output.relative('<img src="/img/x.svg">', "404.html", "/toolbox/") == '<img src="/toolbox/img/x.svg">'


def test_text_that_looks_like_an_attribute_is_left_alone() -> None:
    html = "<p>href=&#34;/regios/&#34; en href='/x'</p>"
    assert output.relative(html, "regios/") == html
