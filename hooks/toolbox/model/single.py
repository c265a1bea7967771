"""The files of `data/` that hold one mapping instead of a list of entries."""

from dataclasses import dataclass

from toolbox.model.field import Block
from toolbox.model.lists import Lists
from toolbox.model.settings import Settings
from toolbox.model.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """`data/<name>.yaml`; `title` is what a message says it is about, `description` what an editor says of it."""

    name: str
    model: type[Block]
    title: str
    description: str


SITE = Single(name="site", model=Settings, title="De site", description="De gegevens van de site als geheel.")
WORDS = Single(
    name="words",
    model=Words,
    title="De woorden in nood",
    description="Wat mensen in nood typen, en welke hulp zij dan zien.",
)
LISTS = Single(
    name="lists",
    model=Lists,
    title="De keuzelijsten",
    description="Waar u uit kunt kiezen bij sectoren, plekken en soorten.",
)
SINGLES = (SITE, WORDS, LISTS)
