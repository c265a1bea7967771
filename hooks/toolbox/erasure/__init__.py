"""A person out of every file, cut from the text, so that it works on files that can't be read. Knows no YAML and no disk."""

from toolbox.erasure.erasing import INSTEAD, Erasure, erase, missing
from toolbox.erasure.items import Item, entry, items
from toolbox.erasure.records import recorded

__all__ = ["INSTEAD", "Erasure", "Item", "entry", "erase", "items", "missing", "recorded"]
