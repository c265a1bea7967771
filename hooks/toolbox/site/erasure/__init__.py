"""A person out of every file, cut from the text, so that it works on files that can't be read. Knows no YAML and no disk."""

from toolbox.site.erasure.erasing import Erasure, erase, is_experts, missing
from toolbox.site.erasure.items import Item, entry, items
from toolbox.site.erasure.person import known_by
from toolbox.site.erasure.person import may_be as may_be_person
from toolbox.site.erasure.records import recorded

__all__ = [
    "Erasure",
    "Item",
    "entry",
    "erase",
    "is_experts",
    "items",
    "known_by",
    "may_be_person",
    "missing",
    "recorded",
]
