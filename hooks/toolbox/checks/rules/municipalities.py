"""A municipality is in one region of a type at a time, has a code of its own and lies in the Netherlands."""

from collections.abc import Iterator

from toolbox.checks import entry_problems
from toolbox.checks.context import Context
from toolbox.model.kinds.municipality import Municipality
from toolbox.model.kinds.region import Region
from toolbox.site.catalog import Entry
from toolbox.source.problem import Problem

LATITUDES, LONGITUDES = (50.7, 53.6), (3.3, 7.3)  # the European Netherlands


def in_two_regions(context: Context) -> Iterator[Problem]:
    """Only regions without an end: a region may take over what another one was."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in context.catalog.of(Region):
        if entry.entity.until is not None:
            continue
        for index, municipality in enumerate(entry.entity.municipalities):
            first = seen.setdefault((entry.entity.type, municipality), entry)
            if first is not entry:
                message = f"de gemeente '{municipality}' hoort al bij {entry.entity.type} '{first.entity.name}'."
                hint = "Haal de gemeente weg bij een van de twee, of vul bij de oude regio 'until' in."
                yield entry_problems.error(entry, ("municipalities", index), "gemeente-in-twee-regios", message, hint)


def codes(context: Context) -> Iterator[Problem]:
    seen: dict[str, Entry] = {}
    for entry in context.catalog.of(Municipality):
        first = seen.setdefault(entry.entity.code, entry)
        if first is not entry:
            message = f"de code {entry.entity.code} is al van de gemeente '{first.entity.name}'."
            hint = (
                f"Zoek de codes op bij het CBS. De andere staat in {entry_problems.where(first)}. "
                "Is het dezelfde gemeente, haal dan dit onderdeel weg."
            )
            yield entry_problems.error(entry, ("code",), "dubbele-cbs-code", message, hint)


def whereabouts(context: Context) -> Iterator[Problem]:
    for entry in context.catalog.of(Municipality):
        lat, lon = entry.entity.lat, entry.entity.lon
        if _between(lat, LATITUDES) and _between(lon, LONGITUDES):
            continue
        swapped = _between(lon, LATITUDES) and _between(lat, LONGITUDES)
        hint = "Wissel 'lat' en 'lon' om." if swapped else "In Nederland is 'lat' 50 tot 54 en 'lon' 3 tot 8."
        yield entry_problems.error(entry, ("lat",), "buiten-nederland", f"{lat}, {lon} ligt niet in Nederland.", hint)


def _between(value: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= value <= bounds[1]
