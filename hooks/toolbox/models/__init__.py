"""The kinds of entry and their fields. KINDS is the table: a new kind is one line here and one file beside this one."""

from __future__ import annotations

from dataclasses import dataclass

from toolbox.models import (
    audience,
    community,
    entity,
    event,
    expert,
    municipality,
    organisation,
    practice,
    recommendation,
    region,
    removal,
    resource,
    settings,
    term,
    theme,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """`name` is the file's name (`regions`), `url` the first word of its pages, `one` and `many` its Dutch names with
    `article`, `singular` the name of its model's file and template."""

    name: str
    singular: str
    model: type[entity.Block]
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
    Kind("regions", "region", region.Region, "regios", "de", "regio", "regio's"),
    Kind("experts", "expert", expert.Expert, "experts", "de", "expert", "experts"),
    Kind("themes", "theme", theme.Theme, "themas", "het", "thema", "thema's"),
    Kind(
        "practices",
        "practice",
        practice.Practice,
        "praktijkvoorbeelden",
        "het",
        "praktijkvoorbeeld",
        "praktijkvoorbeelden",
    ),
    Kind("resources", "resource", resource.Resource, "publicaties", "de", "publicatie", "publicaties"),
    Kind(
        "organisations", "organisation", organisation.Organisation, "organisaties", "de", "organisatie", "organisaties"
    ),
    Kind(
        "communities",
        "community",
        community.Community,
        "leergemeenschappen",
        "de",
        "leergemeenschap",
        "leergemeenschappen",
    ),
    Kind("events", "event", event.Event, "agenda", "de", "bijeenkomst", "bijeenkomsten"),
    Kind("terms", "term", term.Term, "begrippen", "het", "begrip", "begrippen"),
    Kind("audiences", "audience", audience.Audience, "voor", "de", "groep", "groepen"),
    Kind("recommendations", "recommendation", recommendation.Recommendation, "adviezen", "het", "advies", "adviezen"),
    Kind("municipalities", "municipality", municipality.Municipality, "gemeenten", "de", "gemeente", "gemeenten"),
)
BY_NAME = {kind.name: kind for kind in KINDS}
# No kind of entry: what is left of entries that were taken away. It has no pages of its own.
REMOVED = Kind("removed", "removal", removal.Removal, "", "het", "weggehaald onderdeel", "weggehaalde onderdelen")
Entity = entity.Entity
Settings = settings.Settings
TRAILING = tuple(name for name in entity.Entity.model_fields if name not in ("id", "name", "summary"))


def key_order(model: type[entity.Block]) -> tuple[str, ...]:
    """The canonical order of a model's keys in a file: who it is, what is its own, where it comes from."""
    names = tuple(model.model_fields)
    if not issubclass(model, entity.Entity):
        return names
    own = tuple(name for name in names if name not in entity.Entity.model_fields)
    return ("id", "name", "summary", *own, *TRAILING)
