"""The outlines of all municipalities with their names and regions: a map fetches them once somebody points at it."""

import json

from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.site import outlines
from toolbox.site.site import Site


def index(site: Site) -> bytes:
    """Per municipality a row: its id, name, province, outline and the ids of its regions. The largest first.

    What comes later is drawn on top, so that a small one is not lost below the edge of a large one.
    """
    rings = site.outlines.rings
    towns = [town for town in site.of(Municipality) if rings.get(town.entity.code)]
    rows = [
        [
            town.id,
            town.name,
            town.entity.province,
            outlines.path(rings[town.entity.code]),
            [node.id for node in town.back(Region)],
        ]
        for town in sorted(towns, key=lambda town: -outlines.size(rings[town.entity.code]))
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()
