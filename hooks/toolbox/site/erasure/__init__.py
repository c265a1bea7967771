"""Erases a person from every file. Works on text, so that it also works on files that can't be read."""

from toolbox.site.erasure.erasing import Erasure, erase, is_experts, mentions, missing
from toolbox.site.erasure.items import Item, items
from toolbox.site.erasure.person import known_by, may_be_person
from toolbox.site.erasure.records import recorded

__all__ = [
    "Erasure",
    "Item",
    "erase",
    "is_experts",
    "items",
    "known_by",
    "may_be_person",
    "mentions",
    "missing",
    "recorded",
]
