"""The kinds of entry and their fields, the files that are one mapping, and what is left of what was taken away."""

from toolbox.model.blocks import Entity
from toolbox.model.kind import Collection, Kind
from toolbox.model.kinds import BY_NAME, BY_URL, KINDS, former, name_of
from toolbox.model.lists import Lists
from toolbox.model.media import PICTURES
from toolbox.model.removal import REMOVED
from toolbox.model.settings import Settings, defaults
from toolbox.model.single import LISTS, SINGLES, SITE, WORDS, Single
from toolbox.model.words import Words

COLLECTIONS: tuple[Collection, ...] = (*KINDS, PICTURES, REMOVED)

__all__ = [
    "BY_NAME",
    "BY_URL",
    "COLLECTIONS",
    "KINDS",
    "LISTS",
    "PICTURES",
    "REMOVED",
    "SINGLES",
    "SITE",
    "WORDS",
    "Collection",
    "Entity",
    "Kind",
    "Lists",
    "Settings",
    "Single",
    "Words",
    "defaults",
    "former",
    "name_of",
]
