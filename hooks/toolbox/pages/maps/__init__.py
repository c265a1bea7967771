"""What pages fetch of the country: the drawing below every map, and the names of all places. Knows a Site, no page."""

from collections.abc import Iterable

from toolbox.model.kinds.municipality import Municipality
from toolbox.pages.maps import drawing, places, postcodes, shapes
from toolbox.site.output import File
from toolbox.site.site import Site


def make(site: Site) -> Iterable[File]:
    """Nothing of what there is no data for."""
    if site.outlines.rings:
        yield File("img/kaart.svg", lambda: drawing.svg(site))
        yield File("gemeenten/vormen.json", lambda: shapes.index(site))
    if site.of(Municipality):
        yield File("gemeenten/plaatsen.json", lambda: places.index(site))
    if site.postcodes.municipalities:
        yield File("gemeenten/postcodes.json", lambda: postcodes.index(site))
