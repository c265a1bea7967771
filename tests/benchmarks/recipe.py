"""Grows the real data by made-up entries: three experts, four practices and three resources in every ten.

The recipe is part of the figures: the same number gives the same files on every machine. Each entry is about as long as
a real one and refers to real themes, audiences, municipalities and regions, and to other generated entries.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

SHARES = {"experts": 3, "practices": 4, "resources": 3}
TARGETS = ("themes", "audiences", "municipalities", "regions", "organisations")
WORDS = (
    "school kind ouder gezin gesprek plan coach leraar wijk gemeente hulp klas leerling samen vroeg rust ritme "
    "aandacht afspraak overleg team budget proef vraag antwoord bestuur opvang zorg jeugd onderwijs traject steun begeleiding"
).split()

Pick = Callable[[str, int], str]


def grow(real: Path, folder: Path, more: int) -> Path:
    """A copy of the data in `real` with `more` entries more, in `folder`."""
    shutil.copytree(real, folder)
    ids = {kind: real_ids(real / f"{kind}.yaml") for kind in TARGETS}
    ids |= {kind: [id_of(kind, number) for number in range(more * share // 10)] for kind, share in SHARES.items()}
    for kind, write in (("experts", expert), ("practices", practice), ("resources", resource)):
        (folder / kind).mkdir(exist_ok=True)
        entries = [write(entry_id, *tools(entry_id, ids)) for entry_id in ids[kind]]
        (folder / kind / "generated.yaml").write_text("\n".join(entries) or "[]\n", "utf-8")
    return folder


def real_ids(file: Path) -> list[str]:
    return [entry["id"] for entry in yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))]


def id_of(kind: str, number: int) -> str:
    return f"voorbeeld-{kind}-{number:06}"


def tools(seed: str, ids: dict[str, list[str]]) -> tuple[random.Random, Pick]:
    """The entry's own dice, and `pick(kind, count)`: that many ids as a YAML list."""
    dice = random.Random(seed)

    def pick(kind: str, count: int) -> str:
        chosen: Sequence[str] = dice.sample(ids[kind], min(count, len(ids[kind])))
        return f"[{', '.join(sorted(chosen))}]"

    return dice, pick


def sentences(dice: random.Random, count: int) -> str:
    return " ".join(f"{' '.join(dice.choices(WORDS, k=9)).capitalize()}." for _ in range(count))


def sources(entry_id: str) -> str:
    return f"""  sources:
    - title: Verzonnen bron bij {entry_id}
      url: https://www.voorbeeld.nl/{entry_id}
      publisher: Uitgeverij Voorbeeld
      date: 2025-03
  as_of: 2025
"""


def expert(entry_id: str, dice: random.Random, pick: Pick) -> str:
    return f"""- id: {entry_id}
  name: Voorbeeldteam {entry_id.rpartition("-")[2]}
  summary: {sentences(dice, 2)}
  type: team
  role: Voorbeeldrol
  regions: {pick("regions", 1)}
  themes: {pick("themes", 2)}
  audiences: {pick("audiences", 2)}
  sector: [basisonderwijs, jeugdhulp]
  topics:
    - {sentences(dice, 1)}
    - {sentences(dice, 1)}
  body: |
    {sentences(dice, 8)}
{sources(entry_id)}"""


def practice(entry_id: str, dice: random.Random, pick: Pick) -> str:
    return f"""- id: {entry_id}
  name: Voorbeeld van een aanpak {entry_id.rpartition("-")[2]}
  summary: {sentences(dice, 2)}
  regions: {pick("regions", 1)}
  municipalities: {pick("municipalities", 2)}
  themes: {pick("themes", 2)}
  audiences: {pick("audiences", 2)}
  sector: [basisonderwijs, gemeente]
  level: in en om de school
  status: onbekend
  goal: {sentences(dice, 1)}
  approach: |
    {sentences(dice, 5)}

    - {sentences(dice, 1)}
    - {sentences(dice, 1)}
  results:
    - {sentences(dice, 1)}
    - {sentences(dice, 1)}
  evidence: beschreven
  experts: {pick("experts", 1)}
  resources: {pick("resources", 1)}
{sources(entry_id)}"""


def resource(entry_id: str, dice: random.Random, pick: Pick) -> str:
    return f"""- id: {entry_id}
  name: Voorbeeldpublicatie {entry_id.rpartition("-")[2]}
  summary: {sentences(dice, 2)}
  type: rapport
  publishers: {pick("organisations", 1)}
  year: 2025
  url: https://www.voorbeeld.nl/publicatie/{entry_id}
  themes: {pick("themes", 2)}
  audiences: {pick("audiences", 2)}
  sector: [basisonderwijs]
{sources(entry_id)}"""


def entries_in(data: Path) -> int:
    """All entries below a folder of data."""
    texts = [path.read_text("utf-8") for path in data.rglob("*.yaml") if path != data / "site.yaml"]
    return sum(text.count("\n- id: ") + text.startswith("- id: ") for text in texts)
