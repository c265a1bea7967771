"""The commands that change entries, on copies of the made-up project: what they bring, and that nothing is lost or half done."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import PROJECT

from toolbox import build, cli, model, source
from toolbox.forms import draft
from toolbox.model import Kind, lists
from toolbox.site import catalog
from toolbox.source import save

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}  # 2026-11-22
PRACTICE: dict[str, Any] = {
    "name": "Voorbeeld: samen aan tafel",
    "summary": "In Voorbeeldstad praten school en jeugdhulp elke week met elkaar.",
    "status": "onbekend",
    "themes": ["schrijven"],
    "ages": {"min": 4, "max": 12},
    "sources": [{"title": "Verslag", "date": 2021}],
}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT, tmp_path / "place"))


@pytest.fixture(scope="module")
def known() -> Any:
    """The ids of that project."""
    return catalog.read(build.on_disk(PROJECT, PROJECT / "data"))[0].known


def run(place: Path, *words: str) -> int:
    return cli.main(words, NOON, place)


def entries(place: Path, kind: str) -> dict[str, dict[str, Any]]:
    path = place / "data" / f"{kind}.yaml"
    return {item["id"]: item for _, item in source.lists_of(source.read(str(path), path.read_bytes()))}


def given(place: Path, values: Any) -> str:
    path = place / "voorstel.json"
    path.write_text(values if isinstance(values, str) else json.dumps(values), "utf-8")
    return str(path)


def test_a_filled_in_form_becomes_an_entry_in_its_place(place: Path) -> None:
    before = (place / "data" / "practices.yaml").read_text("utf-8")
    long = {**PRACTICE, "approach": "Een lange tekst.\n\n" * 330}
    assert len(json.dumps(long)) > 6_000
    assert run(place, "new", "practices", "--from", given(place, long)) == 0
    made = entries(place, "practices")["voorbeeld-samen-aan-tafel"]
    assert made["approach"].strip() == long["approach"].strip()
    assert made["ages"] == {"min": "4", "max": "12"}
    after = (place / "data" / "practices.yaml").read_text("utf-8")
    assert all(line in after.split("\n") for line in before.split("\n"))
    assert list(entries(place, "practices")) == sorted(entries(place, "practices"))
    assert run(place, "tidy", "--check") == 0


@pytest.mark.parametrize("kind", model.KINDS, ids=lambda kind: kind.name)
def test_a_template_of_every_kind_is_right_as_it_stands(kind: Kind, known: dict[str, Any]) -> None:
    made = draft.template(kind, known, lists.defaults())
    assert made["draft"] == "true"
    assert made["id"] not in known[kind.name]
    kind.model.model_validate(made)


def test_a_template_is_saved_for_somebody_to_fill_in(place: Path) -> None:
    assert run(place, "new", "praktijkvoorbeeld") == 0
    assert entries(place, "practices")["nieuw-praktijkvoorbeeld"]["draft"] == "true"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[]", "geen velden"),
        ("{", "geen JSON"),
        ('{"name": "a", "name": "b"}', "twee keer"),
        ("[" * 100_000, "te veel lijsten"),
        ('{"name": "' + "x" * 1_000_001 + '"}', "1 MB"),
    ],
)
def test_what_is_no_form_is_refused_in_words(
    text: str, said: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(place, "new", "practices", "--from", given(place, text)) == 2
    assert said in capsys.readouterr().err


def test_an_entry_with_a_mistake_changes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (place / "data" / "practices.yaml").read_bytes()
    assert run(place, "new", "practices", "--from", given(place, {**PRACTICE, "themes": ["schrijvn"]})) == 1
    told = capsys.readouterr().err
    assert "Bedoelt u 'schrijven'?" in told
    assert "Er is niets veranderd." in told
    assert (place / "data" / "practices.yaml").read_bytes() == before


def test_a_taken_id_is_refused_with_a_free_one(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(place, "new", "themes", "--from", given(place, {"id": "schrijven", "name": "Schrijven"})) == 2
    assert "schrijven-2" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("word", "said"), [("thema", ""), ("themaas", "Bedoelt u 'themas'?"), ("xyzzy", "Kies uit: regions,")]
)
def test_a_kind_is_known_by_each_of_its_names_and_another_is_refused_in_dutch(
    word: str, said: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if said:
        with pytest.raises(SystemExit):
            run(place, "new", word)
        assert f"'{word}' is geen soort. {said}" in capsys.readouterr().err
    else:
        assert run(place, "new", word) == 0


def test_a_person_gets_a_number_for_an_id(place: Path) -> None:
    person = {
        "name": "Voorbeeld Persoon",
        "type": "persoon",
        "summary": "Weet veel van verzuim.",
        "themes": ["schrijven"],
        "sources": [{"title": "Eigen opgave"}],
        "consent": {"given": "2026-01-01", "until": "2028-01-01", "covers": ["name"], "record": "AVG-1"},
    }
    assert run(place, "new", "experts", "--from", given(place, person)) == 0
    assert "expert-0001" in entries(place, "experts")


def test_a_renamed_id_is_renamed_everywhere_and_its_address_stays(place: Path) -> None:
    texts = {path: path.read_text("utf-8") for path in [*place.rglob("*.yaml"), *place.rglob("*.md")]}
    assert run(place, "rename", "themes", "schrijven", "letteren") == 0
    assert run(place, "check") == 0
    theme = entries(place, "themes")["letteren"]
    assert "schrijven" in theme["aliases"]
    for path, text in texts.items():
        after = path.read_text("utf-8")
        assert "/themas/schrijven/" not in after
        changed = sum(old != new for old, new in zip(sorted(text.split("\n")), sorted(after.split("\n")), strict=False))
        assert not changed or "schrijven" in text
    assert run(place, "rename", "themes", "letteren", "schrijven") == 0
    assert entries(place, "themes")["schrijven"]["aliases"] == ["letteren"]


@pytest.mark.parametrize(("old", "new"), [("schrijven", "rekenen"), ("bestaat-niet", "x"), ("schrijven", "Geen Id")])
def test_a_rename_that_can_not_be_is_refused(old: str, new: str, place: Path) -> None:
    assert run(place, "rename", "themes", old, new) == 2


def test_reviewed_sets_today_at_each_entry(place: Path) -> None:
    assert run(place, "reviewed", "regio", "voorbeeldregio", "zusterregio") == 0
    assert {id for id, item in entries(place, "regions").items() if item.get("reviewed") == "2026-11-22"} == {
        "voorbeeldregio",
        "zusterregio",
    }
    assert run(place, "reviewed", "regions", "nergens") == 2


@pytest.mark.parametrize("moment", ["fsync", "replace"])
def test_a_crash_leaves_the_old_file_whole(moment: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path: path.read_bytes() for path in sorted(place.rglob("*.*"))}

    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", crash) if moment == "fsync" else patched.setattr(Path, "replace", crash)
        with pytest.raises(KeyboardInterrupt):
            run(place, "rename", "themes", "schrijven", "letteren")
    assert {path: path.read_bytes() for path in sorted(place.rglob("*.*")) if path.name != save.LOCK} == before
