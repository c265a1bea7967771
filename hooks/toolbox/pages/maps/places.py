"""All names of municipalities and places: the field "Uw plaats, gemeente of postcode" fetches them (js/places.js)."""

import json
from typing import Any

from toolbox.model.kinds.municipality import Municipality, PlaceName
from toolbox.site.site import Node, Site


def index(site: Site) -> bytes:
    """`provinces`, and per municipality a row: its id, name, province (a number), other names, places and city quarters.

    A place is its name, or a list of its name and other names. A name stands once in a row: what a place is called after its
    municipality is left out, and so is the name of a former municipality that is a place now.
    """
    provinces = sorted({town.entity.province for town in site.of(Municipality)})
    rows = [_row(town, provinces) for town in site.of(Municipality)]
    said = {"provinces": provinces, "municipalities": rows}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()


def _row(town: Node[Municipality], provinces: list[str]) -> list[Any]:
    entity = town.entity
    known = [place for place in entity.places if place.name != _bare(entity)]
    places, quarters = ([_place(place, entity) for place in known if place.quarter is is_so] for is_so in (False, True))
    row = [town.id, entity.name, provinces.index(entity.province), _others(entity), places, quarters]
    while not row[-1] and len(row) > 3:  # the first three are always there
        row.pop()
    return row


def _others(entity: Municipality) -> list[str]:
    """The other names of a municipality and of the place that is called like it, without those of other places in it."""
    own = (name for place in entity.places if place.name == _bare(entity) for name in place.also_known_as)
    others = (place for place in entity.places if place.name != _bare(entity))
    known = {name for place in others for name in (place.name, *place.also_known_as)}
    return [name for name in dict.fromkeys((*entity.also_known_as, *own)) if name not in known]


def _bare(entity: Municipality) -> str:
    """ "Bergen" of "Bergen (Limburg)"."""
    return str(entity.name).partition(" (")[0]


def _place(place: PlaceName, entity: Municipality) -> str | list[str]:
    others = [name for name in place.also_known_as if name not in (entity.name, _bare(entity))]
    return [place.name, *others] if others else place.name
