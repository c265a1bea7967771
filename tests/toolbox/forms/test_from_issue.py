"""A form on GitHub arrives as valid data, a mistake as an answer in Dutch, and hostile text as text or as a refusal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.toolbox.forms import bodies
from tests.toolbox.forms.messages import entries, send

from toolbox.source import mending, save


def test_a_new_example_arrives_as_valid_data(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert send(place, bodies.body("practices", bodies.GOOD)) == 0
    assert capsys.readouterr().out.startswith("Dank u wel. Uw voorstel past in de toolbox.")
    assert entries(place, "practices")["voorbeeldplein"] == {
        "id": "voorbeeldplein",
        "name": "Voorbeeldplein",
        "summary": "Scholen en gemeente overleggen hier elke maand.",
        "themes": ["preventie", "thuiszitters"],
        "status": "onbekend",
        "approach": "Eerst praten.\n\nDan doen.\n",
        "partners": [{"organisation": "voorbeeldbond", "role": "trekker"}],
        "sources": [
            {
                "title": "Verslag van het overleg",
                "url": "https://www.voorbeeld.nl/verslag",
                "publisher": "Voorbeeldbond",
                "date": "2021",
            }
        ],
    }


def test_an_entry_of_6000_characters_arrives_whole(place: Path) -> None:
    long = "\n\n".join(f"Alinea {number}. " + "Wij praten samen en doen het dan. " * 9 for number in range(20))
    assert len(long) > 6_000
    assert send(place, bodies.body("practices", {**bodies.GOOD, "approach": long})) == 0
    held = entries(place, "practices")["voorbeeldplein"]["approach"]
    assert [line.rstrip() for line in long.split("\n")] == held.rstrip("\n").split("\n")


@pytest.mark.parametrize(
    "which", ["Voorbeeldregio", "voorbeeldregio", "https://www.voorbeeld.nl/regios/voorbeeldregio/"]
)
def test_a_correction_changes_only_what_was_filled_in(which: str, place: Path) -> None:
    before = entries(place, "regions")["voorbeeldregio"]
    assert send(place, bodies.body("regions", {"since": "2019", "contact.role": "Secretariaat"}, which)) == 0
    after = entries(place, "regions")["voorbeeldregio"]
    assert after == {**before, "since": "2019", "contact": {"role": "Secretariaat"}}


def test_a_confirmation_sets_the_day_and_nothing_else(place: Path) -> None:
    before = entries(place, "regions")["voorbeeldregio"]
    assert send(place, bodies.body("regions", {}, "Voorbeeldregio")) == 1
    assert send(place, bodies.body("regions", {}, "Voorbeeldregio", "Ja, alles klopt")) == 0
    assert entries(place, "regions")["voorbeeldregio"] == {**before, "reviewed": "2026-11-22"}


def test_what_no_form_asks_stays_when_a_list_is_corrected(place: Path) -> None:
    """The day on which a source was read, and persons, whom no form shows."""
    data = place / "data"
    (data / "experts.yaml").write_text(PERSON, "utf-8")
    (data / "practices.yaml").write_text(PRACTICE, "utf-8")
    answers = {"experts": "Loket", "sources": "Verslag | https://www.voorbeeld.nl/v | Voorbeeldbond\nBlad"}
    assert send(place, bodies.body("practices", answers, "Plein")) == 0
    after = entries(place, "practices")["plein"]
    assert after["experts"] == ["loket", "expert-0012"]
    assert after["sources"] == [
        {"title": "Verslag", "url": "https://www.voorbeeld.nl/v", "publisher": "Voorbeeldbond", "accessed": "2026-11"},
        {"title": "Blad"},
    ]


PERSON = """\
- id: expert-0012
  name: Noor Voorbeeldnaam
  summary: Weet veel van verzuim.
  type: persoon
  themes: [thuiszitters]
  consent: {given: 2026-01-01, until: 2027-12-31, covers: [name], record: AVG-1}
  sources:
    - title: Opgave van de persoon zelf

