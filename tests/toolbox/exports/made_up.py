"""A small made-up set of data in which everything occurs that an export can get wrong."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from toolbox import model
from toolbox.build import Build, Overrides, load
from toolbox.exports.context import ExportContext
from toolbox.model import Kind

TODAY = datetime.date(2026, 11, 22)
SITE = "https://toolbox.voorbeeld.nl"
SOURCE = """  sources:
    - {title: Bron van Voorbeeld, url: https://www.voorbeeld.nl/bron, date: 2026-03}
"""
DATA = {
    "site": f"""name: Toolbox Voorbeeld
tagline: Een verzonnen site.
status: concept
network: Kring Voorbeeld
calendar_id: kring.voorbeeld
site_url: {SITE}/
""",
    "municipalities": """- id: voorbeeldstad
  name: Voorbeeldstad
  code: GM0034
  province: Flevoland
  youth_region: Voorbeeldstreek
  lat: 52.37025
  lon: 5.5
""",
    "themes": f"""- id: voorbeeldthema
  name: 'Voorbeeld "A"; &-thema'
  summary: =1+1 is geen formule.
{SOURCE}""",
    "organisations": f"""- id: voorbeeldbestuur
  name: Voorbeeldbestuur
  summary: Een verzonnen bestuur.
  abbreviation: VB
  type: schoolbestuur
  url: https://www.voorbeeld.nl
  contact: {{role: Secretariaat, phone: '0301234567', email: info@voorbeeld.nl}}
{SOURCE}""",
    "regions": f"""- id: voorbeeldregio
  name: Voorbeeldregio
  summary: "Een verzonnen regio <b>met</b> tekens: </script> & é."
  type: netwerk
  municipalities: [voorbeeldstad]
  themes: [voorbeeldthema]
  partners:
    - {{organisation: voorbeeldbestuur, role: trekker}}
  links:
    - {{title: Hulp, url: /hulp/}}
  body: |
    Zie [het thema](/themas/voorbeeldthema/).

    Een tweede alinea.
  as_of: 2021-03
  reviewed: 2026-11-01
{SOURCE}""",
    "experts": f"""- id: expert-0001
  name: Ria Zonderhergebruik
  summary: Ria Zonderhergebruik weet veel van Voorbeeld.
  type: persoon
  role: Adviseur
  organisation: voorbeeldbestuur
  regions: [voorbeeldregio]
  themes: [voorbeeldthema]
  contact: {{email: zonderhergebruik@voorbeeld.nl}}
  consent: {{given: 2026-01-01, until: 2028-01-01, covers: [name, role, email], record: AVG-1}}
{SOURCE}
- id: expert-0002
  name: Bo Welhergebruik
  summary: Bo Welhergebruik weet veel van Voorbeeld.
  type: persoon
  role: Coach
  themes: [voorbeeldthema]
  consent: {{given: 2026-01-01, until: 2028-01-01, covers: [name, role, reuse], record: Kluis-2}}
{SOURCE}
- id: voorbeeldloket
  name: Voorbeeldloket
  summary: Een verzonnen loket.
  type: loket
  themes: [voorbeeldthema]
  remark: Alleen voor de redactie.
{SOURCE}""",
    "practices": f"""- id: voorbeeldaanpak
  name: Voorbeeldaanpak
  summary: Een verzonnen aanpak.
  status: loopt
  ages: {{min: 4, max: 12}}
  started: 2019
  ended: 2022-06-01
  experts: [expert-0001, expert-0002, voorbeeldloket]
  themes: [voorbeeldthema]
{SOURCE}""",
    "events": f"""- id: voorbeelddag
  name: Voorbeelddag, met een komma; en puntkomma
  summary: {"Een lange zin over de dag die in een agenda over meer dan één regel gaat. " * 3}
  type: bijeenkomst
  start: 2027-03-12 09:30
  end: 2027-03-12 17:00
  location: Zaal 1, Voorbeeldstad
  online: true
  organiser: [voorbeeldbestuur]
  themes: [voorbeeldthema]
  regions: [voorbeeldregio]
  registration: https://www.voorbeeld.nl/aanmelden
  status: gepland
{SOURCE}
- id: voorbeeldweek
  name: Voorbeeldweek
  summary: Een week die niet doorgaat.
  type: overig
  start: 2027-06-01
  end: 2027-06-05
  themes: [voorbeeldthema]
  status: gaat niet door
{SOURCE}""",
    "audiences": f"""- id: ouders
  name: Ouders
  summary: Ouders en verzorgers.
  start_here:
    - {{kind: experts, id: expert-0001, why: Begin hier.}}
    - {{kind: themes, id: voorbeeldthema, why: Of hier.}}
{SOURCE}""",
}


CONTENT = {
    "hulp": "---\ntitle: Hulp\ndescription: Wie u helpt.\n---\nBel [ons](/contact/).\n",
    "contact": "---\ntitle: Contact\ndescription: Hoe u ons bereikt.\n---\nMail ons.\n",
    "hergebruik": "---\ntitle: Hergebruik\ndescription: Wat u mag gebruiken.\n---\n## Wat mag\n\nVeel.\n",
    **{
        name: f"---\ntitle: {name.title()}\ndescription: Iets over {name}.\n---\nTekst.\n"
        for name in ("404", "bijdragen", "colofon", "privacy", "redactie")
    },
}
MAP = '{"view_box": [0, 0, 9, 9], "paths": {"GM0001": "M0 0L9 0L9 9Z"}}'


def write(folder: Path, data: Mapping[str, str] = DATA) -> Path:
    """The data in `folder`, and texts in `content` beside it."""
    for place, suffix, texts in ((folder, "yaml", data), (folder.parent / "content", "md", CONTENT)):
        place.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (place / f"{name}.{suffix}").write_text(text, "utf-8")
    (folder / "geo").mkdir(exist_ok=True)
    (folder / "geo/gemeenten_kaart.json").write_text(MAP, "utf-8")
    return folder


def build(root: Path, data: Path, today: datetime.date = TODAY, **overrides: str) -> Build:
    result = load(root, data, today, overrides=Overrides(**overrides, search=False))
    assert result.build is not None, [problem for problem in result.problems if problem.severity == "error"]
    return result.build


def files(made: Build) -> dict[str, bytes]:
    return {file.url: file.make() for file in made.files}


def stock(made: Build) -> ExportContext:
    return ExportContext(made.site.shareable())


def kinds(files: Mapping[str, bytes]) -> tuple[Kind, ...]:
    """Those of which the files tell: of a kind without entries there is no list, table or document."""
    listed = tuple(kind for kind in model.KINDS if f"tabellen/{kind.name}.csv" in files)
    assert len(listed) > len(model.KINDS) // 2
    return listed
