"""Prose is Markdown without raw HTML: nothing in it can become more than text, links and headings."""

from __future__ import annotations

import re

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
        "[x](vbscript:alert(1))",
        "[x](ftp://kwaad.example)",
        "[x]()",
    ],
)
def test_nothing_hostile_becomes_markup(text: str) -> None:
    html = str(markdown.render(text).html)
    assert not any(tag in html for tag in ("<script", "<img", "<a ", "href"))


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


def html(text: str) -> str:
    return str(markdown.render(text).html)


def test_both_ways_to_write_a_remark_give_the_same_notice() -> None:
    notice = (
        '<div class="mao-notice mao-notice--note">\n<p class="mao-notice__title">Let op</p>\n<p>Tekst.</p>\n</div>\n'
    )
    assert html("> [!WARNING]\n> Tekst.\n") == notice
    assert html("!!! warning\n    Tekst.\n") == notice
    assert html('!!! let-op "Pas **op**"\n    Tekst.\n') == notice.replace("Let op", "Pas <strong>op</strong>")


def test_a_fold_is_a_question_that_opens() -> None:
    fold = '<details class="mao-question">\n<summary class="mao-question__title">Hoe dan?</summary>\n<p>Zo.</p>\n</details>\n'
    assert html('??? vraag "Hoe dan?"\n    Zo.\n') == fold
    assert html('???+ vraag "Hoe dan?"\n    Zo.\n') == fold.replace('question">', 'question" open="">', 1)


def test_a_task_is_a_sign_with_a_word() -> None:
    assert '<span class="mao-task" role="img" aria-label="gedaan">✓</span> Af' in html("- [x] Af")
    assert "<input" not in html("- [ ] Niet af\n- [x] Af")


def test_footnotes_of_two_texts_on_a_page_do_not_share_an_id() -> None:
    first = str(markdown.render("Zie[^1].\n\n[^1]: De noot.", name="meer").html)
    second = str(markdown.render("Kijk[^1].\n\n[^1]: Een noot.", ids=False).html)
    ids = [re.findall(r' id="([^"]+)"', text) for text in (first, second)]
    assert ids[0] == ["fnref-meer-1", "fn-meer-1"]
    assert set(ids[0]) & set(ids[1]) == set()
    assert 'href="#fnref-meer-1" class="mao-footnote-back" aria-label="Terug naar de tekst"' in first


def test_a_bare_address_becomes_a_link() -> None:
    assert '<a href="https://voorbeeld.nl/a" rel="external noopener">https://voorbeeld.nl/a</a>.' in html(
        "Zie https://voorbeeld.nl/a."
    )
    assert '<a href="mailto:info@voorbeeld.nl">info@voorbeeld.nl</a>' in html("Mail info@voorbeeld.nl")


def test_a_link_is_kept_as_it_was_written() -> None:
    for url in ("tel:0800-2000", "mailto:info@voorbeeld.nl", "http://www.voorbeeld.nl", "/regios/"):
        assert f'<a href="{url}"' in html(f"[x]({url})")


def test_a_word_list_a_line_through_and_a_table_are_known() -> None:
    assert html("Woord\n: Uitleg") == "<dl>\n<dt>Woord</dt>\n<dd>Uitleg</dd>\n</dl>\n"
    assert html("~~weg~~ ~5") == "<p><s>weg</s> ~5</p>\n"
    assert html("| a | b |\n|---|---|\n| 1 | 2 |").startswith("<table>")


def test_a_wide_table_scrolls_and_the_keyboard_reaches_it() -> None:
    table = html("| a | b | c | d |\n|---|---|---|---|\n| 1 | 2 | 3 | 4 |")
    assert table.startswith('<div class="mao-table" role="region" aria-label="Tabel: a, b, c, d" tabindex="0">')
    assert '<table class="mao-table__table">' in table


def test_code_has_colours_where_its_language_is_known() -> None:
    assert '<span class="mao-code-word">return</span> <span class="mao-code-string">&#39;&lt;b&gt;&#39;</span>' in html(
        "```python\nreturn '<b>'\n```"
    )
    assert html("```xyz\n<b>\n```") == '<pre><code translate="no" class="language-xyz">&lt;b&gt;\n</code></pre>\n'
