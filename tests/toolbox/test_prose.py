"""Prose is Markdown without raw HTML: nothing in it can become more than text, links and headings."""

from __future__ import annotations

import pytest

from toolbox.text import markdown
from toolbox.text.markdown import Heading


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,<b>)",
        "[x](//kwaad.example)",
        "![x](https://kwaad.example/pixel.png)",
        "<https://kwaad.example>",
        "[x](vbscript:alert(1))",
        "[x](HTTP://kwaad.example)",
    ],
)
def test_nothing_hostile_becomes_markup(text: str) -> None:
    html = str(markdown.render(text).html)
    assert not any(
        tag in html for tag in ("<script", "<img", 'href="java', 'href="data', 'href="//', 'href="vb', 'href="HTTP')
    )


def test_links_that_leave_the_site_say_so() -> None:
    assert 'rel="external noopener"' in markdown.render("[x](https://voorbeeld.nl)").html
    assert "rel=" not in markdown.render("[x](/regios/)").html


def test_headings_start_at_the_asked_level_with_ids_for_the_contents_list() -> None:
    made = markdown.render("# Één kop\n\n## Dieper\n\n# Één kop\n", level=2)
    assert made.headings == (Heading("Één kop", "een-kop"), Heading("Één kop", "een-kop-2"))
    assert '<h3 id="dieper">' in made.html


def test_a_heading_can_have_an_id_that_stays_when_its_words_change() -> None:
    text = "## Mijn kind zit thuis {#thuis}\n\n### Thuis\n\n## Geen id {# x}\n\nGeen kop {#y}\n"
    rendered = markdown.render(text)
    assert rendered.headings == (Heading("Mijn kind zit thuis", "thuis"), Heading("Geen id {# x}", "geen-id-x"))
    assert '<h3 id="thuis-2">Thuis</h3>' in rendered.html
    assert "<p>Geen kop {#y}</p>" in rendered.html
    assert markdown.plain(text).split("\n")[0] == "Mijn kind zit thuis"


def test_plain_text_keeps_the_words_alone() -> None:
    assert markdown.plain("Een **vet** woord en [een link](/x/).\n\n- punt") == "Een vet woord en een link.\npunt"


def test_raw_html_is_found_but_not_in_code_or_sums() -> None:
    assert markdown.raw_html("Dit is <b>vet</b>.") == "<b>"
    assert markdown.raw_html("3 < 5 en `<b>`") is None
