"""Entries written back to YAML, so that nothing is lost: no entry, no value, no remark. Knows texts and layout, no disk."""

from toolbox.site.edit.lists import Layout, changed, inserted, tidy
from toolbox.site.edit.renaming import Renaming, rename
from toolbox.site.edit.suggesting import draft, from_json, identifier

__all__ = ["Layout", "Renaming", "changed", "draft", "from_json", "identifier", "inserted", "rename", "tidy"]
