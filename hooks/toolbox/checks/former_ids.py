"""A former id leads to one entry, and is nobody's id now."""

from __future__ import annotations

from collections.abc import Iterator

from toolbox import catalog, problems, references
from toolbox.checks import context


def check(given: context.Context) -> Iterator[problems.Problem]:
    seen: dict[tuple[str, str], catalog.Entry] = {}
    for entry in given.catalog.all():
        for index, alias in enumerate(entry.entity.aliases):
            path = ("aliases", index)
            if alias in given.catalog.known[entry.kind.name]:
                message = f"het oude id '{alias}' is nu het id van {entry.kind.the_one} '{alias}'."
                hint = "Haal het hier weg: één webadres kan maar naar één pagina leiden."
                yield context.error(entry, path, "oud-id-in-gebruik", message, hint)
            elif (first := seen.setdefault((entry.kind.name, alias), entry)) is not entry:
                message = f"het oude id '{alias}' staat ook bij {entry.kind.the_one} '{references.name(first)}'."
                hint = f"Laat het op één plaats staan. De andere staat in {context.where(first)}."
                yield context.error(entry, path, "dubbel-oud-id", message, hint)