- id: loket
  name: Loket
  summary: Weet veel van verzuim.
  type: loket
  themes: [thuiszitters]
  sources:
    - title: Website
"""
PRACTICE = """\
- id: plein
  name: Plein
  summary: Scholen en gemeente overleggen hier elke maand.
  status: onbekend
  experts: [expert-0012]
  sources:
    - title: Verslag
      url: https://www.voorbeeld.nl/v
      accessed: 2026-11
"""


def test_a_mistake_is_answered_in_dutch_and_changes_nothing(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answer = place / "antwoord.md"
    wrong = {**bodies.GOOD, "themes": "Eerder hulp", "started": "gisteren"}
    assert send(place, bodies.body("practices", wrong), "--answer", str(answer)) == 1
    said = answer.read_text("utf-8")
    assert said == capsys.readouterr().out
    assert "- Praktijkvoorbeeld 'Voorbeeldplein': 'gisteren' bij 'Begonnen' is geen datum. Schrijf een jaar" in said
    assert not entries(place, "practices")


@pytest.mark.parametrize("kind", ["experts"])
def test_a_person_never_comes_through_a_public_form(kind: str, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = {"name": "V. Oorbeeld", "type": "persoon", "summary": "Weet veel.", "sources": "Zelf"}
    assert send(place, bodies.body(kind, person)) == 1
    assert "Mail de redactie" in capsys.readouterr().out
    assert not entries(place, kind)


def test_an_event_of_github_holds_the_body(place: Path) -> None:
    event = json.dumps({"issue": {"body": bodies.body("practices", bodies.GOOD).replace("\n", "\r\n"), "number": 7}})
    assert send(place, event, "--event") == 0
    assert "voorbeeldplein" in entries(place, "practices")
    for broken in ("", "[]", "{}", '{"issue": {"body": null}}', "[" * 100_000):
        assert send(place, broken, "--event") == 1


@pytest.mark.parametrize("field", ["name", "approach", "sources", "which"])
@pytest.mark.parametrize("way", bodies.HOSTILE)
def test_hostile_text_ends_as_text_or_as_a_refusal(
    way: str, field: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hostile = bodies.HOSTILE[way]
    before = {path: path.read_bytes() for path in place.rglob("*") if path.is_file()}
    answers = {**bodies.GOOD, **({} if field == "which" else {field: hostile})}
    done = send(place, bodies.body("practices", answers, hostile if field == "which" else ""))
    said = capsys.readouterr().out
    after = {path: path.read_bytes() for path in place.rglob("*") if path.is_file() and path.name != save.LOCK}
    changed = {path.name for path, raw in after.items() if before.get(path) != raw}
    held = entries(place, "practices")
    if done == 0:
        assert changed == {"bericht.md", "practices.yaml"}
        assert len(held) == 1
        entry = next(iter(held.values()))
        assert set(entry) <= {"id", *bodies.GOOD}
        assert field != "name" or entry["name"] == " ".join(mending.meant(hostile).split()) or way == "strange heading"
        assert way != "strange heading" or "- Toestemming: ja" in said
    else:
        assert done == 1
        assert changed == {"bericht.md"}
        assert said.startswith("Dank u wel voor uw voorstel. Er klopt nog iets niet.")
        assert not any(line.startswith("::") for line in said.split("\n"))
        assert "<script" not in said
        assert "@" not in said
    assert [path.name for path in place.glob(".*")] == [save.LOCK]


@pytest.mark.parametrize(
    "body", ["", "Hallo", "### Formulier\n\nNieuw kwaad\n", "### Formulier", "### Naam\n\nx\n", "\0"]
)
def test_what_no_form_made_is_refused(body: str, place: Path) -> None:
    assert send(place, body) == 1


def test_at_least_forty_hostile_texts_are_tried() -> None:
    assert len(bodies.HOSTILE) >= 40
