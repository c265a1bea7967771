"""Templates escape what they print, once; components print each other; what is unknown is a bug."""

from __future__ import annotations

import jinja2
import pytest

from toolbox.pages import templating

HOSTILE = '<b title="x">\'&'
ESCAPED = "&lt;b title=&#34;x&#34;&gt;&#39;&amp;"


def printed(code: str, **values: object) -> str:
    return templating.environment().from_string(code).render(**values)


def test_what_a_component_gives_is_safe_and_what_it_gets_is_not() -> None:
    html = printed("{{ tag(value) }}", value=HOSTILE)
    assert html.startswith("<")
    assert ESCAPED in html
    assert "<b" not in html


def test_a_component_in_an_expression_is_as_safe_as_where_it_is_printed() -> None:
    html = printed("{{ tag(value) }}", value=HOSTILE)
    assert printed("{% set it = tag(value) %}{{ it }}", value=HOSTILE) == html
    assert printed("{{ '<' ~ tag(value) }}", value=HOSTILE) == f"&lt;{html}"
    assert printed("{{ [tag(value)] | join }}", value=HOSTILE) == html


def test_a_call_block_holds_markup_of_the_template_and_escapes_values() -> None:
    html = printed("{% call section('id', title) %}<p>{{ title }}</p>{% endcall %}", title=HOSTILE)
    assert html.count(ESCAPED) == 2
    assert f"<p>{ESCAPED}</p>" in html


def test_a_component_knows_whether_there_is_a_call_block() -> None:
    assert "<hr>" in printed("{% call notice('note', 'Let op', 'Tekst') %}<hr>{% endcall %}")
    assert "Tekst" in printed("{{ notice('note', 'Let op', 'Tekst') }}")


def test_values_are_given_in_order_or_by_name() -> None:
    assert printed("{{ card('Naam', '/x/', heading_level=4) }}") == printed(
        "{{ card(url='/x/', title='Naam', heading_level=4) }}"
    )


@pytest.mark.parametrize("code", ["{{ nothing }}", "{{ nothing.name }}", "{{ card() }}", "{{ card(unknown=1) }}"])
def test_what_is_not_there_is_a_bug(code: str) -> None:
    with pytest.raises((jinja2.UndefinedError, TypeError)):
        printed(code)
