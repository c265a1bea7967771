"""What pages fetch of the country: the drawing below every map, and the names of all places. Knows a Site, no page."""

from __future__ import annotations

from collections.abc import Iterable

from toolbox import artifacts, site
from toolbox.geo import drawing, places


def make(of: site.Site) -> Iterable[artifacts.File]:
    """Nothing of what there is no data for."""
    if of.outlines.rings:
        yield artifacts.File("img/kaart.svg", lambda: drawing.svg(of))
    if of.all("municipalities"):
        yield artifacts.File("gemeenten/plaatsen.json", lambda: places.index(of))
