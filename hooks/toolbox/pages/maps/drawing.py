"""The drawing that all maps share, `img/kaart.svg`: the land, and the borders of provinces and municipalities.

Its parts have no colour: a page shows them with `<use href="/img/kaart.svg#land">` and gives them its own, light or dark.
"""

from toolbox.model.kinds.municipality import Municipality
from toolbox.site import outlines
from toolbox.site.site import Site

_PART = '<path id="{}" fill-rule="evenodd" stroke-linejoin="round" vector-effect="non-scaling-stroke" d="{}"/>\n'
_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}" fill="none" stroke="#666">\n{}</svg>\n'


def svg(site: Site) -> bytes:
    provinces = {town.entity.code: town.entity.province for town in site.of(Municipality)}
    country = site.outlines
    between = country.borders(lambda code: provinces.get(code, ""))
    seen = {edge for line in between for edge in outlines.steps(line)}
    inside = [line for line in country.borders() if not seen.issuperset(outlines.steps(line))]
    parts = (("land", country.joined(country.rings)), ("provincies", between), ("gemeenten", inside))
    drawn = "".join(_PART.format(name, outlines.path(lines)) for name, lines in parts)
    return _DRAWING.format(country.box, drawn).encode()
