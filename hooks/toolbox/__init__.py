"""From files of facts to all that a site is made of. Knows how long the values of a run stay, nothing of what they are."""

from __future__ import annotations

import gc

# Nearly all stay to the end: modules, models, entries. Python would look for garbage among them a hundred times as often.
gc.set_threshold(100_000, 50, 100)
