"""A person goes out of every file whatever is wrong with them, nobody else does, and no record is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.toolbox.erasure.forgetful import (
    ABOVE,
    BELOW,
    NOON,
    OWN,
    PRACTICES,
    RECORD,
    REMOVED,
    lay_out,
    rows,
    swapped,
    telling,
)

from toolbox import cli

# What is wrong with one entry of an expert.
ERRORS: dict[str, Callable[[str], str]] = {
    "a date that does not exist": swapped(r"^  themes:", "  reviewed: 2026-13-45\n  themes:"),
    "a bracket that is open": swapped(r"^  themes: \[thuiszitters\]", "  themes: [thuiszitters"),
    "a quote that is open": swapped(r"^  themes: .*", '  role: "Adviseur'),
    "an unknown field": swapped(r"^  themes:", "  thema: verzuim\n  themes:"),
    "a tab": swapped(r"^  themes:", "\tthemes:"),
    "a field that springs in too little": swapped(r"^  themes:", "themes:"),
    "a field that springs in too far": swapped(r"^  themes:", "     themes:"),
    "an anchor": swapped(r"\[thuiszitters\]", "&a [thuiszitters]"),
    "a field twice": swapped(r"^  themes: (.*)", r"  themes: \1\n  themes: \1"),
    "a reference to nothing": swapped(r"\[thuiszitters\]", "[bestaat-niet]"),
    "a field that is missing": swapped(r"^  summary: .*\n", ""),
    "a colon too many": swapped(r"^  themes: .*", "  role: Adviseur: verzuim"),
    "a type that does not exist": swapped(r"^  type: .*", "  type: mens"),
    "a letter that is no UTF-8": swapped(r"^  themes:", "  role: Co\udcebrdinator\n  themes:"),
    "a second document": swapped(r"^  themes:", "---\n  themes:"),
    "a dash that is missing": swapped(r"\A- id", "  id"),
    "a space too many before the dash": swapped(r"\A- id", " - id"),
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "an id without its colon": swapped(r"\A- id:", "- id"),
    "an id without a space": swapped(r"\A- id: ", "-id:"),
    "an id in quotes": swapped(r"\A- id: (\S+)", r'- "id": "\1" # het id'),
    "an id that comes last": swapped(r"\A- id: (\S+)\n  ((?:.|\n)*)", r"- \2  id: \1\n"),
    "a source that springs in too little": swapped(r"^    - title", "- title"),
}


@pytest.mark.parametrize("error", ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize("position", [0, 1, 2], ids=["above", "own", "below"])
def test_a_person_goes_whatever_is_wrong_with_an_entry(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], error: Callable[[str], str], position: int
) -> None:
    experts = [ABOVE, OWN, BELOW]
    experts[position] = error(experts[position])
    root = lay_out(tmp_path / "root", (experts[0], experts[1], experts[2]))
    code = cli.main(["forget", "expert-0012"], environ=NOON, root=root)
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert out.startswith("'expert-0012' is weggehaald. Veranderd: ")
    assert telling(root) == []
    left = (root / "data/experts.yaml").read_bytes().decode("utf-8", "replace")
    others = experts[0] + experts[2]
    wanted = rows(others.encode("utf-8", "surrogateescape").decode("cp1252" if "\udceb" in others else "utf-8"))
    assert rows(left) == wanted
    assert (root / "data/removed.yaml").read_text("utf-8") == f"{REMOVED}\n{RECORD}"


# What is wrong with the list of what was taken away, and what it is afterwards.
RECORDS = {
    "a date that does not exist": (
        REMOVED.replace("11-20", "13-45"),
        REMOVED.replace("11-20", "13-45") + "\n" + RECORD,
    ),
    "a kind that does not exist": (
        REMOVED.replace("experts", "mensen"),
        REMOVED.replace("experts", "mensen") + "\n" + RECORD,
    ),
    "a bracket that is open": (REMOVED + "  note: [x\n", REMOVED + "  note: [x\n\n" + RECORD),
    "a quote that is open": (REMOVED.replace("2026", '"2026'), REMOVED.replace("2026", '"2026') + "\n" + RECORD),
    "an unknown field": (REMOVED + "  reden: geheim\n", REMOVED + "  reden: geheim\n\n" + RECORD),
    "a dash that is missing": (REMOVED.replace("- id", "  id"), REMOVED.replace("- id", "  id") + "\n" + RECORD),
    "a record without an id": ("- kind: experts\n", "- kind: experts\n\n" + RECORD),
    "no line end": (REMOVED.rstrip(), REMOVED + "\n" + RECORD),
    "Windows line ends": (REMOVED.replace("\n", "\r\n"), (REMOVED + "\n" + RECORD).replace("\n", "\r\n")),
    "a mark before the first letter": ("\ufeff" + REMOVED, "\ufeff" + REMOVED + "\n" + RECORD),
    "a comment": ("# Weggehaald\n" + REMOVED, "# Weggehaald\n" + REMOVED + "\n" + RECORD),
    "another order": (
        REMOVED.replace("0007", "0030") + "\n" + REMOVED,
        REMOVED.replace("0007", "0030") + "\n" + REMOVED + "\n" + RECORD,
    ),
    "an id that comes after it": (REMOVED.replace("0007", "0030"), RECORD + "\n" + REMOVED.replace("0007", "0030")),
    "an empty list": ("[]\n", "[{id: expert-0012, kind: experts, removed: 2026-11-22}]\n"),
    "one line": (
        "[{id: expert-0007, kind: experts, removed: 2026-11-20}]\n",
        "[{id: expert-0007, kind: experts, removed: 2026-11-20}, {id: expert-0012, kind: experts, removed: 2026-11-22}]\n",
    ),
    "nothing in it": ("", RECORD),
    "the end of a document": (REMOVED + "...\n", REMOVED + "\n" + RECORD + "...\n"),
    "the end of a document, and a comment": (
        "---\n" + REMOVED + "... # x\n",
        "---\n" + REMOVED + "\n" + RECORD + "... # x\n",
    ),
    "text that is no list": ("niets\n", "niets\n\n" + RECORD),
}


@pytest.mark.parametrize(("before", "after"), RECORDS.values(), ids=RECORDS)
def test_no_record_is_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str], before: str, after: str) -> None:
    root = lay_out(tmp_path / "root", removed=before)
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    assert (root / "data/removed.yaml").read_bytes().decode() == after
    assert telling(root) == []


def test_what_named_the_person_goes_and_the_rest_stays_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = lay_out(tmp_path / "root")
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    practices = (root / "data/practices.yaml").read_text("utf-8")
    wanted = PRACTICES.replace('"expert-0012", ', "").replace(
        "[wie het opschreef](/experts/expert-0012/#bereik)", "wie het opschreef"
    )
    for cut in (
        "  links:\n    - title: Over deze persoon\n      url: /experts/expert-0012/\n",
        "  experts:\n    - 'expert-0012' # sinds kort\n",
    ):
        wanted = wanted.replace(cut, "")
    assert practices == wanted
    audiences = (root / "data/audiences.yaml").read_text("utf-8")
    assert "expert" not in audiences
    assert "    - kind: themes\n      id: thuiszitters\n" in audiences
    assert (root / "content/hulp.md").read_text("utf-8").endswith("\nBel iemand, (naam weggehaald).\n")
    assert cli.main(["check"], environ=NOON, root=root) == 0


def test_a_new_error_stops_it_and_nothing_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root")
    practices = root / "data/practices.yaml"
    practices.write_text(PRACTICES.replace("'expert-0012' # sinds kort", '"expert\\x2d0012"'), "utf-8")
    before = {path: path.read_bytes() for path in (root / "data").glob("*.yaml")}
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "Praktijkvoorbeeld 'Later naar school' noemt de expert 'expert-0012', maar die bestaat niet." in err
    assert err.endswith("Zonder deze persoon ontstaat er een fout die er nog niet was. Er is niets veranderd.\n")
    assert {path: path.read_bytes() for path in (root / "data").glob("*.yaml")} == before


def test_an_old_error_that_could_not_be_seen_stops_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root", (ABOVE, ERRORS["a bracket that is open"](OWN), BELOW))
    practices = root / "data/practices.yaml"
    practices.write_text(PRACTICES.replace("expert-0001", "expert-0099"), "utf-8")
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    assert telling(root) == []
    assert cli.main(["check"], environ=NOON, root=root) == 1
    assert "'expert-0099', maar die bestaat niet." in capsys.readouterr().out


def test_the_photo_goes_and_a_place_to_look_at_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    photo = "  photo:\n    file: foto-12.png\n    alt: Een mens\n    credit: Voorbeeld\n    licence: CC0\n"
    root = lay_out(tmp_path / "root", (ABOVE, OWN.replace("  themes:", photo + "  themes:"), BELOW))
    (root / "content/images").mkdir()
    (root / "content/images/foto-12.png").write_bytes(b"png")
    (root / "content/hulp.md").write_text("Mail kamer12@voorbeeld.nl.\nBel **Voornaam** *Voorbeeldnaam*.\n", "utf-8")
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 1
    out = capsys.readouterr().out
    assert "content/hulp.md:1:6  kijk zelf: hier staat misschien nog iets over deze persoon.\n" in out
    assert "content/hulp.md:2:7  kijk zelf: hier staat misschien nog iets over deze persoon.\n" in out
    assert "content/images/foto-12.png" in out
    assert not (root / "content/images/foto-12.png").exists()


@pytest.mark.parametrize(
    ("id", "told"),
    [
        ("expert-9999", "Er is geen expert met het id 'expert-9999'.\n"),
        ("expert-0001", "'expert-0001' is geen persoon. Haal een organisatie, team of loket zelf uit het bestand.\n"),
    ],
)
def test_only_a_person_who_is_there_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], id: str, told: str
) -> None:
    root = lay_out(tmp_path / "root")
    assert cli.main(["forget", id], environ=NOON, root=root) == 2
    assert capsys.readouterr().err == told


@pytest.mark.parametrize("name", ["experts.yml", "expert.yaml", "experts/noord.yaml"])
def test_a_person_goes_from_whatever_file_holds_experts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    root = lay_out(tmp_path / "root")
    (root / "data" / name).parent.mkdir(exist_ok=True)
    (root / "data/experts.yaml").rename(root / "data" / name)
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0, capsys.readouterr().err
    assert telling(root) == []


def test_who_is_gone_already_is_no_mistake(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = lay_out(tmp_path / "root", removed=REMOVED.replace("13", "13-45"))
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0
    capsys.readouterr()
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 0
    assert capsys.readouterr() == ("'expert-0012' is al weggehaald.\n", "")


def test_who_bears_the_same_name_keeps_it_and_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namesake = (
        OWN.replace("0012", "0013")
        .replace("Voornaam Voorbeeldnaam weet", "Iemand weet")
        .replace("    Bel v", "    Belde v")
    )
    root = lay_out(tmp_path / "root", (ABOVE, OWN, namesake))
    assert cli.main(["forget", "expert-0012"], environ=NOON, root=root) == 1, capsys.readouterr().err
    assert "data/experts.yaml:10:9  kijk zelf" in capsys.readouterr().out
    assert namesake in (root / "data/experts.yaml").read_text("utf-8")
