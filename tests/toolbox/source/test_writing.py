"""The one layout, by what is told of the fields; and comments, which are found wherever they stand."""

from __future__ import annotations

from toolbox import source
from toolbox.source import comments, writing
from toolbox.source.writing import Style

STYLES = {
    "id": Style(prose=False),
    "themes": Style(row=True),
    "results": Style(row=False),
    "places": Style(row=True, fields={"name": Style(), "code": Style()}),
    "sources": Style(row=False, fields={"title": Style(prose=False), "url": Style()}),
    "body": Style(),
}
ENTRY = {
    "other": ["kort", "ook kort"],
    "body": "Twee.\n\n- regels  \ntekst\n",
    "sources": [{"url": "https://www.voorbeeld.nl/", "title": "Op twee\nregels"}, {}],
    "places": [{"name": "Stad", "code": "012"}],
    "results": ["a: b", "- c"],
    "themes": ["een", "twee, drie"],
    "id": "a",
    "long": ["deze tekst is langer dan dertig tekens"],
    "empty": [],
}
TEXT = """\
- id: a
  themes: [een, "twee, drie"]
  results:
    - "a: b"
    - "- c"
  places:
    - {name: Stad, code: 012}
  sources:
    - title: Op twee regels
      url: https://www.voorbeeld.nl/
    - {}
  body: |
    Twee.

    - regels\\
    tekst
  other: [kort, ook kort]
  long:
    - deze tekst is langer dan dertig tekens
  empty: []

- {}
"""


def test_entries_are_written_in_the_one_layout() -> None:
    assert writing.dump([ENTRY, {}], STYLES) == TEXT
    assert writing.dump(source.read("", TEXT.encode()).values, STYLES) == TEXT


def test_one_mapping_is_written_at_the_margin() -> None:
    assert writing.dump({"other": "b", "id": "a"}, STYLES) == "id: a\nother: b\n"


def comments_of(text: str) -> list[tuple[int, int, str, int]]:
    return [(c.place.line, c.place.column, c.text, c.item) for c in comments.read(source.read("", text.encode()))]


def test_a_comment_is_known_by_where_it_stands() -> None:
    text = "# boven\n- id: a # achter\n  list:\n    # in\n    - b\n# onder # nog\n- id: c\n  # slot\n# einde\n"
    assert comments_of(text) == [
        (1, 1, "boven", 0),
        (2, 9, "achter", 0),
        (4, 5, "in", 0),
        (6, 1, "onder # nog", 1),
        (8, 3, "slot", 1),
        (9, 1, "einde", 1),
    ]


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    text = "- a: 'x # y'\n  b: c#d\n  e: |\n    # f\n  g: \"h\n    # i\"\n  j: >- # wel\n    k # l\n"
    assert comments_of(text) == [(7, 9, "wel", 0)]


def test_a_question_mark_in_brackets_is_read_without_libyaml() -> None:
    text = writing.dump([{"places": [{"name": "Wie weet het?"}], "title": "Wie weet het?"}], STYLES)
    assert text == '- places:\n    - {name: "Wie weet het?"}\n  title: Wie weet het?\n'
    fast, plain = (source.read("x.yaml", text.encode(), parser=parser) for parser in ("c", "python"))
    assert (plain.values, plain.problems) == (fast.values, ())
