"""The kinds of entry and their fields, the settings of the site, and what is left of what was taken away."""

from __future__ import annotations

from toolbox.model import blocks, kind, kinds, removal, settings

Kind = kind.Kind
Collection = kind.Collection
KINDS, BY_NAME, BY_MODEL = kinds.KINDS, kinds.BY_NAME, kinds.BY_MODEL
REMOVED = removal.REMOVED
Entity = blocks.Entity
Settings = settings.Settings
