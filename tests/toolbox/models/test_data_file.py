"""Edits lose nothing: whatever a file holds, its entries, values and comments are all there afterwards."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.toolbox import made_entries

from toolbox import model, source
from toolbox.checks.rules import layout
from toolbox.model import Kind, data_file
from toolbox.source import comments
from toolbox.source.disk import Refused
from toolbox.source.reading import Source

COMMENTED = """\
# Van de redactie.

# Bij twente.
- id: twente # het oosten
  name: Twente
  # waarom zo
  themes: [b, # eerst b
    a]
  body: | # opmaak
    Tekst\x20\x20
    # geen opmerking
  remark: Zelf nog bellen.
  # slot van twente

# Bij almere.
- {id: almere, name: "Almere # 1"}
#
- # Bij zeeland.
  id: zeeland
  name: Zeeland
# Einde.
"""
TIDY = """\
- id: almere
  name: "Almere # 1"
  remark: Bij almere.

- id: twente
  name: Twente
  themes: [b, a]
  body: |
    Tekst\\
    # geen opmerking
  remark: Zelf nog bellen. Van de redactie. Bij twente. het oosten waarom zo eerst b opmaak slot van twente

- id: zeeland
  name: Zeeland
  remark: Bij zeeland. Einde.
"""


def read(text: str) -> Source:
    return source.read("data/regions.yaml", text.encode())


def regions() -> Kind:
    return model.BY_NAME["regions"]


def test_a_comment_becomes_a_remark_of_the_entry_that_it_stands_at() -> None:
    assert data_file.tidy(read(COMMENTED), regions()) == TIDY
    assert data_file.tidy(read(TIDY), regions()) == TIDY


def test_a_comment_at_a_field_without_a_value_is_kept_and_so_is_one_in_the_settings() -> None:
    text = "- id: a\n  name: A\n  note: # nog vragen\n  until: 2024 # zo zei men\n"
    kept = "- id: a\n  name: A\n  until: 2024\n  remark: nog vragen zo zei men\n"
    assert data_file.tidy(read(text), regions()) == kept
    assert data_file.tidy(read("name: Toolbox\nemail: # nog geen\n"), model.SITE) == "name: Toolbox\nremark: nog geen\n"


def test_a_comment_stays_though_the_change_writes_a_remark_itself() -> None:
    text = data_file.changed(read("- id: a # eerst\n"), regions(), 0, lambda values: {**values, "remark": "Nieuw."})
    assert text == "- id: a\n  remark: Nieuw. eerst\n"


def test_a_file_with_comments_alone_stays_until_there_is_an_entry_to_hold_them() -> None:
    text = "# hier komen de regio's\n"
    assert data_file.tidy(read(text), regions()) == text
    first = data_file.inserted(read(text), regions(), {"id": "a", "name": "A"})
    assert first == "- id: a\n  name: A\n  remark: hier komen de regio's\n"


def test_an_entry_more_changes_no_other_line_of_a_tidy_file() -> None:
    text = data_file.inserted(read(TIDY), regions(), {"id": "holland", "name": "H: 2019"})
    assert text.replace('- id: holland\n  name: "H: 2019"\n\n', "") == TIDY
    assert text.index("almere") < text.index("holland") < text.index("twente")
    assert data_file.inserted(read(""), regions(), {"id": "a", "name": "A"}) == "- id: a\n  name: A\n"


def test_an_entry_changed_changes_no_other_line_of_a_tidy_file() -> None:
    text = data_file.changed(read(TIDY), regions(), 0, lambda values: {**values, "reviewed": "2026-11-22"})
    assert text == TIDY.replace('# 1"\n', '# 1"\n  reviewed: 2026-11-22\n')
    moved = data_file.changed(read(TIDY), regions(), 0, lambda values: {**values, "id": "zuid"})
    assert [item["id"] for item in read(moved).values] == ["twente", "zeeland", "zuid"]


@pytest.mark.parametrize(
    "value", ["~", "null", "+3", "True", "012", "0x1F", "NO", "10:30", "2021-03-09", "=", "<<", ".inf"]
)
def test_what_other_programs_take_for_a_number_or_nothing_stays_as_it_was_typed(value: str) -> None:
    text = f"- id: a\n  name: A\n  note: {value}\n\n- id: b\n  name: B\n"
    assert data_file.tidy(read(text), regions()) == text
    assert data_file.changed(read(text), regions(), 1, lambda values: {**values, "note": value}).count(value) == 2


@pytest.mark.parametrize("text", ["a: b\n", "- a\n", "- id: a\n  id: b\n", "- id: [\n", "- id: a # b\n  remark: [c]\n"])
def test_what_can_not_be_edited_safely_is_refused_in_words(text: str) -> None:
    with pytest.raises(Refused, match=r"data/regions\.yaml .*Voer 'toolbox check' uit\.$"):
        data_file.tidy(read(text), regions())


def files() -> st.SearchStrategy[tuple[Kind, str]]:
    """A file of some kind as another program wrote it, with comments put in wherever they are comments."""

    def of(kind: Kind) -> st.SearchStrategy[tuple[Kind, str]]:
        entries = st.lists(
            made_entries.mappings(kind.model), min_size=1, max_size=3, unique_by=lambda e: e["id"].strip()
        )
        styles = st.fixed_dictionaries(
            {
                "default_style": st.sampled_from((None, '"', "'")),
                "default_flow_style": st.sampled_from((False, None)),
                "width": st.sampled_from((20, 80, 10_000)),
                "indent": st.sampled_from((2, 4)),
                "sort_keys": st.booleans(),
            }
        )
        places = st.lists(st.tuples(st.integers(0, 40), st.sampled_from(("own", "deep", "behind"))), max_size=4)
        return st.tuples(entries, styles, places).map(lambda drawn: (kind, _written(*drawn)))

    return st.sampled_from(model.KINDS).flatmap(of)


def _written(entries: list[Any], style: dict[str, Any], places: list[tuple[int, str]]) -> str:
    return commented(yaml.dump(entries, allow_unicode=True, **style), places)


def commented(text: str, places: list[tuple[int, str]]) -> str:
    """The text with comments in it, wherever they are comments and change no value."""
    for number, (line, way) in enumerate(places):
        rows = text.split("\n")
        at = line % len(rows)
        comment = f"# opmerking {number}"
        if way == "behind":
            rows[at] += f" {comment}"
        else:
            rows.insert(at, (" " * (len(rows[at]) - len(rows[at].lstrip())) if way == "deep" else "") + comment)
        again = source.read("", "\n".join(rows).encode())
        if not again.problems and again.values == source.read("", text.encode()).values:
            text = "\n".join(rows)
    return text


def values_of(text: str) -> Counter[str]:
    """Every entry without its remark, with runs of spaces as one: a model reads them so."""
    return Counter(str(_plain(item)) for item in read(text).values)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return sorted((key, _plain(part)) for key, part in value.items() if key != "remark")
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return " ".join(value.replace("\\\n", "\n").split())


def remarks(text: str) -> Counter[str]:
    """Every word of the remarks and comments of a file."""
    file = read(text)
    texts = [*(item.get("remark", "") for item in file.values), *(comment.text for comment in comments.read(file))]
    return Counter(" ".join(texts).split())


@given(given_file=files())
def test_tidying_loses_nothing_and_is_done_at_once(given_file: tuple[Kind, str]) -> None:
    kind, text = given_file
    before = read(text)
    assume(not before.problems)
    tidy = data_file.tidy(before, kind)
    assert values_of(tidy) == values_of(text)
    assert remarks(tidy) == remarks(text)
    assert comments.read(read(tidy)) == ()
    assert data_file.tidy(read(tidy), kind) == tidy
    assert not list(layout._untidy(read(tidy)))


@given(given_file=files(), extra=st.sampled_from(("0", "m-m", "zzzz")))
def test_an_entry_more_loses_nothing(given_file: tuple[Kind, str], extra: str) -> None:
    kind, text = given_file
    before = read(text)
    assume(not before.problems and extra not in {item.get("id") for item in before.values})
    after = data_file.inserted(before, kind, {"id": extra, "name": "Nieuw"})
    assert values_of(after) == values_of(text) + Counter([str(_plain({"id": extra, "name": "Nieuw"}))])
    assert remarks(after) == remarks(text)
    tidy = data_file.tidy(before, kind)
    assert not Counter(tidy.split("\n")) - Counter(
        data_file.inserted(read(tidy), kind, {"id": extra, "name": "Nieuw"}).split("\n")
    )


@given(given_file=files(), which=st.integers(0, 2), id=st.sampled_from(("", "0", "zzzz")))
def test_an_entry_changed_loses_nothing(given_file: tuple[Kind, str], which: int, id: str) -> None:
    kind, text = given_file
    before = read(text)
    assume(not before.problems and id not in {item.get("id") for item in before.values})
    index = which % len(before.values)
    change = {"note": "gezien", **({"id": id} if id else {})}
    after = data_file.changed(before, kind, index, lambda old: {**old, **change})
    others = [item for number, item in enumerate(before.values) if number != index]
    assert values_of(after) == Counter(str(_plain(item)) for item in [*others, {**before.values[index], **change}])
    assert remarks(after) == remarks(text)
