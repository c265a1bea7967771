"""Text in which Markdown can mean nothing takes a short way; it gives the same as the long way."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toolbox.text import markdown

SLIPS = ["", "", " ", "2021 was", "1. een", "1) x", "- ", "a - b", "===", ":-:", 'zegt "ja"', "é’", "a  "]
LINES = st.one_of(
    st.sampled_from(["Een zin.", "- twee", "- drie vier", *SLIPS]),
    st.text(alphabet="ab 1.)-+=:#>\"'!,;\t\u00a0\u2028\x0c", max_size=12),
)
TEXTS = st.lists(LINES, max_size=6).map("\n".join)


@given(TEXTS)
@example("Een zin.\nNog een.\n\nEen tweede alinea.\n")
@example("a\n\n\n\nb")
@example("Een zin.\n\n- twee\n- drie\n\nEen tweede alinea.\n")
@example("- twee\n\n- drie")
@example("- twee\n\n\n\n- drie")
@example("Een zin.\n- twee")
@example("")
def test_the_short_way_gives_what_the_parser_gives(text: str) -> None:
    short = markdown.render(text), markdown.plain(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "_plain_blocks", lambda _: None)
        assert short == (markdown.render(text), markdown.plain(text))


def test_most_texts_take_the_short_way() -> None:
    assert markdown._plain_blocks(
        "Jeugd-ggz en school (van 4 tot 12 jaar) zeggen: samen.\n\nDat is 'alles', en \"meer\"!"
    )


@pytest.mark.parametrize(
    "text",
    ["*a*", "[a](/b/)", "`a`", "1. a", "# a", "- *a*", "- a\n  b", "- a\nb", "-", "- ", "- - a", "a &amp; b", "<b>", "a\\b",
     "    a", "a  \nb"],
)  # fmt: skip
def test_what_may_be_markdown_takes_the_long_way(text: str) -> None:
    assert markdown._plain_blocks(text) is None


def test_a_list_of_plain_points_takes_the_short_way_too() -> None:
    assert markdown._plain_blocks("Zo gaat het:\n\n- eerst dit\n- dan dat\n") == [
        "Zo gaat het:",
        ["eerst dit", "dan dat"],
    ]
