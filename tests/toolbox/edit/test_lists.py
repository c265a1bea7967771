"""Edits lose nothing: whatever a file holds, its entries, values and remarks are all there afterwards."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.toolbox import made_entries

from toolbox import build, model, source
from toolbox.checks.rules import layout
from toolbox.model import Kind
from toolbox.site import edit
from toolbox.site.edit import notes
from toolbox.site.edit.lists import Layout
from toolbox.site.edit.renaming import Renaming
from toolbox.source.reading import Source

REMARKED = """\
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
  # slot van twente

# Bij almere.
- {id: almere, name: "Almere"}
# Einde.
"""
TIDY = """\
# Van de redactie.

# Bij almere.
- id: almere
  name: Almere

# Bij twente.
- id: twente # het oosten
  name: Twente
  # waarom zo
  themes: [b, a] # eerst b
  body: | # opmaak
    Tekst\\
    # geen opmerking
  # slot van twente

# Einde.
"""


def read(text: str) -> Source:
    return source.read("data/regions.yaml", text.encode())


def regions() -> Kind:
    return model.BY_NAME["regions"]


def test_remarks_stay_with_what_they_are_about() -> None:
    assert edit.tidy(read(REMARKED), regions()) == TIDY
    assert edit.tidy(read(TIDY), regions()) == TIDY


def test_a_remark_at_what_has_no_value_stays() -> None:
    """At a field without a value, at one that goes, and in the settings of the site."""
    text = "- id: a\n  name: A\n  note: # nog vragen\n  until: 2024 # zo zei men\n"
    assert edit.tidy(read(text), regions()) == "- id: a\n  name: A\n  until: 2024 # zo zei men\n  # nog vragen\n"
    gone = edit.changed(read(text), regions(), 0, lambda old: {name: old[name] for name in ("id", "name")})
    assert gone == "- id: a\n  name: A\n  # nog vragen\n  # zo zei men\n"
    assert edit.tidy(read("name: Toolbox\nemail: # nog geen\n"), None) == "name: Toolbox\n# nog geen\n"


def test_remarks_that_stand_together_stay_together() -> None:
    text = "- id: a\n  name: A\n# bij b\n  # ook bij b\n- id: b\n  name: B\n# slot\n  # ook slot\n"
    changed = edit.changed(read(text), regions(), 0, lambda values: {**values, "id": "c"})
    assert changed.startswith("# bij b\n  # ook bij b\n- id: b\n")
    assert "# slot\n  # ook slot\n" in changed


def test_an_entry_more_changes_no_other_line() -> None:
    text = edit.inserted(read(TIDY), regions(), {"id": "holland", "name": "H: 2019"})
    assert text.replace('- id: holland\n  name: "H: 2019"\n\n', "") == TIDY
    assert text.index("holland") > text.index("almere")
    assert edit.inserted(read(""), regions(), {"id": "a", "name": "A"}) == "- id: a\n  name: A\n"


def test_an_entry_changed_changes_no_other_line() -> None:
    text = edit.changed(read(TIDY), regions(), 0, lambda values: {**values, "reviewed": "2026-11-22"})
    assert text == TIDY.replace("  name: Almere\n", "  name: Almere\n  reviewed: 2026-11-22\n")
    moved = edit.changed(read(TIDY), regions(), 0, lambda values: {**values, "id": "zuid"})
    assert [item["id"] for item in read(moved).values] == ["twente", "zuid"]
    assert "# Bij almere.\n- id: zuid" in moved


@pytest.mark.parametrize(
    "value", ["~", "null", "+3", "True", "012", "0x1F", "NO", "10:30", "2021-03-09", "=", "<<", ".inf"]
)
def test_what_other_programs_take_for_a_number_or_nothing_stays_as_it_was_typed(value: str) -> None:
    text = f"- id: a\n  name: A\n  note: {value} # [zo]\n\n# Bij b.\n- id: b\n  name: B\n"
    other = edit.changed(read(text), regions(), 1, lambda values: {**values, "reviewed": "2026-11-22"})
    assert other == f"{text}  reviewed: 2026-11-22\n"
    own = edit.changed(read(text), regions(), 0, lambda values: {**values, "reviewed": "2026-11-22"})
    assert read(own).values[0]["note"] == value
    assert own.endswith("# [zo]\n  reviewed: 2026-11-22\n\n# Bij b.\n- id: b\n  name: B\n")


@pytest.mark.parametrize("text", ["[{id: a}]\n", "a: b\n", "- a\n", "- id: a\n  id: b\n", "- id: [\n"])
def test_what_can_not_be_edited_safely_is_refused_in_words(text: str) -> None:
    with pytest.raises(Layout, match="toolbox check"):
        edit.changed(read(text), regions(), 0, dict) if text.startswith("[") else edit.tidy(read(text), regions())


def files() -> st.SearchStrategy[tuple[Kind, str]]:
    """A file of some kind as another program wrote it, with remarks put in wherever they are remarks."""

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
    return _remarked(yaml.dump(entries, allow_unicode=True, **style), places)


def _remarked(text: str, places: list[tuple[int, str]]) -> str:
    """The text with remarks in it, wherever they are remarks and change no value."""
    for number, (line, way) in enumerate(places):
        rows = text.split("\n")
        at = line % len(rows)
        remark = f"# opmerking {number}"
        if way == "behind":
            rows[at] += f" {remark}"
        else:
            rows.insert(at, (" " * (len(rows[at]) - len(rows[at].lstrip())) if way == "deep" else "") + remark)
        again = source.read("", "\n".join(rows).encode())
        if not again.problems and again.values == source.read("", text.encode()).values:
            text = "\n".join(rows)
    return text


def values_of(text: str) -> Counter[str]:
    """Every entry, with runs of spaces as one: a model reads them so."""
    return Counter(str(_plain(item)) for item in read(text).values)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return sorted((key, _plain(part)) for key, part in value.items())
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return " ".join(value.replace("\\\n", "\n").split())


@given(given_file=files())
def test_tidying_loses_nothing_and_is_done_at_once(given_file: tuple[Kind, str]) -> None:
    kind, text = given_file
    before = read(text)
    assume(not before.problems)
    tidy = edit.tidy(before, kind)
    assert values_of(tidy) == values_of(text)
    assert Counter(notes.read(tidy).all()) == Counter(notes.read(text).all())
    assert text.count("# opmerking") == tidy.count("# opmerking")
    assert edit.tidy(read(tidy), kind) == tidy
    assert not list(layout._untidy(read(tidy)))


@given(given_file=files(), extra=st.sampled_from(("0", "m-m", "zzzz")))
def test_an_entry_more_loses_nothing(given_file: tuple[Kind, str], extra: str) -> None:
    kind, text = given_file
    before = edit.tidy(read(text), kind) if read(text).readable and not read(text).problems else ""
    assume(before and extra not in {item.get("id") for item in read(before).values})
    after = edit.inserted(read(before), kind, {"id": extra, "name": "Nieuw"})
    assert values_of(after) - values_of(before) == Counter([str(_plain({"id": extra, "name": "Nieuw"}))])
    assert not values_of(before) - values_of(after)
    assert Counter(notes.read(after).all()) == Counter(notes.read(before).all())
    lines = Counter(before.split("\n"))
    assert not lines - Counter(after.split("\n"))


@given(given_file=files(), which=st.integers(0, 2), id=st.sampled_from(("", "0", "zzzz")))
def test_an_entry_changed_loses_nothing(given_file: tuple[Kind, str], which: int, id: str) -> None:
    kind, text = given_file
    before = read(text)
    assume(not before.problems and id not in {item.get("id") for item in before.values})
    index = which % len(before.values)
    after = edit.changed(before, kind, index, lambda old: {**old, "remark": "gezien", **({"id": id} if id else {})})
    others = [item for number, item in enumerate(before.values) if number != index]
    changed = {**before.values[index], "remark": "gezien", **({"id": id} if id else {})}
    assert values_of(after) == Counter(str(_plain(item)) for item in [*others, changed])
    assert Counter(notes.read(after).all()) == Counter(notes.read(text).all())


def _bare(text: str) -> Counter[str]:
    """The lines of a file without remarks and indent: an entry that moves takes its remarks along."""
    lines = (re.sub(r"# opmerking \d+", "", line).strip() for line in text.split("\n"))
    return Counter(filter(None, lines))


TODAY = datetime.date(2026, 11, 22)
BASE = Path(__file__).resolve().parents[2] / "cases" / "base"


@given(
    places=st.lists(st.tuples(st.integers(0, 40), st.sampled_from(("own", "deep", "behind"))), max_size=4),
    asked=st.sampled_from(
        [("themes", "thuiszitters"), ("themes", "preventie"), ("regions", "voorbeeldregio"),
         ("municipalities", "voorbeeldstad"), ("organisations", "voorbeeldbond")]
    ),
    new=st.sampled_from(("a-nieuw", "zzz-nieuw")),
)  # fmt: skip
def test_an_id_renamed_changes_only_the_lines_that_say_it(
    places: list[tuple[int, str]], asked: tuple[str, str], new: str
) -> None:
    kind, old = model.BY_NAME[asked[0]], asked[1]
    files = build.on_disk(BASE, BASE / "data")
    texts = {path: _remarked(raw.decode(), places) for found in files.data.values() for path, raw in found.items()}
    checked = build.check(files.replaced(texts), TODAY)
    referring = [(found.entry, found.path) for found in checked.links.back(kind.name, old)]
    renamed = edit.rename(checked.catalog, referring, Renaming(kind, old, new))
    for path, text in renamed.items():
        before = texts.get(path, (files.settings[1] or b"").decode())
        assert Counter(notes.read(text).all()) == Counter(notes.read(before).all())
        was, now = _bare(before), _bare(text)
        gone, come = was - now, now - was - Counter([f"aliases: [{old}]"])
        assert Counter(line.replace(new, old) for line in come.elements()) == gone
    again = build.check(files.replaced({**texts, **renamed}), TODAY)
    assert {one.code for one in again.problems} <= {one.code for one in checked.problems} | {"verkeerde-volgorde"}
    assert set(again.catalog.known[kind.name]) == set(checked.catalog.known[kind.name]) - {old} | {new}
