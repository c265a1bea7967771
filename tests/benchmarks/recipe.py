"""Grows the real data by generated entries: three experts, four practices and three resources in every ten.

The same number gives the same files on every machine, as each entry throws dice of its own. An entry is about as long as a
real one and refers to real themes, audiences, municipalities, regions and organisations, and to other generated ones.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import yaml

WORDS = (
    "school kind ouder gezin gesprek plan coach leraar wijk gemeente hulp klas leerling samen vroeg rust ritme "
    "aandacht afspraak overleg team budget proef vraag antwoord bestuur opvang zorg jeugd onderwijs traject steun begeleiding"
).split()
SYLLABLES = (
    "ba do fe gi ka lo me nu pa ri so ta ve wi zo bel dam fer kan lin mor nes pol rak sim tor vas wen zul".split()
)
COMMON, NATURAL = (
    "common",
    "natural",
)  # thirty words; or fifty thousand, the nth one n times rarer than the first (Zipf)
VOCABULARY = 50_000
FILE = 10_000  # entries: one file of more than 20 MB is refused
REAL = ("themes", "audiences", "municipalities", "regions", "organisations")


class Dice(random.Random):
    """The dice of one entry, which know what it may refer to."""

    def __init__(self, seed: str, ids: Mapping[str, Sequence[str]] = {}, words: str = COMMON) -> None:
        super().__init__(seed)
        self.ids = ids
        self.words = words

    def pick(self, kind: str, count: int) -> str:
        """So many ids, as a YAML list."""
        return f"[{', '.join(sorted(self.sample(self.ids[kind], min(count, len(self.ids[kind])))))}]"

    def sentences(self, count: int) -> str:
        return " ".join(f"{' '.join(self.word() for _ in range(9)).capitalize()}." for _ in range(count))

    def word(self) -> str:
        return self.choice(WORDS) if self.words == COMMON else word(int(VOCABULARY ** self.random()) - 1)


def word(rank: int) -> str:
    """The commonest words are real, the others are made of two syllables and more."""
    if rank < len(WORDS):
        return WORDS[rank]
    text = ""
    while rank:
        rank, last = divmod(rank, len(SYLLABLES))
        text = SYLLABLES[last] + text
    return text


def grow(real: Path, folder: Path, more: int, words: str = COMMON) -> Path:
    """A copy of the data in `real` with `more` entries more, in `folder`."""
    shutil.copytree(real, folder)
    ids = {kind: real_ids(real / f"{kind}.yaml") for kind in REAL}
    ids |= {kind: [f"voorbeeld-{kind}-{n:06}" for n in range(more * share // 10)] for kind, (share, _) in KINDS.items()}
    for kind, (_, write) in KINDS.items():
        (folder / kind).mkdir(exist_ok=True)
        entries = [write(id, Dice(id, ids, words)) + sources(id) for id in ids[kind]]
        for start in range(0, len(entries) or 1, FILE):
            name = f"generated-{start}.yaml" if start else "generated.yaml"
            (folder / kind / name).write_text("\n".join(entries[start : start + FILE]) or "[]\n", "utf-8")
    return folder


def real_ids(file: Path) -> list[str]:
    return [entry["id"] for entry in yaml.load(file.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))]


def entries_in(data: Path) -> int:
    """All entries below a folder of data."""
    texts = [path.read_text("utf-8") for path in data.rglob("*.yaml")]
    return sum(f"\n{text}".count("\n- id: ") for text in texts)


def expert(id: str, dice: Dice) -> str:
    return f"""- id: {id}
  name: Voorbeeldteam {id[-6:]}
  summary: {dice.sentences(2)}
  type: team
  role: Voorbeeldrol
  regions: {dice.pick("regions", 1)}
  themes: {dice.pick("themes", 2)}
  audiences: {dice.pick("audiences", 2)}
  sector: [basisonderwijs, jeugdhulp]
  topics:
    - {dice.sentences(1)}
    - {dice.sentences(1)}
  body: |
    {dice.sentences(8)}
"""


def practice(id: str, dice: Dice) -> str:
    return f"""- id: {id}
  name: Voorbeeld van een aanpak {id[-6:]}
  summary: {dice.sentences(2)}
  regions: {dice.pick("regions", 1)}
  municipalities: {dice.pick("municipalities", 2)}
  themes: {dice.pick("themes", 2)}
  audiences: {dice.pick("audiences", 2)}
  sector: [basisonderwijs, gemeente]
  level: in en om de school
  status: onbekend
  goal: {dice.sentences(1)}
  approach: |
    {dice.sentences(5)}

    - {dice.sentences(1)}
    - {dice.sentences(1)}
  results:
    - {dice.sentences(1)}
    - {dice.sentences(1)}
  evidence: beschreven
  experts: {dice.pick("experts", 1)}
  resources: {dice.pick("resources", 1)}
"""


def resource(id: str, dice: Dice) -> str:
    return f"""- id: {id}
  name: Voorbeeldpublicatie {id[-6:]}
  summary: {dice.sentences(2)}
  type: rapport
  publishers: {dice.pick("organisations", 1)}
  year: 2025
  url: https://www.voorbeeld.nl/publicatie/{id}
  themes: {dice.pick("themes", 2)}
  audiences: {dice.pick("audiences", 2)}
  sector: [basisonderwijs]
"""


def sources(id: str) -> str:
    return f"""  sources:
    - title: Verzonnen bron bij {id}
      url: https://www.voorbeeld.nl/{id}
      publisher: Uitgeverij Voorbeeld
      date: 2025-03
  as_of: 2025
"""


KINDS: dict[str, tuple[int, Callable[[str, Dice], str]]] = {  # how many of every ten, and what writes them
    "experts": (3, expert),
    "practices": (4, practice),
    "resources": (3, resource),
}
