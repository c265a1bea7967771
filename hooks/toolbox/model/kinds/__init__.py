"""The kinds of entry, one file each. KINDS is the table: a new kind is one line in it."""

from toolbox.model import kind
from toolbox.model.blocks import Entity
from toolbox.model.kind import Kind
from toolbox.model.kinds import (
    alliance,
    audience,
    community,
    event,
    expert,
    helpline,
    municipality,
    news,
    organisation,
    practice,
    recommendation,
    region,
    resource,
    term,
    theme,
)

KINDS = kind.checked(
    region.KIND,
    expert.KIND,
    theme.KIND,
    practice.KIND,
    resource.KIND,
    organisation.KIND,
    community.KIND,
    event.KIND,
    news.KIND,
    term.KIND,
    audience.KIND,
    helpline.KIND,
    recommendation.KIND,
    municipality.KIND,
    alliance.KIND,
)
BY_NAME = {kind.name: kind for kind in KINDS}
BY_MODEL = {kind.model: kind for kind in KINDS}
BY_URL = {kind.url: kind for kind in KINDS}


def name_of(model: type[Entity]) -> str:
    """The name of the kind with this model; "" when there is no such kind."""
    kind = BY_MODEL.get(model)
    return kind.name if kind else ""


def former(kind: Kind, alias: str) -> tuple[Kind | None, str]:
    """The kind and the id that an alias of an entry of `kind` stands for: `organisaties/voorbeeld` is that of another kind."""
    url, _, id = alias.rpartition("/")
    return (BY_URL.get(url) if url else kind), id
