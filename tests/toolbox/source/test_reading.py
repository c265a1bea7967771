"""YAML text becomes text, lists and mappings that can tell their place; nothing is guessed, shared or merged."""

from __future__ import annotations

import pytest

from toolbox import source
from toolbox.source.problem import Place

PARSERS = ("c", "python")


def values(text: str, parser: str = "c") -> object:
    read = source.read("data/x.yaml", text.encode(), parser=parser)
    assert read.problems == ()
    return read.values


def codes(raw: bytes) -> list[str]:
    return [problem.code for problem in source.read("data/x.yaml", raw).problems]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    "scalar",
    ["NO", "yes", "true", "null", "~", "012", "0x1F", "1e3", "10:30", "2026-03-12", "0612345670", ".inf", "<<", "=", "1_000"],
)  # fmt: skip
def test_a_scalar_stays_the_text_that_stands_there(scalar: str, parser: str) -> None:
    assert values(f"- key: {scalar}\n", parser) == [{"key": scalar}]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("nothing", ["", '""', "''"])
def test_an_empty_value_is_an_absent_field(nothing: str, parser: str) -> None:
    assert values(f"- a: x\n  b: {nothing}\n  c: y\n", parser) == [{"a": "x", "c": "y"}]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# alleen een opmerking\n", b"\xef\xbb\xbf", b"---\n"])
def test_an_empty_file_has_no_values_and_no_problems(raw: bytes, parser: str) -> None:
    read = source.read("data/x.yaml", raw, parser=parser)
    assert (read.values, read.problems, read.readable) == (None, (), True)


def test_a_byte_order_mark_moves_no_place() -> None:
    assert source.read("x", b"\xef\xbb\xbf- a: b\n").place((0, "a")) == Place("x", 1, 6, 1)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_of_any_system_give_the_same_values_and_places(end: bytes) -> None:
    read = source.read("x", b"- a: b" + end + b"- a: c" + end)
    assert read.values == [{"a": "b"}, {"a": "c"}]
    assert read.place((1, "a")) == Place("x", 2, 6, 1)
    assert read.windows == (b"\r" in end)


def test_a_value_tells_its_place_and_length() -> None:
    read = source.read("x", "- name: Fryslân\n  themes: [één, twee]\n".encode())
    assert read.place((0, "name")) == Place("x", 1, 9, 7)
    assert read.place((0, "themes", 1)) == Place("x", 2, 17, 4)


def test_a_key_tells_its_place() -> None:
    read = source.read("x", b"- a: b\n  themes: [c]\n")
    assert read.place((0, "themes"), key=True) == Place("x", 2, 3, 6)


def test_columns_count_code_points() -> None:
    read = source.read("x", "- a: {naam: 😀é, b: c}\n".encode())
    assert read.place((0, "a", "b")) == Place("x", 1, 20, 1)


def test_what_is_not_there_has_the_place_of_what_is_around_it() -> None:
    read = source.read("x", b"- a: b\n- links:\n    - c: d\n")
    assert read.place((1, "links", 0, "url")) == Place("x", 3, 7, 1)
    assert read.place((7,)) == Place("x", 1, 1, 1)


def test_the_items_of_a_list_tell_their_lines() -> None:
    assert source.read("x", b"# kop\n- a: b\n\n- c\n-   d: e\n").lines == (2, 4, 5)


def test_of_a_repeated_key_the_first_value_counts() -> None:
    read = source.read("x", b"- a: b\n  c: d\n  a: e\n  c: f\n")
    assert read.values == [{"a": "b", "c": "d"}]


def test_a_key_that_comes_back_without_a_dash_is_told_once() -> None:
    read = source.read("x", b"- id: a\n  name: b\n\n  id: c\n  name: d\n")
    assert [(problem.code, problem.place.line) for problem in read.problems] == [("dubbele-sleutel", 4)]


def test_two_keys_that_come_back_in_the_middle_are_told_both() -> None:
    read = source.read("x", b"- id: a\n  b: c\n  d: e\n  b: f\n  d: g\n")
    assert [problem.place.line for problem in read.problems] == [4, 5]


