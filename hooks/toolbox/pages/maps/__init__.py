"""What pages fetch of the country: the drawing below every map, and the names of all places. Knows a Site, no page."""

from __future__ import annotations

from collections.abc import Iterable

from toolbox.pages.maps import drawing, places
from toolbox.site.output import File
from toolbox.site.site import Site


def make(of: Site) -> Iterable[File]:
    """Nothing of what there is no data for."""
    if of.outlines.rings:
        yield File("img/kaart.svg", lambda: drawing.svg(of))
    if of.all("municipalities"):
        yield File("gemeenten/plaatsen.json", lambda: places.index(of))
