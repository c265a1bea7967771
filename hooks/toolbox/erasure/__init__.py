"""A person out of every file, cut from the text, so that it works on files that can't be read. Knows no YAML and no disk."""

from toolbox.erasure.erasing import Erasure, erase, is_experts, missing
from toolbox.erasure.items import Item, entry, items
from toolbox.erasure.person import known_by
from toolbox.erasure.person import may_be as may_be_person
from toolbox.erasure.records import recorded

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
