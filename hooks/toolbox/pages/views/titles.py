"""What a kind is called on the site: above its list, and on the way to its entries."""

from __future__ import annotations

from toolbox.model import Kind
from toolbox.text import dutch

TITLES = {
    "experts": "Wie weet er meer van?",
    "practices": "Voorbeelden uit de praktijk",
    "events": "Agenda",
    "audiences": "Voor wie",
}


def of(kind: Kind) -> str:
    return TITLES.get(kind.name, dutch.upper_first(kind.many))
