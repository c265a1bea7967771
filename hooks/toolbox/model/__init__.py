"""The kinds of entry and their fields, the settings of the site, and what is left of what was taken away."""

from __future__ import annotations

from toolbox.model import blocks, kind, kinds, removal, settings
from toolbox.model.blocks import Block

Kind = kind.Kind
Collection = kind.Collection
KINDS, BY_NAME = kinds.KINDS, kinds.BY_NAME
REMOVED = removal.REMOVED
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
