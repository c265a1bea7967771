"""What can't be seen, is damaged or only looks like YAML is told where it stands, all at once, and the rest of the file is read."""

from __future__ import annotations

import pytest

from toolbox import source
from toolbox.model import BY_NAME, data_file
from toolbox.source import look_alikes, mending
from toolbox.source.disk import Refused


def spots(text: str) -> list[tuple[str, int, int, int]]:
    problems = source.read("data/x.yaml", text.encode()).problems
    return [(p.code, p.place.line, p.place.column, p.place.length) for p in problems]


@pytest.mark.parametrize(
    ("text", "values", "places"),
    [
        ("- a: b\n\u00a0 c: d\n", [{"a": "b", "c": "d"}], [(2, 1, 1)]),
        ("- a: b\n\u2003\u2003c: d\n", [{"a": "b", "c": "d"}], [(2, 1, 2)]),
        ("- a: b\n\u3000c: d\n", [{"a": "b", "c": "d"}], [(2, 1, 1)]),  # as wide as two
        ("- a: bоnd en κόσμος\n", [{"a": "bond en κόσμος"}], [(1, 7, 1)]),
        ("- x: y\n  a:\u00a0b\n  c:\u00a0d\n", [{"x": "y", "a": "b", "c": "d"}], [(2, 5, 1), (3, 5, 1)]),
        ("- a: b\n-\u00a0a: c\n", [{"a": "b"}, {"a": "c"}], [(2, 2, 1)]),
        ("– a: b\n  c: d\n\n— a: e\n  c: f\n", [{"a": "b", "c": "d"}, {"a": "e", "c": "f"}], [(1, 1, 1), (4, 1, 1)]),
        ("- a:\n    – b: c\n      d: e\n", [{"a": [{"b": "c", "d": "e"}]}], [(2, 5, 1)]),
        ("- a:\n    * b\n    * c\n", [{"a": ["b", "c"]}], [(2, 5, 1), (3, 5, 1)]),
        ("- a: b\n  c：d\n", [{"a": "b", "c": "d"}], [(2, 4, 1)]),
        ("- a: „b: c”\n", [{"a": "b: c"}], [(1, 6, 6)]),
    ],
)
def test_a_sign_that_only_looks_right_is_named_and_read_as_it_was_meant(
    text: str, values: object, places: list[tuple[int, int, int]]
) -> None:
    assert source.read("data/x.yaml", text.encode()).values == values
    assert spots(text) == [("verkeerd-teken", *place) for place in places]


@pytest.mark.parametrize(
    "text",
    [
        "- a: |\n    • punt\n    – punt\n\n    “ja: nee”\n",
        "- a: “b” – c • d\n",
        "- a: b\u00a0c\n",
        "- a: >\n    zin：zin\n",
        "- a: café, één, ’s avonds, €, CAFÉ”, Ångström, Å, Ã\n",
    ],
)
def test_signs_of_a_word_processor_in_a_text_are_left_alone(text: str) -> None:
    assert spots(text) == []


def test_all_that_can_not_be_seen_is_told_at_once_and_the_rest_is_read() -> None:
    file = source.read("data/x.yaml", "- a\u00adb: c\u200b\u200bd\n  e: f\u2028g\n  h: [i\n".encode())
    assert [(p.code, p.place.line, p.place.column, p.place.length) for p in file.problems] == [
        ("onzichtbaar-teken", 1, 4, 1),
        ("onzichtbaar-teken", 1, 9, 2),
        ("onzichtbaar-teken", 2, 7, 1),
        ("yaml-fout", 3, 6, 1),
    ]
    file = source.read("data/x.yaml", "- a\u00adb: c\u200b\u200bd\n  e: f\u2028g\n".encode())
    assert file.values == [{"ab": "cd", "e": "f g"}]


def test_a_place_behind_what_can_not_be_seen_is_the_one_in_the_file() -> None:
    file = source.read("data/x.yaml", "- {a\u00ad: b\u00ad\u00adb, c: d}\n".encode())
    assert file.place((0, "c")).column == 17
    assert file.line(1)[16] == "d"


def test_a_tab_inside_is_a_space_and_one_that_indents_stops_the_reading() -> None:
    assert spots("- a: b\tc\n  d: e\t\tf\n") == [("tab-teken", 1, 7, 1), ("tab-teken", 2, 7, 2)]
    assert source.read("x", b"- a: b\tc\n").values == [{"a": "b c"}]
    assert spots("- a: b\n\tc: d\n\te: f\n") == [("tab-teken", 2, 1, 1), ("tab-teken", 3, 1, 1)]
    assert not source.read("x", b"- a: b\n\tc: d\n").readable


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("cafÃ©", "café"),
        ("Ã©Ã©n", "één"),
        ("â€™s avonds", "’s avonds"),
        ("â‚¬ 50", "€ 50"),
        ("FryslÃ¢n", "Fryslân"),
        ("cafÃƒÂ©", "café"),
        ("Ã\x89en", "Één".replace("é", "e")),
        ("10Â\u00a0km", "10\u00a0km"),
    ],
)
def test_a_damaged_letter_is_told_with_what_was_meant(damaged: str, meant: str) -> None:
    (problem,) = source.read("data/x.yaml", f"- a: {damaged}\n".encode()).problems
    assert problem.code == "beschadigde-letter"
    assert mending.meant(damaged) == meant
    assert "Typ '" in problem.hint


def test_a_letter_that_is_lost_is_told_and_not_guessed() -> None:
    (problem,) = source.read("data/x.yaml", "- a: caf\ufffd\n".encode()).problems
    assert (problem.code, problem.hint) == (
        "beschadigde-letter",
        "Zoek in de bron welke letter het was, en typ die opnieuw.",
    )


def test_two_conflicts_are_two_problems_each_with_its_end() -> None:
    half = "<<<<<<< HEAD\n- a: b\n||||||| oud\n- a: d\n=======\n- a: c\n>>>>>>> tak\n"
    problems = source.read("data/x.yaml", (half + half).encode()).problems
    assert [(p.code, p.place.line, p.message) for p in problems] == [
        ("botsende-wijzigingen", 1, "Hier botsen twee wijzigingen van dezelfde regels. Dat loopt tot en met regel 7."),
        ("botsende-wijzigingen", 8, "Hier botsen twee wijzigingen van dezelfde regels. Dat loopt tot en met regel 14."),
    ]


def test_a_page_with_a_line_of_equal_signs_has_no_conflict() -> None:
    assert source.text("content/x.md", b"Kop\n=======\n\n> citaat\n").problems == ()


def test_tidy_leaves_out_what_can_not_be_seen_and_nothing_else() -> None:
    themes = BY_NAME["themes"]
    file = source.read("data/themes.yaml", "- id: a\n  name: Wij\u00adzer\n".encode())
    assert data_file.tidy(file, themes) == "- id: a\n  name: Wijzer\n"
    for damaged in ("CafÃ©", "a\tb", "Gids #2"):
        with pytest.raises(Refused):
            data_file.tidy(source.read("data/themes.yaml", f"- id: a\n  name: {damaged}\n".encode()), themes)


@pytest.mark.parametrize(
    ("text", "plain"),
    [("2027‑03‑01", "2027-03-01"), ("２０２７", "2027"), ("“handreiking”", "handreiking"), ("030\u00a0123", "030 123")],
)
def test_a_value_is_read_in_ordinary_signs(text: str, plain: str) -> None:
    assert look_alikes.ordinary(text) == plain
