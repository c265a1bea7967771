"""An id renamed: everything that names the entry says the new id, and nothing else changes."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.toolbox.models.test_data_file import commented, remarks

from toolbox import build, model, source
from toolbox.model import data_file
from toolbox.site import rename
from toolbox.site.catalog import Files
from toolbox.site.rename import Renaming

TODAY = datetime.date(2026, 11, 22)
BASE = Path(__file__).resolve().parents[1] / "cases" / "base"


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
    texts = {path: commented(raw.decode(), places) for of_kind in files.data.values() for path, raw in of_kind.items()}
    checked = build.check(files.replaced(texts), TODAY)
    referring = [(referrer.entry, referrer.path) for referrer in checked.links.back(kind.name, old)]
    renamed = rename.rename(checked.catalog, referring, Renaming(kind, old, new))
    tidy = dict(_tidy(files.replaced(texts)))
    for path, text in renamed.items():
        was, now = _lines(tidy[path]), _lines(text)
        gone, come = was - now, now - was - Counter([f"aliases: [{old}]"])
        assert Counter(line.replace(new, old) for line in come.elements()) == gone
        if path in texts:
            assert remarks(text) == remarks(texts[path])
    again = build.check(files.replaced({**texts, **renamed}), TODAY)
    assert {one.code for one in again.problems} <= {one.code for one in checked.problems} | {"verkeerde-volgorde"}
    assert set(again.catalog.known[kind.name]) == set(checked.catalog.known[kind.name]) - {old} | {new}


def _lines(text: str) -> Counter[str]:
    return Counter(filter(None, (line.removeprefix("- ").strip() for line in text.split("\n"))))


def _tidy(files: Files) -> Iterator[tuple[str, str]]:
    """Each file in the one layout: what a rename starts from."""
    lists = [(kind, item) for kind in model.KINDS for item in files.data[kind.name].items()]
    for kind, (path, raw) in [*lists, (model.SITE, (files.settings[0], files.settings[1] or b""))]:
        yield path, data_file.tidy(source.read(path, raw), kind)
    yield from ((path, raw.decode()) for path, raw in files.content.items())