def test_a_value_below_a_repeated_key_leaves_no_place_behind() -> None:
    read = source.read("x", b"- a: b\n  a: {c: d}\n  e: f\n")
    assert read.values == [{"a": "b", "e": "f"}]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"- a: \xe9\n", "verkeerde-codering"),
        ("- a: b\n".encode("utf-16"), "verkeerde-codering"),
        (b"- a: \x00\n", "onzichtbaar-teken"),
        (b"- a: \x1b[31m\n", "onzichtbaar-teken"),
        ("- a: b\u200bc\n".encode(), "onzichtbaar-teken"),
        ("- a: b\u2028c\n".encode(), "onzichtbaar-teken"),
        (b'- a: "\\u202e"\n', "onzichtbaar-teken"),
        (b"-\ta: b\n", "tab-teken"),
        (b"- a: &b c\n", "yaml-anker"),
        (b"- a: &b c\n  d: *b\n", "yaml-anker"),
        (b"- a: *b\n", "yaml-anker"),
        (b"- <<: *b\n", "yaml-anker"),
        (b"- a: !!python/name:os.system\n", "yaml-label"),
        (b"- a: !x y\n", "yaml-label"),
        (b"- !x {a: b}\n", "yaml-label"),
        (b"- a: b\n---\n- c: d\n", "tweede-document"),
        (b"- {[a]: b}\n", "haakje-als-veldnaam"),
        (b"- ? {a: b}\n  : c\n", "haakje-als-veldnaam"),
        (b"[" * 50, "te-diep"),
        (b"- a: [\n", "yaml-fout"),
        (b"-\n", "leeg-onderdeel"),
        (b"%YAML 9.9\n---\n- a\n", "yaml-fout"),
    ],
)
def test_what_is_not_ours_is_one_problem(raw: bytes, code: str) -> None:
    fast, plain = (source.read("x", raw, parser=parser) for parser in PARSERS)
    assert [problem.code for problem in fast.problems] == [code]
    assert fast == plain


def test_a_wrong_coding_points_at_its_first_letter() -> None:
    (found,) = source.read("x", b"- a: b\r\n- c: caf" + b"\xe9\r\n").problems
    assert found.place == Place("x", 2, 9, 1)


def test_a_wrong_coding_behind_a_byte_order_mark_points_right() -> None:
    (found,) = source.read("x", b"\xef\xbb\xbf- a: \xe9\n").problems
    assert found.place == Place("x", 1, 6, 1)


def test_a_file_of_more_than_20_mb_is_not_read() -> None:
    read = source.read("x", b"- a: b\n" * (source.MAX_BYTES // 7 + 1))
    assert [problem.code for problem in read.problems] == ["te-groot"]
    assert (read.values, read.readable) == (None, False)


def test_a_bomb_of_lists_stops_early() -> None:
    assert codes(b"- a: " + b"[" * 100_000) == ["te-diep"]


def test_lists_of_gives_the_mappings_with_their_index() -> None:
    read = source.read("x", b"- los\n- a: b\n")
    assert source.lists_of(read) == ((1, {"a": "b"}),)


@pytest.mark.parametrize("raw", [b"", b"a: b\n", b"tekst\n"])
def test_lists_of_what_is_no_list_is_empty(raw: bytes) -> None:
    assert source.lists_of(source.read("x", raw)) == ()


def test_a_line_is_as_an_editor_shows_it() -> None:
    read = source.read("x", b"- a: b\r\n- c: d\r\n")
    assert [read.line(number) for number in (0, 1, 2, 9)] == ["", "- a: b", "- c: d", ""]


def test_a_word_is_found_at_or_below_a_place() -> None:
    read = source.read("x", b"- a: woord\n- a: >\n    nog een\n    woord\n")
    assert read.find("woord", read.place((0, "a"))) == Place("x", 1, 6, 5)
    assert read.find("woord", read.place((1, "a"))) == Place("x", 4, 5, 5)
    assert read.find("weg", read.place((0, "a"))) is None


def test_text_alone_is_decoded_and_looked_through() -> None:
    assert source.text("x", "één\r\n".encode()).text == "één\n"
    assert [problem.code for problem in source.text("x", b"\x00").problems] == ["onzichtbaar-teken"]
