"""What Markdown leaves out of a page is found, and nothing that is on it."""

from __future__ import annotations

import pytest

from toolbox.text import vanishing

LOST = {
    "[^1]: noot": [("note", 0, "[^1]:")],
    "> [^1]: noot in een citaat": [("note", 0, "[^1]:")],
    "Zin.[^1]\n\n[^1]: een\n[^1]: twee": [("note twice", 2, "[^1]:")],
    "[^a]: alleen van hieruit[^b]\n[^b]: bereikt": [("note", 0, "[^a]:")],
    "[x]: https://www.voorbeeld.nl\n\nZin.": [("address", 0, "[x]: https://www.voorbeeld.nl")],
    "[//]: # (verborgen)": [("address", 0, "[//]: # (verborgen)")],
    "[x]\n\n[X]: /hulp/\n[x]: /contact/": [("address twice", 3, "[x]: /contact/")],
    "| a | b |\n|---|---|\n| 1 | 2 | 3 | 4 |": [("cell", 2, "3"), ("cell", 2, "4")],
    "> a | b\n> ---|---\n> 1 | 2 | 3": [("cell", 2, "3")],
    "| a | b |\n|---|---|\n| `x|y` | 2 |": [("cell", 2, "2")],
    "Zie [](/hulp/).": [("link", 0, "(/hulp/")],
    '```python title="a.py"\na = 1\n```': [("code", 0, 'title="a.py"')],
    '![Plein](plein.png "Het plein")': [("title", 0, "Het plein")],
    "Het is 2*3*4 meter.": [("star", 0, "2*")],
    "1. a\n3. b\n7. c": [("number", 1, "3."), ("number", 2, "7.")],
}
KEPT = (
    "Zin.[^1]\n\n[^1]: noot[^2]\n[^2]: en nog een",
    '[x] en [y][X]\n\n[x]: /hulp/ "titel"',
    "![x]\n\n[x]: plein.png",
    "```\n[^1]: code\n[x]: /hulp/\n```",
    "    [^1]: code",
    "[Let op]: dit is geen adres",
    "| a | b |\n|---|---|\n| 1 \\| 2 | 3 |\n| 4 |\n| 5 | 6 | |",
    "5. a\n6. b\n\nZin.\n\n1. a\n1. b\n1. c",
    "```python\na = 1\n```",
    '[Hulp](/hulp/ "titel") en 2 * 3 * 4, *schuin* en `2*3*4`',
)


@pytest.mark.parametrize(("text", "expected"), LOST.items(), ids=LOST)
def test_what_comes_on_no_page_is_found_at_its_line(text: str, expected: list[tuple[str, int, str]]) -> None:
    assert [(lost.kind, lost.line, lost.word) for lost in vanishing.read(text)] == expected


@pytest.mark.parametrize("text", KEPT)
def test_what_is_on_the_page_is_left_alone(text: str) -> None:
    assert vanishing.read(text) == ()
