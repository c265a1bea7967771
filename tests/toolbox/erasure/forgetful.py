"""A repository with a person whom other entries and pages name. All of it is plainly made up."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.conftest import ROOT

NOON = {"SOURCE_DATE_EPOCH": "1795348800"}
ABOVE = """\
- id: expert-0001
  name: Loket Voorbeeld
  summary: Weet veel van verzuim.
  type: loket
  themes: [thuiszitters]
  sources:
    - title: Opgave Voorbeeld
"""
OWN = """\
- id: expert-0012
  name: Voornaam Voorbeeldnaam
  summary: Voornaam Voorbeeldnaam weet veel.
  type: persoon
  themes: [thuiszitters]
  contact:
    email: kamer12@voorbeeld.nl
    phone: 030 612 34 12
  consent:
    given: 2026-01-01
    until: 2027-12-31
    covers: [name, email, phone]
    record: AVG-2026-012
  sources:
    - title: Opgave van de persoon zelf
  body: |
    Bel voornaam voorbeeldnaam.

    - id: geen-onderdeel
"""
BELOW = """\
- id: expert-0020
  name: Team Voorbeeld
  summary: Weet ook veel van verzuim.
  type: team
  themes: [thuiszitters]
  sources:
    - title: Opgave Voorbeeld
"""
PRACTICES = """\
- id: praktijk-a
  name: Samen naar school
  summary: Scholen helpen elkaar in dit voorbeeld.
  themes: [thuiszitters]
  status: onbekend
  experts: [expert-0001, "expert-0012", expert-0020]
  approach: Vraag [wie het opschreef](/experts/expert-0012/#bereik) hoe het ging.
  links:
    - title: Over deze persoon
      url: /experts/expert-0012/
  sources:
    - title: Verslag Voorbeeld

- id: praktijk-b
  name: Later naar school
  summary: Andere scholen helpen elkaar ook.
  themes: [thuiszitters]
  status: onbekend
  experts:
    - 'expert-0012' # sinds kort
  sources:
    - title: Verslag Voorbeeld
"""
AUDIENCES = """\
- id: ouders
  name: Ouders
  summary: Voor wie een kind opvoedt.
  start_here:
    - kind: experts
      id: expert-0012
      why: Hier kunt u terecht.
    - {kind: experts, id: expert-0012, why: Hier ook.}
    - kind: themes
      id: thuiszitters
      why: Hier begint u.
"""
REMOVED = "- id: expert-0007\n  kind: experts\n  removed: 2026-11-20\n"
RECORD = "- id: expert-0012\n  kind: experts\n  removed: 2026-11-22\n"
WORDS = ("voornaam", "voorbeeldnaam", "kamer12", "612 34 12", "avg-2026-012")


def lay_out(root: Path, experts: tuple[str, ...] = (ABOVE, OWN, BELOW), removed: str = REMOVED) -> Path:
    shutil.copytree(ROOT / "tests/cases/base", root)
    texts = {"experts": "\n".join(experts), "practices": PRACTICES, "audiences": AUDIENCES, "removed": removed}
    for name, text in texts.items():
        (root / f"data/{name}.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    page = root / "content/hulp.md"
    page.write_text(
        page.read_text("utf-8") + "\nBel [iemand](../experts/expert-0012/), Voornaam\nVoorbeeldnaam.\n", "utf-8"
    )
    return root


def telling(root: Path) -> list[str]:
    """Files that still tell of the person, each with the word that does."""
    files = [path for folder in ("data", "content") for path in (root / folder).rglob("*") if path.is_file()]
    return [
        f"{path.name}: {word}"
        for path in files
        for word in (*WORDS, *(() if path.name == "removed.yaml" else ("expert-0012",)))
        if word in path.read_bytes().decode("utf-8", "replace").lower()
    ]


def rows(text: str) -> list[str]:
    return [line.strip(" -\r\t") for line in text.split("\n") if line.strip(" -\r\t")]


def swapped(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert re.search(old, text, re.MULTILINE), old
        return re.sub(old, new, text, count=1, flags=re.MULTILINE)

    return change
