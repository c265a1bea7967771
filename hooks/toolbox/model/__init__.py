"""The kinds of entry and their fields. KINDS is the table: a new kind is one line here and one file beside this one."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.model import blocks, settings
from toolbox.model.blocks import Block
from toolbox.model.kinds.audience import Audience
from toolbox.model.kinds.community import Community
from toolbox.model.kinds.event import Event
from toolbox.model.kinds.expert import Expert
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.organisation import Organisation
from toolbox.model.kinds.practice import Practice
from toolbox.model.kinds.recommendation import Recommendation
from toolbox.model.kinds.region import Region
from toolbox.model.kinds.resource import Resource
from toolbox.model.kinds.term import Term
from toolbox.model.kinds.theme import Theme
from toolbox.model.removal import Removal


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is the file's name (`regions`), `url` the first word of its pages, `one` and `many` its Dutch names with
    `article`, `singular` the name of its model's file and template."""

    name: str
    singular: str
    model: type[Block]
    url: str
    article: str
    one: str
    many: str

    @property
    def the_one(self) -> str:
        return f"{self.article} {self.one}"

    @property
    def required(self) -> tuple[str, ...]:
        return tuple(name for name, field in self.model.model_fields.items() if field.is_required())


KINDS = (
    Kind("regions", "region", Region, "regios", "de", "regio", "regio's"),
    Kind("experts", "expert", Expert, "experts", "de", "expert", "experts"),
    Kind("themes", "theme", Theme, "themas", "het", "thema", "thema's"),
    Kind(
        "practices",
        "practice",
        Practice,
        "praktijkvoorbeelden",
        "het",
        "praktijkvoorbeeld",
        "praktijkvoorbeelden",
    ),
    Kind("resources", "resource", Resource, "publicaties", "de", "publicatie", "publicaties"),
    Kind("organisations", "organisation", Organisation, "organisaties", "de", "organisatie", "organisaties"),
    Kind(
        "communities",
        "community",
        Community,
        "leergemeenschappen",
        "de",
        "leergemeenschap",
        "leergemeenschappen",
    ),
    Kind("events", "event", Event, "agenda", "de", "bijeenkomst", "bijeenkomsten"),
    Kind("terms", "term", Term, "begrippen", "het", "begrip", "begrippen"),
    Kind("audiences", "audience", Audience, "voor", "de", "groep", "groepen"),
    Kind("recommendations", "recommendation", Recommendation, "adviezen", "het", "advies", "adviezen"),
    Kind("municipalities", "municipality", Municipality, "gemeenten", "de", "gemeente", "gemeenten"),
)
BY_NAME = {kind.name: kind for kind in KINDS}
# No kind of entry: what is left of entries that were taken away. It has no pages of its own.
REMOVED = Kind("removed", "removal", Removal, "", "het", "weggehaald onderdeel", "weggehaalde onderdelen")
Entity = blocks.Entity
Settings = settings.Settings
TRAILING = tuple(name for name in blocks.Entity.model_fields if name not in ("id", "name", "summary"))


def key_order(model: type[Block]) -> tuple[str, ...]:
    """The canonical order of a model's keys in a file: who it is, what is its own, where it comes from."""
    names = tuple(model.model_fields)
    if not issubclass(model, blocks.Entity):
        return names
    own = tuple(name for name in names if name not in blocks.Entity.model_fields)
    return ("id", "name", "summary", *own, *TRAILING)
