"""What the style guide shows: the design's values and every component in its states. Knows no page and no data."""

from __future__ import annotations
