"""The kinds of entry and their fields, the settings of the site, and what is left of what was taken away."""

from toolbox.model.blocks import Entity
from toolbox.model.kind import Collection, Kind
from toolbox.model.kinds import BY_MODEL, BY_NAME, KINDS
from toolbox.model.removal import REMOVED
from toolbox.model.settings import Settings

__all__ = ["BY_MODEL", "BY_NAME", "KINDS", "REMOVED", "Collection", "Entity", "Kind", "Settings"]
